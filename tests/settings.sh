#!/bin/sh
# The file of settings, as the whole program reads it.
set -u
map=$CAMPAIGN_MAP
failed=0
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch/campaign-map" "$scratch/.config/campaign-map"
config=$scratch/campaign-map/config

fault()
{
	echo "$*" >&2
	failed=1
}

same()
{
	cmp -s "$1" "$2" || fault "$3"
}

run()
{
	XDG_CONFIG_HOME=$scratch "$map" "$@"
}

cat >"$config" <<'END'
# mine
theme = light
size = 60x20
date = 1945-08-13
bind = F5 find
bind = / none
END
run print --format=text >"$scratch/by-file" || fault "print fails"
"$map" print --format=text --size=60x20 --date=1945-08-13 >"$scratch/by-options"
same "$scratch/by-file" "$scratch/by-options" "settings are not options"
run print --no-config --format=text >"$scratch/by-file"
"$map" print --format=text >"$scratch/by-options"
same "$scratch/by-file" "$scratch/by-options" "--no-config reads settings"
run print --size=40x12 --format=text | wc -l | grep -q '^ *12$' ||
	fault "the command line does not win"

# A date is where the map opens, no filter of lists.
run list events >"$scratch/by-file"
"$map" list events >"$scratch/by-options"
same "$scratch/by-file" "$scratch/by-options" "a date narrows a list"

run --help keys | grep -q '^  F5  *find by a name  *find$' ||
	fault "--help keys does not tell the bound keys"

# What is printed reads back to the same.
run --print-config >"$scratch/first" || fault "--print-config fails"
grep -q "^# $config:2\$" "$scratch/first" || fault "no source of a setting"
cp "$scratch/first" "$config"
run --print-config >"$scratch/second"
for file in first second; do
	grep -v '^#' "$scratch/$file" >"$scratch/$file-bare"
done
same "$scratch/first-bare" "$scratch/second-bare" \
	"--print-config does not read back"

# Home, where nothing else is told or what is told is relative.
echo 'size = 50x15' >"$scratch/.config/campaign-map/config"
for folder in '' config; do
	XDG_CONFIG_HOME=$folder HOME=$scratch "$map" print --format=text |
		wc -l | grep -q '^ *15$' || fault "no settings in HOME"
done

# What is wrong is told and does no harm.
printf 'thme = dark\nsize = 50x15\n' >"$config"
run print --format=text >"$scratch/out" 2>"$scratch/err" || fault "a bad line fails"
echo "campaign-map: $config:1: unknown setting \"thme\"; did you mean \"theme\"?" >"$scratch/told"
same "$scratch/err" "$scratch/told" "a bad line is not told"
[ "$(wc -l <"$scratch/out")" -eq 15 ] || fault "the other lines do not hold"
rm "$config" && mkdir "$config"
run print --format=text 2>&1 >"$scratch/out" |
	grep -q "config: not a regular file\$" || fault "a folder is read"
exit $failed
