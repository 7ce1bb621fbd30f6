/* One frame, in the order in which it is laid: ground, lines and trails;
 * counters; marks and names around them; arrows at the edge; the margins.
 * Who comes first takes the cells, who comes later gives way. */
#include <config.h>

#include "scene/scene.h"

#include <assert.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "scene/arrow.h"
#include "scene/cells.h"
#include "scene/degrees.h"
#include "scene/edge.h"
#include "scene/entry.h"
#include "scene/finder.h"
#include "scene/frame.h"
#include "scene/greeting.h"
#include "scene/ink.h"
#include "scene/labels.h"
#include "scene/map_names.h"
#include "scene/margin.h"
#include "scene/menu.h"
#include "scene/north.h"
#include "scene/panel.h"
#include "scene/place.h"
#include "scene/scene_parts.h"
#include "scene/still.h"
#include "scene/stipple.h"
#include "scene/symbol.h"
#include "scene/terrain.h"
#include "scene/trail.h"
#include "scene/way.h"

struct scene *
scene_new(const struct campaign *campaign, const struct timeline *timeline,
	struct basemap *basemap, const struct projection *projection)
{
	struct scene *scene = xcalloc(1, sizeof *scene);

	scene->campaign = campaign;
	scene->timeline = timeline;
	scene->basemap = basemap;
	scene->projection = projection;
	terrain_init(&scene->terrain);
	return scene;
}

void
scene_prepare(struct scene *scene, const struct scene_state *state)
{
	if (state->viewport.columns > 0 && state->viewport.rows > 0)
		terrain_draw(&scene->terrain, scene->basemap, scene->campaign,
			scene->projection, state);
}

void
scene_load(struct scene *scene, const struct projection *projection)
{
	if (scene->is_loaded)
		return;
	trails_init(&scene->trails, scene->campaign, projection);
	situation_init(&scene->situation, scene->campaign);
	scene->is_loaded = true;
}

void
scene_free(struct scene *scene)
{
	if (!scene)
		return;
	terrain_release(&scene->terrain);
	trails_release(&scene->trails);
	situation_release(&scene->situation);
	symbols_release(&scene->symbols);
	places_release(&scene->places);
	labels_release(&scene->labels);
	dots_release(&scene->dots);
	free(scene->taken);
	free(scene->shown);
	free(scene->panel);
	free(scene);
}

void
scene_set_projection(struct scene *scene, const struct projection *projection)
{
	scene->projection = projection;
	terrain_invalidate(&scene->terrain);
	stations_release(&scene->symbols.stations);
	places_release(&scene->places);
	trails_release(&scene->trails);
	if (scene->is_loaded)
		trails_init(&scene->trails, scene->campaign, projection);
}

static void
copy_lines(struct scene *scene)
{
	const struct dots *lines = &scene->terrain.lines;
	struct dots *dots = &scene->dots;

	if (dots->columns != lines->columns || dots->rows != lines->rows ||
		dots->across != lines->across || dots->down != lines->down) {
		dots_release(dots);
		dots_init(dots, lines->columns, lines->rows, lines->across,
			lines->down);
	}
	memcpy(dots->words, lines->words,
		lines->words_a_row * (size_t)lines->height *
			sizeof *lines->words);
	memcpy(dots->inks, lines->inks,
		(size_t)lines->columns * (size_t)lines->rows);
}

/* Where hundreds are in view the ways of all would be one grey: then those
 * are drawn whose counters stand. */
static bool
is_crowded(const struct scene *scene, const struct frame *frame)
{
	const struct symbols *symbols = &scene->symbols;
	size_t in_view = 0;

	for (size_t i = 0; i < symbols->count; i++)
		in_view += symbols->items[i].in_view;
	return in_view >= CROWD && frame_shows(frame, LAYER_UNITS);
}

/* Of each unit whether its way is drawn; NULL for all. */
static const bool *
choose_ways(struct scene *scene, const struct frame *frame)
{
	const struct scene_state *state = frame->state;
	const struct symbols *symbols = &scene->symbols;
	const size_t units = scene->campaign->unit_count;
	const bool crowded = is_crowded(scene, frame);

	if (!crowded && !state->hidden_sides && !state->own_track)
		return NULL;
	scene->shown = xreallocarray(scene->shown, units, sizeof *scene->shown);
	memset(scene->shown, 0, units * sizeof *scene->shown);
	for (size_t i = 0; i < symbols->count; i++) {
		const int unit = symbols->items[i].unit;

		scene->shown[unit] =
			state->own_track
				? unit == state->selected_unit
				: !crowded ||
					  symbols->items[i].counter.columns > 0;
	}
	return scene->shown;
}

/* Marks, and the names that come before the counters. */
static void
choose_names(struct scene *scene, const struct frame *frame)
{
	const uint32_t grounds =
		1u << LAYER_LAND | 1u << LAYER_COAST | 1u << LAYER_LAKES;

	labels_clear(&scene->labels,
		frame->state->layers & grounds ? &scene->terrain.land : NULL);
	places_choose(&scene->places, &scene->labels, frame);
	map_names_choose(
		&scene->map_names, scene->basemap, &scene->labels, frame);
	labels_settle(&scene->labels, frame);
	symbols_settle(&scene->symbols, &scene->places, frame);
	labels_place(&scene->labels, frame, false, places_most_reserved(frame));
}

