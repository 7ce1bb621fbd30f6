#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "app/commands.h"
#include "app/datadir.h"
#include "app/projection_choice.h"
#include "audit/audit.h"
#include "base/translate.h"
#include "basemap/basemap.h"
#include "campaign/campaign.h"
#include "campaign/reader.h"

/* Faults are the output here, so they go to standard output, a line each. */
struct tally {
	size_t errors;
};

static void
report_fault(void *context, enum fault_kind kind, const char *message)
{
	struct tally *tally = context;

	tally->errors += kind == FAULT_ERROR;
	printf(kind == FAULT_ERROR ? "%s\n" : _("warning: %s\n"), message);
}

static void
report_map_fault(void *context, bool warning, const char *message)
{
	report_fault(context, warning ? FAULT_WARNING : FAULT_ERROR, message);
}

/* The maps are tried on the campaign's projection. */
static bool
check_maps(const struct options *options, const struct campaign *campaign,
	struct tally *tally, struct error *err)
{
	struct projection_spec spec;
	struct projection *projection = NULL;
	struct basemap *basemap = NULL;
	char *folder = datadir_maps(options, err);

	if (folder && projection_choice_spec(
			      options->projection, campaign, &spec, err))
		projection = projection_new(&spec, err);
	if (projection)
		basemap = basemap_new(folder, projection, err);
	if (basemap)
		basemap_check(basemap, report_map_fault, tally);
	free(folder);
	basemap_free(basemap);
	projection_free(projection);
	return basemap != NULL;
}

/* Maps that are not there are a fault of check_maps(). */
static void
check_strictly(const struct options *options, const struct campaign *campaign,
	const struct fault_sink *sink)
{
	struct error err;
	char *maps = datadir_maps(options, &err);

	audit_campaign(campaign, maps, sink);
	free(maps);
}

/* The folder of the campaign: the word after check, else --campaign. */
static char *
find_campaign(const struct options *options, struct error *err)
{
	struct options asked = *options;

	if (options->argument)
		asked.campaign = options->argument;
	return datadir_campaign(&asked, err);
}

int
command_check(const struct options *options)
{
	struct tally tally = { 0 };
	const struct fault_sink sink = { report_fault, &tally };
	struct campaign campaign = { 0 };
	struct error err;
	char *folder = find_campaign(options, &err);
	bool read;

	if (!folder)
		return command_failed(&err);
	read = campaign_read(&campaign, folder, &sink, &err);
	free(folder);
	if (!read && tally.errors == 0)
		report_fault(&tally, FAULT_ERROR, err.message);
	if (read && options->strict)
		check_strictly(options, &campaign, &sink);
	if (!check_maps(options, &campaign, &tally, &err))
		report_fault(&tally, FAULT_ERROR, err.message);
	campaign_release(&campaign);
	return tally.errors > 0;
}
