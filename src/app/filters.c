#include <config.h>

#include "app/filters.h"

#include <stdio.h>
#include <string.h>

#include "app/nearest.h"
#include "app/option_values.h"
#include "base/choices.h"
#include "base/fold.h"
#include "base/text.h"
#include "base/translate.h"

/* Whether one of the names in a field begins so; head is folded. */
static bool
begins(const char *names, const char *head)
{
	char name[256], folded[256];

	while (names && names_next(&names, name, sizeof name)) {
		text_fold(name, folded, sizeof folded);
		if (strncmp(folded, head, strlen(head)) == 0)
			return true;
	}
	return false;
}

static bool
side_begins(const struct side *side, const char *head)
{
	for (int i = 0; i < LANGUAGES; i++) {
		if (begins(side->name.text[i], head))
			return true;
	}
	return begins(side->id, head);
}

/* The only side that begins so; -1 for none and for several. */
static int
only_side(const struct campaign *campaign, const char *name)
{
	char head[256];
	int only = -1;

	if (text_fold(name, head, sizeof head) == 0)
		return -1;
	for (size_t i = 0; i < campaign->side_count; i++) {
		if (!side_begins(&campaign->sides[i], head))
			continue;
		if (only >= 0)
			return -1;
		only = (int)i;
	}
	return only;
}

static int
no_side(const struct campaign *campaign, const char *name, struct error *err)
{
	const char *ids[CAMPAIGN_SIDES] = { NULL }, *close = NULL;
	char hint[80], known[300];
	size_t count = 0;

	for (; count < campaign->side_count; count++) {
		ids[count] = campaign->sides[count].id;
		close = nearest(name, close, ids[count]);
	}
	choices_join(ids, count, known, sizeof known);
	nearest_hint(close, hint, sizeof hint);
	if (close)
		error_set(err, _("unknown side \"%s\"%s"), name, hint);
	else
		error_set(err, _("unknown side \"%1$s\"; a side is %2$s"), name,
			known);
	return -1;
}

int
filters_find_side(
	const struct campaign *campaign, const char *name, struct error *err)
{
	int side;

	for (size_t i = 0; i < campaign->side_count; i++) {
		if (text_equal_nocase(campaign->sides[i].id, name) ||
			name_match(&campaign->sides[i].name, name))
			return (int)i;
	}
	side = only_side(campaign, name);
	return side < 0 ? no_side(campaign, name, err) : side;
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
		side = filters_find_side(campaign, name, err);
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
