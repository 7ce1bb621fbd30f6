/* How long a frame stays as it is while the clock goes on, so that none is
 * drawn in vain: what moves is seen to move when it has gone a dot of the map.
 */
#include <config.h>

#include "scene/still.h"

#include <math.h>

#include "base/date.h"

#define STEPS_A_SECOND  12
#define FAST            (2 * MINUTES_A_DAY) /* minutes a second */
#define METRES_A_DEGREE 111195

bool
still_is_fast(const struct scene_state *state)
{
	return state->playing && state->pace >= FAST;
}

static int
clock_step(const struct scene_state *state)
{
	const int step = state->pace / STEPS_A_SECOND;

	if (still_is_fast(state))
		return MINUTES_A_DAY;
	return !state->playing || step < 1 ? 1 : step;
}

/* Minutes from one to the end of its step. */
static int
till_end(int64_t minute, int step)
{
	const int beyond = minute_of_day(minute) % step;

	return beyond ? step - beyond : 0;
}

/* The end of the step, so that no day begins with a midnight, which would be
 * the day before. */
int64_t
still_clock(const struct scene_state *state)
{
	const int64_t day = day_of_minute(state->minute);
	const int64_t last = last_minute_of_day(day);
	const int step = clock_step(state);
	const int64_t end = state->minute + till_end(state->minute, step);

	return step == MINUTES_A_DAY || end > last ? last : end;
}

/* On a sphere and a plane: near enough to tell a dot by. */
static double
leg_metres(const struct keyframe *from, const struct keyframe *to)
{
	const double dx =
		remainder(to->position.lon - from->position.lon, 360) *
		cos(to->position.lat * M_PI / 180);
	const double dy = to->position.lat - from->position.lat;

	return hypot(dx, dy) * METRES_A_DEGREE;
}

/* Minutes for which a unit stands as it does. */
static int64_t
standing_still(const struct standing *standing, int64_t minute, bool backward,
	double dot)
{
	const struct keyframe *from = standing->from, *to = standing->to;
	int64_t turn = INT64_MAX, moves = INT64_MAX;

	if (standing->moving) {
		const double minutes = (double)(to->arrive - from->leave) *
				       dot / leg_metres(from, to);

		moves = minutes < 1e6 ? (int64_t)minutes : 1000000;
		turn = backward ? minute - from->leave : to->arrive - minute;
	} else if (backward && from) {
		turn = minute - from->arrive + 1;
	} else if (!backward && from && from->leave > minute) {
		turn = from->leave - minute;
	} else if (!backward && to) {
		turn = to->arrive - minute;
	}
	return turn < moves ? turn : moves;
}

static int64_t
events_still(const struct situation *now, bool backward)
{
	const struct event *events = now->campaign->events;
	const size_t next = now->first_event + now->past_events;

	if (backward)
		return now->past_events
			       ? now->minute - events[next - 1].minute + 1
			       : INT64_MAX;
	return now->past_events < now->day_events
		       ? events[next].minute - now->minute
		       : INT64_MAX;
}

static int64_t
clock_still(const struct scene_state *state)
{
	const int step = clock_step(state);
	const int left = till_end(state->minute, step);

	return state->backward ? step - left : left + 1;
}

static int64_t
lesser(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

int64_t
scene_still(const struct scene *scene, const struct scene_state *state)
{
	const struct situation *now = scene_situation(scene);
	const struct viewport *viewport = &state->viewport;
	const double dot = fmin(viewport->dot_width, viewport->dot_height);
	int64_t still =
		lesser(clock_still(state), events_still(now, state->backward));

	for (size_t u = 0; u < now->campaign->unit_count; u++) {
		if (scene_shows_unit(state, now->campaign, (int)u))
			still = lesser(still,
				standing_still(&now->units[u], now->minute,
					state->backward, dot));
	}
	return still > 1 ? still : 1;
}
