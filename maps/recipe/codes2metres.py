#!/usr/bin/python3
"""Turns height codes into approximate metres, by quantiles of known heights.

usage: codes2metres.py CODES.pgm METRES.raw OUT.raw

CODES.pgm is an 8-bit grid whose codes rise with height, sea and land of one
scale; METRES.raw holds heights in metres, int16 little-endian, of the same
box on a coarser grid of equal steps. Both describe the same ground, so the
share of land below a height is the same in both: a code stands for the height
that has as much of the land below it. Land and sea are matched apart, so that
the shore stays where the codes have it.

Good for shading and tints, not for reading a height.
"""
import array
import sys

# The first code of land: of all thresholds this one agrees best with the
# coast of GSHHG (correlation 0.958 of the cells' land with its share).
FIRST_LAND = 96


def read_pgm(filename):
    """The bytes of a binary PGM without comments, as gdal_translate writes."""
    with open(filename, 'rb') as pgm:
        if pgm.readline().strip() != b'P5':
            raise SystemExit('%s: not a binary PGM' % filename)
        columns, rows = map(int, pgm.readline().split())
        pgm.readline()
        codes = pgm.read()
    if len(codes) != columns * rows:
        raise SystemExit('%s: length is not %d x %d'
                         % (filename, columns, rows))
    return codes


def little_endian(values):
    if sys.byteorder == 'big':
        values.byteswap()
    return values


def match(counts, heights):
    """code -> metres: the height at the middle of the code's own share."""
    heights = sorted(heights)
    total = sum(counts.values())
    table, below = {}, 0
    for code in sorted(counts):
        middle = (below + counts[code] / 2) / total * (len(heights) - 1)
        table[code] = heights[round(middle)]
        below += counts[code]
    return table


def main():
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    codes = read_pgm(sys.argv[1])
    with open(sys.argv[2], 'rb') as raw:
        heights = little_endian(array.array('h', raw.read()))
    counts = {code: codes.count(code) for code in sorted(set(codes))}
    land = {c: n for c, n in counts.items() if c >= FIRST_LAND}
    sea = {c: n for c, n in counts.items() if c < FIRST_LAND}
    table = match(land, [h for h in heights if h > 0])
    table.update(match(sea, [h for h in heights if h <= 0]))
    # The shore must not blur: no land at 0, no sea above it.
    metres = [max(table[c], 1) if c >= FIRST_LAND else table[c] for c in codes]
    with open(sys.argv[3], 'wb') as out:
        little_endian(array.array('h', metres)).tofile(out)


main()
