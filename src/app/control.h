#ifndef APP_CONTROL_H
#define APP_CONTROL_H

#include <stdbool.h>
#include <stdint.h>

#include "app/app.h"

/* What the keys do to the state. Each takes the argument that the key table
 * gives with the key. */
typedef void control(struct app *app, int argument);

/* Time: argument -1 back, +1 on. */
control control_days, control_hours, control_events, control_ends;
control control_play;   /* or pause */
control control_turn;   /* play the other way */
control control_loop;   /* on or off */
control control_rate;   /* slower, faster */
control control_normal; /* the normal rate */

/* To find a name and go to a date, at the prompt; -1 the previous and +1 the
 * next of what was found. */
control control_find, control_match, control_date;

/* The map. */
enum direction { TO_WEST, TO_SOUTH, TO_NORTH, TO_EAST };
control control_pan, control_pan_half; /* a direction */
control control_zoom;                  /* +1 closer, -1 farther */
control control_view;                  /* 0 the first, 1 the next, -1 */
control control_view_at;               /* by its number, from 0 */
control control_layer;                 /* an enum scene_layer: on or off */
control control_charset, control_theme;
control control_language;   /* the next, of the names */
control control_speech;     /* the next, of all that is written */
control control_projection; /* the next */
control control_menu;       /* an enum menu */
control control_side;       /* of a number from 1: shown or hidden */
control control_own_track;  /* of the ways only the selected unit's */
control control_measure;    /* on or off */

/* The selection, and what lies over the map. */
control control_units;   /* -1 the previous, +1 the next */
control control_details; /* centre on the selection and open it */
control control_follow;  /* on or off */
control control_panel, control_help, control_close;
control control_links;  /* marks the next, the previous in the panel */
control control_scroll; /* pages up or down */
control control_quit, control_suspend, control_redraw;

/* What these share. */

/* Asserts what always holds of the state between two inputs. */
void app_check(const struct app *app);
/* Sets the message of the status line. */
void app_say(struct app *app, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
/* Takes the language that is spoken into the state. */
void app_take_speech(struct app *app);
/* Takes the clock's time into the state. */
void app_take_time(struct app *app);
void app_select_unit(struct app *app, int unit);   /* -1 none */
void app_select_event(struct app *app, int event); /* -1 none */
void app_select_place(struct app *app, int place); /* -1 none */
/* Shows a source whole. */
void app_open_source(struct app *app, int source);
/* Goes where the marked link of the panel leads; false where it leads nowhere
 * by now. And back to where one came from; false when that was not so. */
bool app_open_link(struct app *app);
bool app_go_back(struct app *app);
/* Shows the events of the day instead of a card, to which one comes back as
 * behind a link; event is the one to select, -1 none. */
void app_leave_card(struct app *app, int event);
/* The panel begins anew. */
void app_turn_page(struct app *app);
bool app_panel_is_seen(const struct app *app);
/* The lines of keys and of help, as they are now. */
void app_refresh_hints(struct app *app);
/* Sets the clock to an event and selects it. */
void app_go_to_event(struct app *app, int event);
/* Sets the clock, and shows the events of its day instead of a card. */
void app_go_to_minute(struct app *app, int64_t minute);
/* The first event at a place on the present day; -1 none. */
int app_event_of_day(const struct app *app, int place);
/* What the prompts do with what is typed, with Enter, Up and Down. */
void find_typed(struct app *app);
/* Takes the units in view for what is found, the nearest to its middle first.
 */
void find_in_view(struct app *app);
/* Ranks, of the units that are found as well, those in view first. */
void find_prefer_view(struct app *app);
bool find_accept(struct app *app);
void find_step(struct app *app, int by);
void help_typed(struct app *app);
bool help_accept(struct app *app);
void help_step(struct app *app, int by);
void date_typed(struct app *app);
bool date_accept(struct app *app);
/* Moves the map by cells, and puts the middle of one of its cells into its
 * middle, as far as the map goes. */
void app_pan(struct app *app, int columns, int rows);
void app_centre_on_cell(struct app *app, struct cellpos cell);
/* Zooms by steps, positive is closer, while a cell of the map stays. */
void app_zoom_at(struct app *app, int steps, struct cellpos cell);
/* Scrolls the panel by lines. */
void app_scroll(struct app *app, int lines);
/* Keeps the unit that is followed in the middle. */
void app_follow(struct app *app);
/* Whether the key was for the menu that is open. */
bool menu_takes_key(struct app *app, uint32_t key);
/* Where the selection is, and its name; NULL when it is nowhere. */
const struct name *app_selected(const struct app *app, struct lonlat *position);
/* After a change of size, panel or bareness: the map keeps its centre and
 * its scale. */
void app_lay_out(struct app *app);
/* Shows a box of longitudes and latitudes. False when it is not on the plane
 * of the projection. */
bool app_fit(struct app *app, const struct extent *box);
/* Whether the map is elsewhere than the first view, fitted, would have it. */
bool app_is_away(const struct app *app);
/* After a change of size: a view that was neither moved nor zoomed is fitted
 * anew, any other keeps its centre and its scale. */
void app_resize(struct app *app);
/* Looks at a place with a width of a cell in metres; false, and nothing
 * changed, when the map does not go there. */
bool app_look_at(struct app *app, struct lonlat centre, double cell_width);
/* The cell size of the present zoom in the present shape of cells. */
void app_shape(struct app *app);
/* The charset and the glyphs that go with it. */
void app_set_charset(struct app *app, enum charset charset);
/* Zooms in where a cell is so wide that neighbours share it. */
void app_come_near(struct app *app);
bool app_selects(const struct app *app);
/* Where a unit stands now; false when it is not on the map. */
bool app_unit_position(
	const struct app *app, int unit, struct lonlat *position);
/* The map's cell at a position; false outside of the map. */
bool app_map_cell(
	const struct app *app, struct lonlat position, struct cellpos *cell);
#endif
