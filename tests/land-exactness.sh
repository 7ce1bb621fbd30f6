#!/bin/sh
# The land is right in every dot: GDAL reprojects the same shapefile, burns it
# on the same dot grid by the rule of the dot's centre, and not one dot
# differs from what print shows. And no dot of the coast is farther than one dot
# from the coast at full resolution, whichever file was drawn.
#
# usage: land-exactness.sh [PART...]
# PART: tmerc, lcc, laea (a grid of 5 views and 3 sizes each), epsg, charsets,
# world, coast. All are the test.
set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
map=${CAMPAIGN_MAP:-$top/build/campaign-map}
compare=${top_builddir:-$top/build}/tests/compare-dots
shipped=${CAMPAIGN_MAP_DATADIR:-$top}/maps
world=$top/tests/data/world

for tool in ogr2ogr gdal_rasterize; do
	if ! command -v "$tool" >/dev/null; then
		echo "skipped: $tool is missing; ./bootstrap --tests installs it"
		exit 77
	fi
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=no

# A code is what GDAL takes, a string of PROJ must say that it is a system.
system()
{
	case $1 in
	EPSG:*) echo "$1" ;;
	*) echo "$1 +type=crs" ;;
	esac
}

# reproject NAME FILE PROJECTION [CLIP...]: makes the layer NAME once. Levels
# lie upon each other, 1 land, 2 lake, 3 island in a lake, 4 pond on it: odd
# ones are land, and burnt in this order. CLIP are boxes of degrees, of which
# each is reprojected alone: GDAL does not cut what a projection would tear.
reproject()
{
	land="SELECT *, level % 2 AS land FROM $(basename "$2" .shp)
		ORDER BY level"
	target=$scratch/$1 source=$2 crs=$(system "$3")
	shift 3
	test -e "$target" && return
	mkdir "$target"
	if [ $# = 0 ]; then
		ogr2ogr -t_srs "$crs" -sql "$land" "$target/land.shp" "$source"
		return
	fi
	ogr2ogr -sql "$land" "$target/whole.shp" "$source"
	for box; do
		# shellcheck disable=SC2086 # four words
		ogr2ogr -append -nln land -t_srs "$crs" \
			-clipsrc $box "$target/land.shp" "$target/whole.shp"
	done
	rm "$target"/whole.*
}

# draw OPTION...: prints the frame, as JSON and as text, and reads what GDAL must
# know of it.
draw()
{
	set -- --bare --color=never "--maps=$maps" "$@"
	"$map" print --format=json "$@" >"$scratch/frame.json"
	"$map" print --format=text "$@" >"$scratch/frame.txt"
	"$compare" "$scratch/frame.json" >"$scratch/frame"
	{
		read -r west south east north
		read -r width height
		read -r projection
		read -r file
	} <"$scratch/frame"
}

# burn SHAPEFILE OPTION...: as land.raw, a byte a dot.
burn()
{
	shapes=$1
	shift
	rm -f "$scratch/land.raw"
	gdal_rasterize -q "$@" -ot Byte -of ENVI \
		-te "$west" "$south" "$east" "$north" -ts "$width" "$height" \
		"$shapes" "$scratch/land.raw"
}

# compare_view NAME SIZE VIEW PROJECTION [CHARSET [CLIP...]]; an empty
# projection is the campaign's.
compare_view()
{
	name=$1 charset=${5-braille}
	draw --layers=land "--charset=$charset" "--size=$2" "--view=$3" \
		${4:+"--projection=$4"}
	shift $(($# < 5 ? $# : 5))
	layer=$(echo "$file $projection" | tr -c 'A-Za-z0-9\n' _)
	reproject "$layer" "$maps/$file" "$projection" "$@"
	burn "$scratch/$layer/land.shp" -a land
	printf '%s, %s, %s, %s: ' "$name" "$file" "${projection%% +lon*}" \
		"$charset"
	"$compare" "$scratch/frame.json" "$scratch/frame.txt" \
		"$scratch/land.raw" "$charset" || failed=yes
}

compare_grid()
{
	for size in 80x24 140x45 200x60; do
		compare_view 'theatre' "$size" 124,33,132,43.5 "$1"
		compare_view 'north-east' $size 128.5,40.6,131.2,42.8 "$1"
		compare_view 'Chongjin' $size 129.65,41.66,129.95,41.86 "$1"
		compare_view 'Wonsan' $size 127.2,39,127.8,39.4 "$1"
		compare_view 'Seoul' $size 126.3,37.2,127.2,37.8 "$1"
	done
}

# compare_coast NAME SIZE VIEW: burns every dot that the finest coast touches.
compare_coast()
{
	draw --layers=coast --charset=braille "--size=$2" "--view=$3"
	if ! test -e "$scratch/coast.shp"; then
		ogr2ogr -t_srs "$(system "$projection")" -nlt LINESTRING \
			"$scratch/coast.shp" "$shipped/coast_f.shp"
	fi
	burn "$scratch/coast.shp" -at -burn 1
	printf '%s, coast of %s: ' "$1" "$file"
	"$compare" "$scratch/frame.json" "$scratch/frame.txt" \
		"$scratch/land.raw" braille near || failed=yes
}

# Of a projection other than the campaign's the names of the numbers follow
# from its first view; these are near it.
compare_part()
{
	maps=$shipped
	case $1 in
	tmerc) compare_grid '' ;;
	lcc) compare_grid lcc,lon_0=127,lat_0=38,lat_1=35,lat_2=42 ;;
	laea) compare_grid laea,lon_0=127,lat_0=38 ;;
	epsg)
		for code in EPSG:5179 EPSG:32652 EPSG:3857 EPSG:4326; do
			compare_view 'theatre' 140x45 124,33,132,43.5 "$code"
			compare_view 'Wonsan' 140x45 127.2,39,127.8,39.4 "$code"
		done
		;;
	charsets)
		for charset in octant sextant quadrant half; do
			compare_view 'theatre' 120x40 124,33,132,43.5 '' \
				$charset
			compare_view 'Chongjin' 120x40 \
				129.65,41.66,129.95,41.86 '' "$charset"
		done
		;;
	coast)
		compare_coast 'theatre' 56x45 124,33,132,43.5
		compare_coast 'theatre' 80x60 124,33,132,43.5
		for size in 80x24 140x45 200x60; do
			compare_coast 'north-east' $size 128.5,40.6,131.2,42.8
			compare_coast 'Chongjin' $size 129.65,41.66,129.95,41.86
			compare_coast 'Wonsan' $size 127.2,39,127.8,39.4
			compare_coast 'Seoul' $size 126.3,37.2,127.2,37.8
		done
		;;
	world)
		# GDAL takes the side of the cut for the other one, so its boxes
		# keep off one of them by a centimetre.
		maps=$world
		compare_view 'world' 140x45 -180,-90,180,90 \
			eqc,lon_0=0,lat_ts=0,lat_0=0
		compare_view 'world' 140x45 -180,-90,180,90 \
			eqc,lon_0=127,lat_ts=0,lat_0=0 braille \
			'-180 -90 -53.0000001 90' '-53 -90 180 90'
		compare_view 'world' 140x45 -180,-85,180,85 \
			merc,lon_0=-150,lat_ts=0 braille \
			'-180 -86 30 86' '30.0000001 -86 180 86'
		compare_view 'Chukotka' 140x45 160,58,-160,73 \
			tmerc,lon_0=180,lat_0=60 braille \
			'140 -90 180 90' '-180 -90 -140 90'
		compare_view 'Fiji' 80x24 176.5,-20,-178,-15 EPSG:3460 \
			braille '160 -50 180 10' '-180 -50 -160 10'
		compare_view 'Antarctica' 140x45 -180,-90,180,-60 \
			laea,lon_0=0,lat_0=-90 braille '-180 -90 180 60'
		;;
	*)
		echo "land-exactness.sh: no part $1" >&2
		exit 2
		;;
	esac
}

if [ $# = 0 ]; then
	set -- tmerc lcc laea epsg charsets coast world
fi
for part; do
	compare_part "$part"
done
test $failed = no
