#ifndef PROJECTION_CUT_PARTS_H
#define PROJECTION_CUT_PARTS_H

/* What the parts of cut.c share. */
#include "geometry/extent.h"
#include "projection/cut.h"

/* What hidden says of a segment. */
enum { SHOWN, HIDDEN, ON_OUTLINE };

void run_add(struct run *run, struct lonlat lonlat, uint8_t hidden);

/* The last piece is that which is being added to: where it starts, its end if
 * it has the least number of vertices (else it is dropped), the same with the
 * first vertex repeated. */
size_t cut_piece_start(const struct cut *cut);
void cut_end_piece(struct cut *cut, size_t least);
void cut_close_ring(struct cut *cut);

/* Goes along the outline, in a feature that does so for a hundred turns and
 * more with coarse steps: no coast does, and no file may ask for gigabytes. */
void cut_walk(struct cut *cut, double from, double to, domain_visit *visit,
	void *context);

/* Add the pieces of a ring or line to cut. */
void cut_ring_at_span(
	struct cut *cut, const struct domain *domain, const struct run *ring);
void cut_line_at_span(
	struct cut *cut, const struct domain *domain, const struct run *line);
void cut_ring_at_cap(
	struct cut *cut, const struct domain *domain, const struct run *ring);
void cut_line_at_cap(
	struct cut *cut, const struct domain *domain, const struct run *line);
#endif
