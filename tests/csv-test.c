#include <config.h>

#include "test.h"

#include "campaign/csv.h"
#include "scratch.h"
#include "told.h"

static const struct csv_column columns[] = { { "id", true }, { "name", true },
	{ "note", false } };

/* Rows as "line:id|name|note" and faults, in the order in which they come. */
static void
note_row(void *context, const struct csv_row *row)
{
	struct told *told = context;
	const size_t length = strlen(told->text);

	snprintf(told->text + length, sizeof told->text - length,
		"%d:%s|%s|%s\n", row->place.line, row->fields[0],
		row->fields[1], row->fields[2]);
}

static bool
read_bytes(struct scratch *scratch, const char *bytes, size_t length,
	struct told *told)
{
	const struct fault_sink sink = { told_remember, told };
	const struct csv_table table = { columns, 3, note_row, told };
	struct error err;
	struct faults faults = { &sink, &err, 0 };
	struct folder folder;
	struct folder_file file;
	bool complete;

	*told = (struct told){ "", 0, 0 };
	scratch_write_bytes(scratch, "t.csv", bytes, length);
	assert_true(folder_open(&folder, scratch->campaign, &err));
	assert_true(folder_open_file(
		&folder, "t.csv", CSV_FILE_LIMIT, &file, &err));
	complete = csv_read(&file, &table, &faults);
	assert_int_equal(complete, faults.errors == 0);
	folder_close_file(&file);
	folder_close(&folder);
	return complete;
}

static void
csv_reads_rows_with_their_lines(void **state)
{
	static const struct {
		const char *text, *told;
	} cases[] = {
		{ "id,name\na,b\nc,d\n", "2:a|b|\n3:c|d|\n" },
		{ "id,name\r\na,b\r\nc,d\r\n", "2:a|b|\n3:c|d|\n" },
		{ "id,name\na,b", "2:a|b|\n" },
		{ "\357\273\277id,name\na,b\n", "2:a|b|\n" },
		{ "note,name,id\nn,b,a\n", "2:a|b|n\n" },
		{ "id,name\na,\"b, \"\"c\"\"\"\n", "2:a|b, \"c\"|\n" },
		{ "id,name\na,\"b\nb\r\nb\"\nc,d\n", "2:a|b b b|\n5:c|d|\n" },
		{ "id,name\na,\"청\n진\"\nc,d\n", "2:a|청 진|\n4:c|d|\n" },
		{ "\n\nid,name\n\na,b\n\n\nc,d\n", "5:a|b|\n8:c|d|\n" },
		{ "id,name\n,\n", "2:||\n" },
		{ "id,name\r\na,\r\n\"b\",\"\"\r\n", "2:a||\n3:b||\n" },
		{ "id,name\na,\"b,c\"\n\"d,e\",f\n", "2:a|b,c|\n3:d,e|f|\n" },
		{ "id,name\na,\"b\n\"\nc,\"d\"\n", "2:a|b |\n4:c|d|\n" },
		{ "id,name\n\"\"\"a\",\"\"\"\"\nc,d\n", "2:\"a|\"|\n3:c|d|\n" },
		{ "id,name\n a , b \n", "2: a | b |\n" },
		{ "id,name\n\"a\",\"\"\n", "2:a||\n" },
		{ "id,name\na,b\r\"c\nd,e\n\",f\n", "2:a|b|\n2:c d,e |f|\n" },
		{ "id,name\n\r\"c\nd,e\n\",f\n", "2:c d,e |f|\n" },
		{ "id,name,more\na,b,c\n",
			"W tiny/t.csv:1: unknown column \"more\"; is it "
			"misspelt?\n2:a|b|\n" },
		{ "id,name\n", "" },
	};
	struct scratch scratch = scratch_new();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct told told;

		assert_true(read_bytes(
			&scratch, cases[i].text, strlen(cases[i].text), &told));
		assert_string_equal(told.text, cases[i].told);
	}
	scratch_free(&scratch);
}

