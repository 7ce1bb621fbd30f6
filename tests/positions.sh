#!/bin/sh
# Where units, the 38th parallel and the scale bar stand is right: PROJ's own
# programs project and measure, and agree with what print tells.
set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
map=${CAMPAIGN_MAP:-$top/build/campaign-map}
read_frame=${top_builddir:-$top/build}/tests/compare-dots

for tool in cct cs2cs geod; do
	if ! command -v "$tool" >/dev/null; then
		echo "skipped: $tool is missing; ./bootstrap --tests installs it"
		exit 77
	fi
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# forward PROJECTION, back PROJECTION: longitude and latitude to x and y, a line
# each, and back. Systems with a code have their axes in the order of the code:
# those below count north first where swapped says so.
forward()
{
	case $1 in
	EPSG:*) awk '{ print $2, $1 }' | cs2cs -f %.6f EPSG:4326 "$1" |
		swap "$1" ;;
	# shellcheck disable=SC2086 # a word a parameter
	*) awk '{ print $1, $2, 0, 0 }' | cct -d 6 $1 ;;
	esac | awk '{ print $1, $2 }'
}

back()
{
	case $1 in
	EPSG:*) swap "$1" | cs2cs -f %.12f "$1" EPSG:4326 |
		awk '{ print $2, $1 }' ;;
	# shellcheck disable=SC2086 # a word a parameter
	*) awk '{ print $1, $2, 0, 0 }' | cct -d 12 -I $1 ;;
	esac | awk '{ print $1, $2 }'
}

swap()
{
	case $1 in
	EPSG:5179 | EPSG:4326) awk '{ print $2, $1 }' ;;
	*) cat ;;
	esac
}

# read_map: extent, columns and rows of the frame, the scale bar, the units.
read_map()
{
	"$read_frame" "$scratch/frame.json" >"$scratch/frame"
	"$read_frame" "$scratch/frame.json" cells >"$scratch/cells"
	{
		read -r west south east north
		read -r width height
		read -r system
	} <"$scratch/frame"
	{
		read -r column row columns rows
		read -r metres bar
	} <"$scratch/cells"
	tail -n +3 "$scratch/cells" >"$scratch/units"
}

compare_units()
{
	forward "$system" <"$scratch/units" | paste -d ' ' - "$scratch/units" |
		awk -v west="$west" -v south="$south" -v east="$east" \
			-v north="$north" -v column="$column" -v row="$row" \
			-v columns="$columns" -v rows="$rows" '
		function down(value) {
			return int(value + 1e6) - 1e6
		}
		{
			x = down(($1 - west) / (east - west) * columns)
			y = down((north - $2) / (north - south) * rows)
			seen = x >= 0 && x < columns && y >= 0 && y < rows
			units++
			if (!seen && $5 == "-")
				next
			in_view++
			if (!seen || $5 != x + column || $6 != y + row) {
				print "  unit at", $3, $4, "stands at", $5, \
					$6, "not", x + column, y + row
				wrong++
			}
		}
		END {
			printf "%d of %d units in view, %d wrong; ", in_view,
				units, wrong
			exit wrong > 0 || in_view < 5
		}'
}

# The true line passes each dot, half a dot from its middle at most, and no
# stretch of the line is without its dashes but for that under its name, which
# is 13 letters long. The line is known at each quarter of a dot.
compare_parallel()
{
	awk 'BEGIN { for (lon = 110; lon <= 150; lon += 0.005) print lon, 38 }' |
		forward "$system" >"$scratch/line"
	"$read_frame" "$scratch/frame.json" "$scratch/frame.txt" dots |
		awk -v west="$west" -v south="$south" -v east="$east" \
			-v north="$north" -v width="$width" \
			-v height="$height" '
		NR == FNR {
			x = 4 * (($1 - west) / (east - west) * width - 0.5)
			y = (north - $2) / (north - south) * height
			if (before == "" || before < -9)
				before = x
			for (i = int(before + 10) - 9; i <= x; i++)
				line[i] = old + (y - old) * (i - before) / (x - before)
			before = x
			old = y
			next
		}
		{
			least = height
			for (i = 4 * $1 - 2; i <= 4 * $1 + 2; i++) {
				off = $2 + 0.5 - line[i]
				if (off < 0)
					off = -off
				if (off < least)
					least = off
			}
			if (least > most)
				most = least
			dots[$1] = 1
			count++
		}
		END {
			for (i = 0; i < width; i++) {
				bare++
				if ((i in dots) || line[4 * i] < 0 || line[4 * i] >= height)
					bare = 0
				wide += bare == 3
				if (bare > gap)
					gap = bare
			}
			printf "%d dots off by %.3f at most; ", count, most
			exit most > 0.502 || gap > 34 || wide > 1 || \
				count < width / 2
		}' "$scratch/line" -
}

compare_scale()
{
	awk -v west="$west" -v south="$south" -v east="$east" \
		-v north="$north" -v columns="$columns" -v bar="$bar" 'BEGIN {
			half = bar / columns * (east - west) / 2
			y = (south + north) / 2
			printf "%.9f %.9f\n%.9f %.9f\n",
				(west + east) / 2 - half, y,
				(west + east) / 2 + half, y
		}' | back "$system" |
		awk 'NR == 1 { from = $2 " " $1 } NR == 2 { print from, $2, $1 }' |
		geod -I -f %.9f -F %.6f +ellps=WGS84 |
		awk -v metres="$metres" '{
			off = $3 / metres - 1
			printf "%g km are %.6f km\n", metres / 1000, $3 / 1000
			exit off > 1e-6 || off < -1e-6
		}'
}

failed=no
for projection in '' lcc,lon_0=127,lat_1=35,lat_2=42 laea,lon_0=127,lat_0=38 \
	stere merc aeqd,lon_0=127,lat_0=38 omerc ortho EPSG:5179 EPSG:32652 \
	EPSG:4326; do
	for view in 124,33,132,43.5 126.3,37.2,127.8,38.4; do
		printf '%s, %s: ' "${projection:-tmerc}" "$view"
		set -- --size=140x45 --date=1945-08-24 "--view=$view" \
			${projection:+"--projection=$projection"}
		"$map" print --format=json "$@" >"$scratch/frame.json"
		read_map
		compare_units || failed=yes
		set -- "$@" --bare --layers=parallel --color=never \
			--charset=braille
		"$map" print --format=json "$@" >"$scratch/frame.json"
		"$map" print --format=text "$@" |
			sed 's/38th parallel/             /' >"$scratch/frame.txt"
		read_map
		compare_parallel || failed=yes
		compare_scale || failed=yes
	done
done
test $failed = no
