#!/bin/sh
# The program in other languages: what people read is translated, what programs
# read is not, and the language is found by the option or the locale.
set -u
map=$CAMPAIGN_MAP
failed=0

# English alone is no fault, if it says so.
if ! "$map" --version --language=ko 2>/dev/null | grep -q . ||
	"$map" --version --language=ko 2>&1 | grep -q translation; then
	echo 'built without other languages' >&2
	exit 77
fi

# says WHAT TEXT ENVIRONMENT... COMMAND...: what it writes has the text.
says()
{
	what=$1 text=$2
	shift 2
	env -u LC_ALL -u LC_MESSAGES -u LANG -u LANGUAGE "$@" 2>&1 |
		grep -q -F -e "$text" || {
		echo "$what: no \"$text\"" >&2
		failed=1
	}
}

day='--date=1945-08-13 --size=100x30'
# shellcheck disable=SC2086 # words
{
	says option 'понедельник, 13 августа 1945 г.' \
		LC_ALL=C.UTF-8 "$map" print $day --language=ru
	says 'option in the locale C' '1945년 8월 13일 월요일' \
		LC_ALL=C "$map" print $day --language=ko --charset=braille
	says 'a locale that is not there' '1945년 8월 13일 월요일' \
		LANG=ko_KR.UTF-8 "$map" print $day
	says 'its characters' '⣿' LANG=ru_RU.utf8 "$map" print $day
	says LC_MESSAGES 'день 6 из 34' \
		LC_MESSAGES=ru_RU.UTF-8 LANG=C.UTF-8 "$map" print $day
	says LANGUAGE '34일 중 6일째' \
		LC_ALL=C.UTF-8 LANGUAGE=fr:ko "$map" print $day
	says 'English in the locale C' 'day 6 of 34' \
		LC_ALL=C LANGUAGE=ko "$map" print $day
	says 'English by the option' 'day 6 of 34' \
		LC_ALL=C.UTF-8 LANGUAGE=ko "$map" print $day --language=en
	says 'names of the language' '청진' \
		LC_ALL=C.UTF-8 "$map" print $day --language=ko
	says 'the title of the language' ' 조선 1945  1945년 8월 13일' \
		LC_ALL=C.UTF-8 "$map" print $day --language=ko
	says 'the greeting of the language' 'Корея, 1945: кампания в 34 дня' \
		LC_ALL=C.UTF-8 "$map" print $day --language=ru --greeting=yes
	says 'names of their own' 'Chongjin' \
		LC_ALL=C.UTF-8 "$map" print $day --language=ko --names=en
}
says 'a wrong option' '알 수 없는 옵션 --dte; --date을(를) 뜻하셨습니까?' \
	LC_ALL=C.UTF-8 LANGUAGE=ko "$map" --dte
says 'a wrong option after a language in short' '알 수 없는 옵션 --dte' \
	LC_ALL=C.UTF-8 "$map" --lang=ko --dte
says 'the last of two languages' 'неизвестный параметр --dte' \
	LC_ALL=C.UTF-8 "$map" --lan ko --language=russian --dte
says 'a wrong language' \
	'"de" is not en (English), ko (Korean), ru (Russian) or auto' \
	LC_ALL=C.UTF-8 "$map" print --language=de
for name in korean Korean 한국어; do
	# shellcheck disable=SC2086 # words
	says "the language $name" '1945년 8월 13일 월요일' \
		LC_ALL=C.UTF-8 "$map" print $day --language=$name
done
# shellcheck disable=SC2086 # words
says 'a language by its own name' 'день 6 из 34' \
	LC_ALL=C.UTF-8 "$map" print $day --language=русский
says 'days in words' 'день 6 из 34: 7 событий.' \
	LC_ALL=C.UTF-8 "$map" list days --date=1945-08-13 --language=ru
says 'titles of columns' '제대' \
	LC_ALL=C.UTF-8 "$map" list units --language=ko

for commander in 'en Lt Gen Kozuki' 'ja 上月良夫' 'ko 고즈키' 'ru Кодзуки'; do
	says 'commanders of a language' "${commander#* }" \
		LC_ALL=C.UTF-8 "$map" list units --unit=jp_17aa \
		--names="${commander%% *}"
done

