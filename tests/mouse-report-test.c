#include <config.h>

#include "test.h"

#include "screen/mouse.h"

static void
mouse_reports_are_read(void **state)
{
	static const struct {
		const char *parameters;
		char final;
		enum input_kind kind;
		int button, column, row;
	} cases[] = {
		{ "<0;1;1", 'M', INPUT_PRESS, 1, 0, 0 },
		{ "<0;40;12", 'm', INPUT_RELEASE, 1, 39, 11 },
		{ "<1;40;12", 'M', INPUT_PRESS, 2, 39, 11 },
		{ "<2;500;300", 'M', INPUT_PRESS, 3, 499, 299 },
		{ "<32;41;12", 'M', INPUT_DRAG, 1, 40, 11 },
		{ "<35;41;12", 'M', INPUT_DRAG, 0, 40, 11 },
		{ "<64;40;12", 'M', INPUT_WHEEL, -1, 39, 11 },
		{ "<65;40;12", 'M', INPUT_WHEEL, 1, 39, 11 },
		{ "<68;40;12", 'M', INPUT_WHEEL, -1, 39, 11 }, /* Shift */
		{ "<16;40;12", 'M', INPUT_PRESS, 1, 39, 11 },  /* Ctrl */
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct input input = { 0 };

		if (!mouse_from_sequence(
			    cases[i].parameters, cases[i].final, &input))
			fail_msg("\"%s\" is not read", cases[i].parameters);
		assert_int_equal(input.kind, cases[i].kind);
		assert_int_equal(input.button, cases[i].button);
		assert_int_equal(input.column, cases[i].column);
		assert_int_equal(input.row, cases[i].row);
	}
}

static void
malformed_reports_are_none(void **state)
{
	static const char *const cases[] = { "", "<", "0;1;1", "<0;1", "<0;1;",
		"<0;;1", "<;1;1", "<0;1;1;1", "<-1;1;1", "<0;-5;1", "<0;1;-1",
		"<0;0;1", "<0;1;0", "<0;1;1x", "<0:1:1", "<0;1.5;1",
		"<0;99999999999999999999999999;1", "<0;1;0000000000001",
		"<4294967296;1;1", "<66;1;1", "<67;1;1", "<128;1;1", "<3;1;1",
		"<300;1;1" };
	struct input input;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		if (mouse_from_sequence(cases[i], 'M', &input))
			fail_msg("\"%s\" is read", cases[i]);
	}
	assert_false(mouse_from_sequence("<0;1;1", 'c', &input));
	assert_false(mouse_from_sequence("<64;1;1", 'm', &input));
}

static void
each_mode_ends_the_others(void **state)
{
	(void)state;
	assert_non_null(strstr(mouse_mode(MOUSE_NONE), "?1002l"));
	assert_non_null(strstr(mouse_mode(MOUSE_NONE), "?1003l"));
	assert_non_null(strstr(mouse_mode(MOUSE_NONE), "?1006l"));
	assert_non_null(strstr(mouse_mode(MOUSE_BUTTONS), "?1003l"));
	assert_non_null(strstr(mouse_mode(MOUSE_BUTTONS), "?1002h"));
	assert_non_null(strstr(mouse_mode(MOUSE_ALL), "?1003h"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mouse_reports_are_read),
		cmocka_unit_test(malformed_reports_are_none),
		cmocka_unit_test(each_mode_ends_the_others),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
