#ifndef TESTS_TEST_H
#define TESTS_TEST_H

/* What every unit test includes, after <config.h>. cmocka wants these four
 * headers before its own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* The comparison of floats in cmocka 1.1 rounds to float; this one does not.
 * Written so that a NaN on any side fails. */
static inline void
test_near(double actual, double expected, double tolerance, const char *file,
	int line)
{
	/* Equal infinities are near, though their difference is NaN. */
	if (actual == expected || fabs(actual - expected) <= tolerance)
		return;
	print_error("%.17g is not within %g of %.17g\n", actual, tolerance,
		expected);
	_fail(file, line);
}

#define assert_near(actual, expected, tolerance)                               \
	test_near((actual), (expected), (tolerance), __FILE__, __LINE__)

#endif
