#include <config.h>

#include "test.h"

#include "base/key.h"

static void
key_name_is_as_help_and_scripts_write_it(void **state)
{
	static const struct {
		uint32_t key;
		const char *name;
	} cases[] = {
		{ 'p', "p" },
		{ 'P', "P" },
		{ '+', "+" },
		{ '-', "-" },
		{ ' ', "Space" },
		{ 0x444, "ф" },
		{ NAMED_RIGHT, "Right" },
		{ NAMED_ESCAPE, "Esc" },
		{ NAMED_F1, "F1" },
		{ NAMED_F12, "F12" },
		{ NAMED_PAGE_UP, "PageUp" },
		{ KEY_SHIFT | NAMED_LEFT, "Shift+Left" },
		{ KEY_SHIFT | NAMED_TAB, "Shift+Tab" },
		{ KEY_CTRL | 'l', "Ctrl-L" },
		{ KEY_CTRL | ' ', "Ctrl-Space" },
		{ KEY_ALT | 'x', "Alt-x" },
		{ KEY_CTRL | KEY_ALT | NAMED_UP, "Ctrl+Alt+Up" },
		{ KEY_CTRL | '-', "Ctrl--" },
		{ 0x1b, "U+001B" },
		{ 0x3000, "U+3000" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char name[32];
		uint32_t key = 0;

		key_name(cases[i].key, name, sizeof name);
		assert_string_equal(name, cases[i].name);
		assert_true(key_from_name(name, &key));
		assert_int_equal(key, cases[i].key);
	}
}

static void
key_names_of_all_keys_are_read_back(void **state)
{
	static const uint32_t held[] = { 0, KEY_CTRL, KEY_ALT,
		KEY_CTRL | KEY_ALT };

	(void)state;
	for (uint32_t key = 1; key <= NAMED_F12; key++) {
		for (size_t i = 0; i < sizeof held / sizeof *held; i++) {
			char name[32];
			uint32_t back = 0;

			/* With Ctrl a letter is the lower-case one. */
			if ((held[i] & KEY_CTRL) && key >= 'A' && key <= 'Z')
				continue;
			key_name(key | held[i], name, sizeof name);
			if (!key_from_name(name, &back) ||
				back != (key | held[i]))
				fail_msg("%s: %x", name, (unsigned)key);
		}
	}
	for (uint32_t key = NAMED_UP; key <= NAMED_F12; key++) {
		const uint32_t shifted = key | KEY_SHIFT | KEY_CTRL | KEY_ALT;
		char name[32];
		uint32_t back;

		key_name(shifted, name, sizeof name);
		assert_true(key_from_name(name, &back));
		assert_int_equal(back, shifted);
	}
}

static void
key_from_name_takes_names_in_any_case(void **state)
{
	uint32_t key;

	(void)state;
	assert_true(key_from_name("right", &key));
	assert_int_equal(key, NAMED_RIGHT);
	assert_true(key_from_name("ctrl-l", &key));
	assert_int_equal(key, KEY_CTRL | 'l');
	assert_true(key_from_name("Ctrl+L", &key));
	assert_int_equal(key, KEY_CTRL | 'l');
}

static void
key_from_name_refuses_what_is_no_key(void **state)
{
	static const char *const names[] = { "", "pp", "Shift+a", "Shift+",
		"F13", "F0", "Ctrl-", "Ctrl-Ctrl-l", "U+", "U+12", "U+110000",
		"U+00GG", "Hyper-x", "\377", " " };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		uint32_t key;

		if (key_from_name(names[i], &key))
			fail_msg("\"%s\"", names[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(key_name_is_as_help_and_scripts_write_it),
		cmocka_unit_test(key_names_of_all_keys_are_read_back),
		cmocka_unit_test(key_from_name_takes_names_in_any_case),
		cmocka_unit_test(key_from_name_refuses_what_is_no_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
