#include <config.h>

#include "test.h"

#include "app/nearest.h"

static void
nearest_finds_the_word_that_was_meant(void **state)
{
	static const char *const words[] = { "units", "events", "places",
		"sources", "figures", "views", "days" };
	static const struct {
		const char *typed, *word;
	} cases[] = {
		{ "unist", "units" },
		{ "unit", "units" },
		{ "evnets", "events" },
		{ "veiws", "views" },
		{ "day", "days" },
		{ "figure", "figures" },
		{ "xyzzy", NULL },
		{ "", NULL },
		{ "a", NULL },
		{ "a word that is much longer than any of those that there are",
			NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *best = NULL;

		for (size_t j = 0; j < sizeof words / sizeof *words; j++)
			best = nearest(cases[i].typed, best, words[j]);
		if (cases[i].word)
			assert_string_equal(best, cases[i].word);
		else
			assert_null(best);
	}
}

static void
nearest_counts_wrong_letters_of_every_script(void **state)
{
	static const struct {
		const char *typed, *word;
		int whole, head;
	} cases[] = {
		{ "chonjin", "chongjin", 1, 1 },
		{ "hcongjin", "chongjin", 1, 1 },
		{ "chon", "chongjin", 4, 0 },
		{ "chonj", "chongjin", 3, 1 },
		{ "chong", "chongjin", 3, 0 },
		{ "чонджин", "чхонджин", 1, 1 },
		{ "清津", "清州", 1, 1 },
		{ "xyzzy", "chongjin", 8, 5 },
		{ "ab", "", 2, 2 },
		{ "", "abc", 3, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *typed = cases[i].typed, *word = cases[i].word;
		const struct wrong all = nearest_wrong(typed, word, 40);

		assert_int_equal(all.whole, cases[i].whole);
		assert_int_equal(all.head, cases[i].head);
		for (int most = 0; most < 6; most++) {
			const struct wrong few =
				nearest_wrong(typed, word, most);

			if (all.head <= most) {
				assert_int_equal(few.whole, all.whole);
				assert_int_equal(few.head, all.head);
			} else {
				assert_true(few.whole > most);
				assert_true(few.head > most);
			}
		}
	}
}

static void
nearest_hint_asks(void **state)
{
	char hint[40];

	(void)state;
	nearest_hint("units", hint, sizeof hint);
	assert_string_equal(hint, "; did you mean \"units\"?");
	nearest_hint(NULL, hint, sizeof hint);
	assert_string_equal(hint, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nearest_finds_the_word_that_was_meant),
		cmocka_unit_test(nearest_counts_wrong_letters_of_every_script),
		cmocka_unit_test(nearest_hint_asks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
