#ifndef RASTER_MOSAIC_H
#define RASTER_MOSAIC_H

#include <stdbool.h>
#include <stdint.h>

/* The sets of characters that stand for the dots of a cell. */
enum charset {
	CHARSET_BRAILLE,
	CHARSET_OCTANT,
	CHARSET_SEXTANT,
	CHARSET_QUADRANT,
	CHARSET_HALF,
	CHARSET_ASCII,
	CHARSETS
};

struct mosaic {
	const char *name;
	int across, down; /* dots of a cell */
	bool filled;      /* the dots leave nothing of the cell between them */
	/* The character of a pattern as dots_pattern() gives it; a space for
	 * none. */
	uint32_t (*glyph)(unsigned pattern);
};

/* What a character shows. */
struct mosaic_dots {
	int across, down;
	bool filled;
	unsigned pattern;
};

const struct mosaic *mosaic_of(enum charset charset);
/* The dots of a character of any set but ASCII, the fewest that show it; false
 * when it is in none. */
bool mosaic_dots(uint32_t glyph, struct mosaic_dots *dots);
bool charset_from_name(const char *name, enum charset *charset);
#endif
