#ifndef BASEMAP_NAMES_H
#define BASEMAP_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "projection/projection.h"

/* What the shapes of a file are called, and where on the plane that is
 * written: points where they lie, lines in the midst of their longest part,
 * polygons in the midst of the longest stretch at half their height. */
struct name {
	struct point position;
	char *text;  /* NULL: a point without a name */
	int rank;    /* the file's rank or scalerank, less is more; 0 none */
	double size; /* metres of the line or stretch; 0 of a point */
};
struct names {
	struct name *items; /* in the order of rank, then of the file */
	size_t count, alloc;
	bool have_ranks;
	struct error warning; /* why there are no texts; empty if there are */
	size_t unreadable;    /* texts that are not of the file's encoding, */
	size_t skipped;       /* shapes that are empty or broken */
};

/* column is that of the .dbf that holds the names; "" for none. If it cannot
 * be read the points are there all the same. On failure says why in err and
 * leaves names empty. */
bool names_read(struct names *names, const char *filename, const char *column,
	const struct projection *projection, struct error *err);
void names_release(struct names *names);
#endif
