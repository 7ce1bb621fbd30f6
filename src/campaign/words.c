#include <config.h>

#include "campaign/words.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"

static const char *const confidences[] = { "high", "medium", "low" };
static const char *const place_kinds[PLACE_KINDS] = { "capital", "city", "town",
	"port", "naval-base", "airfield", "headquarters", "fortified-area",
	"pass", "sea-point" };
static const char *const echelons[ECHELONS] = { "team", "squad", "section",
	"platoon", "company", "battalion", "regiment", "brigade", "division",
	"corps", "army", "front", "theatre", "ship", "squadron", "flotilla",
	"fleet" };
static const char *const arms[ARMS] = { "hq", "infantry", "armour",
	"mechanised", "artillery", "fortress", "marine", "reconnaissance",
	"airborne", "special", "naval", "air", "political" };
static const char *const actions[ACTIONS] = { "start", "advance", "land",
	"hold", "battle", "capture", "retreat", "disarm", "surrender", "sunk",
	"withdraw", "merge", "arrive" };
static const char *const ways[MEANS] = { "", "land", "sea", "air", "rail",
	"jump" };
static const char *const event_kinds[EVENT_KINDS] = { "battle", "landing",
	"capture", "surrender", "air-raid", "sinking", "order", "political",
	"declaration", "withdrawal" };

#define VOCABULARY(table)                                                      \
	{                                                                      \
		(table), (int)ARRAY_LENGTH(table)                              \
	}

const struct vocabulary confidence_words = VOCABULARY(confidences);
const struct vocabulary place_kind_words = VOCABULARY(place_kinds);
const struct vocabulary echelon_words = VOCABULARY(echelons);
const struct vocabulary arm_words = VOCABULARY(arms);
const struct vocabulary action_words = VOCABULARY(actions);
const struct vocabulary means_words = VOCABULARY(ways);
const struct vocabulary event_kind_words = VOCABULARY(event_kinds);

int
vocabulary_find(const struct vocabulary *vocabulary, const char *word)
{
	for (int i = 0; i < vocabulary->count; i++) {
		if (strcmp(vocabulary->words[i], word) == 0)
			return i;
	}
	return -1;
}

void
vocabulary_list(const struct vocabulary *vocabulary, char *buffer, size_t size)
{
	size_t used = 0;

	buffer[0] = '\0';
	for (int i = 0; i < vocabulary->count && used < size; i++) {
		if (!*vocabulary->words[i])
			continue;
		used += (size_t)snprintf(buffer + used, size - used, "%s%s",
			used ? " " : "", vocabulary->words[i]);
	}
}

const char *
confidence_word(enum confidence confidence)
{
	return confidences[confidence];
}

const char *
place_kind_word(enum place_kind kind)
{
	return place_kinds[kind];
}

const char *
echelon_word(enum echelon echelon)
{
	return echelons[echelon];
}

const char *
arm_word(enum arm arm)
{
	return arms[arm];
}

const char *
action_word(enum action action)
{
	return actions[action];
}

const char *
means_word(enum means means)
{
	return ways[means];
}

const char *
event_kind_word(enum event_kind kind)
{
	return event_kinds[kind];
}
