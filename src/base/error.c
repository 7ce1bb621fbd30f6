#include <config.h>

#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Drops a character that was cut in two at the end of a full buffer. */
static void
drop_half_character(char *text)
{
	size_t end = strlen(text);
	size_t start = end;
	size_t needed = 1;

	while (start > 0 && ((unsigned char)text[start - 1] & 0xc0) == 0x80)
		start--;
	if (start == 0)
		return;
	start--;
	if (((unsigned char)text[start] & 0xe0) == 0xc0)
		needed = 2;
	else if (((unsigned char)text[start] & 0xf0) == 0xe0)
		needed = 3;
	else if (((unsigned char)text[start] & 0xf8) == 0xf0)
		needed = 4;
	if (end - start < needed)
		text[start] = '\0';
}

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
	else if ((size_t)length >= sizeof message)
		drop_half_character(message);
	memcpy(err->message, message, sizeof message);
	return false;
}
