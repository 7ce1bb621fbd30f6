/* Lines of key = value, and what becomes of all other bytes and files. */
#include <config.h>

#include "test.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/config_file.h"
#include "base/memory.h"

static char told[2000];

static void
tell(void *context, int line, const char *message)
{
	const size_t length = strlen(told);

	assert_ptr_equal(context, told);
	snprintf(
		told + length, sizeof told - length, "%d: %s\n", line, message);
}

static struct config_file
parse(const char *bytes, size_t length)
{
	struct config_file file;

	told[0] = '\0';
	config_file_parse(&file, bytes, length, tell, told);
	return file;
}

static void
config_file_takes_keys_and_values(void **state)
{
	static const char text[] = "\xef\xbb\xbf# settings\n"
				   "theme = light\r\n"
				   "\n"
				   "   bind=# graticule  \n"
				   "\tdate\t=\t1945-08-13 # no comment here\n"
				   "view = a = b\n"
				   "name = \xec\xb2\xad\xec\xa7\x84\n"
				   "empty =\n"
				   "last = line";
	static const struct config_line wanted[] = {
		{ 2, "theme", "light" },
		{ 4, "bind", "# graticule" },
		{ 5, "date", "1945-08-13 # no comment here" },
		{ 6, "view", "a = b" },
		{ 7, "name", "\xec\xb2\xad\xec\xa7\x84" },
		{ 8, "empty", "" },
		{ 9, "last", "line" },
	};
	struct config_file file = parse(text, sizeof text - 1);

	(void)state;
	assert_string_equal(told, "");
	assert_int_equal(file.count, sizeof wanted / sizeof *wanted);
	for (size_t i = 0; i < file.count; i++) {
		assert_int_equal(file.lines[i].line, wanted[i].line);
		assert_string_equal(file.lines[i].key, wanted[i].key);
		assert_string_equal(file.lines[i].value, wanted[i].value);
	}
	config_file_release(&file);
}

static void
config_file_names_the_lines_that_are_none(void **state)
{
	static const char text[] = "a = 1\n"
				   "layers\n"
				   "b = \xff\n"
				   "c = \x1b[2J\n"
				   "= d\n"
				   "e f = g\n"
				   "h = \0\n"
				   "i = 9\n";
	struct config_file file = parse(text, sizeof text - 1);

	(void)state;
	assert_string_equal(told, "2: not of the form key = value\n"
				  "3: not UTF-8\n"
				  "4: a control character\n"
				  "5: not of the form key = value\n"
				  "6: not of the form key = value\n"
				  "7: a control character\n");
	assert_int_equal(file.count, 2);
	assert_string_equal(file.lines[1].key, "i");
	config_file_release(&file);
}

static void
config_file_is_harmless_when_it_is_shown(void **state)
{
	/* A bidi override in a value does not reach a message. */
	static const char text[] = "a = \xe2\x80\xae"
				   "b\n";
	struct config_file file = parse(text, sizeof text - 1);

	(void)state;
	assert_int_equal(file.count, 1);
	assert_string_equal(file.lines[0].value, "b");
	config_file_release(&file);
	file = parse("", 0);
	assert_int_equal(file.count, 0);
	config_file_release(&file);
}

static char folder[] = "/tmp/campaign-map-config-XXXXXX";

static char *
path_to(const char *name)
{
	return xasprintf("%s/%s", folder, name);
}

static void
write_bytes(const char *name, size_t count)
{
	char *path = path_to(name);
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs("a = 1\n", file);
	for (size_t i = 6; i < count; i++)
		fputc(i % 70 == 69 ? '\n' : '#', file);
	fclose(file);
	free(path);
}

/* What reading it says: "" good. */
static const char *
read_file(const char *name, size_t *count)
{
	static struct error err;
	char *path = path_to(name);
	struct config_file file;

	err.message[0] = told[0] = '\0';
	if (!config_file_read(&file, path, tell, told, &err))
		assert_true(err.message[0]);
	*count = file.count;
	config_file_release(&file);
	free(path);
	return strrchr(err.message, '/') ? strrchr(err.message, '/') : "";
}

static void
config_file_reads_regular_files_alone(void **state)
{
	char *from = path_to("file"), *to = path_to("link");
	char *fifo = path_to("fifo"), *sub = path_to("sub");
	size_t count;

	(void)state;
	write_bytes("file", 6);
	assert_int_equal(symlink(from, to), 0);
	assert_int_equal(mkfifo(fifo, 0600), 0);
	assert_int_equal(mkdir(sub, 0700), 0);
	assert_string_equal(read_file("file", &count), "");
	assert_int_equal(count, 1);
	assert_string_equal(read_file("link", &count), "");
	assert_int_equal(count, 1);
	assert_string_equal(read_file("none", &count), "");
	assert_int_equal(count, 0);
	assert_string_equal(read_file("file/config", &count), "");
	assert_string_equal(
		read_file("fifo", &count), "/fifo: not a regular file");
	assert_string_equal(
		read_file("sub", &count), "/sub: not a regular file");
	unlink(to);
	assert_int_equal(symlink(to, to), 0);
	assert_string_equal(read_file("link", &count),
		"/link: Too many levels of symbolic links");
	assert_int_equal(count, 0);
	unlink(to);
	unlink(fifo);
	rmdir(sub);
	free(from);
	free(to);
	free(fifo);
	free(sub);
}

static void
config_file_has_a_largest_size(void **state)
{
	size_t count;

	(void)state;
	write_bytes("file", CONFIG_FILE_MOST);
	assert_string_equal(read_file("file", &count), "");
	assert_int_equal(count, 1);
	write_bytes("file", CONFIG_FILE_MOST + 1);
	assert_string_equal(
		read_file("file", &count), "/file: more than 65536 bytes");
	assert_int_equal(count, 0);
}

static int
make_folder(void **state)
{
	(void)state;
	return mkdtemp(folder) ? 0 : -1;
}

static int
remove_folder(void **state)
{
	char *path = path_to("file");

	(void)state;
	unlink(path);
	free(path);
	return rmdir(folder);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(config_file_takes_keys_and_values),
		cmocka_unit_test(config_file_names_the_lines_that_are_none),
		cmocka_unit_test(config_file_is_harmless_when_it_is_shown),
		cmocka_unit_test(config_file_reads_regular_files_alone),
		cmocka_unit_test(config_file_has_a_largest_size),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
