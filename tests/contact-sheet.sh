#!/bin/sh
# Prints a frame in every theme and set of characters, for a person to look at:
# make contact-sheet | less -R. As a test it wants that all can be printed, and
# that themes change nothing but colours.
set -u
map=$CAMPAIGN_MAP
failed=0
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

words()
{
	"$map" --"$1"=? 2>&1 | sed -n 's/.*is not //p' |
		sed 's/,//g; s/ or / /; s/auto //'
}

for charset in $(words charset); do
	for theme in $(words theme); do
		printf '%s, %s\n' "$theme" "$charset"
		set -- print --date=1945-08-13 --view=north-east --size=80x24 \
			"--theme=$theme" "--charset=$charset"
		"$map" "$@" --format=ansi --color=truecolor || failed=1
		"$map" "$@" --format=text >"$scratch/$theme" || failed=1
		[ "$(wc -l <"$scratch/$theme")" -eq 24 ] || failed=1
		cmp "$scratch/dark" "$scratch/$theme" || failed=1
		echo
	done
	rm -f "$scratch"/*
done
exit $failed