static void
csv_says_where_a_table_is_wrong(void **state)
{
	static const struct {
		const char *text, *told; /* its last lines */
	} cases[] = {
		{ "", "E tiny/t.csv:1: is empty; the names of the columns are "
		      "needed\n" },
		{ "id,id,name\n", "E tiny/t.csv:1: the column \"id\" is there "
				  "twice; take one "
				  "out\n" },
		{ "id,note\na,b\n", "E tiny/t.csv:1: the column \"name\" is "
				    "missing; add it\n" },
		{ "id;name\na;b\n",
			"E tiny/t.csv:1: the column \"name\" is missing; "
			"separate the fields by commas\n" },
		{ "id,name\na\nb,c\n",
			"E tiny/t.csv:2: has 1 fields, but the header has 2; "
			"is a comma missing, or a quote?\n"
			"3:b|c|\n" },
		{ "id,name\na,b,c\n",
			"E tiny/t.csv:2: has 3 fields, but the "
			"header has 2; is a comma missing, or a quote?\n" },
		{ "id,name\na,b\n\"c,d\n\n",
			"2:a|b|\nE tiny/t.csv:3: a quote is opened in this row "
			"and never closed; close it\n" },
		{ "id,name\na,b\"c\nd,e\n",
			"E tiny/t.csv:2: byte 4 of the line: a quote within a "
			"field must be doubled, and the field quoted\n" },
		{ "id,name\n\"a\"b,c\n",
			"E tiny/t.csv:2: byte 4 of the line: a quote within a "
			"field must be doubled, and the field quoted\n" },
		{ "id,name\na,b\nc,\351t\351\n",
			"2:a|b|\nE tiny/t.csv:3: byte 3 of the line, 0xE9, is "
			"not UTF-8; save the file as UTF-8\n" },
		{ "id,name\na,\"b\n\355\240\200\"\n",
			"E tiny/t.csv:3: byte 1 of the line, 0xED, is not "
			"UTF-8; save the file as UTF-8\n" },
		{ "\377\376i", "E tiny/t.csv:1: byte 1 of the line, 0xFF, is "
			       "not UTF-8; save the file as UTF-8\n" },
	};
	struct scratch scratch = scratch_new();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct told told;
		size_t end;

		assert_false(read_bytes(
			&scratch, cases[i].text, strlen(cases[i].text), &told));
		end = strlen(told.text) > strlen(cases[i].told)
			      ? strlen(told.text) - strlen(cases[i].told)
			      : 0;
		assert_string_equal(told.text + end, cases[i].told);
	}
	scratch_free(&scratch);
}

static void
csv_refuses_a_nul(void **state)
{
	static const char text[] = "id,name\na,b\nc\0,d\n";
	struct scratch scratch = scratch_new();
	struct told told;

	(void)state;
	assert_false(read_bytes(&scratch, text, sizeof text - 1, &told));
	assert_string_equal(told.text,
		"2:a|b|\nE tiny/t.csv:3: byte 2 of the line is NUL, which no "
		"text has; save the file as UTF-8\n");
	scratch_free(&scratch);
}

/* "id,name\n" and then head, count times unit, and tail. */
static char *
repeat(const char *head, const char *unit, size_t count, const char *tail)
{
	const size_t length = strlen(unit);
	char *text = xmalloc(strlen(head) + count * length + strlen(tail) + 1);
	char *at = text + sprintf(text, "%s", head);

	for (size_t i = 0; i < count; i++, at += length)
		memcpy(at, unit, length);
	strcpy(at, tail);
	return text;
}