says 'what is counted' 'Чхонджин, погибшие советские бойцы: от 250 до 300 погибших.' \
	LC_ALL=C.UTF-8 "$map" list days --date=1945-08-16 --language=ru
says 'what is counted' '청진, 일본군 포로: 2500 명.' \
	LC_ALL=C.UTF-8 "$map" list days --date=1945-08-16 --language=ko
says 'a sentence that ends with a stop' '419 км севернее 38° с. ш. Армия' \
	LC_ALL=C.UTF-8 "$map" list days --date=1945-08-16 --language=ru
says 'a wrong option, asked for behind it' '"pink"은(는) dark, light, contrast, mono가 아닙니다' \
	LC_ALL=C.UTF-8 "$map" print --theme=pink --language=ko

# Programs read the same in every language.
for list in units places events; do
	for form in csv json; do
		set -- list $list --format=$form --names=en
		[ "$("$map" "$@")" = "$("$map" "$@" --language=ru)" ] || {
			echo "list $list --format=$form is another" >&2
			failed=1
		}
	done
done

# pressed KEYS OPTION...: what is printed after the keys, one a line.
pressed()
{
	keys=$1
	shift
	# shellcheck disable=SC2086 # words
	printf '%s\n' $keys | LC_ALL=C.UTF-8 "$map" print "$@" --keys=-
}

# same WHAT A B
same()
{
	[ "$2" = "$3" ] || {
		echo "$1 is another" >&2
		failed=1
	}
}

# The language is changed by keys: all of a frame, which comes back whole.
# Ctrl-L does nothing but to clear the status line.
for size in 80x24 140x45; do
	set -- --date=1945-08-13 --size=$size
	for keys in Down '? PageDown' 'Tab Enter m'; do
		first=$(pressed "$keys Ctrl-L" "$@")
		korean=$(pressed "$keys I Ctrl-L" "$@")
		same "$keys in Korean" "$korean" \
			"$(pressed "$keys Ctrl-L" "$@" --language=ko)"
		same "$keys in Russian" "$(pressed "$keys I I Ctrl-L" "$@")" \
			"$(pressed "$keys Ctrl-L" "$@" --language=ru)"
		same "$keys, back" "$(pressed "$keys I I I Ctrl-L" "$@")" "$first"
		[ "$korean" != "$first" ] || {
			echo "$keys: I does nothing" >&2
			failed=1
		}
	done
	same 'the menu' "$(pressed 'o Up Space Esc' "$@")" \
		"$(pressed Ctrl-L "$@" --language=ko)"
	same 'back from Korean' \
		"$(pressed 'o Up Space Space Esc' "$@" --language=ko)" \
		"$(pressed Ctrl-L "$@")"
done
# What programs read is the same where the names are.
set -- --date=1945-08-13 --format=json
same 'JSON after a language' "$(pressed 'I L L L' "$@")" "$(pressed Ctrl-L "$@")"
same 'JSON in another language' "$(pressed Ctrl-L "$@" --language=ru --names=en)" \
	"$(pressed Z "$@")"

# The help fits 80 columns: wc counts them in a locale that knows them.
for language in ko ru; do
	for about in '' keys; do
		# shellcheck disable=SC2086 # words
		width=$("$map" help $about --language=$language | wc -L)
		[ "$width" -le 80 ] || {
			echo "help in $language is $width columns wide" >&2
			failed=1
		}
	done
done

# On a screen of 80 columns its keys stand in two, and nothing is cut of where
# the map is.
for language in ko ru; do
	# shellcheck disable=SC2086 # words
	set -- print $day --size=80x24 --language=$language
	echo '?' | "$map" "$@" --keys=- | grep -q 'Left Right .* o  ' || {
		echo "the keys in $language do not stand in two columns" >&2
		failed=1
	}
	printf 'd\n9\n9\nEnter\n' | "$map" "$@" --keys=- | tail -n 2 |
		tr -s '\n ' '  ' | grep -q '+3, \(다음 상륙\|след десант\) ' || {
		echo "what dates are like in $language is cut" >&2
		failed=1
	}
	"$map" "$@" | tail -n 2 | grep -F '..' && {
		echo "the status in $language is cut" >&2
		failed=1
	}
done
exit $failed
