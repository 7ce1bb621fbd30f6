#ifndef AUDIT_PASSAGE_H
#define AUDIT_PASSAGE_H

#include "audit/coastline.h"

/* How long the shortest way is, and how much of it lies over sea: metres. */
struct passage {
	double length, sea;
};
struct passage passage_measure(const struct coastline *coastline,
	struct lonlat from, struct lonlat to);
#endif