static void
csv_keeps_to_its_limits(void **state)
{
	static const struct {
		const char *head, *unit;
		size_t count;
		const char *tail, *told; /* NULL for no fault */
	} cases[] = {
		{ "id,name\na,", "x", 65536, "\n", NULL },
		{ "id,name\na,", "x", 65537, "\n",
			"E tiny/t.csv:2: has a field of more than 65536 "
			"bytes" },
		{ "id,name\na,\"", "x\n", 1000000, "\"\n",
			"E tiny/t.csv:2: has a field of more than 65536 bytes; "
			"is a quote left open?" },
		{ "id,name", ",x", 62, "\n", NULL },
		{ "id,name", ",x", 63, "\n",
			"E tiny/t.csv:1: has more than 64 fields" },
		{ "id,name", ",x", 1000000, "\n",
			"E tiny/t.csv:1: has more than 64 fields" },
		{ "", "x", 5000000, "\n", "E tiny/t.csv:1: has a field of" },
		{ "id,name\n", "a,b\n", 1000000, "", NULL },
		{ "id,name\n", "a,b\n", 1000001, "",
			"E tiny/t.csv:1000002: has more than 1000000 rows" },
		{ "id,name\n", "\n", 2000000, "a,b\n", NULL },
	};
	struct scratch scratch = scratch_new();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char *text = repeat(cases[i].head, cases[i].unit,
			cases[i].count, cases[i].tail);
		struct told told;
		const bool complete =
			read_bytes(&scratch, text, strlen(text), &told);

		assert_int_equal(complete, !cases[i].told);
		if (cases[i].told && !told.errors)
			fail_msg("%s", cases[i].told);
		assert_in_range(told.errors, 0, 1);
		free(text);
	}
	scratch_free(&scratch);
}

/* Lines and characters that the blocks of 64 kB cut at every byte. */
static void
csv_reads_the_same_wherever_its_blocks_end(void **state)
{
	struct scratch scratch = scratch_new();

	(void)state;
	for (size_t shift = 0; shift < 24; shift++) {
		char *text = repeat("id,name\na,", "x", 65500 + shift,
			"\nc,\"청\n진\"\n\"e\",f\n");
		struct told told;

		assert_true(read_bytes(&scratch, text, strlen(text), &told));
		assert_null(strstr(told.text, "E "));
		free(text);
		text = repeat("id,name\n", "\n", 65500 + shift,
			"c,\"청\n진\"\n\"e\",f\n");
		assert_true(read_bytes(&scratch, text, strlen(text), &told));
		snprintf(text, 100, "%zu:c|청 진|\n%zu:e|f|\n", 65502 + shift,
			65504 + shift);
		assert_string_equal(told.text, text);
		free(text);
	}
	scratch_free(&scratch);
}

static void
csv_notices_a_file_that_changes(void **state)
{
	struct scratch scratch = scratch_new();
	struct told told = { "", 0, 0 };
	const struct fault_sink sink = { told_remember, &told };
	const struct csv_table table = { columns, 3, note_row, &told };
	static const off_t sizes[] = { 5, 12 };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct error err;
		struct faults faults = { &sink, &err, 0 };
		struct folder folder;
		struct folder_file file;

		scratch_write(&scratch, "t.csv", "id,name\na");
		assert_true(folder_open(&folder, scratch.campaign, &err));
		assert_true(folder_open_file(
			&folder, "t.csv", CSV_FILE_LIMIT, &file, &err));
		file.size = sizes[i];
		assert_false(csv_read(&file, &table, &faults));
		assert_string_equal(
			err.message, "tiny/t.csv: changed while it was read");
		folder_close_file(&file);
		folder_close(&folder);
	}
	scratch_free(&scratch);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(csv_reads_rows_with_their_lines),
		cmocka_unit_test(csv_says_where_a_table_is_wrong),
		cmocka_unit_test(csv_refuses_a_nul),
		cmocka_unit_test(csv_keeps_to_its_limits),
		cmocka_unit_test(csv_reads_the_same_wherever_its_blocks_end),
		cmocka_unit_test(csv_notices_a_file_that_changes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
