#ifndef AUDIT_AUDIT_H
#define AUDIT_AUDIT_H

#include "campaign/campaign.h"
#include "campaign/reader.h"

/* Finds what is legal in a campaign but suspicious; src/audit/rules.h has the
 * rules. Each finding goes to the sink as an error "file:line: what is wrong
 * and how to mend it", in the order of file and line. maps is the folder of
 * the maps, which know the coast; where there is none, nothing is said that
 * needs it. */
void audit_campaign(const struct campaign *campaign, const char *maps,
	const struct fault_sink *sink);
#endif
