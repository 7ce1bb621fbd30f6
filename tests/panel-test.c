/* The panel as its reader has it: the opened event, cards and sources, and how
 * keys and clicks lead from one to the other. */
#include <config.h>

#include "test.h"

#include "app/control.h"
#include "app/list.h"
#include "base/memory.h"
#include "base/text.h"
#include "one-app.h"
#include "scene/words.h"

static struct grid grid;

static int
make_grid(void **state)
{
	(void)state;
	grid_init(&grid, 1, 1);
	return 0;
}

static int
release_grid(void **state)
{
	(void)state;
	grid_release(&grid);
	return 0;
}

static struct box
panel_of(const struct app *of)
{
	return scene_layout(of->state.columns, of->state.rows, of->state.bare,
		of->state.panel)
		.panel;
}

/* Without blanks, so that lines and paragraphs can be compared. */
static void
read_row(int row, int from, int to, char *buffer)
{
	size_t length = 0;

	for (int column = from; column < to; column++) {
		const struct cell *cell = grid_peek(&grid, column, row);

		if (cell->glyph != ' ' && cell->glyph != GLYPH_FOLLOWER)
			length += text_encode(cell->glyph, buffer + length);
	}
	buffer[length] = '\0';
}

/* All of the panel's text without blanks, lent until the next. */
static const char *
panel_text(void)
{
	static char text[200000];
	const struct box box = panel_of(app);
	char line[400];

	driver_draw(app, &grid);
	text[0] = '\0';
	for (int row = box.row; row < box.row + box.rows; row++) {
		read_row(row, box.column, box.column + box.columns, line);
		strcat(text, line);
	}
	return text;
}

static void
assert_tells(const char *text)
{
	if (!strstr(panel_text(), text))
		fail_msg("\"%s\" is not in %s", text, panel_text());
}

static void
keys_lead_to_a_source_and_back(void **state)
{
	int link;

	(void)state;
	driver_press(app, "d 1 6 Enter Down Down m");
	assert_int_equal(app->state.link, 0);
	assert_tells(">A.Shirokorad:");
	driver_press(app, "m m");
	link = app->state.link;
	assert_tells(">Wikipediamirror(jmedia.wiki)");
	driver_press(app, "Enter");
	assert_true(app->state.source >= 0);
	assert_tells("SeishinOperation(laterrevision,machineJapanese)");
	assert_tells("Year2024");
	assert_tells("Addresshttps://");
	assert_tells("Citedbyevents:");
	assert_tells("Escgoesback.");
	driver_press(app, "Esc");
	assert_int_equal(app->state.source, -1);
	assert_int_equal(app->state.link, link);
	assert_true(app->state.selected_event >= 0);
	driver_press(app, "Esc");
	assert_int_equal(app->state.link, -1);
	assert_true(app->state.selected_event >= 0);
	driver_press(app, "M");
	assert_int_equal(app->state.link,
		scene_panel_links(app->scene, &app->state) - 1);
	driver_press(app, "m");
	assert_int_equal(app->state.link, 0);
}

static void
who_is_nearest_is_told_as_surely_as_known(void **state)
{
	(void)state;
	driver_press(app, "resize:140x45 d 2 4 Enter");
	assert_tells("Wonsan-Chorwon~,46kmnorthof38N");
	driver_press(app, "d 2 5 Enter");
	assert_tells("?,");
}

static void
marking_begins_with_what_is_seen(void **state)
{
	int above;

	(void)state;
	driver_press(app, "resize:80x24 / C h o n g j i n Enter PageDown "
			  "PageDown PageDown");
	above = scene_panel_links_above(app->scene, &app->state);
	assert_true(above > 2);
	driver_press(app, "m");
	assert_int_equal(app->state.link, above);
	driver_press(app, "Esc PageDown PageDown PageDown M");
	assert_int_equal(app->state.link, above - 1);
}

static void
links_need_a_panel(void **state)
{
	(void)state;
	driver_press(app, "resize:72x24 m");
	assert_int_equal(app->state.link, -1);
	assert_string_equal(app->message, "the panel is not open: i shows it");
	driver_press(app, "i m");
	assert_int_equal(app->state.link, 0);
}

/* Each version and who says so. */
static void
an_event_tells_every_version(void **state)
{
	static const char *const versions[] = { "Chongjin,Sovietdead",
		"250to300dead", "330dead", "300dead", "227dead", "250dead",
		"500dead", "2500prisoners", "Twicetheotherfigures." };

	(void)state;
	driver_press(app, "d 1 6 Enter Down Down resize:140x200");
	for (size_t i = 0; i < sizeof versions / sizeof *versions; i++)
		assert_tells(versions[i]);
}

