#include <config.h>

#include "audit/coasts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "basemap/catalogue.h"
#include "geometry/geodesic.h"

struct coast {
	const struct catalogue_entry *entry;
	struct coastline *coastline; /* NULL until it is read */
	bool tried;
};
struct coasts {
	struct catalogue catalogue;
	struct coast *items; /* the finest first */
	size_t count;
};

static int
compare_coasts(const void *a, const void *b)
{
	const struct coast *x = a, *y = b;

	if (x->entry->max_km != y->entry->max_km)
		return x->entry->max_km < y->entry->max_km ? -1 : 1;
	return x->entry->line - y->entry->line;
}

struct coasts *
coasts_new(const char *folder)
{
	struct coasts *coasts = xcalloc(1, sizeof *coasts);
	struct error err;

	if (!folder || !catalogue_read(&coasts->catalogue, folder, &err))
		return coasts;
	coasts->items = xcalloc(coasts->catalogue.count, sizeof *coasts->items);
	for (size_t i = 0; i < coasts->catalogue.count; i++) {
		const struct catalogue_entry *entry =
			&coasts->catalogue.entries[i];

		if (strcmp(entry->layer, "coast") == 0)
			coasts->items[coasts->count++].entry = entry;
	}
	if (coasts->count > 1)
		qsort(coasts->items, coasts->count, sizeof *coasts->items,
			compare_coasts);
	return coasts;
}

void
coasts_free(struct coasts *coasts)
{
	for (size_t i = 0; i < coasts->count; i++)
		coastline_free(coasts->items[i].coastline);
	free(coasts->items);
	catalogue_release(&coasts->catalogue);
	free(coasts);
}

static const struct coastline *
read_coast(struct coast *coast)
{
	struct error err;

	if (!coast->tried)
		coast->coastline = coastline_read(
			coast->entry->path, &coast->entry->box, &err);
	coast->tried = true;
	return coast->coastline;
}

static void
add_around(struct extent *box, struct lonlat position, double metres)
{
	const double lat = metres / 110574;
	const double narrow = cos(position.lat * acos(-1) / 180);
	const double lon = lat / fmax(narrow, 0.01);

	extent_add(box, position.lon - lon, position.lat - lat);
	extent_add(box, position.lon + lon, position.lat + lat);
}

const struct coastline *
coasts_between(struct coasts *coasts, struct lonlat from, struct lonlat to,
	double metres)
{
	struct extent box = extent_empty();

	if (fabs(from.lon - to.lon) > 180)
		return NULL;
	add_around(&box, from, metres);
	add_around(&box, to, metres);
	add_around(&box, geodesic_between(from, to, 0.5), metres);
	for (size_t i = 0; i < coasts->count; i++) {
		struct coast *coast = &coasts->items[i];

		if (extent_contains(&coast->entry->box, &box) &&
			read_coast(coast))
			return coast->coastline;
	}
	return NULL;
}
