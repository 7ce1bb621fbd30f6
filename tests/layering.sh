#!/bin/sh
# Who may include whom, and where each library is confined: the table of
# doc/ARCHITECTURE.md. Fails on an include that breaks it, with its place.
#
# usage: layering.sh [FOLDER]    (default: the tree's src)
set -eu

tree=${1:-$(dirname "$0")/../src}

# check FOLDER: prints FILE:LINE: what is wrong; false when there is any.
check()
{
	(
		cd "$1"
		find . -name '*.[ch]' | LC_ALL=C sort | sed 's|^\./||' |
			xargs awk "$rules"
	)
}

# shellcheck disable=SC2016 # this is awk
rules='
# A folder, and what it may include besides itself.
BEGIN {
	may["base"] = ""
	may["geometry"] = "base"
	may["projection"] = "base geometry"
	may["raster"] = "base geometry projection"
	may["basemap"] = "base geometry projection raster"
	may["campaign"] = "base geometry"
	may["playback"] = "base geometry campaign"
	may["audit"] = "base geometry basemap campaign"
	may["scene"] = "base geometry projection raster basemap campaign" \
		" playback"
	may["output"] = "base raster"
	may["screen"] = "base raster"
	may["app"] = "base geometry projection raster basemap campaign" \
		" playback audit scene output screen"

	# What json.c, and the exports, tell is more than the grid.
	also["output/json"] = "campaign scene projection playback"

	# A header of a library, and the only files that may include it.
	only["utf8proc.h"] = "base/text.c base/fold.c"
	only["geodesic.h"] = "geometry/geodesic.c"
	only["proj.h"] = "projection/projection.c projection/datum.c" \
		" projection/epsg.c"
	only["shapefil.h"] = "basemap/shapefile.c basemap/attribute.c" \
		" basemap/shape-hooks.h"
	only["csv.h"] = "campaign/csv.c"
	only["jansson.h"] = "campaign/manifest.c campaign/node.c" \
		" output/json.c"
	only["curses.h"] = only["ncurses.h"] = only["term.h"] = "screen/*"
	only["libintl.h"] = "base/translate.h"
	only["getopt.h"] = "app/options.c"
}

function has(list, word) {
	return index(" " list " ", " " word " ") > 0
}

function fault(what) {
	printf "%s:%d: %s\n", FILENAME, FNR, what
	faults++
}

FNR == 1 {
	layer = FILENAME
	sub(/\/.*/, "", layer)
	module = FILENAME
	sub(/\.[ch]$/, "", module)
	if (!(layer in may))
		fault("no such layer: " layer)
}

# Ours: "layer/module.h"
/^[ \t]*#[ \t]*include[ \t]*"/ {
	split($0, part, "\"")
	target = part[2]
	if (target !~ /^[a-z]+\/[^\/]+$/) {
		fault("\"" target "\" does not name its layer")
		next
	}
	sub(/\/.*/, "", target)
	if (target != layer && !has(may[layer], target) &&
		!has(also[module], target))
		fault(layer " may not include " target ": \"" part[2] "\"")
}

# Those of libraries: <header.h>, <folder/header.h>
/^[ \t]*#[ \t]*include[ \t]*</ {
	split($0, part, /[<>]/)
	header = part[2]
	sub(/.*\//, "", header)
	if (header in only && !has(only[header], FILENAME) &&
		only[header] != layer "/*")
		fault("<" part[2] "> is confined to " only[header])
}

# The clock, unless a comment speaks of it.
/clock_gettime[ \t]*\(/ && !/^[ \t]*(\/?\*)/ &&
	!has("app/main.c app/play.c", FILENAME) {
	fault("clock_gettime() is confined to app/main.c app/play.c")
}

# Who speaks which language, too.
/setlocale[ \t]*\(/ && !/^[ \t]*(\/?\*)/ &&
	!has("app/main.c app/language.c", FILENAME) {
	fault("setlocale() is confined to app/main.c app/language.c")
}

# An I is the capital of another letter in Turkish: base/text.h compares.
/(^|[^_a-z])(strn?case(cmp|str)|to(lower|upper))[ \t]*\(/ && !/^[ \t]*(\/?\*)/ {
	fault("the case of letters must not depend on the locale")
}

END { exit faults > 0 }
'

# A broken include of each kind must be caught, at its line, and the whole
# ones beside it must pass.
test_this_test()
{
	scratch=$(mktemp -d)
	trap 'rm -rf "$scratch"' EXIT
	mkdir "$scratch/base" "$scratch/raster" "$scratch/output" \
		"$scratch/screen" "$scratch/app" "$scratch/attic"
	cat >"$scratch/base/text.c" <<'END'
#include <utf8proc.h>
#include "base/text.h"
#include "raster/grid.h"
END
	cat >"$scratch/raster/grid.c" <<'END'
#include "base/text.h"
#  include <ncursesw/curses.h>
#include "grid.h"
	clock_gettime(CLOCK_MONOTONIC, &now);
	setlocale(LC_ALL, "");
	strncasecmp(text, word, length);
END
	cat >"$scratch/output/text.c" <<'END'
#include "scene/scene.h"
END
	cat >"$scratch/output/json.c" <<'END'
#include "scene/scene.h"
#include "basemap/basemap.h"
END
	cat >"$scratch/screen/screen.c" <<'END'
#include <curses.h>
#include <getopt.h>
END
	cat >"$scratch/app/main.c" <<'END'
#include "screen/screen.h"
	clock_gettime(CLOCK_MONOTONIC, &now);
END
	echo >"$scratch/attic/old.c"
	cat >"$scratch/expected" <<'END'
attic/old.c:1: no such layer: attic
base/text.c:3: base may not include raster: "raster/grid.h"
output/json.c:2: output may not include basemap: "basemap/basemap.h"
output/text.c:1: output may not include scene: "scene/scene.h"
raster/grid.c:2: <ncursesw/curses.h> is confined to screen/*
raster/grid.c:3: "grid.h" does not name its layer
raster/grid.c:4: clock_gettime() is confined to app/main.c app/play.c
raster/grid.c:5: setlocale() is confined to app/main.c app/language.c
raster/grid.c:6: the case of letters must not depend on the locale
screen/screen.c:2: <getopt.h> is confined to app/options.c
END
	if check "$scratch" >"$scratch/found"; then
		echo 'layering.sh: broken includes pass' >&2
		return 1
	fi
	diff "$scratch/expected" "$scratch/found"
	rm -r "$scratch/attic"
	for file in base/text.c raster/grid.c output/text.c output/json.c \
		screen/screen.c; do
		echo '#include "base/text.h"' >"$scratch/$file"
	done
	check "$scratch"
}

test_this_test || exit 1
check "$tree" || exit 1
