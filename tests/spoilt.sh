#!/bin/sh
# Copies of a campaign, each spoilt in one thing, and what check says of it:
# the right file and line, a sentence, exit status 1. A case is a line:
#
#   spoil FILE SED TEXT...     tests/data/tiny, by check
#   suspect FILE SED TEXT...   data/korea-1945, by check --strict
#
# sed makes the fault in the file. Each line of the output must begin with its
# TEXT, to which @ gives the first line of FILE that is not as it was.
#
# shellcheck disable=SC2016 # $ is sed's
set -u
map=$CAMPAIGN_MAP
: "${top_srcdir:=$(dirname "$0")/..}"
failed=0
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
cp -R "$top_srcdir/tests/data/tiny" "$scratch/tiny" &&
	cp -R "$top_srcdir/data/korea-1945" "$scratch/korea-1945" || exit 1
chmod -R u+w "$scratch"

spoil()
{
	try tiny '' "$@"
}

suspect()
{
	try korea-1945 --strict "$@"
}

# first_difference WHOLE SPOILT: its line in the spoilt file, or of what comes
# after rows that are no longer there.
first_difference()
{
	diff -a "$1" "$2" | sed -n '1s/^[0-9,]*//p' | {
		# shellcheck disable=SC2034 # the last line is not asked for
		IFS=, read -r what last
		case $what in
		d*) echo $((${what#d} + 1)) ;;
		?*) echo "${what#?}" ;;
		esac
	}
}

# begins FOUND EXPECTED: line by line
begins()
{
	awk -v expected="$2" '
		BEGIN { count = split(expected, heads, "\n") - 1 }
		index($0, heads[NR]) != 1 { exit wrong = 1 }
		END { exit wrong || NR != count }' <<EOF
$1
EOF
}

# try CAMPAIGN OPTION FILE SED TEXT...
try()
{
	campaign=$scratch/$1
	name=$1
	option=$2
	file=$campaign/$3
	script=$4
	shift 4
	cp "$file" "$scratch/whole"
	sed "$script" "$scratch/whole" >"$file"
	line=$(first_difference "$scratch/whole" "$file")
	expected=''
	for text; do
		case $text in
		warning:\ *) text="warning: $name/${text#warning: }" ;;
		*) text=$name/$text ;;
		esac
		expected=$expected$(printf '%s' "$text" | sed "s/@/$line/")'
'
	done
	# shellcheck disable=SC2086 # no option is no word
	found=$("$map" check $option "$campaign" 2>&1)
	status=$?
	cp "$scratch/whole" "$file"
	[ $status -eq 1 ] && begins "$found" "$expected" && return
	printf '%s\nexpected, status 1:\n%sfound, status %s:\n%s\n\n' \
		"$script" "$expected" $status "$found" >&2
	failed=1
}

# The whole ones pass.
"$map" check "$scratch/tiny" || failed=1
"$map" check --strict "$scratch/korea-1945" || failed=1
"$map" check --strict "$top_srcdir/data/example" || failed=1

