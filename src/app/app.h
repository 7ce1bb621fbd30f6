#ifndef APP_APP_H
#define APP_APP_H

#include <stdbool.h>
#include <stdint.h>

#include "app/ahead.h"
#include "app/bindings.h"
#include "app/find.h"
#include "app/greeting.h"
#include "app/measure.h"
#include "app/mouse.h"
#include "app/options.h"
#include "app/prompt.h"
#include "app/remember.h"
#include "base/error.h"
#include "base/key.h"
#include "basemap/basemap.h"
#include "campaign/campaign.h"
#include "geometry/extent.h"
#include "geometry/point.h"
#include "playback/playback.h"
#include "playback/timeline.h"
#include "projection/projection.h"
#include "raster/grid.h"
#include "scene/scene.h"

#define FOUND_LINES 5 /* of what is found, while one types */

#define VISITS_MOST 16

/* What was selected, and marked, when a link was followed; -1 for not. */
struct visit {
	int unit, event, place, link;
};

/* The program without terminal and clock: the state, and what input does to
 * it. Tests and key scripts drive it just as the screen does.
 *
 * After each input: the clock is on the timeline, the viewport has the size
 * of the layout's map, the selection is -1 or a row of the campaign, and at
 * most one of unit and event is selected; what is told of a prompt is that of
 * the one that is open; only a selected unit is followed; of help, prompt and
 * menu at most one is open. */
struct app {
	struct campaign campaign;
	struct timeline timeline;
	struct playback playback;
	struct projection *projection;
	struct basemap *basemap;
	struct scene *scene;
	struct scene_state state;
	struct cell_shape shape;
	bool unicode;       /* the locale can show more than ASCII */
	int view;           /* index of the saved view last taken, or -1 */
	struct extent home; /* the box that was fitted last, */
	struct point home_centre; /* how that looked, */
	double home_width;
	double base_width; /* metres a cell's width at zoom 0 */
	int zoom;          /* steps closer than the view as it was fitted */
	int *unit_order;   /* all units, by side and order of battle */
	struct prompt prompt;
	struct find find; /* what was looked for last */
	bool found_day;   /* no name but a date is typed to be found */
	struct found_line found[FOUND_LINES];
	char found_what[FOUND_LINES][120];
	char help_text[120]; /* that was looked for in the help last */
	struct ahead ahead;  /* ended before anything is drawn or moved */
	struct mouse mouse;
	struct measure measure;
	struct visit visits[VISITS_MOST]; /* through links, the last last */
	size_t visit_count;
	int link_before;              /* marked before a source was opened */
	bool is_following;            /* the map stays on the selected unit */
	const char *asked_projection; /* of the options, lent; NULL none */
	struct bindings bindings;
	struct keymap_names names;
	struct remembered remembered;
	char greeting[GREETING_LINES][GREETING_SIZE];
	const char *greeting_lines[GREETING_LINES];
	struct key_hint help_lines[KEYMAP_ROWS], hints[KEYMAP_ROWS];
	const char *translations; /* where they are, lent */
	char speech[64];
	uint32_t offered_languages; /* bits 1 << number: it was told how */
	char message[256];
	bool forgave;               /* the message tells of the settings */
	struct error fault;         /* of the last drawing; "" none */
	bool quit, suspend, redraw; /* asked for by a key; the loop clears */
};

/* Loads campaign and maps and opens the first view on a frame of columns x
 * rows. The app must stay where it is, as its parts refer to each other. On
 * failure says why and leaves nothing to release. */
bool app_init(struct app *app, const struct options *options, int columns,
	int rows, struct error *err);
void app_release(struct app *app);

/* Takes one input. Returns whether the frame may have changed. */
bool app_input(struct app *app, const struct input *input);

/* Lets time pass; true when the frame may have changed. */
bool app_advance(struct app *app, int milliseconds);
/* Milliseconds until app_advance() can change the frame; -1 never. */
int app_delay(const struct app *app);

/* Draws the present frame. A map that cannot be read is left out, and told
 * in fault and, for once, in the message. */
void app_draw(struct app *app, struct grid *grid);
/* Where the cursor stands: where text is typed, else on the selection; false
 * for nowhere. */
bool app_cursor(const struct app *app, struct cellpos *cell);
#endif
