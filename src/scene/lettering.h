#ifndef SCENE_LETTERING_H
#define SCENE_LETTERING_H

#include "scene/labels.h"

/* Letters on the map. Those of areas may be capitals and spaced out, each wide
 * letter whole and each with its marks; of the map the coasts alone are seen
 * between them. */

/* Columns of a text with so many between its letters. */
int lettering_width(const char *text, int gap);

/* Writes a label where it was placed. dots: the lines of the map's cells. */
void lettering_draw(const struct label *label, const struct frame *frame,
	const struct dots *dots);
#endif
