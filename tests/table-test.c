#include <config.h>

#include "test.h"

#include "written.h"

#include "output/json.h"
#include "output/table.h"

static const struct column columns[] = {
	{ "name", COLUMN_TEXT, false },
	{ "km", COLUMN_NUMBER, false },
	{ "empty", COLUMN_TEXT, false },
	{ "note", COLUMN_TEXT, true },
	{ "sources", COLUMN_LIST, false },
};

static struct table
example(void)
{
	struct table table;

	table_init(&table, columns, 5);
	table_add(&table, "%s", "청진");
	table_add_number(&table, 12.5);
	table_add(&table, "%s", "");
	table_add(&table, "%s", "said \"so\", twice");
	table_add(&table, "%s", "a;b");
	table_add(&table, "%s", "Najin");
	table_add_number(&table, NAN);
	table_add(&table, "%s", "");
	table_add(&table, "two\nlines");
	table_add(&table, "%s", "");
	return table;
}

static void
table_text_is_aligned_by_cells(void **state)
{
	FILE *file = written_open();
	struct table table = example();

	(void)state;
	assert_int_equal(table_rows(&table), 2);
	output_table_text(&table, file);
	assert_written(file, "name     km  sources\n"
			     "청진   12.5  a;b\n"
			     "Najin\n");
	table_release(&table);
}

static void
table_csv_quotes_what_must_be(void **state)
{
	FILE *file = written_open();
	struct table table = example();

	(void)state;
	output_table_csv(&table, file);
	assert_written(file, "name,km,empty,note,sources\n"
			     "청진,12.5,,\"said \"\"so\"\", twice\",a;b\n"
			     "Najin,,,\"two\nlines\",\n");
	table_release(&table);
}

static void
table_json_has_numbers_lists_and_null(void **state)
{
	FILE *file = written_open();
	struct table table = example();

	(void)state;
	assert_true(output_table_json(&table, file));
	assert_written(file,
		"[\n"
		"{\"name\": \"청진\", \"km\": 12.5, \"empty\": \"\", "
		"\"note\": \"said \\\"so\\\", twice\", "
		"\"sources\": [\"a\", \"b\"]},\n"
		"{\"name\": \"Najin\", \"km\": null, \"empty\": \"\", "
		"\"note\": \"two\\nlines\", \"sources\": []}\n]\n");
	table_release(&table);
}

static void
table_without_rows_is_its_titles(void **state)
{
	FILE *file = written_open();
	struct table table;

	(void)state;
	table_init(&table, columns, 5);
	output_table_csv(&table, file);
	assert_true(output_table_json(&table, file));
	assert_written(file, "name,km,empty,note,sources\n[\n]\n");
	table_release(&table);
}

static void
table_numbers_are_short_and_exact(void **state)
{
	static const struct {
		double value;
		const char *text;
	} cases[] = {
		{ 0, "0" },
		{ -3, "-3" },
		{ 0.1, "0.1" },
		{ 129.822, "129.822" },
		{ 1577725, "1577725" },
		{ 41.776999999999994, "41.776999999999994" },
		{ INFINITY, "" },
		{ NAN, "" },
	};
	struct table table;

	(void)state;
	table_init(&table, columns, 1);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		table_add_number(&table, cases[i].value);
		assert_string_equal(table_cell(&table, i, 0), cases[i].text);
	}
	table_release(&table);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(table_text_is_aligned_by_cells),
		cmocka_unit_test(table_csv_quotes_what_must_be),
		cmocka_unit_test(table_json_has_numbers_lists_and_null),
		cmocka_unit_test(table_without_rows_is_its_titles),
		cmocka_unit_test(table_numbers_are_short_and_exact),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
