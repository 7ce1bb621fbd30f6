#include <config.h>

#include "test.h"

#include "campaign/ids.h"

static void
ids_number_rows_in_order_and_find_them(void **state)
{
	enum { COUNT = 5000 };
	static char texts[COUNT][16];
	struct ids *ids = ids_new();

	(void)state;
	assert_int_equal(ids_find(ids, "u0"), -1);
	for (int i = 0; i < COUNT; i++) {
		int row;

		snprintf(texts[i], sizeof texts[i], "u%d", i);
		assert_true(ids_add(ids, texts[i], &row));
		assert_int_equal(row, i);
	}
	for (int i = 0; i < COUNT; i++)
		assert_int_equal(ids_find(ids, texts[i]), i);
	assert_int_equal(ids_find(ids, "u5000"), -1);
	assert_int_equal(ids_find(ids, ""), -1);
	ids_free(ids);
}

static void
ids_tell_the_row_of_an_id_that_is_there(void **state)
{
	struct ids *ids = ids_new();
	int row;

	(void)state;
	assert_true(ids_add(ids, "a", &row));
	assert_true(ids_add(ids, "b", &row));
	assert_false(ids_add(ids, "a", &row));
	assert_int_equal(row, 0);
	assert_true(ids_add(ids, "c", &row));
	assert_int_equal(row, 2);
	ids_free(ids);
}

static void
ids_may_be_missing(void **state)
{
	(void)state;
	assert_int_equal(ids_find(NULL, "a"), -1);
	ids_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids_number_rows_in_order_and_find_them),
		cmocka_unit_test(ids_tell_the_row_of_an_id_that_is_there),
		cmocka_unit_test(ids_may_be_missing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
