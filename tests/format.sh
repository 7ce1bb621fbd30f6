#!/bin/sh
# The two descriptions of the format tell every column, word and member that
# there is, and the worked example in one of them plays.
set -u
map=$CAMPAIGN_MAP
: "${top_srcdir:=$(dirname "$0")/..}"
guide=$top_srcdir/doc/campaign-format.md
page=$top_srcdir/man/campaign-map-format.5
package=$top_srcdir/data/korea-1945/datapackage.json
failed=0
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

fault()
{
	printf '%s\n' "$*" >&2
	failed=1
}

# The text of the page, as words a line; what the guide has between backticks.
sed 's/\\f[A-Z]//g; s/\\-/-/g; s/\\&//g; s/"//g; s/^\.[A-Z]* //' "$page" |
	tr -s ' ,.;:()' '\n' | sort -u >"$scratch/page"
sed '/^```/,/^```/d' "$guide" | grep -o '`[^`]*`' | tr -d '`' |
	tr -s ' ,"' '\n' | sort -u >"$scratch/guide"

# tells WHAT WORD...: whether both do.
tells()
{
	what=$1
	shift
	[ $# -gt 0 ] || fault "no $what at all"
	for word; do
		for text in page guide; do
			grep -q -x -F -e "$word" "$scratch/$text" ||
				fault "$text: nothing about the $what $word"
		done
	done
}

# What the program itself names when it is given nonsense: "one of a b c".
words_after()
{
	rm -rf "$scratch/spoilt"
	cp -R "$top_srcdir/data/example" "$scratch/spoilt"
	chmod -R u+w "$scratch/spoilt"
	sed -i "$2" "$scratch/spoilt/$1"
	"$map" check "$scratch/spoilt" |
		sed -n 's/.*; one of //p' | head -n 1
}

fields=$(sed -n '/"fields": \[/,/"missingValues"/s/.*"name": "\(.*\)".*/\1/p' \
	"$package" | sort -u)
# Side ids, in capitals, are the campaign's own.
enums=$(sed -n '/"enum": \[/,/\]/s/^ *"\([a-z-]*\)",\{0,1\}$/\1/p' "$package" |
	sort -u)
members=$(sed -n '/^  "campaign": {/,$s/^ *"\([a-z_]*\)":.*/\1/p' "$package" |
	sort -u)
[ "$(echo "$fields" | wc -l)" -gt 30 ] || fault "few columns: $fields"
[ "$(echo "$enums" | wc -l)" -gt 50 ] || fault "few words: $enums"
# shellcheck disable=SC2086 # several words
{
	tells table sources places units tracks events figures
	tells column $fields
	tells word $enums
	tells member $members coordinates lon resources path title
	tells colour $(words_after datapackage.json 's/"blue"/"pink"/')
	tells projection $(words_after datapackage.json 's/"tmerc"/"flat"/')
	tells 'kind of overlay' $(words_after datapackage.json \
		's/"meridian"/"circle"/')
	tells echelon $(words_after units.csv 's/,company,/,band,/')
	tells arm $(words_after units.csv 's/,marine,/,band,/')
	tells action $(words_after tracks.csv 's/,advance,/,go,/')
	tells means $(words_after tracks.csv 's/,sea,/,boat,/')
	tells kind $(words_after events.csv 's/,landing,/,party,/')
	tells kind $(words_after places.csv 's/,port,/,haven,/')
	tells confidence $(words_after events.csv 's/,high$/,sure/')
}

# The worked example, file by file, as the guide has it.
mkdir "$scratch/unggi"
awk -v folder="$scratch/unggi" '
	/^```/ && file { close(file); file = ""; next }
	/^```/ && NF == 2 { file = folder "/" $2; next }
	file { print >file }' "$guide"
[ "$(ls "$scratch/unggi" | wc -l)" = 6 ] || fault 'the example is not whole'
found=$("$map" check --strict "$scratch/unggi" 2>&1) ||
	fault "the example does not pass: $found"
[ -z "$found" ] || fault "of the example is said: $found"
"$map" print --campaign="$scratch/unggi" --date=1945-08-11T12:00 \
	--size=80x24 >"$scratch/frame" || fault 'the example does not play'
grep -q '\[140R?\]' "$scratch/frame" || fault 'the unit is not at sea'
"$map" list events --campaign="$scratch/unggi" | grep -q Unggi ||
	fault 'the landing is not listed'

# The fault that it shows is what the program says.
sed -i '$s/1945-08-11T20:00~/11.08.1945/' "$scratch/unggi/tracks.csv"
found=$("$map" check "$scratch/unggi")
[ $? = 1 ] || fault 'a spoilt example passes'
grep -q -x -F -e "$found" "$guide" || fault "not in the guide: $found"

if command -v groff >/dev/null; then
	warnings=$(groff -man -t -Tutf8 -ww -z "$page" 2>&1)
	[ -z "$warnings" ] || fault "$warnings"
fi
exit $failed
