#include <config.h>

#include "scene/trail.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "campaign/track.h"
#include "geometry/geodesic.h"
#include "raster/stroke.h"
#include "scene/ink.h"

/* A geodesic is straight enough on any map over so many metres. */
#define STEP       100000.0
#define MOST_STEPS 512

/* Of a war of years the ways of all would be one grey, and slow to draw: of
 * so many rows only the ways of the last weeks are shown. */
#define MANY_ROWS   20000
#define RECENT_DAYS 30

/* A way of more days ago than these has faded. */
#define FADE_DAYS 3

static size_t
leg_points(const struct keyframe *from, const struct keyframe *to)
{
	double steps, dx, dy;

	if (to->by == BY_JUMP || lonlat_equal(from->position, to->position))
		return 0;
	/* On a sphere and a plane is near enough to count by. */
	dx = remainder(to->position.lon - from->position.lon, 360) *
	     cos(to->position.lat * M_PI / 180);
	dy = to->position.lat - from->position.lat;
	steps = hypot(dx, dy) * 111195 / STEP;
	return 2 + (size_t)(steps < MOST_STEPS ? steps : MOST_STEPS);
}

/* Counts the points of each leg; first[k] becomes where they begin. */
static size_t
count_points(struct trails *trails, const struct campaign *campaign)
{
	size_t total = 0;

	for (size_t u = 0; u < campaign->unit_count; u++) {
		const struct unit *unit = &campaign->units[u];
		const size_t first = unit->first_keyframe;

		for (size_t i = 0; i < unit->keyframe_count; i++) {
			const struct keyframe *k =
				&campaign->keyframes[first + i];

			trails->first[first + i] = total;
			if (i > 0)
				total += leg_points(k - 1, k);
		}
	}
	trails->first[campaign->keyframe_count] = total;
	return total;
}

void
trails_init(struct trails *trails, const struct campaign *campaign,
	const struct projection *projection)
{
	struct lonlat *way;
	size_t total;

	trails->first = xreallocarray(
		NULL, campaign->keyframe_count + 1, sizeof *trails->first);
	total = count_points(trails, campaign);
	way = xreallocarray(NULL, total + 1, sizeof *way);
	trails->points = xreallocarray(NULL, total + 1, sizeof *trails->points);
	for (size_t k = 1; k < campaign->keyframe_count; k++) {
		const size_t begin = trails->first[k];
		const size_t count = trails->first[k + 1] - begin;

		if (count == 2) {
			way[begin] = campaign->keyframes[k - 1].position;
			way[begin + 1] = campaign->keyframes[k].position;
		} else if (count)
			geodesic_path(campaign->keyframes[k - 1].position,
				campaign->keyframes[k].position, way + begin,
				count);
	}
	projection_forward_line(projection, way, trails->points, total);
	free(way);
}

void
trails_release(struct trails *trails)
{
	free(trails->points);
	free(trails->first);
	trails->points = NULL;
	trails->first = NULL;
}

struct brush {
	const struct viewport *viewport;
	struct dots *dots;
	int side;
	int64_t day_begin;
	int64_t recent; /* legs that ended before this minute fade more, */
	int64_t oldest; /* and before this one are not drawn */
	bool patterned;
	struct signs *seen;
};

/* A leg, or the first share of it, 0 to 1. */
struct leg {
	size_t keyframe; /* in which it ends, of the campaign's */
	double share;
	enum means by;
	enum side_ink ink;
	bool uncertain;
};

/* Dotted where the way is not known, denser than a river; dashed through the
 * air, longer than the ways of former days. */
static struct dash
leg_dash(const struct brush *brush, const struct leg *leg, uint8_t ink)
{
	if (leg->uncertain)
		return brush->patterned ? (struct dash){ 2, 2, false }
					: (struct dash){ 1, 2, false };
	if (leg->by == BY_AIR)
		return (struct dash){ brush->patterned ? 6 : 3, 3, false };
	return ink_dash(ink, brush->patterned);
}

/* Notes a sign if one of the points is in view. */
static void
note_dash(const struct brush *brush, const struct point *points, size_t count,
	enum sign sign)
{
	struct cellpos cell;

	for (size_t i = 0; i < count && !(brush->seen->signs >> sign & 1); i++)
		if (viewport_cell(brush->viewport, points[i], &cell))
			brush->seen->signs |= 1u << sign;
}

