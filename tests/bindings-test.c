/* Keys that a user binds anew, and what is told of them. */
#include <config.h>

#include "test.h"

#include "app-driver.h"
#include "app/keymap.h"
#include "base/text.h"

static struct bindings bindings;

static int
init_bindings(void **state)
{
	(void)state;
	bindings_init(&bindings);
	return 0;
}

static void
bind(const char *text)
{
	struct error err = { "" };

	if (!bindings_bind(&bindings, text, &err))
		fail_msg("%s: %s", text, err.message);
}

static void
refuse(const char *text, const char *why)
{
	const struct bindings before = bindings;
	struct error err = { "" };

	assert_false(bindings_bind(&bindings, text, &err));
	assert_string_equal(err.message, why);
	assert_memory_equal(&before, &bindings, sizeof before);
}

static control *
control_of(const char *name)
{
	const struct key_row *row;
	uint32_t key;
	int argument;

	assert_true(key_from_name(name, &key));
	row = keymap_find(&bindings, key, &argument);
	return row ? row->control : NULL;
}

static const struct keymap_names shown = { .overlay = "parallel" };

static const char *
told(control *does)
{
	static struct key_hint lines[KEYMAP_ROWS];
	const size_t count = keymap_help(lines, &bindings, &shown);

	for (size_t i = 0, line = 0; keymap_row(i) && line < count; i++) {
		if (!bindings.labels[i][0])
			continue;
		if (keymap_row(i)->control == does)
			return lines[line].keys;
		line++;
	}
	return "";
}

static void
bindings_give_a_key_to_another_command(void **state)
{
	(void)state;
	bind("x find");
	assert_true(control_of("x") == control_find);
	assert_true(control_of("/") == control_find);
	assert_string_equal(told(control_find), "/ x");
	assert_string_equal(told(control_measure), "");
	assert_string_equal(
		keymap_key(&bindings, control_measure, 0), "no key");
	bind("End none");
	bind("Home none");
	bind("n first-day");
	bind("g none");
	assert_string_equal(keymap_key(&bindings, control_ends, -1), "n");
	bind("  F5   measure ");
	assert_string_equal(told(control_measure), "F5");
	assert_string_equal(keymap_key(&bindings, control_measure, 0), "F5");
}

static void
bindings_give_each_command_its_argument(void **state)
{
	int argument;

	(void)state;
	bind("W pan-north");
	bind("S pan-south");
	assert_non_null(keymap_find(&bindings, 'W', &argument));
	assert_int_equal(argument, TO_NORTH);
	assert_non_null(keymap_find(&bindings, 'S', &argument));
	assert_int_equal(argument, TO_SOUTH);
	assert_string_equal(told(control_pan), "h j k l W S");
	bind("_ zoom-out");
	assert_string_equal(told(control_zoom), "+ = - _");
	bind("Left next-day");
	assert_non_null(keymap_find(&bindings, NAMED_LEFT, &argument));
	assert_int_equal(argument, 1);
}

static void
bindings_take_a_key_away(void **state)
{
	(void)state;
	bind("q none");
	assert_null(control_of("q"));
	assert_true(control_of("Ctrl-C") == control_quit);
	assert_string_equal(told(control_quit), "Ctrl-C");
	bind("# none");
	assert_string_equal(told(control_measure), "x");
	for (size_t i = 0; keymap_row(i); i++) {
		if (strcmp(keymap_row(i)->commands, "graticule") == 0)
			assert_string_equal(bindings.labels[i], "");
	}
}

static void
bindings_refuse_what_is_no_key_or_command(void **state)
{
	(void)state;
	refuse("x measur", "unknown command \"measur\"; did you mean "
			   "\"measure\"?");
	refuse("xx measure", "\"xx\" is not the name of a key");
	refuse("x", "a key and a command are needed, as in x measure");
	refuse("", "a key and a command are needed, as in x measure");
	refuse("x measure now",
		"a key and a command are needed, as in x measure");
	refuse("Ctrl-C none", "Ctrl-C always quits");
	refuse("ctrl-c help", "Ctrl-C always quits");
}

static void
bindings_that_are_there_already_change_nothing(void **state)
{
	const struct bindings before = bindings;

	(void)state;
	bind("Shift+Left pan-west");
	bind("x measure");
	bind("F1 help");
	assert_string_equal(told(control_measure), "x");
	assert_string_equal(told(control_help), "? F1");
	assert_int_equal(before.count, bindings.count);
}

static void
bindings_have_room_for_no_more_than_they_can_tell(void **state)
{
	char text[40];
	struct error err = { "" };
	int i;

	(void)state;
	for (i = 0; i < BINDINGS_MOST; i++) {
		snprintf(text, sizeof text, "U+%04X help", 0x4e00 + i);
		if (!bindings_bind(&bindings, text, &err))
			break;
	}
	assert_in_range(i, 50, BINDINGS_MOST - 1);
	assert_string_equal(err.message, "more than 160 keys");
	assert_string_equal(
		told(control_help), "? F1 \xe4\xb8\x80 \xe4\xb8\x81...");
	assert_in_range(text_width(told(control_help)), 1, LABEL_COLUMNS);
}

static void
commands_have_one_name_each(void **state)
{
	(void)state;
	for (size_t i = 0; keymap_row(i); i++) {
		const struct key_row *row = keymap_row(i);
		char text[80], *names = strdup(row->commands), *rest = names;
		int place = 0;

		for (char *name; (name = strtok_r(rest, " ", &rest)); place++) {
			int argument;

			snprintf(text, sizeof text, "F12 %s", name);
			bind(text);
			assert_true(control_of("F12") == row->control);
			keymap_find(&bindings, NAMED_F12, &argument);
			assert_int_equal(argument, row->argument[place]);
		}
		assert_in_range(place, 1, KEYS_A_ROW);
		free(names);
	}
}

static void
the_program_tells_its_keys_as_they_are_bound(void **state)
{
	struct options options = driver_options();
	struct app *app;

	(void)state;
	bind("? none");
	bind("F1 none");
	bind("Y help");
	bind("x next-unit");
	bind("Tab none");
	bind("i none");
	options.bindings = &bindings;
	app = driver_open(&options, 80, 24);
	assert_string_equal(app->state.panel_key, "no key");
	driver_press(app, "f");
	assert_string_equal(app->message, "nothing to follow: x takes a unit");
	driver_press(app, "?");
	assert_false(app->state.help);
	driver_press(app, "Y");
	assert_true(app->state.help);
	driver_press(app, "Y");
	assert_false(app->state.help);
	driver_press(app, "x");
	assert_true(app->state.selected_unit >= 0);
	driver_close(app);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(
			bindings_give_a_key_to_another_command, init_bindings),
		cmocka_unit_test_setup(
			bindings_give_each_command_its_argument, init_bindings),
		cmocka_unit_test_setup(bindings_take_a_key_away, init_bindings),
		cmocka_unit_test_setup(
			bindings_refuse_what_is_no_key_or_command,
			init_bindings),
		cmocka_unit_test_setup(
			bindings_that_are_there_already_change_nothing,
			init_bindings),
		cmocka_unit_test_setup(
			bindings_have_room_for_no_more_than_they_can_tell,
			init_bindings),
		cmocka_unit_test_setup(
			commands_have_one_name_each, init_bindings),
		cmocka_unit_test_setup(
			the_program_tells_its_keys_as_they_are_bound,
			init_bindings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
