#!/bin/sh
# Prints a frame in every theme, set of characters and depth of colour, for a
# person to look at: make contact-sheet | less -R. As a test it wants that all
# can be printed, that themes and depths change nothing but colours, as long as there
# are hues, and that no depth has more of them than it says.
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

# Whether an ANSI frame keeps to its depth: no sequence of a greater one.
keeps_to()
{
	case $1 in
	truecolor) : ;;
	256) ! grep -q '8;2;' "$2" ;;
	16) ! grep -q '[34]8;' "$2" ;;
	8) ! grep -q -e '[34]8;' -e ';9[0-7]' -e ';10[0-7]' "$2" ;;
	never) ! grep -q '\[0;.*[34][0-7][;m]' "$2" ;;
	esac
}

frames=0
for charset in $(words charset); do
	for theme in $(words theme); do
		set -- print --date=1945-08-13 --view=north-east --size=80x24 \
			"--theme=$theme" "--charset=$charset"
		for color in truecolor 256 16 8 never; do
			printf '%s, %s, %s\n' "$theme" "$charset" "$color"
			case $color-$theme in
			never-*) text=$scratch/plain ;;
			*-mono) text=$scratch/greys ;;
			*) text=$scratch/hues ;;
			esac
			"$map" "$@" --format=text --color=$color \
				>"$scratch/text" || failed=1
			[ "$(wc -l <"$scratch/text")" -eq 24 ] || failed=1
			[ -e "$text" ] || cp "$scratch/text" "$text"
			cmp "$text" "$scratch/text" || failed=1
			"$map" "$@" --format=ansi --color=$color \
				>"$scratch/ansi" || failed=1
			cat "$scratch/ansi"
			echo
			sed 's/\x1b\[[0-9;]*m//g; s/ *$//' "$scratch/ansi" |
				cmp - "$text" || failed=1
			keeps_to $color "$scratch/ansi" || {
				echo "more colours than $color" >&2
				failed=1
			}
			frames=$((frames + 1))
		done
	done
	rm -f "$scratch"/*
done
# Six sets of characters, four themes, five depths.
[ $frames -eq 120 ] || failed=1
exit $failed
