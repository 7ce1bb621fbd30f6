#include <config.h>

#include "test.h"

#include "campaign/json_position.h"

static void
json_position_finds_members_and_elements(void **state)
{
	static const char text[] = "{\n"
				   "  \"a\": [1, {\"b\": \"]}\\\"\"}, [2,\n"
				   "    3]],\n"
				   "  \"é\": {}, \"c\" : {\"d\":null,\n"
				   "\t\"e\":\ttrue}\n"
				   "}\n";
	static const struct {
		const char *path;
		int line, column;
	} cases[] = {
		{ "", 1, 1 },
		{ "a", 2, 8 },
		{ "a[0]", 2, 9 },
		{ "a[1].b", 2, 18 },
		{ "a[2]", 2, 27 },
		{ "a[2][1]", 3, 5 },
		{ "c", 4, 19 },
		{ "c.d", 4, 24 },
		{ "c.e", 5, 7 },
		/* What is not there is looked for where it should be. */
		{ "c.x", 4, 19 },
		{ "x", 1, 1 },
		{ "a[7]", 2, 8 },
		{ "a.x", 2, 8 },
		{ "c[0]", 4, 19 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int line, column;

		json_position(text, cases[i].path, &line, &column);
		if (line != cases[i].line || column != cases[i].column)
			fail_msg("%s: %d:%d", cases[i].path, line, column);
	}
}

static void
json_position_ends_on_any_text(void **state)
{
	static const char *const texts[] = { "", "{", "{\"a\"",
		"{\"a\":", "{\"a\": [", "[[[[", "\"a", "{\"a\": \"\\", "]", "}",
		"{,,}" };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		int line, column;

		json_position(texts[i], "a[1].b", &line, &column);
		assert_int_equal(line, 1);
		assert_in_range(column, 1, 20);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(json_position_finds_members_and_elements),
		cmocka_unit_test(json_position_ends_on_any_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
