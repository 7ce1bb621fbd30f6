#include <config.h>

#include "test.h"

#include "base/error.h"
#include "base/text.h"

static void
error_set_returns_false_and_keeps_the_message(void **state)
{
	struct error err;

	(void)state;
	assert_false(error_set(&err, "%s:%d: %s", "a.csv", 4, "unknown"));
	assert_string_equal(err.message, "a.csv:4: unknown");
}

static void
error_set_may_quote_the_old_message(void **state)
{
	struct error err;

	(void)state;
	error_set(&err, "no such file");
	error_set(&err, "tiny: %s", err.message);
	assert_string_equal(err.message, "tiny: no such file");
}

static void
error_set_cuts_between_characters(void **state)
{
	(void)state;
	for (int i = 0; i < 8; i++) {
		static const char *const parts[] = { "\303\251", "\352\260\200",
			"\360\235\204\236" };
		struct error err;
		char text[3000] = "";

		memset(text, 'x', (size_t)i);
		while (strlen(text) < 2000)
			strcat(text, parts[strlen(text) % 3]);
		error_set(&err, "%s", text);
		assert_in_range(strlen(err.message), sizeof err.message - 5,
			sizeof err.message - 1);
		assert_true(
			text_is_utf8(err.message, strlen(err.message), NULL));
	}
}

static void
error_set_hands_nothing_harmful_on(void **state)
{
	static const struct {
		const char *quoted, *message;
	} cases[] = {
		{ "\033]0;x\a", "\" ]0;x \"" },
		{ "\302\2332J", "\" 2J\"" },
		{ "\342\200\256abc", "\"abc\"" },
		{ "\352\260", "\"\"" },
		{ "\377x\200", "\"x\"" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct error err;

		error_set(&err, "\"%s\"", cases[i].quoted);
		assert_string_equal(err.message, cases[i].message);
	}
}

static void
error_set_drops_the_rest_of_a_cut_character(void **state)
{
	struct error err;

	(void)state;
	error_set(&err, "\"%.4s\" is no day", "\355\225\234\352\270\200");
	assert_string_equal(err.message, "\"\355\225\234\" is no day");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(error_set_returns_false_and_keeps_the_message),
		cmocka_unit_test(error_set_may_quote_the_old_message),
		cmocka_unit_test(error_set_cuts_between_characters),
		cmocka_unit_test(error_set_hands_nothing_harmful_on),
		cmocka_unit_test(error_set_drops_the_rest_of_a_cut_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
