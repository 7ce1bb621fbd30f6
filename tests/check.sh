#!/bin/sh
# The command check: silent over what is whole, a line for each fault.
set -u
map=$CAMPAIGN_MAP
: "${top_srcdir:=$(dirname "$0")/..}"
failed=0
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

expect()
{
	[ "$2" = "$3" ] && return
	printf '%s: expected "%s", found "%s"\n' "$1" "$2" "$3" >&2
	failed=1
}

found=$("$map" check 2>&1)
expect 'status of check' 0 $?
expect 'the Korean campaign' '' "$found"
found=$("$map" check "$top_srcdir/data/korea-1945" 2>&1)
expect 'status of check DIR' 0 $?
expect 'its folder' '' "$found"

# Two faults in two files, both told, on standard output.
cp -R "$top_srcdir/data/korea-1945" "$scratch/spoilt"
chmod -R u+w "$scratch/spoilt"
sed -i '2s/,[0-9.]*,[0-9.]*,/,130,141.6,/' "$scratch/spoilt/places.csv"
echo 'no-such-unit,1945-08-08,,seoul,,,start,,vanin2015,high,' \
	>>"$scratch/spoilt/tracks.csv"
found=$("$map" check "$scratch/spoilt" 2>"$scratch/errors")
expect 'status of a spoilt campaign' 1 $?
expect 'standard error' '' "$(cat "$scratch/errors")"
for fault in 'places.csv:2: ' 'tracks.csv:[0-9]*: .*no-such-unit'; do
	printf '%s\n' "$found" | grep -q "$fault" ||
		expect 'a fault' "$fault" "$found"
done

# A map that is cut short.
cp -R "$top_srcdir/maps" "$scratch/maps"
chmod -R u+w "$scratch/maps"
head -c 5000 "$top_srcdir/maps/coast_l.shp" >"$scratch/maps/coast_l.shp"
found=$("$map" check --maps="$scratch/maps" 2>&1)
expect 'status of a spoilt map' 1 $?
printf '%s\n' "$found" | grep -q coast_l.shp ||
	expect 'a fault' coast_l.shp "$found"

# Lines for a coast, a table that is cut short, and none at all.
cp "$top_srcdir/maps"/coast_l.* "$scratch/maps"
for suffix in shp shx dbf; do
	cp "$top_srcdir/maps/rivers_i.$suffix" "$scratch/maps/coast_k.$suffix"
done
head -c 100 "$top_srcdir/maps/coast_h.dbf" >"$scratch/maps/coast_h.dbf"
rm "$scratch/maps/coast_i.dbf"
found=$("$map" check --maps="$scratch/maps" 2>&1)
expect 'status of spoilt maps' 1 $?
for fault in 'coast_k.shp: its shapes are lines, not polygons' \
	'coast_h.dbf: no table of' 'warning: .*coast_i.shp: without levels'; do
	printf '%s\n' "$found" | grep -q "$fault" ||
		expect 'a fault' "$fault" "$found"
done

found=$("$map" check "$scratch" 2>&1)
expect 'status of a folder without a campaign' 1 $?
exit $failed
