#ifndef CAMPAIGN_MANIFEST_H
#define CAMPAIGN_MANIFEST_H

#include <stdbool.h>
#include <stddef.h>

#include "campaign/campaign.h"
#include "campaign/fault.h"

/* datapackage.json: what the campaign is called, its sides, days, views and
 * overlays, and where its tables are. */

#define MANIFEST_FILE  "datapackage.json"
#define MANIFEST_LIMIT ((off_t)16 << 20)

struct manifest {
	/* Each relative to the folder, in the campaign's arena; NULL for a
	 * table that is not there. */
	const char *path[TABLES];
	/* Where it says so, for manifest_place(). */
	const char *text, *file, *where[TABLES];
};

const char *table_name(enum campaign_table table);

/* Reads text, length bytes and a NUL, into manifest, which goes on using it,
 * and campaign, whose arena must be there. file names it in faults. False when
 * text is no JSON or of an unknown format, so that nothing more can be said of
 * it. */
bool manifest_parse(const char *text, size_t length, const char *file,
	struct manifest *manifest, struct campaign *campaign,
	struct faults *faults);

/* Where the path of a table stands, for what is wrong with it. */
struct fault_place manifest_place(
	const struct manifest *manifest, enum campaign_table table);
#endif
