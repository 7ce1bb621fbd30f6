#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "app/language.h"
#include "base/memory.h"
#include "base/translate.h"

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
a_folder_without_translations_leaves_english(void **state)
{
	(void)state;
	assert_false(language_speak("ko", "/nowhere"));
	assert_true(language_speak("en", "/nowhere"));
	assert_string_equal(_("paused"), "paused");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_locale_says_the_language),
		cmocka_unit_test(the_option_goes_before_the_locale),
		cmocka_unit_test(without_utf8_it_is_english_unless_asked_for),
		cmocka_unit_test(a_folder_without_translations_leaves_english),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
