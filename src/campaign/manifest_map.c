#include <config.h>

#include "campaign/manifest_map.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/translate.h"
#include "campaign/manifest_value.h"

#define LONGEST_LIST 1000
#define LONGEST_LINE 100000 /* points */

static const struct {
	const char *name;
	double low, high;
} projection_parameters[] = {
	{ "lon_0", -180, 180 },
	{ "lat_0", -90, 90 },
	{ "lat_1", -90, 90 },
	{ "lat_2", -90, 90 },
	{ "lat_ts", -90, 90 },
	{ "k_0", 0.01, 100 },
	{ "x_0", -1e9, 1e9 },
	{ "y_0", -1e9, 1e9 },
	{ "alpha", -360, 360 },
	{ "lonc", -180, 180 },
	{ "gamma", -360, 360 },
};

static void
read_projection_name(const struct document *document, const struct node *node,
	struct projection_choice *choice)
{
	static const char *const names[] = { "tmerc", "lcc", "laea", "stere",
		"aeqd", "merc", "eqc", "omerc" };
	const char *name = node_needed_text(document, node);

	if (word_is_among(name, names, ARRAY_LENGTH(names)))
		snprintf(choice->name, sizeof choice->name, "%s", name);
	else if (*name)
		node_fault(document, FAULT_ERROR, node,
			_("unknown projection \"%.100s\"; one of tmerc lcc "
			  "laea stere aeqd merc eqc omerc"),
			name);
}

void
manifest_projection(const struct document *document, const struct node *node,
	struct projection_choice *choice)
{
	const struct node name = node_member(node, "name");
	const char *keys[ARRAY_LENGTH(projection_parameters) + 1];
	const char *known[ARRAY_LENGTH(projection_parameters) + 1];
	size_t count = 0, unknown = 0;

	if (!node_is_object(document, node))
		return;
	read_projection_name(document, &name, choice);
	for (size_t i = 0; i < ARRAY_LENGTH(projection_parameters); i++) {
		const char *key = projection_parameters[i].name;
		const struct node number = node_member(node, key);

		known[i] = key;
		if (!number.value)
			continue;
		snprintf(choice->parameter[choice->count],
			sizeof choice->parameter[0], "%s", key);
		choice->value[choice->count++] = node_number(document, &number,
			projection_parameters[i].low,
			projection_parameters[i].high);
	}
	known[ARRAY_LENGTH(known) - 1] = "name";
	count = node_keys(node, keys, ARRAY_LENGTH(keys));
	for (size_t i = 0; i < count && i < ARRAY_LENGTH(keys); i++)
		unknown += !word_is_among(keys[i], known, ARRAY_LENGTH(known));
	if (unknown > 0 || count > ARRAY_LENGTH(keys))
		node_fault(document, FAULT_ERROR, node,
			_("has a member that is none of name lon_0 lat_0 lat_1 "
			  "lat_2 lat_ts k_0 x_0 y_0 alpha lonc gamma"));
}

static struct extent
read_box(const struct document *document, const struct node *node)
{
	const struct node west = node_member(node, "west");
	const struct node south = node_member(node, "south");
	const struct node east = node_member(node, "east");
	const struct node north = node_member(node, "north");
	struct extent box = {
		.west = node_number(document, &west, -180, 180),
		.south = node_number(document, &south, -90, 90),
		.east = node_number(document, &east, -180, 180),
		.north = node_number(document, &north, -90, 90),
	};

	if (box.south >= box.north)
		node_fault(document, FAULT_ERROR, node,
			_("south must be less than north"));
	if (box.west == box.east)
		node_fault(document, FAULT_ERROR, node,
			_("west and east must differ"));
	if (box.west > box.east)
		box.east += 360;
	return box;
}

void
manifest_views(const struct document *document, const struct node *node,
	struct campaign *campaign)
{
	static const char *const names[] = { "id", "name", "west", "south",
		"east", "north" };
	const size_t count = node_length(document, node, LONGEST_LIST);

