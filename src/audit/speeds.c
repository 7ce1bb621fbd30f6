#include <config.h>

#include "audit/leg.h"
#include "audit/rules.h"
#include "base/date.h"
#include "base/translate.h"
#include "geometry/geodesic.h"

/* What a means can do. A way of at most grace minutes' worth may be made at
 * any pace: nobody marches evenly through day and night. */
static const struct {
	double metres_a_minute;
	int grace;
	const char *limit;
} paces[MEANS] = {
	[BY_LAND] = { 120e3 / MINUTES_A_DAY, MINUTES_A_DAY / 4,
		N_("120 km a day") },
	[BY_RAIL] = { 600e3 / MINUTES_A_DAY, MINUTES_A_DAY / 4,
		N_("600 km a day") },
	[BY_SEA] = { 40 * 1852.0 / 60, 0, N_("40 knots") },
	[BY_AIR] = { 700e3 / 60, 0, N_("700 km/h") },
};

/* How wrong an hour may be that is marked ~ or ?. */
#define DOUBT 15

/* Legs by one means without a halt between them. */
struct run {
	struct findings *findings;
	struct leg last;
	const struct keyframe *start;
	double metres;
	size_t legs;
	bool told; /* of one of its legs */
};

static int64_t
doubt(const struct moment *moment)
{
	return moment->approximate || moment->doubtful ? DOUBT : 0;
}

static bool
is_too_fast(
	const struct keyframe *from, const struct keyframe *to, double metres)
{
	const struct moment *departure =
		from->until.minute == INT64_MIN ? &from->time : &from->until;
	int64_t minutes = to->arrive - from->leave;

	if (minutes < paces[to->by].grace)
		minutes = paces[to->by].grace;
	minutes += doubt(departure) + doubt(&to->time);
	/* A metre more is rounding. */
	return metres > (double)minutes * paces[to->by].metres_a_minute + 1;
}

static void
tell(struct run *run, const struct keyframe *from, double metres)
{
	const struct keyframe *to = run->last.to;
	const int64_t minutes = to->arrive - from->leave;

	findings_add(run->findings, TABLE_TRACKS, to->line,
		_("%s: %.0f km by %s in %lld h %02lld min since line %d is "
		  "more than %s; mend the times, the places or by"),
		run->last.unit->id, metres / 1000,
		means_word((enum means)to->by), (long long)(minutes / 60),
		(long long)(minutes % 60), from->line, _(paces[to->by].limit));
	run->told = true;
}

static void
end_run(struct run *run)
{
	if (run->legs > 1 && !run->told &&
		is_too_fast(run->start, run->last.to, run->metres))
		tell(run, run->start, run->metres);
	run->legs = 0;
}

static void
see_pace(void *context, const struct leg *leg)
{
	struct run *run = context;
	double metres;

	if (run->legs > 0 && (leg->from != run->last.to ||
				     leg->from->leave != leg->from->arrive ||
				     leg->to->by != run->last.to->by))
		end_run(run);
	if (!paces[leg->to->by].limit)
		return;
	if (run->legs == 0) {
		run->start = leg->from;
		run->metres = 0;
		run->told = false;
	}
	metres = geodesic_distance(leg->from->position, leg->to->position);
	run->metres += metres;
	run->last = *leg;
	run->legs++;
	if (is_too_fast(leg->from, leg->to, metres))
		tell(run, leg->from, metres);
}

void
rule_speeds(struct findings *findings)
{
	struct run run = { .findings = findings };

	legs_each(findings->campaign, see_pace, &run);
	end_run(&run);
}
