#include <config.h>

#include "base/memory.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The one thing that must be known when there is no memory left to pass it
 * along: how to leave the screen. */
static void (*failure_handler)(void);

void
memory_on_failure(void (*handler)(void))
{
	failure_handler = handler;
}

static void __attribute__((noreturn)) fail(void)
{
	void (*handler)(void) = failure_handler;

	failure_handler = NULL;
	if (handler)
		handler();
	fputs("campaign-map: not enough memory\n", stderr);
	exit(EXIT_FAILURE);
}

void *
xmalloc(size_t size)
{
	void *p = malloc(size ? size : 1);

	if (!p)
		fail();
	return p;
}

void *
xcalloc(size_t count, size_t size)
{
	void *p = count && size ? calloc(count, size) : calloc(1, 1);

	if (!p)
		fail();
	return p;
}

void *
xreallocarray(void *old, size_t count, size_t size)
{
	void *p;

	if (size && count > SIZE_MAX / size)
		fail();
	p = realloc(old, count && size ? count * size : 1);
	if (!p)
		fail();
	return p;
}

char *
xstrdup(const char *text)
{
	const size_t size = strlen(text) + 1;

	return memcpy(xmalloc(size), text, size);
}

char *
xasprintf(const char *format, ...)
{
	va_list arguments;
	char *text;
	int length;

	va_start(arguments, format);
	length = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	if (length < 0)
		fail();
	text = xmalloc((size_t)length + 1);
	va_start(arguments, format);
	vsnprintf(text, (size_t)length + 1, format, arguments);
	va_end(arguments);
	return text;
}
