#!/bin/sh
# What must hold of print whatever it prints: locales, pipes, full disks.
set -u
map=$CAMPAIGN_MAP
failed=0
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

expect()
{
	[ "$2" = "$3" ] && return
	printf '%s: expected "%s", found "%s"\n' "$1" "$2" "$3" >&2
	failed=1
}

# same WHAT FILE FILE
same()
{
	cmp -s "$2" "$3" && return
	echo "$1: not the same" >&2
	diff "$2" "$3" | head -5 >&2
	failed=1
}

print()
{
	"$map" print --size=100x30 --format=text "$@"
}

# Play equals steps, and there and back is where it was.
echo 'Space wait:3000 Space' >"$scratch/play"
echo 'Right Right Right' >"$scratch/steps"
echo 'End Left p t p t Home Right Right Right , , . Right Left' >"$scratch/about"
print --date=1945-08-11 >"$scratch/jumped"
for keys in play steps about; do
	print --keys="$scratch/$keys" >"$scratch/$keys.frame"
	same "$keys and jump" "$scratch/jumped" "$scratch/$keys.frame"
done
print --keys=- <"$scratch/steps" >"$scratch/standard"
same 'keys on standard input' "$scratch/jumped" "$scratch/standard"

# What programs read is the same in every locale; those that are not there are
# C. Names are in the language of the locale, unless one is asked for.
print --format=json --names=en --date=1945-08-13 >"$scratch/frame.json"
for locale in C POSIX C.UTF-8 ru_RU.KOI8-R ru_RU.UTF-8 tr_TR.UTF-8 \
	ko_KR.EUC-KR no_SUCH.locale; do
	env "LC_ALL=$locale" "$map" print --size=100x30 --format=json \
		--names=en --charset=braille --date=1945-08-13 >"$scratch/locale.json"
	same "json in $locale" "$scratch/frame.json" "$scratch/locale.json"
done

# ASCII where that is all there is, or asked for.
env LC_ALL=C "$map" print --size=100x30 --format=text >"$scratch/ascii"
expect 'bytes over 127 in the C locale' 0 \
	"$(LC_ALL=C tr -d '\000-\177' <"$scratch/ascii" | wc -c)"
print --charset=ascii | cmp -s - "$scratch/ascii" ||
	expect '--charset=ascii' 'the frame of the C locale' another

# Text has no controls but line ends; ansi without sequences is the text.
print --color=always >"$scratch/text"
expect 'controls in text' 0 \
	"$(tr -d '\n' <"$scratch/text" | LC_ALL=C tr -dc '\000-\037\177' |
		wc -c)"
escape=$(printf '\033')
for colour in never 8 16 256 truecolor; do
	print --color=$colour >"$scratch/text"
	"$map" print --size=100x30 --format=ansi --color=$colour |
		sed "s/$escape\\[[0-9;]*m//g; s/ *\$//" >"$scratch/ansi"
	same "ansi in $colour and text" "$scratch/text" "$scratch/ansi"
done
print >"$scratch/text"
print --color=never >"$scratch/plain"
same 'text and no colours' "$scratch/text" "$scratch/plain"
expect 'lines' 30 "$(wc -l <"$scratch/text")"

# What is told quotes options and names of files, and no controls of theirs.
title=$(printf '\033]0;x\a')
mkdir "$scratch/$title"
cp -R "$CAMPAIGN_MAP_DATADIR/data/example" "$scratch/$title/example"
echo '{' >"$scratch/$title/example/datapackage.json"
echo "$title" >"$scratch/$title/keys"
quoting()
{
	"$map" "$@" >"$scratch/told" 2>&1
	expect 'status of a quoted title' 0 $(($? == 0))
	expect "controls told by $1 ..." 0 "$(tr -d '\n' <"$scratch/told" |
		LC_ALL=C tr -dc '\000-\037\177' | wc -c)"
}
quoting "$title"
quoting "--$title"
quoting print "--view=$title"
quoting print "--date=$title"
quoting print "--names=$title"
quoting print "--campaign=$scratch/$title/none"
quoting print "--campaign=$scratch/$title/example"
quoting print "--maps=$scratch/$title"
quoting print "--keys=$scratch/$title/none"
quoting print "--keys=$scratch/$title/keys"
quoting check "$scratch/$title/example"
quoting check "$scratch/$title"
quoting help "$title"

# A reader that goes away, and a disk that is full.
"$map" list events 2>"$scratch/errors" | head -1 >/dev/null
expect 'into head' '' "$(cat "$scratch/errors")"
if [ -w /dev/full ]; then
	for command in 'print --size=200x60' 'list events' --help; do
		# shellcheck disable=SC2086 # words
		found=$("$map" $command 2>&1 >/dev/full)
		expect "status of $command into a full disk" 1 $?
		expect "$command into a full disk" \
			'campaign-map: write error: No space left on device' \
			"$found"
	done
fi

# A frame of any size is of that size.
for size in 1x1 1x50 50x1 2x2 3x3 7x4 39x11 400x100 2000x3; do
	print --size=$size >"$scratch/frame" 2>&1 ||
		expect "print --size=$size" 0 1
	expect "lines of $size" "${size#*x}" "$(wc -l <"$scratch/frame")"
done

# It needs nothing of the environment.
env -i "CAMPAIGN_MAP_DATADIR=$CAMPAIGN_MAP_DATADIR" LC_ALL=C.UTF-8 \
	PROJ_DATA=/nonexistent XDG_DATA_HOME=relative "$map" print \
	--size=100x30 --format=text >"$scratch/bare"
same 'without an environment' "$scratch/text" "$scratch/bare"
exit $failed
