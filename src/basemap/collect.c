#include <config.h>

#include "basemap/collect.h"

#include <dirent.h>
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/array.h"
#include "base/memory.h"
#include "base/text.h"
#include "base/translate.h"
#include "basemap/attribute.h"
#include "basemap/shapefile.h"

static bool
is_shp(const char *name)
{
	const size_t length = strlen(name);

	return length > 4 && strcmp(name + length - 4, ".shp") == 0;
}

static bool
contains_word(const char *text, const char *word)
{
	for (; *text; text++)
		if (text_begins_nocase(text, word))
			return true;
	return false;
}

/* What a file is called tells more than its shapes. */
static const char *
layer_of(const struct catalogue *catalogue, const char *path,
	enum shapefile_kind kind)
{
	static const struct {
		const char *word, *layer;
		bool lines; /* also those of lines may serve it */
	} words[] = {
		{ "lake", "lakes", false },
		{ "river", "rivers", true },
		{ "border", "borders", true },
		{ "bound", "borders", true },
		{ "admin", "borders", true },
		{ "coast", "coast", false },
		{ "land", "coast", false },
	};
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;

	if (kind == SHAPEFILE_POINTS)
		return "points";
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
		if (contains_word(name, words[i].word) &&
			(kind == SHAPEFILE_RINGS || words[i].lines))
			return words[i].layer;
	for (size_t i = 0; i < catalogue->count; i++)
		if (strcmp(catalogue->entries[i].layer, "coast") == 0)
			return "lines";
	return kind == SHAPEFILE_RINGS ? "coast" : "lines";
}

static bool
has_names(const char *path, size_t count)
{
	struct error err;
	struct attributes *attributes = attributes_open(path, count, &err);
	const bool found = attributes && attributes_have(attributes, "name");

	attributes_close(attributes);
	return found;
}

/* Takes path. A file that cannot be opened is told of when it is drawn. */
static void
add_file(struct catalogue *catalogue, char *path)
{
	struct catalogue_entry entry = {
		.path = path,
		.max_km = INFINITY,
		.box = { -180, -90, 180, 90 },
	};
	struct error err = { "" };
	struct shapefile *shapefile = shapefile_open(path, &err);
	enum shapefile_kind kind = SHAPEFILE_RINGS;

	if (shapefile) {
		kind = shapefile_kind(shapefile);
		shapefile_box(shapefile, &entry.box);
		if (has_names(path, shapefile_count(shapefile)))
			strcpy(entry.label, "name");
	}
	strcpy(entry.layer, layer_of(catalogue, path, kind));
	shapefile_close(shapefile);
	catalogue_add(catalogue, &entry);
}

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

struct listing {
	char **names;
	size_t count, alloc;
};

static void
add_name(struct listing *listing, char *name)
{
	ARRAY_GROW(listing->names, listing->count, listing->alloc);
	listing->names[listing->count++] = name;
}

/* All of the folder, in order: which is the first coast must not depend on
 * where it lies on a disk. */
static bool
list_files(struct listing *listing, const char *folder, struct error *err)
{
	DIR *directory = opendir(folder);
	const struct dirent *entry;

	if (!directory)
		return error_set(err, "%s: %s", folder, strerror(errno));
	while ((entry = readdir(directory)))
		if (is_shp(entry->d_name))
			add_name(listing,
				xasprintf("%s/%s", folder, entry->d_name));
	closedir(directory);
	if (listing->count == 0)
		return error_set(err,
			_("%s: neither a basemap.csv nor a .shp in this "
			  "folder"),
			folder);
	qsort(listing->names, listing->count, sizeof *listing->names,
		compare_names);
	return true;
}

bool
collect_shapes(struct catalogue *catalogue, const char *path, struct error *err)
{
	struct listing listing = { 0 };
	struct stat status;
	bool ok = true;

	if (stat(path, &status) != 0)
		return error_set(err, "%s: %s", path, strerror(errno));
	if (S_ISDIR(status.st_mode))
		ok = list_files(&listing, path, err);
	else if (is_shp(path))
		add_name(&listing, xstrdup(path));
	else
		ok = error_set(err, _("%s: neither a folder nor a .shp"), path);
	for (size_t i = 0; i < listing.count; i++)
		add_file(catalogue, listing.names[i]);
	free(listing.names);
	return ok;
}
