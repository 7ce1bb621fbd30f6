#include <config.h>

#include "base/translate.h"

#include <stdio.h>

const char *
translate_in(const char *key, const char *text)
{
	const char *found = gettext(key);

	return found == key ? text : found;
}

const char *
translate_marked(const char *context, const char *text)
{
	char key[128];

	snprintf(key, sizeof key, "%s\004%s", context, text);
	return translate_in(key, text);
}
