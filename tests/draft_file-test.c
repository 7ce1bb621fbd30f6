#include <config.h>

#include "test.h"

#include <errno.h>

#include "base/draft_file.h"
#include "scratch.h"

static size_t
files_in(const char *path)
{
	DIR *folder = opendir(path);
	const struct dirent *entry;
	size_t count = 0;

	assert_non_null(folder);
	while ((entry = readdir(folder)) != NULL)
		count += entry->d_name[0] != '.';
	closedir(folder);
	return count;
}

static void
assert_holds(const char *name, const char *expected)
{
	char *text = scratch_read(name);

	assert_string_equal(text, expected);
	free(text);
}

static void
write_with(const char *name, const char *text, enum draft_sync sync)
{
	struct draft_file *draft = draft_file_new(name);

	assert_non_null(draft);
	fputs(text, draft_file_stream(draft));
	assert_true(draft_file_finish(draft, sync));
	assert_holds(name, text);
}

static void
file_appears_complete_in_new_folders(void **state)
{
	struct scratch scratch = scratch_new();
	char *above = xasprintf("%s/a", scratch.folder);
	char *folder = xasprintf("%s/b", above);
	char *name = xasprintf("%s/file", folder);
	struct draft_file *draft = draft_file_new(name);
	struct stat status;

	(void)state;
	assert_non_null(draft);
	assert_int_equal(access(name, F_OK), -1);
	assert_int_equal(
		fcntl(fileno(draft_file_stream(draft)), F_GETFD) & FD_CLOEXEC,
		FD_CLOEXEC);
	draft_file_drop(draft);
	assert_int_equal(files_in(folder), 0);
	write_with(name, "first", DRAFT_UNSYNCED);
	write_with(name, "second", DRAFT_SYNCED);
	assert_int_equal(files_in(folder), 1);
	assert_int_equal(stat(folder, &status), 0);
	assert_int_equal(status.st_mode & 0777, 0700);
	unlink(name);
	rmdir(folder);
	rmdir(above);
	free(name);
	free(folder);
	free(above);
	scratch_free(&scratch);
}

static void
what_is_dropped_leaves_the_old_file(void **state)
{
	struct scratch scratch = scratch_new();
	char *name = xasprintf("%s/file", scratch.folder);
	const size_t before = files_in(scratch.folder);
	struct draft_file *draft;

	(void)state;
	write_with(name, "old", DRAFT_UNSYNCED);
	draft = draft_file_new(name);
	assert_non_null(draft);
	fputs("new", draft_file_stream(draft));
	draft_file_drop(draft);
	assert_holds(name, "old");
	assert_int_equal(files_in(scratch.folder), before + 1);
	free(name);
	scratch_free(&scratch);
}

static void
what_cannot_be_renamed_leaves_nothing(void **state)
{
	struct scratch scratch = scratch_new();
	const size_t before = files_in(scratch.folder);
	struct draft_file *draft = draft_file_new(scratch.campaign);

	(void)state;
	assert_non_null(draft);
	errno = 0;
	assert_false(draft_file_finish(draft, DRAFT_UNSYNCED));
	assert_true(errno != 0);
	assert_int_equal(files_in(scratch.folder), before);
	scratch_free(&scratch);
}

static void
what_cannot_be_made_says_why(void **state)
{
	struct scratch scratch = scratch_new();
	char *name = xasprintf("%s/units.csv/file", scratch.campaign);

	(void)state;
	errno = 0;
	assert_null(draft_file_new(name));
	assert_int_equal(errno, ENOTDIR);
	free(name);
	scratch_free(&scratch);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(file_appears_complete_in_new_folders),
		cmocka_unit_test(what_is_dropped_leaves_the_old_file),
		cmocka_unit_test(what_cannot_be_renamed_leaves_nothing),
		cmocka_unit_test(what_cannot_be_made_says_why),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