/* Which lines there are, by the inks of the cells. */
static void
note_lines(const struct frame *frame, const struct dots *dots)
{
	const size_t cells = (size_t)dots->columns * (size_t)dots->rows;
	bool there[UINT8_MAX + 1] = { false };

	for (size_t i = 0; i < cells; i++)
		there[dots->inks[i]] = true;
	if (there[INK_RIVER])
		frame_note(frame, SIGN_RIVER);
	if (there[INK_BORDER])
		frame_note(frame, SIGN_BORDER);
	if (there[INK_OVERLAY])
		frame_note(frame, SIGN_PARALLEL);
	for (int ink = INK_SIDE; ink < INK_WAY; ink++) {
		const enum side_ink of_side = (ink - INK_SIDE) % SIDE_INKS;

		if (there[ink] && of_side != SIDE_INK_LEADER)
			frame_note(frame, of_side == SIDE_INK_TODAY
						  ? SIGN_TODAY
						  : SIGN_BEFORE);
	}
}

static void
draw_map(struct scene *scene, const struct frame *frame)
{
	const struct scene_state *state = frame->state;
	struct north north;
	struct trail_choice choice = { .patterned = scene_is_mono(state),
		.is_fast = still_is_fast(state),
		.seen = &scene->seen };

	terrain_draw(&scene->terrain, scene->basemap, scene->campaign,
		scene->projection, state);
	north = north_reserve(frame);
	choose_names(scene, frame);
	symbols_place(&scene->symbols, frame);
	copy_lines(scene);
	if (frame_shows(frame, LAYER_TRACKS)) {
		choice.shown = choose_ways(scene, frame);
		trails_draw(&scene->trails, &scene->situation, &state->viewport,
			&scene->dots, &choice);
	}
	if (frame_shows(frame, LAYER_UNITS) && !choice.is_fast)
		symbols_draw_leaders(&scene->symbols, frame, &scene->dots);
	if (state->has_way)
		way_draw(frame, &scene->dots);
	cells_lay(frame, &scene->terrain, &scene->dots);
	note_lines(frame, &scene->dots);
	if (frame_shows(frame, LAYER_TRACKS) && !choice.is_fast)
		arrows_draw(&scene->trails, frame, choice.shown);
	places_draw_marks(&scene->places, frame);
	symbols_draw(&scene->symbols, frame);
	north_draw(&north, frame);
	degrees_draw(frame, scene->terrain.graticule_step);
	margin_draw_overlay_names(frame);
	map_names_draw_marks(&scene->map_names, frame);
	labels_place(&scene->labels, frame, false, INT_MAX);
	edge_draw(&scene->symbols, frame);
	labels_place(&scene->labels, frame, true, INT_MAX);
	labels_draw(&scene->labels, frame, &scene->dots);
	places_note_names(&scene->places, &scene->labels);
	symbols_draw_echelons(&scene->symbols, frame);
	if (state->plain)
		stipple_sea(frame, &scene->terrain);
}

static struct scene_link *
clear_panel(struct scene *scene, int rows)
{
	scene->panel =
		xreallocarray(scene->panel, (size_t)rows, sizeof *scene->panel);
	scene->panel_rows = rows;
	for (int i = 0; i < rows; i++)
		scene->panel[i] = (struct scene_link){ LINK_NONE, -1 };
	return scene->panel;
}

/* A frame without a mark on it, over what the last one left. */
static struct frame
begin_frame(
	struct scene *scene, const struct scene_state *state, struct grid *grid)
{
	struct frame frame = {
		.state = state,
		.campaign = scene->campaign,
		.timeline = scene->timeline,
		.situation = &scene->situation,
		.projection = scene->projection,
		.layout = scene_layout(
			state->columns, state->rows, state->bare, state->panel),
		.grid = grid,
		.coverage = COVERAGE_WHOLE,
	};
	const struct box *map = &frame.layout.map;
	const size_t cells = (size_t)map->columns * (size_t)map->rows;

	grid_resize(grid, state->columns, state->rows);
	scene->taken = xreallocarray(scene->taken, cells + 1, 1);
	memset(scene->taken, TAKEN_FREE, cells);
	frame.taken = scene->taken;
	frame.panel = clear_panel(scene, state->rows);
	scene->seen = (struct signs){ 0 };
	frame.seen = &scene->seen;
	if (frame_shows(&frame, LAYER_PARALLEL))
		frame.parallel = &scene->terrain.parallel;
	situation_set(&scene->situation, scene->timeline, state->minute);
	return frame;
}

bool
scene_draw(struct scene *scene, const struct scene_state *state,
	struct grid *grid, struct error *err)
{
	struct frame frame;
	const struct box *map = &frame.layout.map;

	scene_load(scene, scene->projection);
	frame = begin_frame(scene, state, grid);
	if (map->columns > 0 && map->rows > 0) {
		/* What is drawn by the one is laid by the other. */
		assert(state->viewport.columns == map->columns &&
			state->viewport.rows == map->rows);
		draw_map(scene, &frame);
		frame.coverage = scene->terrain.coverage;
	}
	margin_draw_title(&frame);
	margin_draw_events(&frame);
	margin_draw_timeline(&frame);
	margin_draw_status(&frame);
	margin_draw_keys(&frame);
	scene->told = panel_draw(&frame, &scene->symbols);
	if (state->greeting)
		greeting_draw(&frame);
	if (state->menu)
		menu_draw(&frame);
	if (state->help)
		help_draw(&frame);
	if (state->prompt) {
		finder_draw(&frame);
		entry_draw(&frame);
	}
	if (scene->terrain.error.message[0])
		return error_set(err, "%s", scene->terrain.error.message);
	if (scene->map_names.error.message[0])
		return error_set(err, "%s", scene->map_names.error.message);
	return true;
}
