/* Any bytes as one of the tables, in a campaign with little to refer to. */
#include <config.h>

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/memory.h"
#include "campaign/tables.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void
ignore(void *context, enum fault_kind kind, const char *message)
{
	(void)context;
	(void)kind;
	(void)message;
}

static void
add_id(struct ids *ids, const char *id)
{
	int row;

	ids_add(ids, id, &row);
}

/* A campaign with a side and rows in the tables before this one. */
static struct campaign
new_campaign(int table)
{
	struct campaign c = { .arena = arena_new(),
		.source_ids = ids_new(),
		.place_ids = ids_new(),
		.unit_ids = ids_new() };

	if (table > TABLE_SOURCES) {
		add_id(c.source_ids, "s");
		c.sources = xcalloc(1, sizeof *c.sources);
		c.source_count = 1;
	}
	if (table > TABLE_PLACES) {
		add_id(c.place_ids, "p");
		add_id(c.place_ids, "q");
		c.places = xcalloc(2, sizeof *c.places);
		c.place_count = 2;
		c.places[1].position.lon = 1;
	}
	if (table > TABLE_UNITS) {
		add_id(c.unit_ids, "a");
		add_id(c.unit_ids, "b");
		c.units = xcalloc(2, sizeof *c.units);
		c.unit_count = 2;
	}
	c.sides = arena_alloc(c.arena, sizeof *c.sides);
	c.sides[0].id = "A";
	c.side_count = 1;
	return c;
}

/* The first byte chooses the table, the rest is its file. */
int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static bool (*const readers[TABLES])(struct reading *,
		struct folder_file *) = { read_sources, read_places, read_units,
		read_tracks, read_events, read_figures };
	const struct fault_sink sink = { ignore, NULL };
	const int table = size > 0 ? bytes[0] % TABLES : 0;
	struct error err;
	struct faults faults = { &sink, &err, 0 };
	struct campaign campaign = new_campaign(table);
	struct reading reading = {
		.campaign = &campaign, .faults = &faults, .event_ids = ids_new()
	};
	struct folder_file file = { .fd = memfd_create("table", MFD_CLOEXEC),
		.name = xstrdup("t.csv") };

	if (size > 0 && file.fd >= 0 &&
		write(file.fd, bytes + 1, size - 1) == (ssize_t)size - 1) {
		file.size = (off_t)size - 1;
		lseek(file.fd, 0, SEEK_SET);
		readers[table](&reading, &file);
	}
	folder_close_file(&file);
	ids_free(reading.event_ids);
	free(reading.list);
	campaign_release(&campaign);
	return 0;
}
