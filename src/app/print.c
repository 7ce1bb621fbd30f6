/* The command print: the same frame as play shows, without a terminal. */
#include <config.h>

#include "app/app.h"
#include "app/commands.h"
#include "app/keyscript.h"
#include "base/translate.h"
#include "output/ansi.h"
#include "output/json.h"
#include "output/svg.h"
#include "output/text.h"

static void
choose_size(const struct options *options, int *columns, int *rows)
{
	*columns = 80;
	*rows = 24;
	if (options->terminal && options->terminal_columns > 0 &&
		options->terminal_rows > 0) {
		*columns = options->terminal_columns;
		*rows = options->terminal_rows;
	}
	if (options->columns > 0) {
		*columns = options->columns;
		*rows = options->rows;
	}
}

static bool
press_keys(struct app *app, const char *filename, struct error *err)
{
	struct keyscript keyscript;

	if (!keyscript_open(&keyscript, filename, err))
		return false;
	for (size_t i = 0; i < keyscript.count && !app->quit; i++)
		app_input(app, &keyscript.inputs[i]);
	keyscript_release(&keyscript);
	return true;
}

/* A picture has all colours unless fewer are asked for, on the ground that is
 * usual for its theme, and without colours for paper. */
static void
write_picture(const struct app *app, const struct options *options,
	const struct grid *grid)
{
	const enum colour_depth depth = options->colour == COLOUR_AUTO
						? COLOUR_TRUE
						: options_depth(options, true);
	const bool is_light =
		depth == COLOUR_NONE || app->state.theme == THEME_LIGHT;
	const struct svg_look look = {
		.cell_aspect = app->shape.aspect,
		.depth = depth,
		.ink = is_light ? 0x000000 : 0xd0d0d0,
		.paper = is_light ? 0xffffff : 0x000000,
	};

	output_svg(grid, &look, stdout);
}

/* False when it cannot be told in that form. Of what is wrong with standard
 * output main() tells. */
static bool
write_frame(struct app *app, const struct options *options)
{
	struct grid grid;
	bool written = true;

	grid_init(&grid, app->state.columns, app->state.rows);
	app_draw(app, &grid);
	switch (options_format(options)) {
	case FORMAT_JSON:
		written = output_json(app->scene, &app->state, &app->campaign,
			app->projection, stdout);
		break;
	case FORMAT_ANSI:
		output_ansi(&grid, options_depth(options, true), stdout);
		break;
	case FORMAT_SVG:
		write_picture(app, options, &grid);
		break;
	case FORMAT_TEXT:
	case FORMAT_CSV:
		output_text(&grid, stdout);
		break;
	}
	grid_release(&grid);
	return written || ferror(stdout);
}

int
command_print(const struct options *options)
{
	struct app app;
	struct error err;
	int columns, rows, status = 0;

	choose_size(options, &columns, &rows);
	if (!app_init(&app, options, columns, rows, &err))
		return command_failed(&err);
	if (app.forgave)
		fprintf(stderr, "campaign-map: %s\n", app.message);
	if (options->keys && !press_keys(&app, options->keys, &err)) {
		app_release(&app);
		return command_failed(&err);
	}
	if (!write_frame(&app, options)) {
		error_set(&err, _("the frame cannot be told as JSON"));
		status = command_failed(&err);
	}
	if (app.fault.message[0])
		status = command_failed(&app.fault);
	app_release(&app);
	return status;
}
