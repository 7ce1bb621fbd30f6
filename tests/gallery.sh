#!/bin/sh
# The frames of doc/gallery are those that the commands in its README.md print.
#
# usage: gallery.sh [--write]    (--write: make them, and pictures of them)
set -u
: "${top_srcdir:=$(dirname "$0")/..}"
gallery=$top_srcdir/doc/gallery
failed=0
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

# A line a frame: its name, and the arguments of the command.
awk '
match($0, /\]\([a-z0-9-]*\.png\)/) {
	name = substr($0, RSTART + 2, RLENGTH - 7)
}
match($0, /^`campaign-map print [^`]*`/) {
	print name, substr($0, 21, RLENGTH - 21)
}' "$gallery/README.md" >"$scratch/frames"
if [ "$(wc -l <"$scratch/frames")" -ne 8 ]; then
	echo "$gallery/README.md: not eight frames" >&2
	exit 1
fi

draw()
{
	# shellcheck disable=SC2086 # words of a command
	"$CAMPAIGN_MAP" print --charset=braille --color=truecolor $1 --format="$2"
}

while read -r name arguments; do
	if [ "${1-}" = --write ]; then
		draw "$arguments" ansi >"$gallery/$name.ansi" &&
			draw "$arguments" svg >"$scratch/$name.svg" &&
			rsvg-convert --zoom=0.8 --output="$gallery/$name.png" \
				"$scratch/$name.svg" || failed=1
		continue
	fi
	draw "$arguments" ansi >"$scratch/$name.ansi" || failed=1
	[ -s "$gallery/$name.png" ] &&
		cmp "$gallery/$name.ansi" "$scratch/$name.ansi" || {
		echo "$name is another: make gallery" >&2
		failed=1
	}
done <"$scratch/frames"
exit $failed
