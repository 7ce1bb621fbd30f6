#include <config.h>

#include "test.h"

#include <float.h>
#include <locale.h>

#include "base/text.h"

static void
text_to_double_takes_plain_decimals_alone(void **state)
{
	static const struct {
		const char *text;
		double value; /* NAN when refused */
	} cases[] = {
		{ "0", 0 },
		{ "38.5", 38.5 },
		{ "-129.8215", -129.8215 },
		{ "+7", 7 },
		{ "1e3", 1000 },
		{ "1.5E-2", 0.015 },
		{ "0.1", 0.1 },
		{ "123456789012345", 123456789012345.0 },
		{ "127.12345678901234567", 127.12345678901234567 },
		{ "1.7976931348623157e308", DBL_MAX },
		{ "", NAN },
		{ "-", NAN },
		{ ".5", NAN },
		{ "5.", NAN },
		{ "1e", NAN },
		{ "129,8", NAN },
		{ "0x1p3", NAN },
		{ "inf", NAN },
		{ "nan", NAN },
		{ " 1", NAN },
		{ "1 ", NAN },
		{ "1e999", NAN },
		{ "1e-400", NAN },
		{ "1.2.3", NAN },
		{ "--1", NAN },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		double value = 0;
		const bool good = text_to_double(cases[i].text, &value);

		if (good != !isnan(cases[i].value) ||
			(good && value != cases[i].value))
			fail_msg("\"%s\" gives %.17g", cases[i].text, value);
	}
}

static void
text_to_double_is_the_same_in_any_locale(void **state)
{
	static const char *const names[] = { "ru_RU.UTF-8", "de_DE.UTF-8",
		"tr_TR.UTF-8", "C" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		double value;

		setlocale(LC_ALL, names[i]);
		assert_true(text_to_double("38.5", &value));
		assert_true(value == 38.5);
		assert_true(text_to_double("38.123456789012345678", &value));
		assert_true(value == 38.123456789012345678);
		assert_false(text_to_double("38,5", &value));
	}
}

static void
text_to_long_takes_whole_numbers_alone(void **state)
{
	static const struct {
		const char *text;
		bool good;
		long value;
	} cases[] = {
		{ "0", true, 0 },
		{ "1945", true, 1945 },
		{ "-12", true, -12 },
		{ "+3", true, 3 },
		{ "007", true, 7 },
		{ "", false, 0 },
		{ "-", false, 0 },
		{ "1.0", false, 0 },
		{ " 1", false, 0 },
		{ "1 ", false, 0 },
		{ "0x10", false, 0 },
		{ "99999999999999999999", false, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		long value = 0;

		assert_int_equal(
			text_to_long(cases[i].text, &value), cases[i].good);
		assert_int_equal(value, cases[i].value);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_to_double_takes_plain_decimals_alone),
		cmocka_unit_test(text_to_double_is_the_same_in_any_locale),
		cmocka_unit_test(text_to_long_takes_whole_numbers_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
