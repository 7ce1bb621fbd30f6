#include <config.h>

#include "app/control.h"

#include "base/date.h"
#include "base/translate.h"

/* Where the clock stands when it is set to an event. */
static int64_t
event_clock(const struct app *app, int event)
{
	struct playback probe = app->playback;

	playback_seek(&probe, app->campaign.events[event].minute);
	return probe.now;
}

void
app_take_time(struct app *app)
{
	struct scene_state *state = &app->state;
	const int64_t day = day_of_minute(app->playback.now);

	if (day_of_minute(state->minute) != day) {
		state->panel_top = 0;
		if (!state->card)
			state->link = -1;
	}
	state->minute = app->playback.now;
	state->playing = app->playback.playing;
	state->backward = app->playback.backward;
	state->loop = app->playback.loop;
	state->rate = playback_rate_name(&app->playback);
	state->pace = playback_minutes_a_second(&app->playback);
	if (state->selected_event >= 0 &&
		day_of_minute(event_clock(app, state->selected_event)) != day)
		app_select_event(app, -1);
	app_follow(app);
}

static void
say_at_end(struct app *app, int64_t before, int direction)
{
	if (app->playback.now == before)
		app_say(app, "%s",
			direction < 0
				? _("this is the beginning of the campaign")
				: _("this is the end of the campaign"));
}

void
control_days(struct app *app, int argument)
{
	const int64_t before = app->playback.now;

	playback_step_days(&app->playback, argument);
	say_at_end(app, before, argument);
	app_select_event(app, -1);
	app_take_time(app);
}

void
control_hours(struct app *app, int argument)
{
	const int64_t before = app->playback.now;

	playback_step_hours(&app->playback, argument);
	say_at_end(app, before, argument);
	app_take_time(app);
}

void
control_ends(struct app *app, int argument)
{
	if (argument < 0)
		playback_first(&app->playback);
	else
		playback_last(&app->playback);
	app_select_event(app, -1);
	app_take_time(app);
}

void
control_play(struct app *app, int argument)
{
	(void)argument;
	playback_toggle(&app->playback);
	app_take_time(app);
}

void
control_turn(struct app *app, int argument)
{
	(void)argument;
	playback_turn(&app->playback);
	app_take_time(app);
	app_say(app, "%s",
		app->playback.backward ? _("playing backward")
				       : _("playing forward"));
}

void
control_loop(struct app *app, int argument)
{
	(void)argument;
	app->playback.loop = !app->playback.loop;
	app_take_time(app);
	app_say(app, "%s", app->playback.loop ? _("loop on") : _("loop off"));
}

void
control_rate(struct app *app, int argument)
{
	playback_faster(&app->playback, argument);
	app_take_time(app);
	app_say(app, _("speed %s"), _(app->state.rate));
}

void
control_normal(struct app *app, int argument)
{
	(void)argument;
	playback_normal(&app->playback);
	app_take_time(app);
	app_say(app, _("speed %s"), _(app->state.rate));
}

/* The event after or before the one that is selected, as long as the clock
 * still stands at it: several may share a minute. -1 for none. */
static int
next_event(const struct app *app, int direction)
{
	const struct timeline *timeline = &app->timeline;
	const int selected = app->state.selected_event;
	const int64_t now = app->playback.now;
	const int day = timeline_day(timeline, now);
	int next;

	/* A day is shown as it ended: who begins to read it begins with its
	 * first event. */
	if (selected < 0 && direction > 0 &&
		now == last_minute_of_day(day_of_minute(now)) &&
		timeline->first_event[day] < timeline->first_event[day + 1])
		return (int)timeline->first_event[day];
	if (selected < 0 || event_clock(app, selected) != now ||
		!timeline_has_event(timeline, (size_t)selected))
		return direction > 0 ? timeline_next_event(timeline, now)
				     : timeline_previous_event(timeline, now);
	next = selected + direction;
	return next >= 0 && timeline_has_event(timeline, (size_t)next) ? next
								       : -1;
}

void
control_events(struct app *app, int argument)
{
	int event;

	/* A card is a list, too: in it they go from line to line. */
	if (app->state.card && app_panel_is_seen(app)) {
		control_links(app, argument);
		return;
	}
	event = next_event(app, argument);
	if (event < 0) {
		app_say(app, "%s",
			argument < 0 ? _("there is no earlier event")
				     : _("there is no later event"));
		return;
	}
	/* Who walks from event to event wants to read: it does not play on. */
	app_go_to_event(app, event);
}

void
app_go_to_event(struct app *app, int event)
{
	app->playback.playing = false;
	playback_seek(&app->playback, app->campaign.events[event].minute);
	app_take_time(app);
	app_select_event(app, event);
}

/* Who asks for a date wants to know what happened then. */
void
app_go_to_minute(struct app *app, int64_t minute)
{
	app_leave_card(app, -1);
	playback_seek(&app->playback, minute);
	app_select_event(app, -1);
	app_take_time(app);
}

int
app_event_of_day(const struct app *app, int place)
{
	const struct timeline *timeline = &app->timeline;
	const int day = timeline_day(timeline, app->playback.now);

	for (size_t e = timeline->first_event[day];
		e < timeline->first_event[day + 1]; e++) {
		if (app->campaign.events[e].place == place)
			return (int)e;
	}
	return -1;
}
