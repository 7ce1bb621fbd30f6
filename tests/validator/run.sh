#!/bin/sh
# The campaigns before a validator that is not ours, and spoilt ones, which it
# must refuse: see validate.js. Not a part of "make check", because npm fetches
# the validator; run by .ci/run. 77 where there is no npm.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)

for tool in node npm; do
	command -v $tool >/dev/null || {
		echo "validator: there is no $tool" >&2
		exit 77
	}
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp "$top"/tests/validator/*.js "$top"/tests/validator/*.json "$scratch"
cd "$scratch"
npm ci --loglevel=error --no-audit --no-fund --ignore-scripts
# The library's streams listen more than node finds seemly, and node says so.
status=0
node --no-warnings validate.js "$top"/data/*/ || status=1
node --no-warnings validate.js --refuse "$top/data/korea-1945" || status=1
exit $status