# The manifest.
json=datapackage.json
spoil $json '8s/places.csv/none.csv/'         "$json:8:32: tiny/none.csv: No such file or directory"
spoil $json '8s|places.csv|../places.csv|'    "$json:8:32: tiny: the path \"../places.csv\" does not stay in the campaign's folder; give one below it"
spoil $json '8s|places.csv|/etc/passwd|'      "$json:8:32: tiny: the path \"/etc/passwd\" does not stay"
spoil $json '8s/places.csv/./'                "$json:8:32: tiny: the path \".\" does not stay"
spoil $json '11d;10s/,$//'                    "$json:6:16: resources: the table \"events\" is missing; add it"
spoil $json '8s/"places"/"units"/'            "$json:9:14: resources[2].name: \"units\" is there twice; take one out" "$json:6:16: resources: the table \"places\" is missing; add it"
spoil $json '14s/1/2/'                        "$json:14:15: campaign.format: format 2 is unknown"
spoil $json '14s/1,/1e999,/'                  "$json:14:19: real number overflow"
spoil $json '14s/1,/NaN,/'                    "$json:14:17: invalid token"
spoil $json '14s/$/ "format": 1,/'            "$json:14:25: duplicate object key"
spoil $json '$s/}/} x/'                       "$json:33:3: end of file expected"
spoil $json '15s/+01:00/CET/'                 "$json:15:17: campaign.timezone: \"CET\" is no offset from UTC such as \"+09:00\""
spoil $json '16s/06-01/02-29/'                "$json:16:14: campaign.begin: \"1815-02-29\" is no day; write it as 1945-08-09"
spoil $json '16s/1815/0000/'                  "$json:16:14: campaign.begin: \"0000-06-01\" is no day"
spoil $json '17s/1815/9999/'                  "$json:17:12: campaign.end: \"9999-06-05\" is no day"
spoil $json '17s/06-05/05-31/'                "$json:17:12: campaign.end: is before begin; mend one of the two"
spoil $json '17s/1815/2115/'                  "$json:17:12: campaign.end: is more than 36600 days after begin"
spoil $json '18s/"ko"/"xx"/'                  "$json:18:25: campaign.languages[1]: unknown language \"xx\"; one of en ko ja ru"
spoil $json '20s/vermillion/pink/'            "$json:20:70: campaign.sides[0].colour: unknown colour \"pink\"; one of orange"
spoil $json '20s/"\[\]"/"["/'                 "$json:20:95: campaign.sides[0].bracket: must be two ASCII characters"
spoil $json '23s/tmerc/utm/'                  "$json:23:28: campaign.projection.name: unknown projection \"utm\"; one of tmerc"
spoil $json '23s/46.5/146.5/'                 "$json:23:60: campaign.projection.lat_0: 146.5 is not between -90 and 90; mend it"
spoil $json '25s/47}/45}/'                    "$json:25:7: campaign.views[0]: south must be less than north"
spoil $json '26s/"town"/"lake"/'              "$json:26:14: campaign.views[1].id: \"lake\" is there twice; give one another id"
spoil $json '29s/parallel/circle/'            "$json:29:58: campaign.overlays[0].kind: unknown kind \"circle\"; one of parallel meridian line"
spoil $json '30s/"border"/"line"/'            "$json:30:14: campaign.overlays[1].id: \"line\" is there twice; give one another id"

# Tables as such.
spoil places.csv '1s/lat/lon/'                'places.csv:@: the column "lon" is there twice; take one out' 'places.csv:@: the column "lat" is missing; add it'
spoil sources.csv '1s/,/;/g'                  'warning: sources.csv:@: unknown column "id;author;title;year;url;note"; is it misspelt?' 'sources.csv:@: the column "id" is missing; separate the fields by commas' 'sources.csv:@: the column "title" is missing; separate'
spoil places.csv '3s/,map$//'                 'places.csv:@: has 12 fields, but the header has 13; is a comma missing, or a quote?'
spoil places.csv '3s/Nyon/"Nyon/'             'places.csv:@: a quote is opened in this row and never closed; close it'
spoil places.csv '3s/Nyon/Ny"on/'             'places.csv:@: byte 26 of the line: a quote within a field must be doubled, and the field quoted'
spoil places.csv '3s/Nyon/Ny\o377/'           'places.csv:@: byte 26 of the line, 0xFF, is not UTF-8; save the file as UTF-8'
spoil places.csv '3s/Nyon/Ny\o300\o200/'      'places.csv:@: byte 26 of the line, 0xC0, is not UTF-8'
spoil places.csv '3s/Nyon/Ny\o0/'             'places.csv:@: byte 26 of the line is NUL, which no text has; save the file as UTF-8'
spoil places.csv 'd'                          'places.csv:1: is empty; the names of the columns are needed'

