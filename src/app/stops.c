#include <config.h>

#include "app/stops.h"

#include <stdio.h>
#include <string.h>

#include "app/nearest.h"
#include "app/option_values.h"
#include "base/translate.h"
#include "playback/playback.h"

static bool
add_kind(const char *name, uint32_t *kinds, struct error *err)
{
	char known[200] = "all", hint[80];
	const char *close = NULL;
	size_t length = strlen(known);

	if (strcmp(name, "all") == 0) {
		*kinds = (1u << EVENT_KINDS) - 1;
		return true;
	}
	for (int kind = 0; kind < EVENT_KINDS; kind++) {
		const char *word = event_kind_word((enum event_kind)kind);

		if (strcmp(word, name) == 0) {
			*kinds |= 1u << kind;
			return true;
		}
		close = nearest(name, close, word);
		if (length < sizeof known)
			length += (size_t)snprintf(known + length,
				sizeof known - length, ", %s", word);
	}
	nearest_hint(close, hint, sizeof hint);
	return error_set(err, _("\"%s\" is no kind of event%s; there are %s"),
		name, hint, known);
}

bool
stops_parse(const char *list, uint32_t *kinds, struct error *err)
{
	char name[32];

	*kinds = 0;
	do {
		const size_t length = strcspn(list, ",");

		snprintf(name, sizeof name, "%.*s", (int)length, list);
		if (!add_kind(name, kinds, err))
			return false;
		list += length;
	} while (*list++ == ',');
	return true;
}

bool
option_stop_at(struct options *options, size_t field, const char *text,
	struct error *err)
{
	uint32_t kinds;

	(void)field;
	options->stop_at = text;
	return stops_parse(text, &kinds, err);
}

bool
option_speed(struct options *options, size_t field, const char *text,
	struct error *err)
{
	struct playback probe = { 0 };

	(void)field;
	options->speed = text;
	return playback_set_rate(&probe, text, err);
}

static bool
is_asked_for(uint32_t kinds, const struct event *event)
{
	return kinds >> event->kind & 1;
}

/* From the one that is passed first. */
static int
stop_backward(const struct timeline *timeline, uint32_t kinds, int64_t before,
	int64_t now)
{
	const struct event *events = timeline->campaign->events;
	int event = timeline_previous_event(timeline, before - 1);

	for (; event >= (int)timeline->first_event[0] &&
		events[event].minute >= now;
		event--) {
		if (is_asked_for(kinds, &events[event]))
			return event;
	}
	return -1;
}

int
stops_between(const struct timeline *timeline, uint32_t kinds, int64_t before,
	int64_t now)
{
	const struct event *events = timeline->campaign->events;
	const int end = (int)timeline->first_event[timeline->days];
	int event;

	if (!kinds)
		return -1;
	if (now < before)
		return stop_backward(timeline, kinds, before, now);
	event = timeline_next_event(timeline, before);
	for (; event >= 0 && event < end && events[event].minute <= now;
		event++) {
		if (is_asked_for(kinds, &events[event]))
			return event;
	}
	return -1;
}
