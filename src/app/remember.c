#include <config.h>

#include "app/remember.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/config_file.h"
#include "app/control.h"
#include "app/xdg.h"
#include "base/array.h"
#include "base/date.h"
#include "base/draft_file.h"
#include "base/text.h"
#include "base/translate.h"

#define NAME_LONGEST 100

/* A campaign's name may be any text; only a plain one becomes a file's. */
static bool
is_plain(const char *name)
{
	const size_t length = strlen(name);

	return length > 0 && length <= NAME_LONGEST && name[0] != '.' &&
	       strspn(name,
		       "abcdefghijklmnopqrstuvwxyz"
		       "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") == length;
}

/* NULL where nothing is remembered; the caller frees. */
static char *
file_name(const struct app *app, const struct options *options)
{
	if (!options->remember || options->command != COMMAND_PLAY ||
		!options->terminal || !is_plain(app->campaign.name))
		return NULL;
	return xdg_name(options->xdg_state_home, options->home, ".local/state",
		app->campaign.name);
}

static bool
read_centre(const char *text, struct lonlat *centre)
{
	const size_t length = strcspn(text, ",");
	char lon[40];

	if (length >= sizeof lon || !text[length])
		return false;
	memcpy(lon, text, length);
	lon[length] = '\0';
	return text_to_double(lon, &centre->lon) &&
	       text_to_double(text + length + 1, &centre->lat) &&
	       fabs(centre->lon) <= 180 && fabs(centre->lat) <= 90;
}

struct recall {
	struct remembered *remembered;
	const struct campaign *campaign;
	bool has_centre, has_cell;
	int wrong; /* the first line that is; 0 none */
};

static void
take_fault(void *context, int line, const char *message)
{
	struct recall *recall = context;

	(void)message;
	if (!recall->wrong)
		recall->wrong = line;
}

static bool
take_line(struct recall *recall, const struct config_line *line)
{
	struct remembered *remembered = recall->remembered;
	struct moment moment;

	if (strcmp(line->key, "date") == 0) {
		remembered->has_date = moment_parse(line->value, &moment) &&
				       moment.precision == MOMENT_MINUTE &&
				       !moment.approximate && !moment.doubtful;
		remembered->minute = moment.minute;
		return remembered->has_date;
	}
	if (strcmp(line->key, "centre") == 0)
		return recall->has_centre =
			       read_centre(line->value, &remembered->centre);
	if (strcmp(line->key, "cell") == 0)
		return recall->has_cell = text_to_double(line->value,
						  &remembered->cell_width) &&
					  remembered->cell_width > 0;
	if (strcmp(line->key, "view") != 0)
		return false;
	remembered->view = campaign_find_view(recall->campaign, line->value);
	return remembered->view >= 0;
}

void
remember_recall(struct app *app, const struct options *options)
{
	struct remembered *remembered = &app->remembered;
	struct recall recall = { .remembered = remembered,
		.campaign = &app->campaign };
	char *name = file_name(app, options);
	struct config_file file;
	struct error err;

	*remembered = (struct remembered){ .view = -1 };
	if (!name)
		return;
	if (!config_file_read(&file, name, take_fault, &recall, &err)) {
		app_say(app, "%s", err.message);
		free(name);
		return;
	}
	for (size_t i = 0; i < file.count && !recall.wrong; i++) {
		if (!take_line(&recall, &file.lines[i]))
			recall.wrong = file.lines[i].line;
	}
	remembered->has_look = recall.has_centre && recall.has_cell;
	if (recall.wrong) {
		*remembered = (struct remembered){ .view = -1 };
		app_say(app, _("what was remembered is broken at line %d"),
			recall.wrong);
	}
	config_file_release(&file);
	free(name);
}

static bool
is_asked(const struct options *options, const char *option, const char *value)
{
	return value && !options_is_setting(options, option);
}

void
remember_look(struct app *app, const struct options *options)
{
	const struct remembered *remembered = &app->remembered;

	if (!remembered->has_look || is_asked(options, "view", options->view))
		return;
	if (app_look_at(app, remembered->centre, remembered->cell_width))
		app->view = remembered->view;
	else
		app_say(app, _("the view that was remembered is off the map"));
}

bool
remember_date(struct app *app, const struct options *options)
{
	const struct remembered *remembered = &app->remembered;
	const struct timeline *timeline = &app->timeline;
	const int64_t day = day_of_minute(remembered->minute);

	if (!remembered->has_date || is_asked(options, "date", options->date))
		return false;
	if (day < timeline->begin || day > timeline->end) {
		app_say(app, _("the day that was remembered is not on the "
			       "timeline"));
		return false;
	}
	playback_seek(&app->playback, remembered->minute);
	return true;
}

static void
write_place(const struct app *app, FILE *file)
{
	const struct viewport *viewport = &app->state.viewport;
	const struct lonlat centre =
		projection_inverse(app->projection, viewport->centre);
	const struct moment moment = { .minute = app->state.minute,
		.precision = MOMENT_MINUTE };
	char date[40];

	moment_format(&moment, date, sizeof date);
	fprintf(file, "date = %s\n", date);
	if (isfinite(centre.lon) && isfinite(centre.lat))
		fprintf(file, "centre = %.17g,%.17g\ncell = %.17g\n",
			centre.lon, centre.lat,
			viewport->dot_width * viewport->across);
	if (app->view >= 0 && (size_t)app->view < app->campaign.view_count)
		fprintf(file, "view = %s\n", app->campaign.views[app->view].id);
}

bool
remember_store(
	const struct app *app, const struct options *options, struct error *err)
{
	char *name = file_name(app, options);
	struct draft_file *draft;
	bool good;

	if (!name)
		return true;
	draft = draft_file_new(name);
	if (draft)
		write_place(app, draft_file_stream(draft));
	good = draft && draft_file_finish(draft, DRAFT_SYNCED);
	if (!good)
		error_set(err, "%s: %s", name, strerror(errno));
	free(name);
	return good;
}
