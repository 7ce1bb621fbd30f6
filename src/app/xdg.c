#include <config.h>

#include "app/xdg.h"

#include <stddef.h>

#include "base/memory.h"

char *
xdg_name(const char *folder, const char *home, const char *beneath_home,
	const char *file)
{
	if (folder && *folder == '/')
		return xasprintf("%s/campaign-map/%s", folder, file);
	if (home && *home == '/')
		return xasprintf(
			"%s/%s/campaign-map/%s", home, beneath_home, file);
	return NULL;
}
