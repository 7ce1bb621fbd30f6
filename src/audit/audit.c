#include <config.h>

#include "audit/audit.h"

#include "audit/rules.h"

void
audit_campaign(const struct campaign *campaign, const char *maps,
	const struct fault_sink *sink)
{
	struct coasts *coasts = coasts_new(maps);
	struct findings findings;

	findings_init(&findings, campaign);
	rule_ways(&findings, coasts);
	rule_speeds(&findings);
	rule_ports(&findings, coasts);
	rule_land_units(&findings, coasts);
	rule_events(&findings);
	rule_captures(&findings);
	rule_confidence(&findings);
	rule_uses(&findings);
	findings_report(&findings, sink);
	findings_release(&findings);
	coasts_free(coasts);
}
