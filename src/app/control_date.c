/* To go to a date. */
#include <config.h>

#include "app/control.h"

#include "app/when.h"
#include "base/translate.h"

void
control_date(struct app *app, int argument)
{
	(void)argument;
	prompt_open(app, PROMPT_DATE);
}

void
date_typed(struct app *app)
{
	prompt_tell(app, "%s", app->prompt.text[0] ? "" : _(WHEN_FORMS));
}

bool
date_accept(struct app *app)
{
	struct when when;
	struct error err;

	if (!app->prompt.text[0])
		return true;
	if (!when_parse(app->prompt.text, &app->timeline, app->playback.now,
		    &when, &err)) {
		prompt_tell(app, "%s", err.message);
		return false;
	}
	if (when.event >= 0)
		app_leave_card(app, when.event);
	else
		app_go_to_minute(app, when.minute);
	return true;
}
