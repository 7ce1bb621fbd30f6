#!/bin/sh
# What people read is marked for translation: no other text of the sources
# looks like words of a sentence, but for those that only programs or makers
# read.
#
# usage: translations.sh [FOLDER]    (default: the tree's src)
set -u
: "${top_srcdir:=$(dirname "$0")/..}"
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

if ! command -v xgettext >/dev/null; then
	echo 'xgettext of gettext is missing' >&2
	exit 77
fi

# FILE: TEXT, of texts in the second list that are not in the first and have
# two words beside each other.
# shellcheck disable=SC2016 # this is awk
sentences='
function words(text) {
	gsub(/%[-+ #0-9.*$]*(hh|h|ll|l|j|z|t)?[a-zA-Z%]/, " ", text)
	gsub(/\\[a-z]/, " ", text)
	return text ~ /[A-Za-z][a-z]+[,;:]? [a-z]+([ ,.;:!?]|$)/
}
/^#: / { file = substr($0, 4) }
/^msg(ctxt|id|id_plural) / {
	text = $0
	sub(/^[a-z_]* "/, "", text)
	sub(/"$/, "", text)
	if (FILENAME ~ /marked/)
		marked[text]
	else if (!(text in marked) && words(text))
		print file ": " text
}
'

# Names of keys, commands and parameters; what is said to those who make the
# program, or when nothing can be looked up any more.
known='
app/key_hints.c: Up Down PgUp PgDn
app/keymap.c: room in struct app
app/keymap.c: slower faster
app/options.c: a source for each option
base/memory.c: campaign-map: not enough memory\n
projection/method.c:  lonc lat_0 alpha gamma k_0 x_0 y_0 
'

# extract KEYWORD... LIST: the texts of the files, each on a line of its own.
extract()
{
	xgettext -f "$scratch/files" --from-code=UTF-8 --no-wrap \
		--add-location=file "$@" 2>/dev/null
}

unmarked()
{
	(
		cd "$1" || exit
		find . -name '*.[ch]' ! -name 'translate.*' -print |
			sed 's|^\./||' | LC_ALL=C sort >"$scratch/files"
		extract -k -k_ -kN_ -kC_:1c,2 -kNC_:1c,2 \
			-ktranslate_count:1,2 -ktranslate_marked:1 -o "$scratch/marked.pot"
		extract -a -o "$scratch/all.pot"
		awk "$sentences" "$scratch/marked.pot" "$scratch/all.pot"
	)
}

# A text that nobody marked must be found, and one that is marked must not.
mkdir "$scratch/src"
cat >"$scratch/src/a.c" <<'END'
say(_("a marked %s text"), "right-left up-down");
say("the map ends here");
say(translate_count("%d more day", "%d more days", n), C_("day", "go on"));
END
if [ "$(unmarked "$scratch/src")" != 'a.c: the map ends here' ]; then
	echo 'translations.sh does not find what is not marked' >&2
	exit 1
fi

unmarked "${1:-$top_srcdir/src}" >"$scratch/found"
printf '%s\n' "$known" | grep . >"$scratch/known"
if grep -v -x -F -f "$scratch/known" "$scratch/found" >&2; then
	echo 'put these into _(), or into the list of tests/translations.sh' >&2
	exit 1
fi
