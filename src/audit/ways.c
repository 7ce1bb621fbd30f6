#include <config.h>

#include "audit/leg.h"
#include "audit/passage.h"
#include "audit/rules.h"
#include "base/translate.h"

static const double most_across = 5000; /* metres */

struct look {
	struct findings *findings;
	struct coasts *coasts;
};

static void
see_way(void *context, const struct leg *leg)
{
	struct look *look = context;
	const bool by_sea = leg->to->by == BY_SEA;
	const struct coastline *coastline;
	char start[POSITION_SIZE];
	struct passage passage;
	double across;

	if (!by_sea && leg->to->by != BY_LAND && leg->to->by != BY_RAIL)
		return;
	coastline = coasts_between(
		look->coasts, leg->from->position, leg->to->position, 0);
	if (!coastline)
		return;
	passage = passage_measure(
		coastline, leg->from->position, leg->to->position);
	across = by_sea ? passage.length - passage.sea : passage.sea;
	if (!(across > most_across))
		return;
	position_text(look->findings->campaign, leg->from->place,
		leg->from->position, start);
	findings_add(look->findings, TABLE_TRACKS, leg->to->line,
		by_sea ? _("%s: the way by %s from %s crosses %.1f km of land; "
			   "give rows for its bends, or another by")
		       : _("%s: the way by %s from %s crosses %.1f km of sea; "
			   "give rows for its bends, or another by"),
		leg->unit->id, means_word((enum means)leg->to->by), start,
		across / 1000);
}

void
rule_ways(struct findings *findings, struct coasts *coasts)
{
	struct look look = { findings, coasts };

	legs_each(findings->campaign, see_way, &look);
}
