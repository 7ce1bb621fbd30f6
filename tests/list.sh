#!/bin/sh
# The command list: its tables, filters and formats over the Korean campaign.
set -u
map=$CAMPAIGN_MAP
failed=0

# expect WHAT EXPECTED FOUND
expect()
{
	[ "$2" = "$3" ] && return
	printf '%s: expected "%s", found "%s"\n' "$1" "$2" "$3" >&2
	failed=1
}

# has PATTERN COMMAND...: in what the command writes.
has()
{
	pattern=$1
	shift
	"$@" 2>&1 | grep -q -e "$pattern" && return
	printf '%s: nothing like "%s"\n' "$*" "$pattern" >&2
	failed=1
}

list()
{
	"$map" list "$@"
}

for what in units events places sources figures views days; do
	for format in text csv json; do
		"$map" list $what --format=$format >"$what.$format.$$" ||
			failed=1
		[ "$(wc -l <"$what.$format.$$")" -gt 5 ] ||
			expect "list $what --format=$format" lines none
		# Nothing that a terminal would obey.
		expect "controls in $what.$format" 0 \
			"$(tr -d '\n' <"$what.$format.$$" |
				LC_ALL=C tr -dc '\000-\037\177' | wc -c)"
	done
	# A row a line: the same rows in both.
	expect "rows of $what" "$(($(wc -l <"$what.csv.$$") - 1))" \
		"$(($(wc -l <"$what.json.$$") - 2))"
done
[ "$(wc -l <events.csv.$$)" -gt 110 ] || expect 'all events' 'over 110' fewer
has '^id,time,until,place,at,lon,lat,kind,' cat events.csv.$$
expect 'events without a source' '' "$(grep ',$' events.csv.$$)"
has '^Monday 13 August 1945, day 6 of 34: ' cat days.text.$$
has '^  1945-08-13.*km north of 38 N.*Sources\{0,1\}: ' cat days.text.$$
# What the map shows at the end of the day: who stands where, who holds what.
has '^  Units of Soviet Union: .*25th Army from .*, uncertain' cat days.text.$$
has '^  Held by Soviet Union: .*Najin' cat days.text.$$
has '^  Nearest to the parallel: United States: .*km south of 38 N' \
	cat days.text.$$
has ' where it ends' cat days.text.$$
has 'Chongjin, Soviet dead: 250 to 300 dead' cat days.text.$$
rm -f ./*.text.$$ ./*.csv.$$ ./*.json.$$

has '^su_113fr,.*,no,hunchun,1945-08-14' \
	list units --date=1945-08-13 --format=csv
has '^su_25a' list units --date=1945-08-13 --side=USSR
expect 'other sides' '' \
	"$(list units --date=1945-08-13 --side=USSR | grep '^jp_')"
expect 'above the Southern Group' '' \
	"$(list units --unit=su_south --format=csv | grep '^su_25a,')"
has '^su_393rd' list units --unit=su_south
has Chongjin list events --place=chongjin --kind=landing
expect 'other kinds' '' "$(list events --kind=landing --format=csv |
	sed 1d | grep -v ',landing,')"
has 'USSR' list events --unit='25th Army'

# Without rows the titles stand alone.
has '^time ' list events --place=hiroshima --kind=landing

# Any name of a row finds it: of then, of today, Korean, Japanese, Russian.
for name in chongjin CHONGJIN Chongjin 청진 清津 Seishin seishin Сэйсин \
	Чхонджин '清津 (Seishin)'; do
	expect "place $name" "$(list events --place=chongjin --format=csv)" \
		"$(list events --place="$name" --format=csv)"
done
expect 'place Kimchaek, of today' \
	"$(list places --place=songjin --format=csv)" \
	"$(list places --place=Kimchaek --format=csv)"
for name in SU_25A 25A '25th army' '25-я армия' 제25군; do
	expect "unit $name" "$(list units --unit=su_25a --format=csv)" \
		"$(list units --unit="$name" --format=csv)"
done
for name in ussr 'Soviet Union' СССР 소련 ソ連; do
	expect "side $name" "$(list units --side=USSR --format=csv)" \
		"$(list units --side="$name" --format=csv)"
done
for name in uss sov Soviet СС 소; do
	expect "side $name" "$(list units --side=USSR --format=csv)" \
		"$(list units --side="$name" --format=csv)"
done
for kind in LANDING Landing; do
	expect "kind $kind" "$(list events --kind=landing)" \
		"$(list events --kind=$kind)"
done
has '^chongjin' list places --date=1945-08-25 --side=USSR
# The dead of Chongjin as each source has them, side by side.
for source in wp_seishin wp_seishin_new wp_ko_chongjin wp_ko_sca; do
	has " dead.* $source\$" list figures --place=Seishin
done
expect 'days of a date' 1 "$(list days --date=1945-08-13 | grep -c ', day ')"
has '청진' list places --names=ko

# refuses STATUS MESSAGE ARGUMENT...
refuses()
{
	status=$1 message=$2
	shift 2
	found=$("$map" "$@" 2>&1 >/dev/null)
	expect "status of $*" "$status" "$?"
	has "$message" echo "$found"
}
refuses 2 'did you mean "events"' list evnets
refuses 2 '--side is not for list views' list views --side=USSR
refuses 1 'unknown unit "su_25"; did you mean "su_25a"' list units --unit=su_25
refuses 1 'unknown side "USX"; did you mean "USA"' list units --side=USX
refuses 1 'unknown side "us"; a side is USSR, JPN, USA or KOR' \
	list units --side=us
refuses 2 'no kind "foo" in list events; there are battle landing ' \
	list events --kind=foo
refuses 2 'did you mean "landing"' list days --kind=lnading
refuses 2 'no kind "foo" in list places; .*naval-base' list places --kind=foo
refuses 2 ' division .* marine ' list units --kind=foo
refuses 1 'unknown place "chonjin"; did you mean "chongjin"' \
	list events --place=chonjin
refuses 1 'list units needs a day' list units --date=1945-08
exit $failed
