#!/bin/bash
# build-maps.sh OUTDIR: makes the shapefiles and grids of maps/ in OUTDIR,
# from packages of Debian 12 only, the same bytes each time.
#
# build-maps.sh OUTDIR --world: makes coast_w instead, the coast of the whole
# world in full resolution, 180 MB, in four minutes. It is not shipped.
#
# Install first: gmt gmt-gshhg-full gmt-gshhg-high gdal-bin python3.
# libmagics++-data (Natural Earth), ferret-datasets (ETOPO5) and
# marble-qt-data (SRTM30) are downloaded and unpacked to a temporary folder,
# not installed; DEBCACHE=DIR keeps the downloads.
set -euo pipefail
export LC_ALL=C SOURCE_DATE_EPOCH=0

out=$(realpath -m "${1:?usage: build-maps.sh OUTDIR [--world]}")
what=${2-}
here=$(cd "$(dirname "$0")" && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
mkdir -p "$out"
cd "$tmp"

shape=(-f 'ESRI Shapefile' -a_srs EPSG:4326 -lco ENCODING=UTF-8
	-overwrite -q)

# Lakes to leave out: reservoirs filled after 1945 (Dahuofang, Qinghe).
near() {
	echo "(ABS(ST_X(ST_Centroid(geometry)) - $1) < 0.02" \
		"AND ABS(ST_Y(ST_Centroid(geometry)) - $2) < 0.02)"
}
post_war="level = 2 AND ($(near 124.187 41.869) OR $(near 124.265 42.525))"

# coast NAME RESOLUTION WEST EAST SOUTH NORTH: land and lakes of GSHHG as
# rings, one a record.
coast() {
	gmt coast -R"$3/$4/$5/$6" -D"$2" -M -W -A0 >"$1.txt"
	python3 "$here/gshhg2geojson.py" rings \
		"$1.txt" "$3" "$4" "$5" "$6" "$1.geojson"
	ogr2ogr "${shape[@]}" -dialect sqlite -sql "
		SELECT geometry, CAST(level AS integer(1)) AS level
		FROM \"$1\" WHERE NOT ($post_war)" "$out/$1.shp" "$1.geojson"
}
if [ "$what" = --world ]; then
	coast coast_w f -180 180 -90 90
	exit
fi
cache=${DEBCACHE:-$tmp/deb}
mkdir -p "$cache"
for package in libmagics++-data ferret-datasets marble-qt-data; do
	ls "$cache/$package"_*.deb >/dev/null 2>&1 ||
		(cd "$cache" && apt-get download -q "$package")
	dpkg-deb -x "$cache/$package"_*.deb "$tmp/packages"
done
natural_earth=$tmp/packages/usr/share/magics/10m
etopo5=$tmp/packages/usr/share/ferret-vis/data/etopo5.cdf
srtm_tiles=$tmp/packages/usr/share/marble/data/maps/earth/srtm/3

coast coast_f f 122 134 32.8 45.2
coast coast_h h 115 145 22 52
coast coast_i i 100 160 10 62
# The same around Korea alone: what the first frame needs is read first.
coast coast_k i 113 143 30 49
coast coast_l l 90 170 0 70

# lines NAME RESOLUTION OPTION [WHERE]: rivers or borders of WDBII, one piece
# a record.
lines() {
	gmt coast -R118/136/32/48 -D"$2" -M "$3" >"$1.txt"
	python3 "$here/gshhg2geojson.py" lines "$1.txt" "$1.geojson"
	ogr2ogr "${shape[@]}" -dialect sqlite -sql "
		SELECT geometry, level FROM \"$1\" WHERE ${4:-1}" \
		"$out/$1.shp" "$1.geojson"
}
lines rivers_f f -Ia
lines rivers_i i -Ia
# No border divided Korea in August 1945: the demarcation line of 1953, with
# its continuation at sea, is left out.
no_line_of_1953="NOT (ST_MaxY(geometry) < 38.7
	AND ST_MinX(geometry) BETWEEN 124.5 AND 128.5)"
lines border_f f -N1 "$no_line_of_1953"
lines border_i i -N1 "$no_line_of_1953"

clip=(-clipsrc 118 24 136 48)
ogr2ogr "${shape[@]}" "${clip[@]}" -select name,scalerank \
	"$out/ne_rivers.shp" "$natural_earth/ne_10m_rivers_lake_centerlines.shp"
ogr2ogr "${shape[@]}" "${clip[@]}" -dialect sqlite -sql "
	SELECT geometry, CAST(nameascii AS character(32)) AS name,
		CAST(scalerank AS integer(2)) AS rank
	FROM ne_10m_populated_places_simple" \
	"$out/ne_places.shp" \
	"$natural_earth/ne_10m_populated_places_simple.shp"

# header NAME COLUMNS ROWS WEST NORTH STEPS: the .hdr of a grid with so many
# cells a degree; WEST and NORTH are the middle of the first cell, in cells.
header() {
	awk -v columns="$2" -v rows="$3" -v west="$4" -v north="$5" \
		-v steps="$6" 'BEGIN {
		printf "BYTEORDER I\nLAYOUT BIL\nNBANDS 1\nNBITS 16\n"
		printf "PIXELTYPE SIGNEDINT\nNROWS %d\nNCOLS %d\n", rows, columns
		printf "ULXMAP %.10f\nULYMAP %.10f\n", west / steps, north / steps
		printf "XDIM %.10f\nYDIM %.10f\n", 1 / steps, 1 / steps
	}' >"$out/$1.hdr"
}

# window OUT.raw COLUMN ROW COLUMNS ROWS: a part of ETOPO5 as int16.
window() {
	gdal_translate -q -srcwin "$2" "$3" "$4" "$5" -ot Int16 -of ENVI \
		-a_nodata none "$etopo5" "$1" 2>/dev/null
}
# The values of ETOPO5 stand on whole multiples of 5 minutes from 0 E 90 N.
# The file's own axis says so too, but drifts by 0.001 degrees.
window etopo5.raw 1415 479 241 313
cp etopo5.raw "$out/"
header etopo5 241 313 1415 $((90 * 12 - 479)) 12

# SRTM30 as Marble ships it: tiles of 22.5 degrees with 675 pixels, so cells
# of 2 minutes whose edges lie on whole degrees.
for row in 1 2; do
	for column in 13 14; do
		edges=$(awk -v c="$column" -v r="$row" 'BEGIN {
			print c * 22.5 - 180, 90 - r * 22.5,
				(c + 1) * 22.5 - 180, 90 - (r + 1) * 22.5 }')
		# shellcheck disable=SC2086 # four numbers
		gdal_translate -q -a_srs EPSG:4326 -a_ullr $edges \
			"$srtm_tiles/00000$row/00000${row}_0000$column.jpg" \
			"srtm_${row}_$column.tif"
	done
done
gdalbuildvrt -q srtm.vrt srtm_*.tif
gdal_translate -q -projwin 118 48 136 30 -of PNM -a_nodata none \
	srtm.vrt srtm2min.pgm
# Its codes become metres by the heights of ETOPO5 in the same box: nodes
# from 118 E 48 N to 136 E 30 N.
window same-box.raw 1416 504 217 217
python3 "$here/codes2metres.py" srtm2min.pgm same-box.raw "$out/srtm2min.raw"
header srtm2min 540 540 3540.5 1439.5 30
