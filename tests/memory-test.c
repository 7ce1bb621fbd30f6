#include <config.h>

#include "test.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/array.h"
#include "base/memory.h"

static void
memory_of_no_bytes_is_still_memory(void **state)
{
	void *a = xmalloc(0);
	void *b = xcalloc(0, 8);
	void *c = xreallocarray(NULL, 0, 8);

	(void)state;
	assert_non_null(a);
	assert_non_null(b);
	assert_non_null(c);
	free(a);
	free(b);
	free(c);
}

static void
memory_copies_and_formats_texts(void **state)
{
	char *copy = xstrdup("Seishin");
	char *text = xasprintf("%s/%d", copy, 13);

	(void)state;
	assert_string_equal(copy, "Seishin");
	assert_string_equal(text, "Seishin/13");
	free(copy);
	free(text);
}

static void
array_grows_and_keeps_its_items(void **state)
{
	int *items = NULL;
	size_t count = 0, alloc = 0;

	(void)state;
	for (int i = 0; i < 100; i++) {
		ARRAY_GROW(items, count, alloc);
		items[count++] = i;
	}
	for (int i = 0; i < 100; i++)
		assert_int_equal(items[i], i);
	assert_true(alloc >= 100);
	free(items);
}

static void
restore(void)
{
	/* Seen by the parent as the output before the message. */
	if (write(STDERR_FILENO, "restored\n", 9) != 9)
		_exit(9);
}

/* What a child that runs out of memory leaves on standard error. */
static int
run_out_of_memory(char *output, size_t size)
{
	int ends[2], status;
	size_t length = 0;
	ssize_t got;
	pid_t child;

	assert_int_equal(pipe(ends), 0);
	fflush(NULL);
	child = fork();
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		close(ends[0]);
		memory_on_failure(restore);
		free(xreallocarray(NULL, SIZE_MAX, 2));
		_exit(0);
	}
	close(ends[1]);
	while (length < size - 1 &&
		(got = read(ends[0], output + length, size - 1 - length)) > 0)
		length += (size_t)got;
	output[length] = '\0';
	close(ends[0]);
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
memory_that_is_not_there_ends_the_program_cleanly(void **state)
{
	char output[256];

	(void)state;
	assert_int_equal(run_out_of_memory(output, sizeof output), 1);
	assert_string_equal(
		output, "restored\ncampaign-map: not enough memory\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_of_no_bytes_is_still_memory),
		cmocka_unit_test(memory_copies_and_formats_texts),
		cmocka_unit_test(array_grows_and_keeps_its_items),
		cmocka_unit_test(
			memory_that_is_not_there_ends_the_program_cleanly),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
