#include <config.h>

#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"

bool
error_set(struct error *err, const char *format, ...)
{
	/* The arguments may be the old message itself. */
	char message[sizeof err->message];
	va_list arguments;
	int length;

	va_start(arguments, format);
	length = vsnprintf(message, sizeof message, format, arguments);
	va_end(arguments);
	if (length < 0)
		message[0] = '\0';
	/* What is quoted may be of anybody: options, names of files, text cut
	 * in the midst of a character, of which it drops the rest. */
	text_sanitise(message);
	memcpy(err->message, message, sizeof message);
	return false;
}