static void
a_place_tells_its_names_holder_and_events(void **state)
{
	(void)state;
	driver_press(app, "d 1 5 Enter / s e i s h i n Enter resize:140x90");
	assert_int_equal(app->state.selected_place,
		campaign_find_place(&app->campaign, "chongjin"));
	assert_tells("Chongjin청진");
	assert_tells("(Seishin)");
	assert_tells("Чхонджин/Сэйсин");
	assert_tells("419kmnorthof38N");
	assert_tells("HeldbyJapansincebeforethesedays");
	assert_tells("-13Aug~13:00⇩Firstwavelands");
	assert_tells("Therenow");
	driver_press(app, "Right");
	assert_tells("HeldbySovietUnionSince-16Aug~15:00⚑393rdDivision");
	/* What happened opens, with who says so. */
	driver_press(app, "m m Enter");
	assert_int_equal(app->state.selected_place, -1);
	assert_true(app->state.selected_event >= 0);
	assert_string_equal(driver_time(app), "1945-08-09T23:59");
	assert_tells("AirraidonChongjin");
	/* And back to the card, where it stood. */
	driver_press(app, "Esc");
	assert_int_equal(app->state.selected_place,
		campaign_find_place(&app->campaign, "chongjin"));
	assert_int_equal(app->state.link, 1);
	driver_press(app, "Esc Esc Esc");
	assert_int_equal(app->state.selected_place, -1);
}

static void
a_card_leads_up_and_down_the_order_of_battle(void **state)
{
	const int south = campaign_find_unit(&app->campaign, "su_south");
	const int army = campaign_find_unit(&app->campaign, "su_25a");

	(void)state;
	driver_press(
		app, "d 1 6 Enter / s o u t h e r n Space g r o u p Enter");
	assert_int_equal(app->state.selected_unit, south);
	assert_tells("CommanderMajGenG.I.Shanin");
	assert_tells("제25군남부집단");
	assert_tells("Южнаягруппа25-йармии");
	assert_tells("Under-25thArmy");
	assert_tells("kmnorthof38N");
	driver_press(app, "m Enter");
	assert_int_equal(app->state.selected_unit, army);
	assert_true(app->state.card);
	driver_press(app, "m Enter");
	assert_int_equal(app->state.selected_unit,
		campaign_find_unit(&app->campaign, "su_1fef"));
	driver_press(app, "Esc Esc Esc");
	assert_int_equal(app->state.selected_unit, south);
	/* Who is selected in another way has come from nowhere. */
	driver_press(app, "Enter Tab Enter Esc Esc");
	assert_int_equal(app->state.selected_unit, -1);
	app_select_unit(app, army);
	driver_press(app, "Enter resize:140x120");
	assert_tells("Itcommands");
	assert_tells("-SouthernGroupofthe25thArmy");
	assert_tells("120000men");
	assert_tells("5divisions");
}

static void
a_click_opens_a_source(void **state)
{
	const struct box box = panel_of(app);
	char script[64];
	int row;

	(void)state;
	driver_press(app, "d 1 6 Enter Down Down");
	driver_draw(app, &grid);
	for (row = box.row;
		scene_panel_row(app->scene, row).kind != LINK_SOURCE; row++)
		assert_true(row < box.row + box.rows);
	snprintf(script, sizeof script, "click:%d,%d", box.column + 5, row);
	driver_press(app, script);
	assert_true(app->state.source >= 0);
	driver_press(app, "Esc");
	assert_int_equal(app->state.source, -1);
}

static void
a_day_tells_who_is_nearest_to_the_parallel(void **state)
{
	(void)state;
	driver_press(app, "d 2 4 Enter");
	assert_tells("Nearesttotheparallel-SovietUnion:");
	assert_tells("-UnitedStates:");
	assert_tells("1294kmsouthof38N");
}

/* What there is room for is told without a key. */
static void
a_large_terminal_tells_more(void **state)
{
	(void)state;
	driver_press(app, "d 1 6 Enter");
	assert_null(strstr(panel_text(), "TheC-47oftheEaglemission"));
	driver_press(app, "resize:250x70");
	assert_int_equal(panel_of(app).columns, 56);
	assert_tells("TheC-47oftheEaglemission");
	assert_tells("1stAreaArmyhearsofthecease-fire");
	driver_press(app, "resize:250x24");
	assert_null(strstr(panel_text(), "TheC-47oftheEaglemission"));
}

