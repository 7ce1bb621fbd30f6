/* play.c: between the screen and the application. All input that is there is
 * taken before a frame is drawn, so that a held key never gets ahead of the
 * picture, and nothing happens while nothing changes:
 *
 *     draw -> wait for input or the next frame -> take all input -> draw
 */

#include <config.h>

#include "app/play.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "app/app.h"
#include "app/commands.h"
#include "screen/screen.h"

enum { INPUTS_A_FRAME = 1000 }; /* so that a flood is seen to be taken */

struct play {
	struct app *app;
	struct screen *screen;
	int64_t (*clock)(void);
	int64_t then; /* up to when the application has been told of time */
	bool changed; /* the picture may differ from the one shown */
	bool ended;
	bool no_mouse; /* it is the terminal's */
	bool lost;     /* ended without the user's wish */
};

static void
show(struct play *play, struct grid *grid)
{
	struct cellpos cursor = { -1, -1 };

	app_draw(play->app, grid);
	if (!app_cursor(play->app, &cursor))
		cursor = (struct cellpos){ -1, -1 };
	screen_show(play->screen, grid, cursor.column, cursor.row);
	play->changed = false;
}

static void
pass_time(struct play *play)
{
	const int64_t now = play->clock();
	const int64_t passed = now - play->then;

	play->then = now;
	if (passed > 0 &&
		app_advance(play->app, passed < 1000 ? (int)passed : 1000))
		play->changed = true;
}

static void
take(struct play *play, const struct input *input)
{
	struct app *app = play->app;

	if (input->kind == INPUT_END) {
		play->ended = play->lost = true;
		return;
	}
	if (app_input(app, input) || input->kind == INPUT_CONTINUE)
		play->changed = true;
	if (app->suspend) {
		screen_suspend(play->screen);
		play->changed = true;
	}
	if (app->redraw) {
		screen_invalidate(play->screen);
		play->changed = true;
	}
	if (app->quit)
		play->ended = true;
	app->suspend = app->redraw = app->quit = false;
}

/* Every move of the pointer only while something follows it: the status line
 * or a measure. */
static enum mouse_reports
mouse_reports(const struct play *play)
{
	if (play->no_mouse)
		return MOUSE_NONE;
	return play->app->measure.is_on || !play->app->state.bare
		       ? MOUSE_ALL
		       : MOUSE_BUTTONS;
}

static void
loop(struct play *play)
{
	struct input size = { .kind = INPUT_RESIZE };
	struct grid grid;

	/* It may have changed while the maps were read. */
	screen_size(play->screen, &size.columns, &size.rows);
	if (size.columns != play->app->state.columns ||
		size.rows != play->app->state.rows)
		app_input(play->app, &size);
	/* While the first ground is still being drawn. */
	grid_init(&grid, play->app->state.columns, play->app->state.rows);
	play->then = play->clock();
	play->changed = true;
	while (!play->ended) {
		struct input input;
		int timeout;

		screen_report_mouse(play->screen, mouse_reports(play));
		if (play->changed)
			show(play, &grid);
		timeout = app_delay(play->app);
		for (int i = 0; i < INPUTS_A_FRAME && !play->ended; i++) {
			input = screen_wait(play->screen, timeout);
			pass_time(play);
			if (input.kind == INPUT_NONE)
				break;
			take(play, &input);
			timeout = 0;
		}
	}
	grid_release(&grid);
}

static int
no_terminal(const struct error *err)
{
	command_failed(err);
	return EXIT_NO_TERMINAL;
}

/* The maps are read while the terminal is still as it was, so that what is
 * wrong with them can be said, and Ctrl-C is just that. */
int
command_play(const struct options *options, int64_t (*clock)(void))
{
	struct screen_options how = {
		.depth = options_depth(options, false),
		.locale_is_utf8 = options->utf8,
		.mouse = options->no_mouse ? MOUSE_NONE : MOUSE_BUTTONS,
	};
	struct error err = { 0 };
	struct app app;
	struct play play = {
		.app = &app, .clock = clock, .no_mouse = options->no_mouse
	};
	int columns, rows, signal;

	if (!screen_is_usable(&err))
		return no_terminal(&err);
	screen_measure(&columns, &rows);
	if (!app_init(&app, options, columns, rows, &err))
		return command_failed(&err);
	/* Told on the status line too, but that is gone with the next key. */
	if (app.forgave)
		fprintf(stderr, "campaign-map: %s\n", app.message);
	how.unicode = app.unicode;
	play.screen = screen_open(&how, &err);
	if (play.screen == NULL) {
		app_release(&app);
		return no_terminal(&err);
	}
	/* The terminal may have fewer colours than were asked for. */
	app.state.plain = screen_depth(play.screen) == COLOUR_NONE;
	loop(&play);
	signal = screen_signal(play.screen);
	screen_close(play.screen);
	if (signal == 0 && !play.lost && !remember_store(&app, options, &err))
		command_failed(&err);
	app_release(&app);
	if (signal != 0)
		raise(signal);
	return play.lost ? EXIT_FAILURE : EXIT_SUCCESS;
}