# Their rows.
spoil sources.csv '$a diary,,Twice,,,'        'sources.csv:@: the source "diary" stands already on line 2; give one of them another id'
spoil sources.csv '2s/A diary//'              'sources.csv:@: title: is empty; fill it in'
spoil sources.csv '2s/1816/MDCCC/'            'sources.csv:@: year: "MDCCC" is no whole number from 1 to 9998; give one'
spoil places.csv '3s/46.38/90.0001/'          'places.csv:@: lat: 90.0001 is not between -90 and 90; mend it'
spoil places.csv '3s/6.24/181/'               'places.csv:@: lon: 181 is not between -180 and 180; mend it'
spoil places.csv '3s/6.24/NaN/'               'places.csv:@: lon: "NaN" is no number; write it as 38.5'
spoil places.csv '3s/6.24/inf/'               'places.csv:@: lon: "inf" is no number'
spoil places.csv '3s/6.24/"6,24"/'            'places.csv:@: lon: "6,24" is no number'
spoil places.csv '3s/6.24/0x1p3/'             'places.csv:@: lon: "0x1p3" is no number'
spoil places.csv '3s/6.24/1e-400/'            'places.csv:@: lon: "1e-400" is no number'
spoil places.csv '3s/town/village/'           'places.csv:@: kind: unknown kind "village"; one of capital city town'
spoil places.csv '3s/town,3/town,0/'          'places.csv:@: rank: "0" is no whole number from 1 to 9; give one'
spoil places.csv '3s/map$/atlas/'             'places.csv:@: unknown source "atlas"; mend it, or add it to the table of sources'
spoil places.csv '3s/map$/map;;diary/'        'places.csv:@: source: has an empty id; put one ; between two ids'
spoil units.csv '3s/RED,/GREEN,/'             'units.csv:@: unknown side "GREEN"; sides stand in datapackage.json'
spoil units.csv '3s/red_corps/no_corps/'      'units.csv:@: parent: unknown unit "no_corps"; mend it, or leave it empty'
spoil units.csv '3s/red_corps/red_guard/'     'units.csv:@: parent: a unit is above itself: red_guard, red_guard; mend one of these'
spoil units.csv '2s/RED,,/RED,red_guard,/'    'units.csv:@: parent: a unit is above itself: red_corps, red_guard, red_corps; mend'
spoil units.csv '3s/RG/Guards/'               'units.csv:@: label: "Guards" takes 6 cells; a label takes 1 to 5'
spoil units.csv '3s/brigade/horde/'           'units.csv:@: echelon: unknown echelon "horde"; one of team'
spoil units.csv '3s/infantry//'               'units.csv:@: arm: is empty; one of hq'
spoil tracks.csv '3s/red_corps/red/'          'tracks.csv:@: unknown unit "red"; mend it, or add it to the table of units'
spoil tracks.csv '4s/1815-06-03/1815-06-31/'  'tracks.csv:@: time: "1815-06-31" is no date that exists; write 1945-08-13'
spoil tracks.csv '4s/1815-06-03/15.08.1945/'  'tracks.csv:@: time: "15.08.1945" is no date that exists'
spoil tracks.csv '4s/1815-06-03/1815-13/'     'tracks.csv:@: time: "1815-13" is no date that exists'
spoil tracks.csv '9s/06-03T06/06-01T06/'      'tracks.csv:@: until: is before time; mend one of the two'
spoil tracks.csv '4s/06-03/05-03/'            'tracks.csv:@: time: is before line 3 of the same unit'
spoil tracks.csv '3s/06-02T/06-01T/'          'tracks.csv:@: time: is before the until of line 2; mend one of the two'
spoil tracks.csv '4s/06-03/06-02T12:00/'      'tracks.csv:@: time: the unit is elsewhere at that time on line 3; mend one of the two'
spoil tracks.csv '6s/advance/sunk/'           'tracks.csv:7: action: "sunk" on line 6 has ended this track; take this row out, or mend that action'
spoil tracks.csv '4s/lausanne/bern/'          'tracks.csv:@: unknown place "bern"; mend it, or add it to the table of places'
spoil tracks.csv '4s/lausanne,,/lausanne,6,46/' 'tracks.csv:@: place: give a place or lon and lat, not both'
spoil tracks.csv '4s/lausanne//'              'tracks.csv:@: place: give a place, or both lon and lat'
spoil tracks.csv '4s/capture/seize/'          'tracks.csv:@: action: unknown action "seize"; one of start'
spoil tracks.csv '4s/land/foot/'              'tracks.csv:@: by: unknown by "foot"; one of land sea air rail jump'
spoil tracks.csv '4s/medium/sure/'            'tracks.csv:@: confidence: unknown confidence "sure"; one of high medium low'
spoil tracks.csv '4s/diary//'                 'tracks.csv:@: source: is empty; fill it in'
spoil events.csv '3s/^before/landing/'        'events.csv:4: the event "landing" stands already on line 3; give one of them another id'
spoil events.csv '4s/landing,BLUE/quarrel,BLUE/' 'events.csv:@: kind: unknown kind "quarrel"; one of battle'
spoil events.csv '4s/geneva/bern/'            'events.csv:@: unknown place "bern"; mend it'
spoil events.csv '4s/T18:00,/T18:00,1815-06-01/' 'events.csv:@: until: is before time; mend one of the two'
spoil events.csv '4s/Blue lands at Geneva//'  'events.csv:@: title_en: is empty; fill it in'
spoil events.csv '4s/blue_fleet/fleet/'       'events.csv:@: unknown unit "fleet"; mend it'

