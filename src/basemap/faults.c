/* What is wrong with the files of a basemap. A map is reported once as a fault
 * when it cannot be drawn whole; what is drawn all the same, but not as it
 * might be, is a warning. */
#include <config.h>

#include "base/translate.h"
#include "basemap/maps.h"
#include "basemap/shapefile.h"

struct checking {
	struct basemap *basemap;
	basemap_report *report;
	void *context;
};

static void
report_warning(const struct checking *checking, const struct error *err)
{
	if (err->message[0])
		checking->report(checking->context, true, err->message);
}

static void
warn_of_levels(const struct checking *checking, const struct map *map)
{
	struct error err = { "" };

	if (map->layer == BASEMAP_COAST && !map->features.has_levels)
		error_set(&err,
			_("%s: without levels in a .dbf lakes are drawn as "
			  "coast"),
			map->entry->path);
	report_warning(checking, &err);
}

static void
warn_of_datum(const struct checking *checking, const struct map *map)
{
	struct error err = { "" };
	struct shapefile *shapefile = NULL;

	if (map->layer != BASEMAP_RELIEF)
		shapefile = shapefile_open(map->entry->path, &err);
	if (shapefile && shapefile_is_rough(shapefile))
		error_set(&err,
			_("%s: PROJ knows no shift from the datum of its .prj "
			  "to WGS 84, so it may be hundreds of metres off"),
			map->entry->path);
	shapefile_close(shapefile);
	report_warning(checking, &err);
}

/* That names cannot be read leaves the shapes. */
static void
warn_of_names(const struct checking *checking, struct map *map)
{
	struct error err = { "" };

	if (map->layer == BASEMAP_RELIEF || !map->entry->label[0])
		return;
	if (map_use_names(checking->basemap, map, &err) &&
		map->names.warning.message[0])
		err = map->names.warning;
	else if (map->names.unreadable > 0)
		error_set(&err,
			_("%s: %zu names are not in the encoding of its .dbf"),
			map->entry->path, map->names.unreadable);
	report_warning(checking, &err);
}

static size_t
skipped_shapes(const struct map *map)
{
	return map->layer == BASEMAP_POINTS ? map->names.skipped
					    : map->features.skipped;
}

/* False, with the reason, for a map that cannot be drawn whole. */
static bool
is_whole(struct basemap *basemap, struct map *map, struct error *err)
{
	bool ok;

	if (map->state == MAP_FAILED)
		map->state = MAP_UNREAD;
	if (map->names_state == MAP_FAILED)
		map->names_state = MAP_UNREAD;
	if (map->layer != BASEMAP_POINTS)
		ok = map_use_whole(basemap, map, err);
	else
		ok = map_use_names(basemap, map, err);
	if (ok && skipped_shapes(map) > 0)
		return error_set(err, _("%s: %zu shapes cannot be drawn"),
			map->entry->path, skipped_shapes(map));
	return ok;
}

size_t
basemap_check(struct basemap *basemap, basemap_report *report, void *context)
{
	const struct checking checking = { basemap, report, context };
	size_t faults = 0;

	for (size_t i = 0; i < basemap->count; i++) {
		struct map *map = &basemap->maps[i];
		struct error err = { "" };

		if (!is_whole(basemap, map, &err)) {
			report(context, false, err.message);
			faults++;
			continue;
		}
		warn_of_levels(&checking, map);
		warn_of_datum(&checking, map);
		warn_of_names(&checking, map);
	}
	return faults;
}
