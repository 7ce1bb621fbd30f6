#ifndef OUTPUT_JSON_H
#define OUTPUT_JSON_H

#include <stdbool.h>
#include <stdio.h>

#include "campaign/campaign.h"
#include "output/table.h"
#include "projection/projection.h"
#include "scene/scene.h"

/* The frame as data: its members and their meaning are in the manual under
 * `print --format=json`. scene has just drawn state. False when the file
 * cannot be written. */
bool output_json(const struct scene *scene, const struct scene_state *state,
	const struct campaign *campaign, const struct projection *projection,
	FILE *file);

/* A table as an array of objects, a line a row. */
bool output_table_json(const struct table *table, FILE *file);
#endif
