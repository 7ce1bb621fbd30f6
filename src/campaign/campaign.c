#include <config.h>

#include "campaign/campaign.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "campaign/arena.h"
#include "campaign/ids.h"

static const char *const language_codes[LANGUAGES] = { "en", "today", "ko",
	"ja", "ru" };

/* Fleets take the mark and rank of the land formations that they equal.
 * Below a company the customary marks are dots, which not every terminal
 * shows in one cell. */
static const struct {
	const char *mark;
	enum echelon rank;
} standings[ECHELONS] = {
	[ECHELON_TEAM] = { "", ECHELON_TEAM },
	[ECHELON_SQUAD] = { "", ECHELON_SQUAD },
	[ECHELON_SECTION] = { "", ECHELON_SECTION },
	[ECHELON_PLATOON] = { "", ECHELON_PLATOON },
	[ECHELON_COMPANY] = { "I", ECHELON_COMPANY },
	[ECHELON_BATTALION] = { "II", ECHELON_BATTALION },
	[ECHELON_REGIMENT] = { "III", ECHELON_REGIMENT },
	[ECHELON_BRIGADE] = { "X", ECHELON_BRIGADE },
	[ECHELON_DIVISION] = { "XX", ECHELON_DIVISION },
	[ECHELON_CORPS] = { "XXX", ECHELON_CORPS },
	[ECHELON_ARMY] = { "XXXX", ECHELON_ARMY },
	[ECHELON_FRONT] = { "XXXXX", ECHELON_FRONT },
	[ECHELON_THEATRE] = { "XXXXXX", ECHELON_THEATRE },
	[ECHELON_SHIP] = { "", ECHELON_BATTALION },
	[ECHELON_SQUADRON] = { "XX", ECHELON_DIVISION },
	[ECHELON_FLOTILLA] = { "XXXX", ECHELON_ARMY },
	[ECHELON_FLEET] = { "XXXXX", ECHELON_FRONT },
};

const char *
name_in(const struct name *name, enum language language)
{
	const char *text = name->text[language];

	return text && *text ? text : name->text[LANGUAGE_EN];
}

bool
names_next(const char **names, char *name, size_t size)
{
	const char *start, *end;

	*names += strspn(*names, " /();");
	start = end = *names;
	while (*end && *end != '(' && *end != ')' && *end != ';' &&
		strncmp(end, " / ", 3) != 0)
		end++;
	*names = end;
	while (end > start && end[-1] == ' ')
		end--;
	snprintf(name, size, "%.*s", (int)(end - start), start);
	return end > start;
}

int
names_match(const char *names, const char *text)
{
	char name[256];

	if (!*text)
		return 0;
	if (text_equal_nocase(names, text))
		return 2;
	while (names_next(&names, name, sizeof name)) {
		if (text_equal_nocase(name, text))
			return 1;
	}
	return 0;
}

int
name_match(const struct name *name, const char *text)
{
	int best = 0;

	for (int i = 0; i < LANGUAGES; i++) {
		const int match =
			name->text[i] ? names_match(name->text[i], text) : 0;

		best = match > best ? match : best;
	}
	return best;
}

bool
language_from_code(const char *code, enum language *language)
{
	for (size_t i = 0; i < ARRAY_LENGTH(language_codes); i++) {
		if (strcmp(code, language_codes[i]) == 0) {
			*language = (enum language)i;
			return true;
		}
	}
	return false;
}

const char *
language_code(enum language language)
{
	return language_codes[language];
}

const char *
echelon_mark(enum echelon echelon)
{
	return standings[echelon].mark;
}

int
echelon_rank(enum echelon echelon)
{
	return (int)standings[echelon].rank;
}

bool
action_is_last(enum action action)
{
	return action == ACTION_SURRENDER || action == ACTION_SUNK ||
	       action == ACTION_WITHDRAW || action == ACTION_MERGE ||
	       action == ACTION_ARRIVE;
}

void
campaign_release(struct campaign *campaign)
{
	ids_free(campaign->place_ids);
	ids_free(campaign->unit_ids);
	ids_free(campaign->source_ids);
	free(campaign->sources);
	free(campaign->places);
	free(campaign->units);
	free(campaign->keyframes);
	free(campaign->events);
	free(campaign->figures);
	arena_free(campaign->arena);
	*campaign = (struct campaign){ 0 };
}

int
campaign_find_place(const struct campaign *campaign, const char *id)
{
	return ids_find(campaign->place_ids, id);
}

int
campaign_find_unit(const struct campaign *campaign, const char *id)
{
	return ids_find(campaign->unit_ids, id);
}

int
campaign_find_source(const struct campaign *campaign, const char *id)
{
	return ids_find(campaign->source_ids, id);
}

int
campaign_find_side(const struct campaign *campaign, const char *id)
{
	for (size_t i = 0; i < campaign->side_count; i++) {
		if (strcmp(campaign->sides[i].id, id) == 0)
			return (int)i;
	}
	return -1;
}

int
campaign_find_view(const struct campaign *campaign, const char *id)
{
	for (size_t i = 0; i < campaign->view_count; i++) {
		if (strcmp(campaign->views[i].id, id) == 0)
			return (int)i;
	}
	return -1;
}

const struct keyframe *
campaign_track(const struct campaign *campaign, const struct unit *unit)
{
	return campaign->keyframes + unit->first_keyframe;
}

const struct overlay *
campaign_parallel(const struct campaign *campaign)
{
	for (size_t i = 0; i < campaign->overlay_count; i++) {
		if (campaign->overlays[i].kind == OVERLAY_PARALLEL)
			return &campaign->overlays[i];
	}
	return NULL;
}
