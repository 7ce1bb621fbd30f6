#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "app/language.h"
#include "base/date.h"
#include "base/memory.h"
#include "base/translate.h"
#include "scene/words.h"

static void
the_locale_says_the_language(void **state)
{
	static const struct {
		const char *lc_all, *lc_messages, *lang, *languages, *wanted;
	} tests[] = {
		{ NULL, NULL, NULL, NULL, "en" },
		{ NULL, NULL, "C", "ko", "en" },
		{ NULL, NULL, "POSIX", "ko", "en" },
		{ NULL, NULL, "ko_KR.UTF-8", NULL, "ko" },
		{ NULL, NULL, "ko", NULL, "ko" },
		{ NULL, NULL, "ru_RU.UTF-8", "", "ru" },
		{ NULL, NULL, "ru.UTF-8@euro", NULL, "ru" },
		{ NULL, "ru_RU.UTF-8", "ko_KR.UTF-8", NULL, "ru" },
		{ "en_GB.UTF-8", "ru_RU.UTF-8", "ko_KR.UTF-8", NULL, "en" },
		{ "", "", "ko_KR.UTF-8", NULL, "ko" },
		{ "C", NULL, "ko_KR.UTF-8", NULL, "en" },
		{ "C.UTF-8", NULL, NULL, "ko", "ko" },
		{ NULL, NULL, "de_DE.UTF-8", NULL, "en" },
		{ NULL, NULL, "de_DE.UTF-8", "fr:ru_RU:ko", "ru" },
		{ NULL, NULL, "ko_KR.UTF-8", "fr:en:ru", "en" },
		{ NULL, NULL, "ko_KR.UTF-8", "fr", "ko" },
		{ NULL, NULL, "kok_IN.UTF-8", NULL, "en" },
		{ NULL, NULL, "en_US.UTF-8", "kok:rue::", "en" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
		const struct options options = {
			.utf8 = true,
			.lc_all = tests[i].lc_all,
			.lc_messages = tests[i].lc_messages,
			.lang = tests[i].lang,
			.languages = tests[i].languages,
		};

		assert_string_equal(language_wanted(&options), tests[i].wanted);
	}
}

static void
the_option_goes_before_the_locale(void **state)
{
	struct options options = { .utf8 = true, .lang = "ru_RU.UTF-8" };

	(void)state;
	options.language = "ko";
	assert_string_equal(language_wanted(&options), "ko");
	options.language = "auto";
	assert_string_equal(language_wanted(&options), "ru");
}

static void
without_utf8_it_is_english_unless_asked_for(void **state)
{
	struct options options = { .lang = "ko_KR.EUC-KR" };

	(void)state;
	assert_string_equal(language_wanted(&options), "en");
	options.language = "ko";
	assert_string_equal(language_wanted(&options), "ko");
}

static void
a_language_has_its_code_and_names(void **state)
{
	static const struct {
		const char *name, *code;
	} tests[] = {
		{ "en", "en" },
		{ "English", "en" },
		{ "영어", "en" },
		{ "ko", "ko" },
		{ "KO", "ko" },
		{ "korean", "ko" },
		{ "Korean", "ko" },
		{ "한국어", "ko" },
		/* As some machines type it, in single letters. */
		{ "\u1112\u1161\u11ab\u1100\u116e\u11a8\u110b\u1165", "ko" },
		{ "корейский", "ko" },
		{ "ko_KR.UTF-8", "ko" },
		{ "russian", "ru" },
		{ "русский", "ru" },
		{ "Русский", "ru" },
		{ "", NULL },
		{ "k", NULL },
		{ "kok", NULL },
		{ "koreans", NULL },
		{ "japanese", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
		const char *code = language_find(tests[i].name);

		if (!tests[i].code)
			assert_null(code);
		else if (!code)
			fail_msg("\"%s\" is no language", tests[i].name);
		else
			assert_string_equal(code, tests[i].code);
	}
}

static void
a_folder_without_translations_leaves_english(void **state)
{
	(void)state;
	assert_false(language_speak("ko", "/nowhere"));
	assert_true(language_speak("en", "/nowhere"));
	assert_string_equal(_("paused"), "paused");
}

/* Speaks a language of the build tree; a test is skipped where there is none.
 */
static void
speak(const char *language)
{
	const char *tree = getenv("top_builddir");
	char *folder = xasprintf("%s/po", tree ? tree : "..");
	const bool spoken = language_speak(language, folder);

	free(folder);
#ifdef ENABLE_NLS
	assert_true(spoken);
#else
	if (!spoken)
		skip();
#endif
}

static int
speak_english(void **state)
{
	(void)state;
	language_speak("en", "/nowhere");
	return 0;
}

static void
numbers_have_the_forms_of_the_language(void **state)
{
	static const struct {
		const char *language;
		size_t count;
		const char *text;
	} tests[] = {
		{ "en", 1, "1 event" },
		{ "en", 2, "2 events" },
		{ "ru", 1, "1 событие" },
		{ "ru", 2, "2 события" },
		{ "ru", 4, "4 события" },
		{ "ru", 5, "5 событий" },
		{ "ru", 11, "11 событий" },
		{ "ru", 12, "12 событий" },
		{ "ru", 21, "21 событие" },
		{ "ru", 22, "22 события" },
		{ "ru", 111, "111 событий" },
		{ "ru", 0, "0 событий" },
		{ "ko", 1, "사건 1건" },
		{ "ko", 7, "사건 7건" },
	};
	char text[64];

	(void)state;
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
		speak(tests[i].language);
		snprintf(text, sizeof text,
			translate_count(
				"%zu event", "%zu events", tests[i].count),
			tests[i].count);
		assert_string_equal(text, tests[i].text);
	}
}

static void
dates_are_written_as_the_language_does(void **state)
{
	static const struct {
		const char *language, *time, *date, *day, *day_long;
	} tests[] = {
		{ "en", "1945-08-13T23:59", "Monday 13 August 1945", "13 Aug",
			"13 August" },
		{ "ko", "1945-08-13T23:59", "1945년 8월 13일 월요일",
			"8월 13일", "8월 13일" },
		{ "ko", "1945-09-02T07:05", "1945년 9월 2일 일요일 07:05",
			"9월 2일", "9월 2일" },
		{ "ru", "1945-08-13T23:59", "понедельник, 13 августа 1945 г.",
			"13 авг", "13 августа" },
		{ "ru", "1945-05-09T00:43", "среда, 9 мая 1945 г., 00:43",
			"9 мая", "9 мая" },
	};
	char text[96];

	(void)state;
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
		struct moment moment;
		int64_t day;

		speak(tests[i].language);
		assert_true(moment_parse(tests[i].time, &moment));
		day = day_of_minute(moment.minute);
		words_date(moment.minute, text, sizeof text);
		assert_string_equal(text, tests[i].date);
		words_day(day, text, sizeof text);
		assert_string_equal(text, tests[i].day);
		words_day_long(day, text, sizeof text);
		assert_string_equal(text, tests[i].day_long);
	}
}

static void
words_of_two_meanings_are_told_apart(void **state)
{
	(void)state;
	speak("ru");
	assert_string_equal(C_("arm", "naval"), "флот");
	assert_string_equal(translate_marked("action", "land"), "высадка");
	assert_string_equal(translate_marked("layer", "land"), "суша");
	assert_string_equal(translate_marked("nowhere", "land"), "land");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_locale_says_the_language),
		cmocka_unit_test(the_option_goes_before_the_locale),
		cmocka_unit_test(without_utf8_it_is_english_unless_asked_for),
		cmocka_unit_test(a_language_has_its_code_and_names),
		cmocka_unit_test(a_folder_without_translations_leaves_english),
		cmocka_unit_test_teardown(
			numbers_have_the_forms_of_the_language, speak_english),
		cmocka_unit_test_teardown(
			dates_are_written_as_the_language_does, speak_english),
		cmocka_unit_test_teardown(
			words_of_two_meanings_are_told_apart, speak_english),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
