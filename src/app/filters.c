#include <config.h>

#include "app/filters.h"

#include <stdio.h>
#include <string.h>

#include "app/nearest.h"
#include "app/option_values.h"
#include "base/text.h"
#include "base/translate.h"

static int
find_side(const struct campaign *campaign, const char *name, struct error *err)
{
	const char *close = NULL;
	char hint[80];

	for (size_t i = 0; i < campaign->side_count; i++) {
		const struct side *side = &campaign->sides[i];

		if (text_equal_nocase(side->id, name) ||
			name_match(&side->name, name))
			return (int)i;
		close = nearest(name, close, side->id);
	}
	nearest_hint(close, hint, sizeof hint);
	error_set(err, _("unknown side \"%s\"%s"), name, hint);
	return -1;
}

bool
filters_parse_sides(const char *list, const struct campaign *campaign,
	uint32_t *hidden, struct error *err)
{
	char name[80];

	*hidden = (1u << campaign->side_count) - 1;
	do {
		const size_t length = strcspn(list, ",");
		int side;

		snprintf(name, sizeof name, "%.*s", (int)length, list);
		side = find_side(campaign, name, err);
		if (side < 0)
			return false;
		*hidden &= ~(1u << side);
		list += length;
	} while (*list++ == ',');
	return true;
}

bool
option_tracks(struct options *options, size_t field, const char *text,
	struct error *err)
{
	(void)field;
	options->tracks = text;
	return strcmp(text, "all") == 0 || strcmp(text, "selected") == 0 ||
	       error_set(err, _("\"%s\" is not all or selected"), text);
}
