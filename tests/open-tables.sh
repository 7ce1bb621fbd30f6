#!/bin/sh
# The tables open in other programs' readers: GDAL, which QGIS opens them by,
# sees the places as points, as many as there are rows, where they are.
set -u
: "${top_srcdir:=$(dirname "$0")/..}"
failed=0

command -v ogrinfo >/dev/null || {
	echo 'there is no ogrinfo'
	exit 77
}

expect()
{
	[ "$2" = "$3" ] && return
	printf '%s: expected "%s", found "%s"\n' "$1" "$2" "$3" >&2
	failed=1
}

for places in "$top_srcdir"/data/*/places.csv; do
	found=$(ogrinfo -ro -so -al -oo X_POSSIBLE_NAMES=lon \
		-oo Y_POSSIBLE_NAMES=lat "$places" 2>&1)
	expect "geometry of $places" 'Geometry: Point' \
		"$(printf '%s\n' "$found" | grep '^Geometry')"
	expect "rows of $places" \
		"Feature Count: $(($(wc -l <"$places") - 1))" \
		"$(printf '%s\n' "$found" | grep '^Feature Count')"
	# No field before the coordinates has a comma.
	expect "extent of $places" "$(awk -F, 'NR > 1 {
			if (NR == 2 || $2 < w) w = $2
			if (NR == 2 || $2 > e) e = $2
			if (NR == 2 || $3 < s) s = $3
			if (NR == 2 || $3 > n) n = $3
		} END {
			printf "Extent: (%.6f, %.6f) - (%.6f, %.6f)", w, s, e, n
		}' "$places")" "$(printf '%s\n' "$found" | grep '^Extent')"
done
[ $failed = 0 ] || printf '%s\n' "$found" >&2
exit $failed
