/* Numbers of text.h: what strtod() makes of a text depends on the user's
 * locale, what stands in a file does not. */
#include <config.h>

#include "base/text.h"

#include <errno.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>

static const char *
skip_digits(const char *text)
{
	while (*text >= '0' && *text <= '9')
		text++;
	return text;
}

/* Whether text is [+-]digits[.digits][e[+-]digits]. */
static bool
is_decimal(const char *text)
{
	const char *at = text + (*text == '+' || *text == '-');
	const char *end = skip_digits(at);

	if (end == at)
		return false;
	if (*end == '.') {
		at = end + 1;
		end = skip_digits(at);
		if (end == at)
			return false;
	}
	if (*end == 'e' || *end == 'E') {
		at = end + 1;
		at += *at == '+' || *at == '-';
		end = skip_digits(at);
		if (end == at)
			return false;
	}
	return *end == '\0';
}

/* Numbers of up to 15 digits are exact in a double, and so are the powers of
 * ten to 10^15, so that one division rounds rightly (Clinger 1990). */
static bool
short_decimal(const char *text, double *value)
{
	static const double power[] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7,
		1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
	const bool negative = *text == '-';
	int64_t number = 0;
	int digits = 0, decimals = 0;
	bool in_decimals = false;

	for (text += negative || *text == '+'; *text; text++) {
		if (*text == '.') {
			in_decimals = true;
			continue;
		}
		if (*text == 'e' || *text == 'E' || ++digits > 15)
			return false;
		number = number * 10 + (*text - '0');
		decimals += in_decimals;
	}
	*value = (double)number / power[decimals];
	if (negative)
		*value = -*value;
	return true;
}

bool
text_to_double(const char *text, double *value)
{
	locale_t c_locale;
	double number;
	bool in_range;

	if (!is_decimal(text))
		return false;
	if (short_decimal(text, value))
		return true;
	c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
	if (c_locale == (locale_t)0)
		return false;
	errno = 0;
	number = strtod_l(text, NULL, c_locale);
	in_range = errno != ERANGE && isfinite(number);
	freelocale(c_locale);
	if (in_range)
		*value = number;
	return in_range;
}

bool
text_to_long(const char *text, long *value)
{
	const char *digits = text + (*text == '+' || *text == '-');
	long number;

	if (digits == skip_digits(digits) || *skip_digits(digits))
		return false;
	errno = 0;
	number = strtol(text, NULL, 10);
	if (errno == ERANGE)
		return false;
	*value = number;
	return true;
}
