#ifndef TESTS_WRITTEN_H
#define TESTS_WRITTEN_H

/* Reads back what was written to a file of its own. After test.h. */
#include <stdlib.h>

static inline FILE *
written_open(void)
{
	FILE *file = tmpfile();

	assert_non_null(file);
	return file;
}

/* Closes the file; the caller frees the text. */
static inline char *
written_text(FILE *file)
{
	const long size = ftell(file);
	char *text = malloc((size_t)size + 1);

	assert_non_null(text);
	rewind(file);
	assert_int_equal(fread(text, 1, (size_t)size, file), size);
	text[size] = '\0';
	fclose(file);
	return text;
}

static inline void
assert_written(FILE *file, const char *expected)
{
	char *text = written_text(file);

	assert_string_equal(text, expected);
	free(text);
}
#endif