	campaign->views =
		arena_alloc(document->arena, count * sizeof(struct view));
	for (size_t i = 0; i < count; i++) {
		const struct node element = node_element(node, i);
		const struct node id = node_member(&element, "id");
		const struct node name = node_member(&element, "name");
		struct view view = { .id = "", .name = name_empty() };

		if (node_is_object(document, &element)) {
			node_check_members(
				document, &element, names, ARRAY_LENGTH(names));
			view.id = node_needed_text(document, &id);
			view.name = node_name(document, &name);
			view.box = read_box(document, &element);
		}
		if (*view.id && campaign_find_view(campaign, view.id) >= 0)
			node_fault(document, FAULT_ERROR, &id,
				_("\"%.100s\" is there twice; give one another "
				  "id"),
				view.id);
		campaign->views[campaign->view_count++] = view;
	}
	if (count == 0)
		node_fault(document, FAULT_ERROR, node,
			_("a view is needed, with which the map opens"));
}

static void
read_line(const struct document *document, const struct node *node,
	struct overlay *overlay)
{
	const size_t count = node_length(document, node, LONGEST_LINE);

	overlay->line =
		arena_alloc(document->arena, count * sizeof(struct lonlat));
	for (size_t i = 0; i < count; i++) {
		const struct node pair = node_element(node, i);
		const struct node lon = node_element(&pair, 0);
		const struct node lat = node_element(&pair, 1);

		if (node_length(document, &pair, 2) != 2) {
			node_fault(document, FAULT_ERROR, &pair,
				_("must be [longitude, latitude]"));
			return;
		}
		overlay->line[i].lon = node_number(document, &lon, -180, 180);
		overlay->line[i].lat = node_number(document, &lat, -90, 90);
	}
	overlay->line_count = count;
	if (count < 2)
		node_fault(document, FAULT_ERROR, node,
			_("a line needs two points or more"));
}

static void
read_overlay_kind(const struct document *document, const struct node *node,
	struct overlay *overlay)
{
	const struct node kind = node_member(node, "kind");
	const struct node lat = node_member(node, "lat");
	const struct node lon = node_member(node, "lon");
	const struct node line = node_member(node, "coordinates");
	const char *word = node_needed_text(document, &kind);

	if (strcmp(word, "parallel") == 0) {
		overlay->kind = OVERLAY_PARALLEL;
		overlay->value = node_number(document, &lat, -90, 90);
	} else if (strcmp(word, "meridian") == 0) {
		overlay->kind = OVERLAY_MERIDIAN;
		overlay->value = node_number(document, &lon, -180, 180);
	} else if (strcmp(word, "line") == 0) {
		overlay->kind = OVERLAY_LINE;
		read_line(document, &line, overlay);
	} else if (*word) {
		node_fault(document, FAULT_ERROR, &kind,
			_("unknown kind \"%.100s\"; one of parallel meridian "
			  "line"),
			word);
	}
}

static bool
has_overlay(const struct campaign *campaign, const char *id)
{
	for (size_t i = 0; i < campaign->overlay_count; i++) {
		if (strcmp(campaign->overlays[i].id, id) == 0)
			return true;
	}
	return false;
}

static struct overlay
read_overlay(const struct document *document, const struct node *element)
{
	static const char *const names[] = { "id", "name", "kind", "lat", "lon",
		"coordinates", "from", "shown" };
	const struct node id = node_member(element, "id");
	const struct node name = node_member(element, "name");
	const struct node from = node_member(element, "from");
	const struct node shown = node_member(element, "shown");
	struct overlay overlay = {
		.id = "", .name = name_empty(), .from = INT64_MIN
	};

	if (!node_is_object(document, element))
		return overlay;
	node_check_members(document, element, names, ARRAY_LENGTH(names));
	overlay.id = node_needed_text(document, &id);
	overlay.name = node_name(document, &name);
	overlay.shown = node_flag(document, &shown);
	read_overlay_kind(document, element, &overlay);
	if (from.value)
		node_day(document, &from, &overlay.from);
	return overlay;
}

void
manifest_overlays(const struct document *document, const struct node *node,
	struct campaign *campaign)
{
	size_t count;

	if (!node->value)
		return;
	count = node_length(document, node, LONGEST_LIST);
	campaign->overlays =
		arena_alloc(document->arena, count * sizeof(struct overlay));
	for (size_t i = 0; i < count; i++) {
		const struct node element = node_element(node, i);
		const struct node id = node_member(&element, "id");
		const struct overlay overlay = read_overlay(document, &element);

		if (*overlay.id && has_overlay(campaign, overlay.id))
			node_fault(document, FAULT_ERROR, &id,
				_("\"%.100s\" is there twice; give one another "
				  "id"),
				overlay.id);
		campaign->overlays[campaign->overlay_count++] = overlay;
	}
}
