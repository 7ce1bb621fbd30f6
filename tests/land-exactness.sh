#!/bin/sh
# The land is right in every dot: GDAL reprojects the same shapefile, burns it
# on the same dot grid by the rule of the dot's centre, and not one dot
# differs from what print shows.
set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
map=${CAMPAIGN_MAP:-$top/build/campaign-map}
compare=${top_builddir:-$top/build}/tests/compare-dots

for tool in ogr2ogr gdal_rasterize; do
	if ! command -v "$tool" >/dev/null; then
		echo "skipped: $tool is missing; ./bootstrap --tests installs it"
		exit 77
	fi
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# burn LEVEL [OPTION...]: levels lie upon each other: 1 land, 2 lake, 3 island
# in a lake, 4 pond on it.
burn()
{
	level=$1
	shift
	gdal_rasterize -q -burn $((level % 2)) -where "level = $level" "$@" \
		"$scratch/land.shp" "$scratch/land.raw"
}

# compare_view NAME SIZE WEST,SOUTH,EAST,NORTH [CHARSET]
compare_view()
{
	name=$1
	charset=${4-braille}
	set -- --bare --layers=land "--charset=$charset" --color=never \
		"--size=$2" "--view=$3"
	"$map" print --format=json "$@" >"$scratch/frame.json"
	"$map" print --format=text "$@" >"$scratch/frame.txt"
	"$compare" "$scratch/frame.json" >"$scratch/frame"
	{
		read -r west south east north
		read -r width height
		read -r projection
		read -r file
	} <"$scratch/frame"
	test -e "$file" || file=${CAMPAIGN_MAP_DATADIR:-$top}/maps/$file

	rm -f "$scratch"/land.*
	ogr2ogr -t_srs "$projection +type=crs" "$scratch/land.shp" "$file"
	burn 1 -ot Byte -of ENVI -te "$west" "$south" "$east" "$north" \
		-ts "$width" "$height"
	for level in 2 3 4; do
		burn $level
	done

	printf '%s, %s, %s: ' "$name" "$(basename "$file")" "$charset"
	"$compare" "$scratch/frame.json" "$scratch/frame.txt" \
		"$scratch/land.raw" "$charset" || failed=yes
}

failed=no
for size in 80x24 200x60; do
	compare_view 'theatre' $size 124,33,132,43.5
	compare_view 'north-east' $size 128.5,40.6,131.2,42.8
	compare_view 'Chongjin' $size 129.65,41.66,129.95,41.86
done
for charset in octant sextant quadrant half; do
	compare_view 'theatre' 120x40 124,33,132,43.5 $charset
	compare_view 'Chongjin' 120x40 129.65,41.66,129.95,41.86 $charset
done
test $failed = no
