#ifndef OUTPUT_JSON_H
#define OUTPUT_JSON_H

#include <stdbool.h>
#include <stdio.h>

#include "campaign/campaign.h"
#include "projection/projection.h"
#include "scene/scene.h"

/* The frame as data: members and their meaning in doc/ and interface of
 * `print --format=json`. scene has just drawn state. */
bool output_json(const struct scene *scene, const struct scene_state *state,
	const struct campaign *campaign, const struct projection *projection,
	FILE *file);
#endif