# Figures, which tests/data/tiny has none of.
suspect figures.csv 's/songjin,134,/songjin,,/'   'figures.csv:@: value: is empty, as are low and high; fill one of them in'
suspect figures.csv 's/665500,713000/713000,665500/' 'figures.csv:@: low: is above high; mend one of the two'
suspect figures.csv 's/,,665500,/,1000,665500,/'  'figures.csv:@: value: is not between low and high; mend one of them'
suspect figures.csv 's/,songjin,134/,joshin,134/' 'figures.csv:@: about: "joshin" is neither a place nor a unit nor an event; mend it'

# Ways over sea and land.
suspect tracks.csv '/^su_393rd,1945-08-2[56]T.*bend/d' 'tracks.csv:@: su_393rd: the way by land from chongpyong crosses 19.7 km of sea; give rows for its bends, or another by'
suspect tracks.csv '/^jp_rashin_nb,1945-08-22T.*bend/d' 'tracks.csv:@: jp_rashin_nb: the way by rail from chongpyong crosses 19.7 km of sea'
suspect tracks.csv '/^su_75bn,.*131.*bend/d;/^su_75bn,.*13[12].*course/d' 'tracks.csv:@: su_75bn: the way by sea from vladivostok crosses'
suspect places.csv 's/^mokpo,126.385/mokpo,126.9/' 'places.csv:@: mokpo: a port more than 3 km from the shore; mend lon and lat, or give another kind'
suspect places.csv 's/,35.145,naval/,35.4,naval/' 'places.csv:@: jinhae: a naval-base more than 3 km from the shore'
suspect tracks.csv 's/^\(jp_127imb,1945-08-08,\),busan,,/\1,,130.5,36.5/' 'tracks.csv:@: jp_127imb: a unit of the land at sea, at 130.5 36.5; mend the position'

