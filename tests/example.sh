#!/bin/sh
# The example plays: forward, back and by a jump to the same frame; across the
# antimeridian both ways; and by its name from the user's own folder.
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

frame()
{
	"$map" print --campaign=example --size=120x40 "$@"
}

# pressed KEYS OPTION...: the frame after these keys.
pressed()
{
	echo "$1" >"$scratch/keys"
	shift
	frame --keys="$scratch/keys" "$@"
}

expect 'check --strict' '' "$("$map" check --strict --campaign=example 2>&1)"

# Each day by its date, from the first day, from the last, and after a walk.
right='' left='Left Left Left Left'
for day in 07 08 09 10 11; do
	for format in text ansi json; do
		jump=$(frame --date=2001-05-$day --format=$format --color=16)
		for keys in "Home $right" "End $left" "$right Right Right G g \
			$right"; do
			expect "$day May, $format, $keys" "$jump" \
				"$(pressed "$keys" --format=$format --color=16)"
		done
	done
	right="$right Right" left=${left#Left} left=${left# }
done
# There and back by hours, and by zooming and walking over the meridian.
jump=$(frame --date=2001-05-09T04:00)
expect 'by hours' "$jump" "$(pressed '. . . , . ,' --date=2001-05-09T02:00)"
expect 'over the meridian' "$jump" \
	"$(pressed 'l l l l h h h h + - h h l l' --date=2001-05-09T04:00)"

# at DATE UNIT KEY: a number of a unit as the frame's JSON has it.
at()
{
	frame --date="$1" --format=json --view=taveuni | awk -v unit="$2" \
		-v key="\"$3\":" '/^ "places"/ { exit }
		$1 == "\"id\":" { in_unit = $2 == "\"" unit "\"," }
		in_unit && $1 == key { sub(",", "", $2); print $2; exit }'
}

# The boat crosses eastwards, the marines westwards.
west=$(at 2001-05-09T02:00 orange-boat column)
middle=$(at 2001-05-09T03:20 orange-boat column)
east=$(at 2001-05-09T05:00 orange-boat column)
[ "$west" -lt "$middle" ] && [ "$middle" -lt "$east" ] ||
	expect 'columns of the boat' rising "$west $middle $east"
for when in 02:00 05:00; do
	at 2001-05-09T$when orange-boat lon
done | tr '\n' ' ' | grep -q '^179\..* -179\.' ||
	expect 'the boat' 'west, then east' 'other longitudes'
east=$(at 2001-05-09T08:00 blue-marines column)
west=$(at 2001-05-09T09:00 blue-marines column)
[ "$west" -lt "$east" ] || expect 'the marines' westwards "$east $west"

# No way goes around the world: the map's first and last columns stay free.
"$map" print --campaign=example --bare --size=120x40 --layers=tracks \
	--date=2001-05-11 --charset=ascii >"$scratch/ways"
grep -q '[^ ]' "$scratch/ways" || expect ways some none
expect 'ways at the edges' '' "$(grep -e '^[^ ]' "$scratch/ways")"
expect 'wide ways' '' "$(grep -e '^.\{119\}[^ ]' "$scratch/ways")"

# A view that spans the meridian is listed as it is written, and may be asked
# for as a box.
"$map" list views --campaign=example --format=csv |
	grep -q '^islands,.*,176.5,-20.5,-173,-15.5' ||
	expect 'list views' islands other
expect 'a view by its box' "$(frame --view=taveuni)" \
	"$(frame --view=179,-17.4,-179.4,-16.2)"

# There is no coast here on the maps that come along: it is said.
frame | grep -q 'the maps have no coast here' || expect coast none silence
expect 'files drawn' '' "$(frame --format=json | grep 'coast_.*\.shp')"

# A copy in the user's folder is found by its name.
mkdir -p "$scratch/.local/share/campaign-map" "$scratch/xdg/campaign-map"
cp -R "$top_srcdir/data/example" "$scratch/.local/share/campaign-map/mine"
cp -R "$top_srcdir/data/example" "$scratch/xdg/campaign-map/yours"
title=' Exercise Date Line'
expect 'in ~/.local/share' "$title" "$(HOME=$scratch "$map" print \
	--campaign=mine --size=80x24 | head -n 1 | cut -c 1-19)"
expect 'in XDG_DATA_HOME' "$title" "$(HOME=$scratch XDG_DATA_HOME=$scratch/xdg \
	"$map" print --campaign=yours --size=80x24 | head -n 1 | cut -c 1-19)"
expect 'in XDG_DATA_DIRS' "$title" "$(XDG_DATA_DIRS=/nowhere:$scratch/xdg \
	"$map" print --campaign=yours --size=80x24 | head -n 1 | cut -c 1-19)"
expect 'check by name' '' \
	"$(HOME=$scratch "$map" check --campaign=mine 2>&1)"
HOME=$scratch "$map" list units --campaign=mine | grep -q Marine ||
	expect 'list by name' Marine none
found=$(HOME=$scratch "$map" print --campaign=theirs 2>&1)
expect 'status without such a campaign' 1 $?
case $found in
*'no campaign "theirs"'*"$scratch/.local/share/campaign-map"*) ;;
*) expect 'no such campaign' 'where it was looked for' "$found" ;;
esac
exit $failed
