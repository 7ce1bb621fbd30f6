/* The one place that makes JSON: the frame as data, and tables. Rows and
 * columns are those of the whole frame, from 0. */
#include <config.h>

#include "output/json.h"

#include <math.h>
#include <string.h>

#include <jansson.h>

#include "base/date.h"
#include "base/text.h"
#include "projection/scale.h"

/* What the parts of a frame are made from. */
struct source_of_frame {
	const struct scene *scene;
	const struct scene_state *state;
	const struct campaign *campaign;
	const struct projection *projection;
	const struct situation *situation;
	struct layout layout;
};

static json_t *
number(double value)
{
	return isfinite(value) ? json_real(value) : json_null();
}

/* Indices of rows as an array of their ids. */
static json_t *
source_ids(const struct campaign *campaign, const struct references *references)
{
	json_t *ids = json_array();

	for (uint32_t i = 0; i < references->count; i++) {
		const uint32_t index = references->index[i];

		json_array_append_new(
			ids, json_string(campaign->sources[index].id));
	}
	return ids;
}

/* A day for its last minute, else with the hour. */
static json_t *
date_of(int64_t minute)
{
	struct moment moment = { .minute = minute, .precision = MOMENT_MINUTE };
	char text[40];

	if (minute == last_minute_of_day(day_of_minute(minute)))
		moment.precision = MOMENT_DAY;
	moment_format(&moment, text, sizeof text);
	return json_string(text);
}

static json_t *
moment_of(const struct moment *moment)
{
	char text[40];

	moment_format(moment, text, sizeof text);
	return json_string(text);
}

/* What is seen, in the coordinates that the projection's name stands for. */
static struct extent
extent_of(const struct source_of_frame *from)
{
	const struct extent seen = viewport_extent(&from->state->viewport);
	const struct point low = projection_coordinates(
		from->projection, (struct point){ seen.west, seen.south });
	const struct point high = projection_coordinates(
		from->projection, (struct point){ seen.east, seen.north });
	struct extent extent = extent_empty();

	extent_add(&extent, low.x, low.y);
	extent_add(&extent, high.x, high.y);
	return extent;
}

static json_t *
map_of(const struct source_of_frame *from)
{
	const struct viewport *viewport = &from->state->viewport;
	const struct extent extent = extent_of(from);
	const struct box *box = &from->layout.map;
	const struct scale_bar bar = scale_bar_for(
		from->projection, viewport, SCALE_BAR_LEAST, SCALE_BAR_MOST);
	size_t count;
	const char *const *files = scene_files(from->scene, &count);
	json_t *names = json_array();

	for (size_t i = 0; i < count; i++)
		json_array_append_new(names, json_string(files[i]));
	return json_pack("{s:i, s:i, s:i, s:i, s:[i, i], s:s, s:[f, f, f, f], "
			 "s:{s:f, s:f}, s:o}",
		"column", box->column, "row", box->row, "columns", box->columns,
		"rows", box->rows, "dots", viewport->across, viewport->down,
		"projection", projection_definition(from->projection), "extent",
		extent.west, extent.south, extent.east, extent.north, "scale",
		"metres", bar.metres, "cells", bar.cells, "files", names);
}

static json_t *
layers_of(const struct scene_state *state)
{
	json_t *names = json_array();

	for (int i = 0; i < SCENE_LAYERS; i++) {
		if (state->layers >> i & 1)
			json_array_append_new(names,
				json_string(
					scene_layer_name((enum scene_layer)i)));
	}
	return names;
}

static void
set_cell(json_t *object, bool in_view, struct cellpos cell)
{
	json_object_set_new(object, "column",
		in_view ? json_integer(cell.column) : json_null());
	json_object_set_new(
		object, "row", in_view ? json_integer(cell.row) : json_null());
}

static json_t *
counter_of(const struct symbol *symbol)
{
	if (symbol->counter.columns == 0)
		return json_null();
	return json_pack("{s:i, s:i, s:i}", "column", symbol->counter.column,
		"row", symbol->counter.row, "columns", symbol->counter.columns);
}

static const char *
state_word(const struct standing *standing)
{
	if (standing->presence == PRESENCE_ENDED)
		return "ended";
	return standing->moving ? "moving" : "here";
}

static json_t *
unit_of(const struct source_of_frame *from, const struct symbol *symbol)
{
	const struct campaign *campaign = from->campaign;
	const struct unit *unit = &campaign->units[symbol->unit];
	const struct standing *standing = &from->situation->units[symbol->unit];
	json_t *object = json_pack("{s:s, s:s, s:s, s:o, s:o}", "id", unit->id,
		"side", campaign->sides[unit->side].id, "label", unit->label,
		"lon", number(standing->position.lon), "lat",
		number(standing->position.lat));

	set_cell(object, symbol->in_view, symbol->place);
	json_object_set_new(object, "counter", counter_of(symbol));
	json_object_set_new(object, "confidence",
		json_string(confidence_word(standing->confidence)));
	json_object_set_new(object, "state", json_string(state_word(standing)));
	json_object_set_new(
		object, "uncertain", json_boolean(standing->uncertain));
	json_object_set_new(object, "stack",
		symbol->stack < 0
			? json_null()
			: json_string(campaign->units[symbol->stack].id));
	return object;
}

