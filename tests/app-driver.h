#ifndef TESTS_APP_DRIVER_H
#define TESTS_APP_DRIVER_H

/* The application driven by keys without a terminal. After test.h. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "app/keyscript.h"
#include "base/date.h"

/* The Korean campaign, in colours and a locale of UTF-8. */
static inline struct options
driver_options(void)
{
	return (struct options){
		.utf8 = true,
		.colour = COLOUR_FORCE_256,
		.executable = "",
		.datadir = getenv("CAMPAIGN_MAP_DATADIR"),
	};
}

static inline struct app *
driver_open(const struct options *options, int columns, int rows)
{
	struct app *app = malloc(sizeof *app);
	struct error err = { "" };

	assert_non_null(app);
	if (!app_init(app, options, columns, rows, &err))
		fail_msg("%s", err.message);
	return app;
}

static inline void
driver_close(struct app *app)
{
	app_release(app);
	free(app);
}

/* Presses what a key script would, such as "Right Space wait:500". */
static inline void
driver_press(struct app *app, const char *script)
{
	FILE *file = tmpfile();
	struct keyscript keyscript;
	struct error err = { "" };

	assert_non_null(file);
	fputs(script, file);
	rewind(file);
	if (!keyscript_read(&keyscript, file, "script", &err))
		fail_msg("%s", err.message);
	fclose(file);
	for (size_t i = 0; i < keyscript.count; i++)
		app_input(app, &keyscript.inputs[i]);
	keyscript_release(&keyscript);
}

/* The present minute as "1945-08-13T23:59". */
static inline const char *
driver_time(const struct app *app)
{
	static char text[40];
	const struct moment moment = { .minute = app->state.minute,
		.precision = MOMENT_MINUTE };

	moment_format(&moment, text, sizeof text);
	return text;
}

/* Draws what there is when nothing is told in the status line. */
static inline void
driver_draw(struct app *app, struct grid *grid)
{
	app->message[0] = '\0';
	app_draw(app, grid);
}

/* A row of a frame as text; glyphs that are not ASCII as blanks. Lent until
 * the next. */
static inline const char *
driver_row_of(const struct grid *grid, int row)
{
	static char text[GRID_SIDE_MAX + 1];
	int i = 0;

	for (; i < grid->columns; i++) {
		const uint32_t glyph = grid_peek(grid, i, row)->glyph;

		text[i] = glyph >= ' ' && glyph < 0x7f ? (char)glyph : ' ';
	}
	text[i] = '\0';
	return text;
}

/* The same of the present frame, with its message. */
static inline const char *
driver_row(struct app *app, int row)
{
	const char *text;
	struct grid grid;

	grid_init(&grid, 1, 1);
	app_draw(app, &grid);
	text = driver_row_of(&grid, row);
	grid_release(&grid);
	return text;
}

/* Whether the present frame, when nothing is told in the status line, has a
 * text within a row. */
static inline bool
driver_shows(struct app *app, const char *text)
{
	struct grid grid;
	bool found = false;

	grid_init(&grid, 1, 1);
	driver_draw(app, &grid);
	for (int row = 0; row < grid.rows && !found; row++)
		found = strstr(driver_row_of(&grid, row), text) != NULL;
	grid_release(&grid);
	return found;
}
#endif
