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

/* The same in steps, for who has something to do in between: campaign_open()
 * reads the manifest, so that campaign has its sides, days, projection, views
 * and overlays; NULL on failure, as above. campaign_read_tables() reads the
 * rest; false when anything was wrong. campaign_close() frees the reader, and
 * empties the campaign unless all was read without an error, which it
 * returns. folder, sink and err are lent until then. */
struct campaign_reader;
struct campaign_reader *campaign_open(struct campaign *campaign,
	const char *folder, const struct fault_sink *sink, struct error *err);
bool campaign_read_tables(struct campaign_reader *reader);
bool campaign_close(struct campaign_reader *reader);
#endif
