#ifndef AUDIT_FINDINGS_H
#define AUDIT_FINDINGS_H

#include <stddef.h>

#include "campaign/campaign.h"
#include "campaign/reader.h"

/* What was found in the rows of a campaign, which is lent. */
struct finding {
	enum campaign_table table;
	int line;
	char *text;
};
struct findings {
	const struct campaign *campaign;
	struct finding *items;
	size_t count, alloc;
};
void findings_init(struct findings *findings, const struct campaign *campaign);
void findings_release(struct findings *findings);

void findings_add(struct findings *findings, enum campaign_table table,
	int line, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* Gives each to the sink as "file:line: text", an error, in the order of file
 * and line. */
void findings_report(struct findings *findings, const struct fault_sink *sink);
#endif
