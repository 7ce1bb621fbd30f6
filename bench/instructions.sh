#!/bin/sh
# Counts the instructions of a frame after a pan, a zoom and a day's step, in
# thousands, and says what has changed by more than 5 % since they were
# written. Another compiler or other flags make other code: then it says so.
#
# usage: instructions.sh FILE CC CFLAGS instructions|instructions-write
set -u
kept=$1
tool="$($2 --version | head -n 1), $3, $(valgrind --version)"
what=$4
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

# count SIZE VIEW: its line of the table. An empty environment, for its size
# moves the stack.
count()
{
	env -i CAMPAIGN_MAP_DATADIR="$CAMPAIGN_MAP_DATADIR" LC_ALL=C.UTF-8 \
		valgrind -q --tool=callgrind --toggle-collect='count_*' \
		--callgrind-out-file="$scratch/counts" \
		bench/frame-count "$2" "$1" || return 1
	callgrind_annotate --inclusive=yes --threshold=100 "$scratch/counts" |
		awk -v size="$1" -v view="$2" '
		/:count_(pan|zoom|step)( |$)/ {
			gsub(/,/, "", $1)
			match($0, /:count_[a-z]*/)
			counts[substr($0, RSTART + 7, RLENGTH - 7)] = $1 / 1000
		}
		END {
			printf "%-9s %-12s %7d %7d %7d\n", size, view,
				counts["pan"], counts["zoom"], counts["step"]
		}'
}

{
	echo "# $tool"
	echo "# size    view            pan    zoom    step, 1000 instructions"
	for size in 80x24 200x60 400x120; do
		for view in theatre north-east chongjin wonsan parallel-38; do
			count "$size" "$view" || exit 1
		done
	done
} >"$scratch/now" || exit 1

if [ "$what" = instructions-write ]; then
	cp "$scratch/now" "$kept"
	cat "$kept"
	exit
fi
if [ "$(head -n 1 "$kept")" != "# $tool" ]; then
	echo "instructions.txt is of another compiler:"
	head -n 1 "$kept"
	cat "$scratch/now"
	exit
fi
awk '
BEGIN { split("pan zoom step", names) }
/^#/ { next }
NR == FNR {
	for (i = 3; i <= 5; i++)
		before[$1 $2 i] = $i
	next
}
{
	for (i = 3; i <= 5; i++) {
		was = before[$1 $2 i]
		if ($i > 1.05 * was || $i < 0.95 * was) {
			printf "%s %s, %s: %d to %d thousand, %+.0f %%\n",
				$1, $2, names[i - 2], was, $i,
				100 * ($i - was) / (was ? was : 1)
			changed++
		}
	}
}
END { if (!changed) print "no count has changed by more than 5 %" }
' "$kept" "$scratch/now"
