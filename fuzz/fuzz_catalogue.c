/* Any bytes as basemap.csv: what is taken names files of the folder, boxes of
 * the earth and widths that there are. */
#include <config.h>

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "basemap/catalogue.h"
#include "folder.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void
require(bool so)
{
	if (!so)
		abort();
}

static void
check(const struct catalogue_entry *entry, const char *folder)
{
	const size_t length = strlen(folder);
	const struct extent *box = &entry->box;

	require(strncmp(entry->path, folder, length) == 0);
	require(entry->path[length] == '/' && entry->path[length + 1] != '/');
	require(strstr(entry->path + length, "..") == NULL);
	require(text_is_utf8(entry->path, strlen(entry->path), NULL));
	require(entry->min_km >= 0 && entry->min_km < entry->max_km);
	require(box->west >= -180 && box->west < box->east && box->east <= 180);
	require(box->south >= -90 && box->south < box->north &&
		box->north <= 90);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	const char *folder = fuzz_folder();
	struct catalogue catalogue;
	struct error err = { "" };

	fuzz_write("basemap.csv", bytes, size);
	if (!catalogue_read(&catalogue, folder, &err)) {
		require(err.message[0] && catalogue.count == 0);
		return 0;
	}
	for (size_t i = 0; i < catalogue.count; i++)
		check(&catalogue.entries[i], folder);
	catalogue_release(&catalogue);
	return 0;
}
