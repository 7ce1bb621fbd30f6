#include <config.h>

#include "base/choices.h"

#include <stdio.h>

#include "base/translate.h"

void
choices_join(const char *const *words, size_t count, char *buffer, size_t size)
{
	size_t length = 0;

	buffer[0] = '\0';
	for (size_t i = 0; i < count && length < size; i++)
		length +=
			(size_t)snprintf(buffer + length, size - length, "%s%s",
				i == 0          ? ""
				: i + 1 < count ? ", "
						: C_("list", " or "),
				words[i]);
}
