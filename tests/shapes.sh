#!/bin/sh
# Anyone's shapes: the shipped maps, turned by GDAL into other planes, datums,
# types and encodings, give the same frames; names are drawn; a single .shp is
# enough; check says what is wrong.
set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
map=${CAMPAIGN_MAP:-$top/build/campaign-map}

for tool in ogr2ogr ogrinfo; do
	if ! command -v "$tool" >/dev/null; then
		echo "skipped: $tool is missing; ./bootstrap --tests installs it"
		exit 77
	fi
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
mkdir plain other

# land MAPS: the dots of land and what it is that is drawn
land()
{
	"$map" print --bare --layers=land --charset=braille --color=never \
		--size=100x30 --view=124,33,132,43.5 "--maps=$1"
}

# shape OUT.shp FROM [OPTION...]
shape()
{
	out=$1
	from=$2
	shift 2
	ogr2ogr -f 'ESRI Shapefile' -overwrite -q "$@" "$out" "$top/maps/$from.shp"
}

same()
{
	cmp -s "$1" "$2" || {
		echo "$3: the frames differ" >&2
		diff "$1" "$2" >&2 || :
		exit 1
	}
}

# A single .shp, and a folder with one.
land "$top/maps/coast_i.shp" >whole
grep -q '⣿⣿' whole
shape other/coast.shp coast_i
land other >found
same whole found 'a folder with one .shp'

# On planes and another datum; with Z and M.
for system in EPSG:3857 EPSG:5179 EPSG:4162 EPSG:2097; do
	box='-spat 115 25 140 50'
	[ $system = EPSG:3857 ] && box=
	# shellcheck disable=SC2086 # four numbers
	shape plain/coast.shp coast_i $box
	# shellcheck disable=SC2086
	shape other/coast.shp coast_i $box -t_srs $system
	land plain >whole.$system
	land other >found
	same whole.$system found $system
done
for type in XYZ XYM XYZM; do
	shape other/coast.shp coast_i -dim $type
	land other >found
	same whole found $type
done

# Lakes in a layer of their own, and as holes of one polygon.
rm -f plain/* other/*
shape plain/coast.shp coast_f -where 'level <= 2'
shape other/land.shp coast_f -where 'level = 1'
shape other/lakes.shp coast_f -where 'level = 2'
land plain >whole
land other >found
same whole found lakes
shape other/land.shp coast_f -where 'level = 1'
land other/land.shp >found
if cmp -s whole found; then
	echo 'lakes: they make no difference' >&2
	exit 1
fi
ogr2ogr -f 'ESRI Shapefile' -overwrite -q -nlt MULTIPOLYGON -dialect sqlite \
	-sql "SELECT ST_Collect(geometry) FROM coast_f WHERE level <= 2" \
	other/holes.shp "$top/maps/coast_f.shp"
land other/holes.shp >found
same whole found holes

# Names, in the encoding of each.
rm -f plain/* other/*
printf 'id,name,x,y\n1,서울역,127,37.6\n2,강릉역,128.5,37.8\n' >korean.csv
printf 'id,name,x,y\n1,Владимир,131,43.2\n2,Посьет,130.8,42.65\n' >russian.csv
names()
{
	ogr2ogr -f 'ESRI Shapefile' -overwrite -q -s_srs EPSG:4326 \
		-t_srs EPSG:4326 -oo X_POSSIBLE_NAMES=x -oo Y_POSSIBLE_NAMES=y \
		-lco "ENCODING=$2" "other/points.shp" "$1.csv"
	"$map" print --maps=other/points.shp --size=160x50 --hide=units \
		--color=never "--view=$3" >found
	for name in $4; do
		grep -q "$name" found || {
			echo "$2: $name is not on the map" >&2
			exit 1
		}
	done
}
names korean UTF-8 125,35,131,40 '서울역 강릉역'
names korean CP949 125,35,131,40 '서울역 강릉역'
names korean EUC-KR 125,35,131,40 '서울역 강릉역'
names russian KOI8-R 129,41.5,133,44.5 'Владимир Посьет'
names russian CP1251 129,41.5,133,44.5 'Владимир Посьет'
grep -q '∙' found

# What check says of each.
says()
{
	if "$map" check "--maps=$1" >found; then
		[ "$2" = fine ] || [ "$2" = warning ] || {
			echo "check $1: found nothing" >&2
			exit 1
		}
	fi
	[ "$2" = fine ] && [ ! -s found ] && return
	grep -q "$3" found || {
		echo "check $1: does not say $3" >&2
		cat found >&2
		exit 1
	}
}
says other/points.shp fine 'nothing'
echo KLINGON >other/points.cpg
says other/points.shp warning 'warning: .*the encoding "KLINGON" is not known'
echo UTF-8 >other/points.cpg
says other/points.shp warning 'warning: .*2 names are not in the encoding'
echo 'LOCAL_CS["here"]' >other/points.prj
says other/points.shp error 'points.prj: not a system of coordinates'
printf 'GEOGCS["G",DATUM["D_Nobody",SPHEROID["S",6377397.155,299.15]],%s' \
	'PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]]' \
	>other/points.prj
says other/points.shp warning 'warning: .*knows no shift from the datum'
mkdir none
says none error 'neither a basemap.csv nor a .shp'
