#include <config.h>

#include "test.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/keyscript.h"
#include "base/memory.h"

static bool
read_script(const char *text, struct keyscript *keyscript, struct error *err)
{
	FILE *file = tmpfile();
	bool good;

	assert_non_null(file);
	fputs(text, file);
	rewind(file);
	good = keyscript_read(keyscript, file, "keys.txt", err);
	fclose(file);
	return good;
}

static void
keyscript_reads_keys_and_what_is_none(void **state)
{
	static const struct input expected[] = {
		{ .kind = INPUT_KEY, .key = NAMED_RIGHT },
		{ .kind = INPUT_KEY, .key = ' ' },
		{ .kind = INPUT_KEY, .key = 'p' },
		{ .kind = INPUT_KEY, .key = '#' },
		{ .kind = INPUT_KEY, .key = NAMED_LEFT | KEY_SHIFT },
		{ .kind = INPUT_KEY, .key = 'l' | KEY_CTRL },
		{ .kind = INPUT_RESIZE, .columns = 80, .rows = 24 },
		{ .kind = INPUT_WAIT, .milliseconds = 500 },
		{ .kind = INPUT_PRESS, .button = 1, .column = 40, .row = 12 },
		{ .kind = INPUT_RELEASE, .button = 1, .column = 40, .row = 12 },
		{ .kind = INPUT_PRESS, .button = 1, .column = 1, .row = 2 },
		{ .kind = INPUT_DRAG, .button = 1, .column = 3, .row = 4 },
		{ .kind = INPUT_RELEASE, .button = 1, .column = 3, .row = 4 },
		{ .kind = INPUT_WHEEL, .button = -1, .column = 5, .row = 6 },
		{ .kind = INPUT_WHEEL, .button = 1, .column = 7, .row = 8 },
	};
	struct keyscript keyscript;
	struct error err;

	(void)state;
	assert_true(read_script("Right Space\n\tp # ## all of this is none\n"
				"##nor this\n"
				"Shift+Left Ctrl-L\r\nresize:80x24 wait:500 "
				"click:40,12 drag:1,2,3,4\nwheel-up:5,6 "
				"wheel-down:7,8",
		&keyscript, &err));
	assert_int_equal(keyscript.count, sizeof expected / sizeof *expected);
	for (size_t i = 0; i < keyscript.count; i++) {
		const struct input *input = &keyscript.inputs[i];

		assert_int_equal(input->kind, expected[i].kind);
		assert_int_equal(input->key, expected[i].key);
		assert_int_equal(input->button, expected[i].button);
		assert_int_equal(input->column, expected[i].column);
		assert_int_equal(input->row, expected[i].row);
		assert_int_equal(input->columns, expected[i].columns);
		assert_int_equal(input->rows, expected[i].rows);
		assert_int_equal(input->milliseconds, expected[i].milliseconds);
	}
	keyscript_release(&keyscript);
}

static void
keyscript_names_the_line_of_what_is_unknown(void **state)
{
	static const struct {
		const char *text, *message;
	} cases[] = {
		{ "Right x\n\nwrong", "keys.txt:3: unknown key \"wrong\"" },
		{ "a\n## b\nresize:80", "keys.txt:3: unknown key "
					"\"resize:80\"" },
		{ "resize:80x24x2", "keys.txt:1: unknown key" },
		{ "resize:-1x2", "keys.txt:1: unknown key" },
		{ "resize:axb", "keys.txt:1: unknown key" },
		{ "wait:", "keys.txt:1: unknown key" },
		{ "wait:99999999999", "keys.txt:1: unknown key" },
		{ "click:1", "keys.txt:1: unknown key" },
		{ "drag:1,2,3", "keys.txt:1: unknown key" },
		{ "\x1b[A", "keys.txt:1: unknown key" },
		{ "\xff\xfe", "keys.txt:1: unknown key" },
		{ "AWordThatIsLongerThanAnyNameOfAKeyCouldEverBeInAnyLanguageI"
		  "Know",
			"keys.txt:1: unknown key" },
	};
	struct keyscript keyscript;
	struct error err;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_false(read_script(cases[i].text, &keyscript, &err));
		if (strncmp(err.message, cases[i].message,
			    strlen(cases[i].message)) != 0)
			fail_msg("\"%s\" is not \"%s\"", err.message,
				cases[i].message);
		assert_null(strchr(err.message, '\x1b'));
		assert_int_equal(keyscript.count, 0);
	}
}

static void
keyscript_does_not_wait_for_a_writer(void **state)
{
	char folder[] = "/tmp/campaign-map-XXXXXX";
	struct keyscript keyscript;
	struct error err = { "" };
	char *path;
	char pipe_path[32];
	int ends[2];

	(void)state;
	assert_non_null(mkdtemp(folder));
	path = xasprintf("%s/keys", folder);
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_false(keyscript_open(&keyscript, path, &err));
	assert_non_null(strstr(err.message, "keys: a FIFO"));
	unlink(path);
	rmdir(folder);
	free(path);

	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "Right p", 7), 7);
	close(ends[1]);
	snprintf(pipe_path, sizeof pipe_path, "/dev/fd/%d", ends[0]);
	assert_true(keyscript_open(&keyscript, pipe_path, &err));
	assert_int_equal(keyscript.count, 2);
	keyscript_release(&keyscript);
	close(ends[0]);
}

/* Such as /dev/zero, which would never end. */
static void
keyscript_reads_no_word_without_end(void **state)
{
	struct keyscript keyscript;
	struct error err = { "" };

	(void)state;
	if (access("/dev/zero", R_OK) != 0)
		skip();
	assert_false(keyscript_open(&keyscript, "/dev/zero", &err));
	assert_non_null(strstr(err.message, "/dev/zero:1: unknown key"));
}

static void
keyscript_may_be_empty(void **state)
{
	struct keyscript keyscript;
	struct error err;

	(void)state;
	assert_true(read_script("", &keyscript, &err));
	assert_int_equal(keyscript.count, 0);
	keyscript_release(&keyscript);
	assert_true(read_script(" \n## only this", &keyscript, &err));
	assert_int_equal(keyscript.count, 0);
	keyscript_release(&keyscript);
	assert_false(keyscript_open(&keyscript, "/nonexistent/keys", &err));
	assert_string_equal(
		err.message, "/nonexistent/keys: No such file or directory");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keyscript_reads_keys_and_what_is_none),
		cmocka_unit_test(keyscript_names_the_line_of_what_is_unknown),
		cmocka_unit_test(keyscript_does_not_wait_for_a_writer),
		cmocka_unit_test(keyscript_reads_no_word_without_end),
		cmocka_unit_test(keyscript_may_be_empty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
