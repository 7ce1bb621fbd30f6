#include <config.h>

#include "campaign/words.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/translate.h"

static const char *const confidences[] = { "high", "medium", "low" };
static const char *const place_kinds[PLACE_KINDS] = { NC_("place", "capital"),
	NC_("place", "city"), NC_("place", "town"), NC_("place", "port"),
	NC_("place", "naval-base"), NC_("place", "airfield"),
	NC_("place", "headquarters"), NC_("place", "fortified-area"),
	NC_("place", "pass"), NC_("place", "sea-point"), NC_("place", "sea"),
	NC_("place", "country"), NC_("place", "region") };
static const char *const echelons[ECHELONS] = { NC_("echelon", "team"),
	NC_("echelon", "squad"), NC_("echelon", "section"),
	NC_("echelon", "platoon"), NC_("echelon", "company"),
	NC_("echelon", "battalion"), NC_("echelon", "regiment"),
	NC_("echelon", "brigade"), NC_("echelon", "division"),
	NC_("echelon", "corps"), NC_("echelon", "army"),
	NC_("echelon", "front"), NC_("echelon", "theatre"),
	NC_("echelon", "ship"), NC_("echelon", "squadron"),
	NC_("echelon", "flotilla"), NC_("echelon", "fleet") };
static const char *const arms[ARMS] = { NC_("arm", "hq"),
	NC_("arm", "infantry"), NC_("arm", "armour"), NC_("arm", "mechanised"),
	NC_("arm", "artillery"), NC_("arm", "fortress"), NC_("arm", "marine"),
	NC_("arm", "reconnaissance"), NC_("arm", "airborne"),
	NC_("arm", "special"), NC_("arm", "naval"), NC_("arm", "air"),
	NC_("arm", "political") };
static const char *const actions[ACTIONS] = { NC_("action", "start"),
	NC_("action", "advance"), NC_("action", "land"), NC_("action", "hold"),
	NC_("action", "battle"), NC_("action", "capture"),
	NC_("action", "retreat"), NC_("action", "disarm"),
	NC_("action", "surrender"), NC_("action", "sunk"),
	NC_("action", "withdraw"), NC_("action", "merge"),
	NC_("action", "arrive") };
static const char *const ways[MEANS] = { "", "land", "sea", "air", "rail",
	"jump" };
static const char *const event_kinds[EVENT_KINDS] = { "battle", "landing",
	"capture", "surrender", "air-raid", "sinking", "order", "political",
	"declaration", "report", "withdrawal" };

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
