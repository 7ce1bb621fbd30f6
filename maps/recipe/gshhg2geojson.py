#!/usr/bin/python3
"""Turns the segments that "gmt coast -M" prints into GeoJSON.

usage: gshhg2geojson.py lines DUMP OUT
       gshhg2geojson.py rings DUMP WEST EAST SOUTH NORTH OUT

lines: rivers and borders, a LineString a segment, with its level.

rings: land (level 1), lakes (2), islands in lakes (3) and their ponds (4), a
Polygon a ring. gmt cuts the coast along the box, and along tiles of its own,
into segments. They are put together where one begins as another ends; those
that are left begin and end on the box, and are closed along its sides:

    +--a===b---+     ===  a side of the box that closes the land
    |  |   |   |     a, b ends of a segment of coast
    |  +---+   |

With the land on the left of each segment, the box is walked counter-clockwise
from the end of a segment to the next start of one; corners on the way are
added. Coordinates are compared as the text that gmt printed, so exactly.
"""
import json
import sys
from collections import defaultdict


def read_segments(filename):
    """A list of (level, points); a point is a pair of texts."""
    segments = []
    with open(filename) as dump:
        for row in dump:
            if row.startswith('>'):
                points = []
                segments.append((int(row.split('Level')[1]), points))
            else:
                point = tuple(row.split()[:2])
                if not points or points[-1] != point:
                    points.append(point)
    return segments


def twice_area(ring):
    """Positive when the ring runs counter-clockwise."""
    return sum(float(a[0]) * float(b[1]) - float(b[0]) * float(a[1])
               for a, b in zip(ring, ring[1:]))


def join(segments):
    """Chains the segments; returns (rings, open chains), with their levels."""
    rings, chains = [], []
    starts = defaultdict(list)
    for level, points in segments:
        if len(points) < 2:
            continue
        if points[0] != points[-1]:
            starts[level, points[0]].append(points)
        elif len(points) >= 4:
            rings.append((level, points))
    ends = {(level, points[-1]) for level, points in segments if points}

    def take(key):
        points = starts[key].pop()
        if not starts[key]:
            del starts[key]
        return points

    while starts:
        # Begin where nothing ends, else a chain would be cut in two.
        key = next((k for k in starts if k not in ends), next(iter(starts)))
        level = key[0]
        points = list(take(key))
        while points[0] != points[-1] and (level, points[-1]) in starts:
            points += take((level, points[-1]))[1:]
        (rings if points[0] == points[-1] else chains).append((level, points))
    return rings, chains


class Box:
    """The box's outline, as a distance counter-clockwise from its SW corner."""

    def __init__(self, west, east, south, north):
        self.sides = west, east, south, north
        width, height = east - west, north - south
        self.length = 2 * (width + height)
        self.corners = [
            (0, (repr(west), repr(south))),
            (width, (repr(east), repr(south))),
            (width + height, (repr(east), repr(north))),
            (2 * width + height, (repr(west), repr(north)))]

    def place(self, point):
        west, east, south, north = self.sides
        width, height = east - west, north - south
        x, y = float(point[0]), float(point[1])
        if abs(y - south) < 1e-6:
            return x - west
        if abs(x - east) < 1e-6:
            return width + y - south
        if abs(y - north) < 1e-6:
            return width + height + east - x
        if abs(x - west) < 1e-6:
            return 2 * width + height + north - y
        raise SystemExit('not on the box: %s %s' % point)

    def ahead(self, place, start):
        """The way from start to place, counter-clockwise."""
        return (place - start) % self.length


def close(chains, box):
    """Closes the chains of one level, interior on their left, on the box."""
    rings = []
    heads = sorted((box.place(points[0]), i) for i, points in enumerate(chains))
    used = set()
    for first, points in enumerate(chains):
        if first in used:
            continue
        ring, current = list(points), first
        while True:
            used.add(current)
            here = box.place(chains[current][-1])
            place, following = min(
                heads, key=lambda head: box.ahead(head[0], here))
            way = box.ahead(place, here)
            for corner, point in sorted(
                    box.corners, key=lambda c: box.ahead(c[0], here)):
                if 0 < box.ahead(corner, here) < way:
                    ring.append(point)
            if following == first:
                break
            ring += chains[following]
            current = following
        ring.append(ring[0])
        rings.append(ring)
    return rings


def make_rings(segments, box):
    rings, chains = join(segments)
    # Which way the whole rings of land run tells on which side land lies;
    # those of lakes run the other way.
    ways = [twice_area(ring) > 0 for level, ring in rings if level == 1]
    counter_clockwise = 2 * sum(ways) >= len(ways)
    by_level = defaultdict(list)
    for level, points in chains:
        on_the_left = (level % 2 == 1) == counter_clockwise
        by_level[level].append(points if on_the_left else points[::-1])
    for level, level_chains in by_level.items():
        on_the_left = (level % 2 == 1) == counter_clockwise
        rings += [(level, ring if on_the_left else ring[::-1])
                  for ring in close(level_chains, box)]
    return sorted(rings, key=lambda r: (r[0], -abs(twice_area(r[1]))))


def write(filename, kind, features):
    with open(filename, 'w') as out:
        json.dump({'type': 'FeatureCollection', 'features': [
            {'type': 'Feature', 'properties': {'level': level},
             'geometry': {'type': kind, 'coordinates': coordinates}}
            for level, coordinates in features]}, out)


def numbers(points):
    return [[float(x), float(y)] for x, y in points]


def main():
    if len(sys.argv) == 4 and sys.argv[1] == 'lines':
        write(sys.argv[3], 'LineString', [
            (level, numbers(points))
            for level, points in read_segments(sys.argv[2])
            if len(points) > 1])
    elif len(sys.argv) == 8 and sys.argv[1] == 'rings':
        box = Box(*map(float, sys.argv[3:7]))
        write(sys.argv[7], 'Polygon', [
            (level, [numbers(ring)])
            for level, ring in make_rings(read_segments(sys.argv[2]), box)])
    else:
        raise SystemExit(__doc__)


main()