static json_t *
units_of(const struct source_of_frame *from)
{
	size_t count;
	const struct symbol *symbols = scene_symbols(from->scene, &count);
	json_t *units = json_array();

	for (size_t i = 0; i < count; i++)
		json_array_append_new(units, unit_of(from, &symbols[i]));
	return units;
}

static json_t *
places_of(const struct source_of_frame *from)
{
	size_t count;
	const struct place_label *labels =
		scene_place_labels(from->scene, &count);
	json_t *places = json_array();

	for (size_t i = 0; i < count; i++) {
		const struct place *place =
			&from->campaign->places[labels[i].place];
		json_t *object = json_pack("{s:s, s:s}", "id", place->id,
			"label", name_in(&place->name, from->state->language));

		set_cell(object, true, labels[i].cell);
		json_array_append_new(places, object);
	}
	return places;
}

static json_t *
event_of(const struct source_of_frame *from, const struct event *event,
	bool happened)
{
	const struct campaign *campaign = from->campaign;
	json_t *object = json_pack("{s:s, s:o, s:s?, s:o, s:o, s:s, s:s?}",
		"id", event->id, "time", moment_of(&event->time), "place",
		event->place < 0 ? NULL : campaign->places[event->place].id,
		"lon", number(event->position.lon), "lat",
		number(event->position.lat), "kind",
		event_kind_word(event->kind), "side",
		event->side < 0 ? NULL : campaign->sides[event->side].id);

	json_object_set_new(object, "title",
		json_string(name_in(&event->title, from->state->language)));
	json_object_set_new(object, "confidence",
		json_string(confidence_word(event->confidence)));
	json_object_set_new(
		object, "sources", source_ids(campaign, &event->sources));
	json_object_set_new(object, "happened", json_boolean(happened));
	return object;
}

static json_t *
events_of(const struct source_of_frame *from)
{
	const struct situation *now = from->situation;
	json_t *events = json_array();

	for (size_t i = 0; i < now->day_events; i++)
		json_array_append_new(events,
			event_of(from,
				&from->campaign->events[now->first_event + i],
				i < now->past_events));
	return events;
}

static json_t *
off_view_of(const struct source_of_frame *from)
{
	size_t count;
	const struct symbol *symbols = scene_symbols(from->scene, &count);
	json_t *units = json_array();

	for (size_t i = 0; i < count; i++) {
		const struct symbol *symbol = &symbols[i];

		if (symbol->in_view)
			continue;
		json_array_append_new(
			units, json_pack("{s:s, s:o, s:o}", "id",
				       from->campaign->units[symbol->unit].id,
				       "bearing", number(symbol->bearing), "km",
				       number(symbol->km)));
	}
	return units;
}

bool
output_json(const struct scene *scene, const struct scene_state *state,
	const struct campaign *campaign, const struct projection *projection,
	FILE *file)
{
	const struct source_of_frame from = {
		.scene = scene,
		.state = state,
		.campaign = campaign,
		.projection = projection,
		.situation = scene_situation(scene),
		.layout = scene_layout(
			state->columns, state->rows, state->bare, state->panel),
	};
	json_t *frame = json_pack(
		"{s:s, s:o, s:i, s:i, s:o, s:o, s:o, s:o, s:o, s:o}",
		"campaign", campaign->name, "date", date_of(state->minute),
		"columns", state->columns, "rows", state->rows, "map",
		map_of(&from), "layers", layers_of(state), "units",
		units_of(&from), "places", places_of(&from), "events",
		events_of(&from), "off_view", off_view_of(&from));
	const bool written =
		json_dumpf(frame, file,
			JSON_INDENT(1) | JSON_REAL_PRECISION(17)) == 0;

	json_decref(frame);
	return fputc('\n', file) != EOF && written;
}

static json_t *
list_of(const char *text)
{
	json_t *words = json_array();

	while (*text) {
		const size_t length = strcspn(text, ";");

		json_array_append_new(words, json_stringn(text, length));
		text += length + (text[length] == ';');
	}
	return words;
}

static json_t *
cell_of(const char *text, enum column_kind kind)
{
	double value;

	if (kind == COLUMN_LIST)
		return list_of(text);
	if (kind == COLUMN_TEXT)
		return json_string(text);
	if (!text_to_double(text, &value))
		return json_null();
	if (value == floor(value) && fabs(value) < 1e15)
		return json_integer((json_int_t)value);
	return json_real(value);
}

bool
output_table_json(const struct table *table, FILE *file)
{
	const size_t rows = table_rows(table);
	bool written = fputs("[", file) != EOF;

	for (size_t r = 0; r < rows && written; r++) {
		json_t *object = json_object();

		for (size_t c = 0; c < table->column_count; c++)
			json_object_set_new(object, table->columns[c].name,
				cell_of(table_cell(table, r, c),
					table->columns[c].kind));
		written =
			fputs(r ? ",\n" : "\n", file) != EOF &&
			json_dumpf(object, file, JSON_REAL_PRECISION(15)) == 0;
		json_decref(object);
	}
	return fputs("\n]\n", file) != EOF && written;
}
