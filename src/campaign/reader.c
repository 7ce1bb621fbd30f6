#include <config.h>

#include "campaign/reader.h"

#include <stdlib.h>

#include "base/memory.h"
#include "campaign/tables.h"

static bool (*const readers[TABLES])(
	struct reading *reading, struct folder_file *file) = {
	[TABLE_SOURCES] = read_sources,
	[TABLE_PLACES] = read_places,
	[TABLE_UNITS] = read_units,
	[TABLE_TRACKS] = read_tracks,
	[TABLE_EVENTS] = read_events,
	[TABLE_FIGURES] = read_figures,
};

static void
read_table(struct reading *reading, const struct folder *folder,
	const struct manifest *manifest, enum campaign_table table)
{
	const char *path = manifest->path[table];
	struct folder_file file;
	struct error err;

	if (!path || !*path) {
		reading->incomplete[table] = true;
		return;
	}
	if (!folder_open_file(folder, path, CSV_FILE_LIMIT, &file, &err)) {
		reading->incomplete[table] = true;
		fault_error(reading->faults, manifest_place(manifest, table),
			"%s", err.message);
		return;
	}
	reading->campaign->table_files[table] =
		arena_text(reading->campaign->arena, file.name);
	if (!readers[table](reading, &file))
		reading->incomplete[table] = true;
	folder_close_file(&file);
}

struct campaign_reader {
	struct reading reading;
	struct faults faults;
	struct folder folder;
	struct manifest manifest;
	char *text;    /* of the manifest */
	bool complete; /* all tables were read */
};

static bool
read_manifest(struct campaign_reader *reader)
{
	struct reading *reading = &reader->reading;
	struct folder_file file;
	struct error err;
	ssize_t length;
	bool known = false;

	if (!folder_open_file(&reader->folder, MANIFEST_FILE, MANIFEST_LIMIT,
		    &file, &err)) {
		fault_message(reading->faults, FAULT_ERROR, err.message);
		return false;
	}
	/* One byte more, so that a file that grows is noticed. */
	reader->text = xmalloc((size_t)file.size + 1);
	length = folder_file_read(
		&file, reader->text, (size_t)file.size + 1, &err);
	if (length < 0) {
		fault_message(reading->faults, FAULT_ERROR, err.message);
	} else {
		reader->text[length] = '\0';
		known = manifest_parse(reader->text, (size_t)length, file.name,
			&reader->manifest, reading->campaign, reading->faults);
	}
	folder_close_file(&file);
	return known;
}

struct campaign_reader *
campaign_open(struct campaign *campaign, const char *folder_path,
	const struct fault_sink *sink, struct error *err)
{
	struct campaign_reader *reader = xcalloc(1, sizeof *reader);
	struct reading *reading = &reader->reading;

	*campaign = (struct campaign){ 0 };
	if (!folder_open(&reader->folder, folder_path, err)) {
		if (sink)
			sink->report(sink->context, FAULT_ERROR, err->message);
		free(reader);
		return NULL;
	}
	reader->faults = (struct faults){ sink, err, 0 };
	reading->faults = &reader->faults;
	reading->campaign = campaign;
	campaign->arena = arena_new();
	campaign->place_ids = ids_new();
	campaign->unit_ids = ids_new();
	campaign->source_ids = ids_new();
	reading->event_ids = ids_new();
	campaign->folder = arena_text(campaign->arena, folder_path);
	if (!read_manifest(reader)) {
		campaign_close(reader);
		return NULL;
	}
	return reader;
}

bool
campaign_close(struct campaign_reader *reader)
{
	struct campaign *campaign = reader->reading.campaign;
	const bool ok = reader->complete && reader->faults.errors == 0;

	arena_seal(campaign->arena);
	ids_free(reader->reading.event_ids);
	free(reader->reading.list);
	free(reader->text);
	folder_close(&reader->folder);
	free(reader);
	if (!ok)
		campaign_release(campaign);
	return ok;
}

bool
campaign_read_tables(struct campaign_reader *reader)
{
	for (int i = 0; i < TABLES; i++)
		read_table(&reader->reading, &reader->folder, &reader->manifest,
			(enum campaign_table)i);
	reader->complete = true;
	return reader->faults.errors == 0;
}

bool
campaign_read(struct campaign *campaign, const char *folder,
	const struct fault_sink *sink, struct error *err)
{
	struct campaign_reader *reader =
		campaign_open(campaign, folder, sink, err);

	if (!reader)
		return false;
	campaign_read_tables(reader);
	return campaign_close(reader);
}
