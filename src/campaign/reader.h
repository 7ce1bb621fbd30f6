#ifndef CAMPAIGN_READER_H
#define CAMPAIGN_READER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "campaign/campaign.h"

/* Each fault is given to report as "file:line: what", errors and warnings
 * apart; reading goes on as far as it can. */
enum fault_kind { FAULT_ERROR, FAULT_WARNING };
struct fault_sink {
	void (*report)(
		void *context, enum fault_kind kind, const char *message);
	void *context;
};

/* Reads the data package in folder. On failure says the first error in err
 * and leaves campaign empty. sink, which may be NULL, is given every fault. */
bool campaign_read(struct campaign *campaign, const char *folder,
	const struct fault_sink *sink, struct error *err);
#endif
