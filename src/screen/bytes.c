#include <config.h>

#include "screen/bytes.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"

void
bytes_release(struct bytes *bytes)
{
	free(bytes->data);
	*bytes = (struct bytes){ 0 };
}

void
bytes_add(struct bytes *bytes, const char *text, size_t length)
{
	if (bytes->alloc - bytes->count < length) {
		bytes->alloc = 2 * bytes->alloc + length + 4096;
		bytes->data = xreallocarray(bytes->data, bytes->alloc, 1);
	}
	memcpy(bytes->data + bytes->count, text, length);
	bytes->count += length;
}

void
bytes_put(struct bytes *bytes, const char *format, ...)
{
	char text[64];
	va_list arguments;
	int length;

	va_start(arguments, format);
	length = vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	if (length > 0)
		bytes_add(bytes, text,
			(size_t)length < sizeof text ? (size_t)length
						     : sizeof text - 1);
}

/* Writes the digits before end; returns the first. */
static char *
write_digits(char *end, unsigned number)
{
	do
		*--end = (char)('0' + number % 10);
	while ((number /= 10) != 0);
	return end;
}

void
bytes_put_control(
	struct bytes *bytes, unsigned first, unsigned second, char final)
{
	char text[32], *end = text + sizeof text, *at = end;

	*--at = final;
	if (second)
		at = write_digits(at, second);
	if (second)
		*--at = ';';
	if (first)
		at = write_digits(at, first);
	*--at = '[';
	*--at = '\033';
	bytes_add(bytes, at, (size_t)(end - at));
}

void
bytes_put_glyph(struct bytes *bytes, uint32_t code_point)
{
	char text[5] = "";

	if (code_point < 0x80) {
		text[0] = (char)code_point;
		bytes_add(bytes, text, 1);
	} else {
		bytes_add(bytes, text, text_encode(code_point, text));
	}
}