static void
draw_leg(const struct trails *trails, const struct brush *brush,
	const struct leg *leg)
{
	const size_t first = trails->first[leg->keyframe];
	const struct point *points = trails->points + first;
	const size_t count = trails->first[leg->keyframe + 1] - first;
	const double along = leg->share * (double)(count ? count - 1 : 0);
	const size_t whole = (size_t)along;
	const uint8_t ink = ink_of_side(brush->side, leg->ink);
	const struct dash dash = leg_dash(brush, leg, ink);
	struct point end[2];

	if (count < 2)
		return;
	if (leg->uncertain || leg->by == BY_AIR)
		note_dash(brush, points, whole + 1,
			leg->uncertain ? SIGN_DOTTED : SIGN_FLIGHT);
	stroke_line(brush->dots, brush->viewport, points, whole + 1, dash, ink);
	if (whole + 1 >= count)
		return;
	end[0] = points[whole];
	end[1].x = end[0].x +
		   (along - (double)whole) * (points[whole + 1].x - end[0].x);
	end[1].y = end[0].y +
		   (along - (double)whole) * (points[whole + 1].y - end[0].y);
	stroke_line(brush->dots, brush->viewport, end, 2, dash, ink);
}

static enum side_ink
leg_ink(const struct brush *brush, int64_t arrive)
{
	if (arrive >= brush->day_begin)
		return SIDE_INK_TODAY;
	return arrive >= brush->recent ? SIDE_INK_WAY : SIDE_INK_OLD_WAY;
}

static void
draw_unit(const struct trails *trails, const struct brush *brush,
	const struct campaign *campaign, const struct unit *unit,
	const struct standing *standing)
{
	const struct keyframe *track = campaign_track(campaign, unit);
	const size_t last = (size_t)(standing->from - track);

	for (size_t i = last; i > 0 && track[i].arrive >= brush->oldest; i--) {
		const struct leg leg = {
			.keyframe = unit->first_keyframe + i,
			.share = 1,
			.by = track[i].by,
			.ink = leg_ink(brush, track[i].arrive),
			.uncertain = track_leg_is_uncertain(track, i),
		};

		/* A flight leaves no way behind it on the ground. */
		if (leg.ink == SIDE_INK_TODAY || leg.by != BY_AIR)
			draw_leg(trails, brush, &leg);
	}
	if (standing->moving) {
		const struct leg leg = {
			.keyframe = unit->first_keyframe + last + 1,
			.share = standing->fraction,
			.by = track[last + 1].by,
			.ink = SIDE_INK_TODAY,
			.uncertain = track_leg_is_uncertain(track, last + 1),
		};

		draw_leg(trails, brush, &leg);
	}
}

void
trails_draw(const struct trails *trails, const struct situation *situation,
	const struct viewport *viewport, struct dots *dots,
	const struct trail_choice *choice)
{
	const struct campaign *campaign = situation->campaign;
	struct brush brush = {
		.viewport = viewport,
		.dots = dots,
		.day_begin = day_of_minute(situation->minute) * MINUTES_A_DAY,
		.oldest = INT64_MIN,
		.patterned = choice->patterned,
		.seen = choice->seen,
	};

	brush.recent = brush.day_begin - FADE_DAYS * MINUTES_A_DAY;
	if (campaign->keyframe_count > MANY_ROWS)
		brush.oldest = brush.day_begin - RECENT_DAYS * MINUTES_A_DAY;
	if (choice->is_fast) {
		brush.day_begin = INT64_MAX;
		brush.recent = INT64_MIN;
	}
	for (size_t u = 0; u < campaign->unit_count; u++) {
		const struct unit *unit = &campaign->units[u];
		const struct standing *standing = &situation->units[u];

		if ((standing->presence != PRESENCE_HERE &&
			    standing->presence != PRESENCE_ENDED) ||
			(choice->shown && !choice->shown[u]))
			continue;
		brush.side = unit->side;
		draw_unit(trails, &brush, campaign, unit, standing);
	}
}

bool
trail_of_today(const struct situation *situation, size_t unit, struct way *way)
{
	const struct campaign *campaign = situation->campaign;
	const struct standing *standing = &situation->units[unit];
	const int64_t day_begin =
		day_of_minute(situation->minute) * MINUTES_A_DAY;
	const struct keyframe *track;
	size_t last;

	if (standing->presence != PRESENCE_HERE &&
		standing->presence != PRESENCE_ENDED)
		return false;
	track = campaign_track(campaign, &campaign->units[unit]);
	last = (size_t)(standing->from - track);
	way->keyframe = campaign->units[unit].first_keyframe + last;
	way->share = 1;
	if (standing->moving) {
		way->keyframe++;
		way->share = standing->fraction;
		return true;
	}
	return last > 0 && track[last].arrive >= day_begin;
}
