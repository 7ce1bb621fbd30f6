#!/bin/sh
# Frames that a person has looked at: each is drawn anew and compared. A file
# of tests/golden has the frame's text and, below it, a digit a cell for each of
# its colours and its attributes, so that a difference can be read.
#
# usage: golden.sh [--write]    (--write: make the files from what is drawn)
set -u
: "${top_srcdir:=$(dirname "$0")/..}"
map=$CAMPAIGN_MAP
golden=$top_srcdir/tests/golden
failed=0
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

# A name, and the options and keys that make it; @ is the source's folder.
frames='
theatre-08-80x24      --date=1945-08-08 --size=80x24
theatre-09-80x24      --date=1945-08-09 --size=80x24 --charset=ascii
theatre-13-120x40     --date=1945-08-13 --size=120x40
theatre-16-200x60     --date=1945-08-16 --size=200x60
theatre-21-40x12      --date=1945-08-21 --size=40x12
theatre-0908-120x40   --date=1945-09-08 --size=120x40
north-east-13-120x40  --date=1945-08-13 --size=120x40 --view=north-east
north-east-16-80x24   --date=1945-08-16T12:00 --size=80x24 --view=north-east
chongjin-13-80x24     --date=1945-08-13T19:00 --size=80x24 --view=chongjin
chongjin-16-120x40    --date=1945-08-16 --size=120x40 --view=chongjin --charset=ascii
parallel-24-120x40    --date=1945-08-24 --size=120x40 --view=parallel-38
parallel-21-40x12     --date=1945-08-21 --size=40x12 --view=parallel-38 --charset=ascii
korean-13-80x24       --date=1945-08-13 --size=80x24 --names=ko
bare-13-60x20         --date=1945-08-13 --size=60x20 --bare --show=graticule
keys-card-120x40      --date=1945-08-13 --size=120x40 KEYS Tab Tab Tab Tab Enter
keys-event-80x24      --date=1945-08-13 --size=80x24 KEYS Up Up Up Enter
keys-find-80x24       --size=80x24 KEYS / S e i s h i n Down
greeting-80x24        --size=80x24 --greeting=yes
keys-help-100x45      --size=100x45 KEYS ?
ko-13-80x24           --language=ko --date=1945-08-13 --size=80x24
ko-13-40x12           --language=ko --date=1945-08-13T19:00 --size=40x12
ko-event-120x40       --language=ko --date=1945-08-13 --size=120x40 KEYS Up Up Enter
ru-13-80x24           --language=ru --date=1945-08-13 --size=80x24
ru-13-40x12           --language=ru --date=1945-08-13T19:00 --size=40x12
ru-card-120x40        --language=ru --date=1945-08-13 --size=120x40 KEYS Tab Tab Tab Enter
plain-13-120x40       --color=never --date=1945-08-13 --size=120x40
plain-24-80x24        --color=never --date=1945-08-24 --size=80x24 --view=parallel-38 --show=graticule
plain-11-80x24        --color=never --date=1945-08-11 --size=80x24 --view=north-east --charset=ascii
globe-80x32           --bare --size=80x32 --maps=@/tests/data/world --projection=ortho --view=-180,-90,180,90 --layers=coast,graticule,parallel
world-80x24           --bare --size=80x24 --maps=@/tests/data/world --projection=eqc --view=-180,-90,180,90 --charset=ascii --layers=coast,graticule,parallel
fiji-60x20            --bare --size=60x20 --maps=@/tests/data/world --projection=EPSG:3460 --view=172,-22,-172,-12 --layers=coast,graticule,parallel
antarctica-80x32      --bare --size=80x32 --maps=@/tests/data/world --projection=laea,lat_0=-90,lon_0=0 --view=-180,-90,180,-55 --layers=coast,graticule,parallel
'

