#ifndef TESTS_ONE_APP_H
#define TESTS_ONE_APP_H

/* The application of a test: opened anew for each, and closed behind it. After
 * test.h. */
#include "app-driver.h"

static struct app *app;

struct app_size {
	int columns, rows;
};

static inline int
one_app_open(void **state)
{
	const struct app_size *size = *state;
	const struct options options = driver_options();

	app = driver_open(&options, size->columns, size->rows);
	return 0;
}

static inline int
one_app_close(void **state)
{
	(void)state;
	driver_close(app);
	return 0;
}

/* A test of the application in a frame of columns x rows. */
#define TEST_IN(name, columns, rows)                                           \
	cmocka_unit_test_prestate_setup_teardown(name, one_app_open,           \
		one_app_close, &((struct app_size){ columns, rows }))
#endif
