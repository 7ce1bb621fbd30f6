#!/bin/sh
# The frame in README.md is what its command prints.
#
# usage: readme.sh [--write]    (--write: put it there)
set -u
: "${top_srcdir:=$(dirname "$0")/..}"
readme=$top_srcdir/README.md
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

# The command stands under the frame, between backquotes.
arguments=$(sed -n 's/.*`campaign-map \(print --date[^`]*\)`.*/\1/p' "$readme")
if [ -z "$arguments" ]; then
	echo "$readme: no command of a frame"
	exit 1
fi
# shellcheck disable=SC2086 # words of a command
"$CAMPAIGN_MAP" $arguments --charset=braille --format=text \
	>"$scratch/frame" || exit 1
if [ "${1-}" = --write ]; then
	awk -v frame="$scratch/frame" '
		/^```$/ && ++fences == 1 {
			print
			while ((getline line <frame) > 0)
				print line
			next
		}
		fences != 1 || /^```$/' "$readme" >"$scratch/readme" &&
		cp "$scratch/readme" "$readme"
	exit
fi
awk '/^```$/ { fences++; next } fences == 1' "$readme" >"$scratch/shown"
diff -u "$scratch/shown" "$scratch/frame"
