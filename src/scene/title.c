/* The title line: the campaign, the date, who is hidden, what is shown and how
 * it plays. The date is the last thing to give way, first to its shorter forms,
 * and who is hidden the one before: it is not seen on the map. */
#include <config.h>

#include <stdio.h>

#include "base/array.h"
#include "base/text.h"
#include "base/translate.h"
#include "scene/margin.h"
#include "scene/still.h"
#include "scene/theme.h"
#include "scene/words.h"

#define GAP        2 /* columns between parts */
#define LEAST_DATE 9 /* columns of a margin and "13 Aug", in any language */

/* A text that grows by parts, with commas between. */
struct enumeration {
	char *buffer;
	size_t size, used;
};

static void
add_part(struct enumeration *list, const char *part)
{
	if (list->used < list->size)
		list->used += (size_t)snprintf(list->buffer + list->used,
			list->size - list->used, "%s%s", list->used ? ", " : "",
			part);
}

/* "   without Japan, Korea": who is hidden, or how many where the columns have
 * no room for more; "" where nobody is, and where that has none. */
static void
list_hidden(const struct frame *frame, int columns, char *buffer, size_t size)
{
	const struct campaign *campaign = frame->campaign;
	char names[192] = "";
	struct enumeration list = { names, sizeof names, 0 };
	int count = 0;

	for (size_t i = 0; i < campaign->side_count; i++) {
		if (!(frame->state->hidden_sides >> i & 1))
			continue;
		add_part(&list, name_in(&campaign->sides[i].name,
					frame->state->language));
		count++;
	}
	buffer[0] = '\0';
	if (count == 0)
		return;
	snprintf(buffer, size, _("   without %s"), names);
	if (text_width(buffer) > columns)
		snprintf(buffer, size,
			translate_count("   without %d side",
				"   without %d sides", count),
			count);
	if (text_width(buffer) > columns)
		buffer[0] = '\0';
}

/* "38th parallel, tracks": the overlays and layers that are on. */
static void
list_overlays(const struct frame *frame, char *buffer, size_t size)
{
	static const enum scene_layer named[] = { LAYER_TRACKS, LAYER_GRATICULE,
		LAYER_RELIEF, LAYER_RIVERS, LAYER_BORDERS };
	const struct campaign *campaign = frame->campaign;
	const enum language language = frame->state->language;
	struct enumeration list = { buffer, size, 0 };

	buffer[0] = '\0';
	for (size_t i = 0; i < campaign->overlay_count; i++)
		if (frame_shows(frame, LAYER_PARALLEL))
			add_part(&list,
				name_in(&campaign->overlays[i].name, language));
	for (size_t i = 0; i < ARRAY_LENGTH(named); i++)
		if (frame_shows(frame, named[i]))
			add_part(&list, translate_marked("layer",
						scene_layer_name(named[i])));
}

/* How much is said of where playing stops. */
enum stops_told { STOPS_NAMED, STOPS_COUNTED, STOPS_UNTOLD, STOPS_FORMS };

/* ", stops: landing, capture", or ", 2 stops"; "" where there are none. */
static void
stops_text(uint32_t stops, enum stops_told told, char *buffer, size_t size)
{
	char names[200] = "";
	struct enumeration list = { names, sizeof names, 0 };
	int count = 0;

	for (int kind = 0; kind < EVENT_KINDS; kind++) {
		if (!(stops >> kind & 1))
			continue;
		add_part(&list, words_event_kind((enum event_kind)kind));
		count++;
	}
	buffer[0] = '\0';
	if (count == 0 || told == STOPS_UNTOLD)
		return;
	if (told == STOPS_NAMED)
		/*: Kinds of events at which playing stops. */
		snprintf(buffer, size, _(", stops: %s"),
			count == EVENT_KINDS ? _("every event") : names);
	else
		snprintf(buffer, size,
			translate_count(", %d stop", ", %d stops", count),
			count);
}

/* "> playing  1 day/s, loop, stops: landing". */
static void
playing_text(const struct scene_state *state, enum stops_told told,
	char *buffer, size_t size)
{
	const char *sign = state->unicode ? "\u25b8 " : "> ";
	const char *word = _("playing");
	char stops[256];

	if (state->backward) {
		sign = state->unicode ? "\u25c2 " : "< ";
		word = _("playing back");
	}
	stops_text(state->stops, told, stops, sizeof stops);
	snprintf(buffer, size, "%s%s  %s%s%s%s ", state->playing ? sign : "",
		state->playing ? word : _("paused"),
		state->rate ? _(state->rate) : "",
		state->backward && !state->playing ? _(", back") : "",
		state->loop ? _(", loop") : "", stops);
}

/* Writes the campaign and the date, whose shorter forms are for those windows
 * that have no room for the campaign, and leaves columns for who is hidden.
 * Returns the column behind them. */
static int
draw_date(const struct frame *frame, const struct box *box, int hidden)
{
	const int begin = box->column + 1;
	const int end = box->column + box->columns - hidden;
	const int64_t minute = still_clock(frame->state);
	const char *campaign =
		name_in(&frame->campaign->title, frame->state->language);
	const int behind = begin + text_width(campaign) + GAP;
	char date[256];
	int column = begin;

	words_date(minute, date, sizeof date);
	if (behind + text_width(date) <= end) {
		margin_write(frame, box, column, end, campaign, ROLE_CAMPAIGN);
		column = behind;
	}
	words_date_within(minute, end - column, date, sizeof date);
	return column + grid_write_cut(frame->grid, column, box->row,
				end - column, date,
				frame_style(frame, ROLE_MARGIN_STRONG));
}

/* How it plays, at the right, and of where it stops as much as leaves room for
 * what must come before it. Returns the column where it begins. */
static int
draw_playing(const struct frame *frame, const struct box *box, int column,
	int before)
{
	const int end = box->column + box->columns;
	const enum role role =
		frame->state->playing ? ROLE_CAMPAIGN : ROLE_MARGIN_DIM;
	char text[512];
	int right = end;

	for (int told = 0; told < STOPS_FORMS; told++) {
		playing_text(
			frame->state, (enum stops_told)told, text, sizeof text);
		right = end - text_width(text);
		if (right >= column + before)
			break;
	}
	if (right < column + GAP)
		return end;
	margin_write(frame, box, right, end, text, role);
	return right;
}

void
margin_draw_title(const struct frame *frame)
{
	const struct box *box = &frame->layout.title;
	char hidden[256], days[64], overlays[256];
	int column, right;

	if (!box->rows)
		return;
	margin_clear(frame, box);
	list_hidden(frame, box->columns - LEAST_DATE, hidden, sizeof hidden);
	column = draw_date(frame, box, text_width(hidden));
	column = margin_write(frame, box, column, box->column + box->columns,
		hidden, ROLE_CAMPAIGN);
	snprintf(days, sizeof days, _("   day %1$d of %2$d"),
		timeline_day(frame->timeline, frame->state->minute) + 1,
		frame->timeline->days);
	right = draw_playing(frame, box, column, text_width(days) + GAP);
	column = margin_write(
		frame, box, column, right - 1, days, ROLE_MARGIN_DIM);
	list_overlays(frame, overlays, sizeof overlays);
	if (right - text_width(overlays) - 3 > column + GAP)
		margin_write(frame, box, right - text_width(overlays) - 3,
			right, overlays, ROLE_MARGIN_DIM);
}
