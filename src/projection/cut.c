/* Cutting features at the outline of a domain. */
#include <config.h>

#include "projection/cut.h"

#include <math.h>
#include <stdlib.h>

#include "base/array.h"
#include "base/memory.h"
#include "projection/cut_parts.h"

void
run_release(struct run *run)
{
	free(run->lonlats);
	free(run->hidden);
	*run = (struct run){ 0 };
}

void
run_add(struct run *run, struct lonlat lonlat, uint8_t hidden)
{
	if (run->count == run->alloc) {
		run->alloc = run->alloc ? run->alloc * 2 : 256;
		run->lonlats = xreallocarray(
			run->lonlats, run->alloc, sizeof *run->lonlats);
		run->hidden = xreallocarray(
			run->hidden, run->alloc, sizeof *run->hidden);
	}
	run->lonlats[run->count] = lonlat;
	run->hidden[run->count++] = hidden;
}

void
cut_release(struct cut *cut)
{
	run_release(&cut->run);
	run_release(&cut->scratch[0]);
	run_release(&cut->scratch[1]);
	free(cut->ends);
	*cut = (struct cut){ 0 };
}

size_t
cut_piece_start(const struct cut *cut)
{
	return cut->count > 0 ? cut->ends[cut->count - 1] : 0;
}

void
cut_end_piece(struct cut *cut, size_t least)
{
	if (cut->run.count - cut_piece_start(cut) < least) {
		cut->run.count = cut_piece_start(cut);
		return;
	}
	ARRAY_GROW(cut->ends, cut->count, cut->alloc);
	cut->ends[cut->count++] = cut->run.count;
}

void
cut_close_ring(struct cut *cut)
{
	const size_t start = cut_piece_start(cut);

	if (cut->run.count > start)
		run_add(&cut->run, cut->run.lonlats[start], SHOWN);
	cut_end_piece(cut, 4);
}

void
cut_walk(struct cut *cut, double from, double to, domain_visit *visit,
	void *context)
{
	const double density =
		cut->walked < 36000 * DOMAIN_DENSITY ? DOMAIN_DENSITY : 0.1;

	cut->walked += fabs(to - from) * density;
	domain_walk(from, to, density, visit, context);
}

struct extent
run_box(const struct lonlat *lonlats, size_t count)
{
	struct extent box = extent_empty();

	for (size_t i = 0; i < count; i++) {
		const struct lonlat at = lonlats[i];

		box.west = at.lon < box.west ? at.lon : box.west;
		box.east = at.lon > box.east ? at.lon : box.east;
		box.south = at.lat < box.south ? at.lat : box.south;
		box.north = at.lat > box.north ? at.lat : box.north;
	}
	return box;
}

static inline bool
is_on_antimeridian(struct lonlat lonlat)
{
	return fabs(fabs(lonlat.lon) - 180) < 1e-9;
}

/* Whole turns that b must be moved by so as to be on the short way from a. */
static inline double
turns_between(struct lonlat a, struct lonlat b)
{
	if (fabs(a.lon - b.lon) <= 180 ||
		(is_on_antimeridian(a) && is_on_antimeridian(b)))
		return 0;
	return a.lon > b.lon ? 360 : -360;
}

/* More turns than anything makes that is on a map, such as a day's track of a
 * satellite: each is cut by itself. */
static const double most_turned = 20 * 360;

/* Whether a feature crosses the antimeridian, and how many degrees it turns to
 * the east and to the west of where it began. */
static bool
winds(const struct lonlat *lonlats, size_t count, double *all)
{
	double turned = 0, least = 0, most = 0;
	bool any = false;

	for (size_t i = 0; i + 1 < count; i++) {
		const double turn = turns_between(lonlats[i], lonlats[i + 1]);

		any |= turn != 0;
		turned += turn;
		least = fmin(least, turned);
		most = fmax(most, turned);
	}
	*all = most - least;
	return any;
}

enum cut_need
cut_need(const struct domain *domain, const struct lonlat *lonlats,
	size_t count, struct extent *box)
{
	double turned;

	*box = run_box(lonlats, count);
	if (box->east - box->west > 180 && winds(lonlats, count, &turned))
		return turned > most_turned ? CUT_NEVER : CUT_SOME;
	return domain_holds(domain, box)    ? CUT_NOTHING
	       : domain_misses(domain, box) ? CUT_ALL
					    : CUT_SOME;
}

/* Lays the feature out without jumps. A ring that does not come back to where
 * it began goes round a pole, and is closed there. */
static const struct run *
unroll(struct cut *cut, const struct lonlat *lonlats, const uint8_t *hidden,
	size_t count, bool is_ring)
{
	struct run *run = &cut->scratch[0];
	double turned = 0, sum = 0;

	run->count = 0;
	for (size_t i = 0; i < count; i++) {
		struct lonlat lonlat = lonlats[i];

		if (i > 0)
			turned += turns_between(lonlats[i - 1], lonlat);
		lonlat.lon += turned;
		sum += lonlat.lat;
		run_add(run, lonlat, hidden ? hidden[i] : SHOWN);
	}
	if (is_ring && turned != 0) {
		const struct lonlat first = run->lonlats[0];
		const double pole = sum < 0 ? -90 : 90;

		run->hidden[count - 1] = HIDDEN;
		run_add(run, (struct lonlat){ first.lon + turned, pole },
			HIDDEN);
		run_add(run, (struct lonlat){ first.lon, pole }, HIDDEN);
		run_add(run, first, SHOWN);
	}
	return run;
}

void
cut_ring(struct cut *cut, const struct domain *domain,
	const struct lonlat *lonlats, const uint8_t *hidden, size_t count)
{
	const struct run *ring = unroll(cut, lonlats, hidden, count, true);

	cut->run.count = cut->count = 0;
	cut->walked = 0;
	if (domain->kind == DOMAIN_CAP)
		cut_ring_at_cap(cut, domain, ring);
	else
		cut_ring_at_span(cut, domain, ring);
}

void
cut_line(struct cut *cut, const struct domain *domain,
	const struct lonlat *lonlats, const uint8_t *hidden, size_t count)
{
	const struct run *line = unroll(cut, lonlats, hidden, count, false);

	cut->run.count = cut->count = 0;
	cut->walked = 0;
	if (domain->kind == DOMAIN_CAP)
		cut_line_at_cap(cut, domain, line);
	else
		cut_line_at_span(cut, domain, line);
}