# Splits the ANSI frame into what each cell shows: its text, its foreground
# and background as one of the 16 colours (0 to f, . the default), and its
# attributes (the sum of 1 bold, 2 dim, 4 underline, 8 reverse). Bytes are
# taken apart by hand, as not every awk knows UTF-8.
# shellcheck disable=SC2016 # this is awk
split='
function put(codes,	part, n, i, code) {
	fore = back = "."
	bits = 0
	n = split(codes, part, ";")
	for (i = 1; i <= n; i++) {
		code = part[i] + 0
		if (code >= 30 && code <= 37)
			fore = code - 30
		else if (code >= 90 && code <= 97)
			fore = substr("89abcdef", code - 89, 1)
		else if (code >= 40 && code <= 47)
			back = code - 40
		else if (code >= 100 && code <= 107)
			back = substr("89abcdef", code - 99, 1)
		else if (code in bit)
			bits += bit[code]
	}
	attribute = bits ? substr("123456789abcdef", bits, 1) : "."
}
BEGIN {
	bit[1] = 1
	bit[2] = 2
	bit[4] = 4
	bit[7] = 8
}
{
	put("0")
	text = ""
	while (length($0)) {
		if (match($0, /^\033\[[0-9;]*m/)) {
			put(substr($0, 3, RLENGTH - 3))
			$0 = substr($0, RLENGTH + 1)
			continue
		}
		lead = substr($0, 1, 1)
		bytes = lead < "\200" ? 1 : lead < "\340" ? 2 : lead < "\360" ? 3 : 4
		text = text substr($0, 1, bytes)
		$0 = substr($0, bytes + 1)
		# Combining marks take no cell, Hangul and the like two.
		cells = lead ~ /[\314\315]/ ? 0 : lead ~ /[\343-\355]/ ? 2 : 1
		while (cells-- > 0) {
			foreground[NR] = foreground[NR] fore
			background[NR] = background[NR] back
			attributes[NR] = attributes[NR] attribute
		}
	}
	sub(/ +$/, "", text)
	print text
}
END {
	print "--- foreground"
	for (i = 1; i <= NR; i++)
		print foreground[i]
	print "--- background"
	for (i = 1; i <= NR; i++)
		print background[i]
	print "--- attributes"
	for (i = 1; i <= NR; i++)
		print attributes[i]
}'

draw()
{
	options=$(echo "${1%%KEYS*}" | sed "s|@|$top_srcdir|")
	case $1 in
	*KEYS*) echo "${1#*KEYS}" >"$scratch/keys" ;;
	*) : >"$scratch/keys" ;;
	esac
	# shellcheck disable=SC2086 # words
	"$map" print --color=16 $options --format=ansi \
		--keys="$scratch/keys" >"$scratch/frame" &&
		LC_ALL=C awk "$split" "$scratch/frame"
}

compare()
{
	if draw "$2" >"$scratch/drawn" &&
		diff -u "$golden/$1.txt" "$scratch/drawn" >"$scratch/diff"
	then
		return
	fi
	echo "golden frame $1 is another:" >&2
	head -40 "$scratch/diff" >&2
	failed=1
}

write()
{
	mkdir -p "$golden"
	if draw "$2" >"$scratch/drawn"; then
		cp "$scratch/drawn" "$golden/$1.txt"
	else
		failed=1
	fi
}

if [ "${1-}" != --write ] && ! ls "$golden"/*.txt >/dev/null 2>&1; then
	echo 'there are no golden frames: make golden' >&2
	exit 1
fi
# A program without gettext speaks English alone.
speaks=$("$map" --language=ko --version 2>&1 | grep -v translation)
printf '%s\n' "$frames" >"$scratch/frames"
while read -r name options; do
	if [ -z "$name" ]; then
		continue
	elif [ -z "$speaks" ] && [ "$name" != "${name#[kr][ou]-}" ]; then
		continue
	elif [ "${1-}" = --write ]; then
		write "$name" "$options"
	else
		compare "$name" "$options"
	fi
done <"$scratch/frames"
exit $failed
