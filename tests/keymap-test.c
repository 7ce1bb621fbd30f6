#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "app/keymap.h"
#include "base/key.h"
#include "base/text.h"

static struct bindings bindings;

static int
init_bindings(void **state)
{
	(void)state;
	bindings_init(&bindings);
	return 0;
}

/* The keys that users were promised. */
static const char promised[] =
	"Left Right Up Down . , Space [ ] Backspace Home End g G h j k l "
	"Ctrl+Left Ctrl+Down Ctrl+Up Ctrl+Right H J K Shift+Left Shift+Right "
	"Shift+Up Shift+Down + = - 0 v V p t r b "
	"a # c I L P o x f i d / n N Tab Shift+Tab Enter Esc ? F1 q Ctrl-C "
	"Ctrl-L Ctrl-Z";

static void
keymap_has_each_key_once(void **state)
{
	uint32_t seen[200];
	size_t count = 0;

	(void)state;
	for (size_t i = 0; keymap_row(i); i++) {
		char *keys = strdup(keymap_row(i)->keys);
		char *rest = keys;
		int in_row = 0;

		for (char *name; (name = strtok_r(rest, " ", &rest));) {
			if (!key_from_name(name, &seen[count]))
				fail_msg("\"%s\" is no key", name);
			for (size_t j = 0; j < count; j++)
				if (seen[j] == seen[count])
					fail_msg("%s is there twice", name);
			count++;
			in_row++;
		}
		assert_in_range(in_row, 1, KEYS_A_ROW);
		free(keys);
	}
}

static void
keymap_has_the_keys_that_are_promised(void **state)
{
	char *keys = strdup(promised);
	char *rest = keys;

	(void)state;
	for (char *name; (name = strtok_r(rest, " ", &rest));) {
		uint32_t key;
		int argument;

		assert_true(key_from_name(name, &key));
		if (!keymap_find(&bindings, key, &argument))
			fail_msg("%s does nothing", name);
	}
	free(keys);
}

static void
keymap_gives_each_key_its_argument(void **state)
{
	static const struct {
		const char *name;
		control *control;
		int argument;
	} cases[] = {
		{ "Left", control_days, -1 },
		{ "Right", control_days, 1 },
		{ "Up", control_events, -1 },
		{ ".", control_hours, 1 },
		{ "G", control_ends, 1 },
		{ "g", control_ends, -1 },
		{ "j", control_pan, TO_SOUTH },
		{ "Ctrl+Up", control_pan_half, TO_NORTH },
		{ "H", control_pan_half, TO_WEST },
		{ "K", control_pan_half, TO_NORTH },
		{ "Shift+Right", control_pan, TO_EAST },
		{ "=", control_zoom, 1 },
		{ "-", control_zoom, -1 },
		{ "Tab", control_units, 1 },
		{ "Shift+Tab", control_units, -1 },
		{ "r", control_layer, LAYER_RIVERS },
		{ "#", control_layer, LAYER_GRATICULE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct key_row *row;
		uint32_t key;
		int argument;

		assert_true(key_from_name(cases[i].name, &key));
		row = keymap_find(&bindings, key, &argument);
		assert_non_null(row);
		assert_true(row->control == cases[i].control);
		assert_int_equal(argument, cases[i].argument);
	}
	assert_null(keymap_find(&bindings, 'Z', &(int){ 0 }));
	assert_null(keymap_find(&bindings, 0xffffffff, &(int){ 0 }));
}

static const struct keymap_names names = { .overlay = "38th parallel",
	.overlay_hint = "parallel" };

static void
keymap_tells_every_row(void **state)
{
	struct key_hint lines[KEYMAP_ROWS];
	const size_t count = keymap_help(lines, &bindings, &names);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		assert_true(lines[i].keys[0] && lines[i].what[0]);
		/* What the columns of the help have room for. */
		assert_in_range(text_width(lines[i].keys), 1, LABEL_COLUMNS);
		assert_in_range(text_width(lines[i].what), 1, 22);
	}
	assert_true(count > 30);
	assert_null(keymap_row(count));
	for (int group = 0; group < KEY_GROUPS; group++)
		assert_non_null(keymap_group((enum key_group)group));
}

static void
keymap_hints_follow_the_state(void **state)
{
	struct key_hint hints[KEYMAP_ROWS];
	struct scene_state scene = { 0 };

	(void)state;
	assert_true(keymap_hints(hints, &bindings,
			    (struct key_context){ .mode = KEYS_OF_MAP }, &names,
			    &scene) >= 10);
	assert_string_equal(hints[0].what, "day");
	assert_string_equal(hints[2].what, "play");
	assert_string_equal(hints[5].what, "parallel");
	assert_string_equal(hints[6].what, "panel");
	scene.playing = true;
	keymap_hints(hints, &bindings,
		(struct key_context){ .mode = KEYS_OF_MAP }, &names, &scene);
	assert_string_equal(hints[2].what, "pause");
	assert_int_equal(keymap_hints(hints, &bindings,
				 (struct key_context){ .mode = KEYS_OF_HELP },
				 &names, &scene),
		3);
	assert_string_equal(hints[0].keys, "Esc");
	assert_true(keymap_hints(hints, &bindings,
			    (struct key_context){ .mode = KEYS_OF_MEASURE },
			    &names, &scene) > 10);
	assert_string_equal(hints[0].keys, "Esc");
	assert_string_equal(hints[1].what, "day");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keymap_has_each_key_once),
		cmocka_unit_test(keymap_has_the_keys_that_are_promised),
		cmocka_unit_test(keymap_gives_each_key_its_argument),
		cmocka_unit_test(keymap_tells_every_row),
		cmocka_unit_test(keymap_hints_follow_the_state),
	};

	return cmocka_run_group_tests(tests, init_bindings, NULL);
}
