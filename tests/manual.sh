#!/bin/sh
# Every option, command and key that the program has is in its manual.
set -u
map=$CAMPAIGN_MAP
: "${top_srcdir:=$(dirname "$0")/..}"
page=$top_srcdir/man/campaign-map.1
failed=0
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

missing()
{
	echo "campaign-map.1: nothing about $1" >&2
	failed=1
}

# The text of the source: no font changes, no escapes.
sed 's/\\f[A-Z]//g; s/\\-/-/g; s/\\&//g; s/\\(aq/'"'"'/g; s/\\e/\\/g
	s/^\.[A-Z]* //; s/"//g' "$page" >"$scratch/manual"

for option in $("$map" --help | grep -o '^  --[a-z-]*'); do
	grep -q -e "^$option\\>" "$scratch/manual" || missing "$option"
done
for command in $("$map" --help |
	sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z]*\).*/\1/p'); do
	grep -q -e "^$command\\>" "$scratch/manual" || missing "$command"
done

# The table of keys, line by line, with tabs between keys, what they do and the
# names of their commands.
"$map" --help keys | sed -n 's/^  //p' >"$scratch/keys"
[ -s "$scratch/keys" ] || missing keys
while IFS= read -r line; do
	keys=$(printf '%s\n' "$line" | cut -c1-15 | sed 's/ *$//')
	what=$(printf '%s\n' "$line" | cut -c17-39 | sed 's/ *$//')
	commands=$(printf '%s\n' "$line" | cut -c41-)
	grep -q -x -F -e "$keys	$what${commands:+	}$commands" \
		"$scratch/manual" || missing "$keys: $what, $commands"
done <"$scratch/keys"

# It is good troff, where there is something that can tell.
if command -v groff >/dev/null; then
	warnings=$(groff -man -Tutf8 -ww -z "$page" 2>&1)
	[ -z "$warnings" ] || {
		printf '%s\n' "$warnings" >&2
		failed=1
	}
fi
exit $failed
