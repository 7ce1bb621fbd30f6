#include <config.h>

#include "test.h"

#include "base/choices.h"

static const char *const words[] = { "auto", "always", "never" };

static void
the_last_of_several_follows_or(void **state)
{
	char text[40];

	(void)state;
	choices_join(words, 3, text, sizeof text);
	assert_string_equal(text, "auto, always or never");
	choices_join(words, 2, text, sizeof text);
	assert_string_equal(text, "auto or always");
	choices_join(words, 1, text, sizeof text);
	assert_string_equal(text, "auto");
	choices_join(words, 0, text, sizeof text);
	assert_string_equal(text, "");
}

static void
what_does_not_fit_is_cut(void **state)
{
	char text[10] = "";

	(void)state;
	choices_join(words, 3, text, sizeof text);
	assert_string_equal(text, "auto, alw");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_last_of_several_follows_or),
		cmocka_unit_test(what_does_not_fit_is_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