/* The list of all days without blanks. */
static char *
list_text(void)
{
	const struct listing listing = {
		.campaign = &app->campaign,
		.timeline = &app->timeline,
		.side = -1,
		.unit = -1,
		.place = -1,
	};
	FILE *file = tmpfile();
	char *text;
	size_t length = 0;
	int c;

	assert_non_null(file);
	list_days_text(&listing, file);
	text = xcalloc(1, (size_t)ftell(file) + 1);
	rewind(file);
	while ((c = getc(file)) != EOF) {
		if (c != ' ' && c != '\n')
			text[length++] = (char)c;
	}
	fclose(file);
	return text;
}

/* Whether the day above the events and the hour beside one do not tell all. */
static bool
has_date(const struct event *event)
{
	return event->time.approximate || event->time.doubtful ||
	       event->time.precision == MOMENT_MONTH ||
	       event->until.minute != INT64_MIN;
}

/* The line of an event's date: as it should be, and its date in the list. */
static void
assert_date(const char *list, const struct event *event, const char *line)
{
	char text[100], listed[100] = "";
	size_t length = 0;

	words_moment(&event->time, text, sizeof text);
	for (const char *at = text; *at; at++) {
		if (*at != ' ')
			listed[length++] = *at;
	}
	assert_int_equal(strncmp(line, listed, length), 0);
	assert_true(
		(line[length] != '\0') == (event->until.minute != INT64_MIN));
	moment_format(&event->time, listed, sizeof listed);
	assert_non_null(strstr(list, listed));
}

/* The lines of the opened event, from its title down to the first blank. */
static void
assert_listed(const char *list, int event)
{
	const struct box box = panel_of(app);
	int row = box.row;
	const struct event *told = &app->campaign.events[event];
	bool after_title = false;
	char line[400];

	while (scene_panel_row(app->scene, row).kind != LINK_EVENT ||
		scene_panel_row(app->scene, row).row != event) {
		row++;
		assert_true(row < box.row + box.rows);
	}
	for (;; row++) {
		const bool is_title =
			scene_panel_row(app->scene, row).kind == LINK_EVENT;
		const char *text = line;

		read_row(row, box.column + (is_title ? 11 : 1),
			box.column + box.columns - (is_title ? 3 : 1), line);
		if (!line[0])
			return;
		if (!is_title && after_title && has_date(told)) {
			assert_date(list, told, line);
			after_title = false;
			continue;
		}
		after_title = is_title;
		if (!is_title && line[0] == '-' && line[1])
			text++;
		if (strcmp(text, "Whatiscounted") != 0 && !strstr(list, text))
			fail_msg("\"%s\" of %s is not in the list", text,
				app->campaign.events[event].id);
	}
}

static void
all_that_the_panel_tells_of_an_event_is_listed(void **state)
{
	const struct timeline *timeline = &app->timeline;
	char *list = list_text();

	(void)state;
	driver_press(app, "resize:140x300");
	for (size_t e = timeline->first_event[0];
		e < timeline->first_event[timeline->days]; e++) {
		app_go_to_event(app, (int)e);
		driver_draw(app, &grid);
		assert_listed(list, (int)e);
	}
	free(list);
}

/* By date alone they have happened by the end of the day. */
static void
what_has_not_happened_is_told_apart(void **state)
{
	(void)state;
	driver_press(app, "d 1 3 Enter");
	assert_false(driver_shows(app, "Not yet"));
	driver_press(app, "d 1 3 Space 1 0 : 0 0 Enter");
	assert_true(driver_shows(app, "Not yet"));
	driver_press(app, "d 2 0 Space 1 0 : 4 7 Enter");
	assert_true(driver_shows(app, "Not yet, or at an unknown hour"));
	driver_press(app, "d 2 0 Enter");
	assert_false(driver_shows(app, "Not yet"));
}

#define TEST(name) TEST_IN(name, 140, 45)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(keys_lead_to_a_source_and_back),
		TEST(who_is_nearest_is_told_as_surely_as_known),
		TEST(marking_begins_with_what_is_seen),
		TEST(links_need_a_panel),
		TEST(an_event_tells_every_version),
		TEST(a_place_tells_its_names_holder_and_events),
		TEST(a_card_leads_up_and_down_the_order_of_battle),
		TEST(a_click_opens_a_source),
		TEST(what_has_not_happened_is_told_apart),
		TEST(a_day_tells_who_is_nearest_to_the_parallel),
		TEST(a_large_terminal_tells_more),
		TEST(all_that_the_panel_tells_of_an_event_is_listed),
	};

	return cmocka_run_group_tests(tests, make_grid, release_grid);
}
