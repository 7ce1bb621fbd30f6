#include <config.h>

#include "campaign/campaign.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
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
