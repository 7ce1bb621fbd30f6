#ifndef AUDIT_COASTS_H
#define AUDIT_COASTS_H

#include "audit/coastline.h"

/* The coasts of a folder of maps, each read when it is first needed. */
struct coasts;

/* A folder or a file that cannot be read gives no coast: basemap_check()
 * tells of it. folder may be NULL. */
struct coasts *coasts_new(const char *folder);
void coasts_free(struct coasts *coasts);

/* The finest coast whose box holds what lies within metres of both positions
 * and of the way between them; NULL where there is none, and for a way over
 * the antimeridian. */
const struct coastline *coasts_between(struct coasts *coasts,
	struct lonlat from, struct lonlat to, double metres);
#endif