# Pace.
suspect tracks.csv 's/^su_1fef,1945-08-12,/su_1fef,1945-08-12T08:00,/' 'tracks.csv:@: su_1fef: 50 km by land in 0 h 30 min since line'
suspect tracks.csv 's/^su_88bde,1945-09-16T01:00~/su_88bde,1945-09-15T08:00~/' 'tracks.csv:@: su_88bde: 194 km by rail in 2 h 00 min since line'
suspect tracks.csv 's/^su_yarotsky,1945-08-13T12:25~/su_yarotsky,1945-08-13T10:00~/' 'tracks.csv:@: su_yarotsky: 120 km by sea in 0 h 25 min since line'
suspect tracks.csv 's/^su_abn_py,1945-08-24T11:00~/su_abn_py,1945-08-24T09:40~/' 'tracks.csv:@: su_abn_py: 531 km by air in 0 h 10 min since line'

# Events.
suspect events.csv 's/^unggi-landing,1945-08-11T20:00~/unggi-landing,1945-08-11T12:00/' 'events.csv:@: units: su_140rec is 149 km from unggi at that hour; mend its track, the time or units'
suspect events.csv 's/^hunchun-siege,1945-08-12/hunchun-siege,1945-08-09/' 'events.csv:@: units: su_113fr is 38 km from hunchun on that day'
suspect events.csv 's/^cpki-formed,1945-08-15/cpki-formed,1945-08-14/' 'events.csv:@: units: kr_cpki is not on the map on that day'
suspect events.csv 's/^\(najin-army-arrives,.*\),battle,/\1,capture,/' 'events.csv:@: USSR holds najin already, by the event on line'
suspect events.csv 's/^\(yumashev-goes-on,.*\),order,/\1,capture,/' 'events.csv:@: USSR holds vladivostok already, by line'

# Confidence.
suspect tracks.csv 's/^\(su_7fr,1945-08-10,.*\),low,/\1,high,/' 'tracks.csv:@: confidence: high, but "unverified" is no text; cite one, or say medium or low'
suspect tracks.csv 's/^\(su_7fr,1945-08-10,.*,low,\).*/\1/' 'tracks.csv:@: note: is empty, but the row is of low confidence; say how it was interpolated'
suspect events.csv 's/^\(cheju-surrender,.*\),low$/\1,high/' 'events.csv:@: confidence: high, but "unverified" is no text'

# Uses.
suspect sources.csv '$a letters,,Letters,1946,,' 'sources.csv:@: letters: no row cites this source; cite it, or take it out'
suspect units.csv '$a kr_army,KOR,,Army,An army,,,,army,infantry,,,,,,unverified' 'units.csv:@: kr_army: has no track; give it a row, or take the unit out'
suspect places.csv '$a masan,128.57,35.2,town,3,Masan,,,,,,,,ck' 'places.csv:@: masan: no track, event or figure uses this place; use it, or take it out'
suspect places.csv '$a masan_af,128.57,35.2,airfield,2,Masan,,,,,,,,ck' 'places.csv:@: masan_af: no track, event or figure uses this place'

# Several, in the order of file and line.
suspect tracks.csv 's/^\(su_7fr,1945-08-10,.*,low,\).*/\1/;s/^\(jp_127imb,1945-08-08,\),busan,,/\1,,130.5,36.5/;/^kr_py/d' 'tracks.csv:@: note' 'tracks.csv:' 'units.csv:'

# A town of rank 1 or 2 needs no use; an unknown column, and a name without what
# a terminal cannot show, are warned of: none is an error.
echo 'masan,128.57,35.2,town,2,Masan,,,,,,,,ck' >>"$scratch/korea-1945/places.csv"
found=$("$map" check --strict "$scratch/korea-1945" 2>&1) || failed=1
[ -z "$found" ] || echo "masan: $found" >&2
sed '1s/rank/ranking/;3s/Nyon/Ny\o33on/' "$top_srcdir/tests/data/tiny/places.csv" \
	>"$scratch/tiny/places.csv"
found=$("$map" check "$scratch/tiny" 2>&1) || failed=1
begins "$found" 'warning: tiny/places.csv:1: unknown column "ranking"; is it misspelt?
warning: tiny/places.csv:3: name_en: characters that a terminal cannot show
' || {
	echo "ranking: $found" >&2
	failed=1
}
exit $failed
