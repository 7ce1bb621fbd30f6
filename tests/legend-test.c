/* The panel's legend on the days of the Korean campaign. */
#include <config.h>

#include "test.h"

#include <string.h>

#include "base/text.h"
#include "korea-scene.h"
#include "scene/legend_items.h"

/* Of a box all text, a line a row. */
static const char *
read_box(const struct box *box)
{
	static char text[200000];
	size_t length = 0;

	for (int row = box->row; row < box->row + box->rows; row++) {
		for (int i = 0; i < box->columns; i++) {
			const uint32_t glyph =
				grid_peek(&grid, box->column + i, row)->glyph;

			if (glyph != GLYPH_FOLLOWER)
				length += text_encode(glyph, text + length);
		}
		text[length++] = '\n';
	}
	text[length] = '\0';
	return text;
}

static const char *
read_panel(const struct scene_state *state)
{
	const struct box box = scene_layout(
		state->columns, state->rows, state->bare, state->panel)
				       .panel;

	return read_box(&box);
}

static struct scene_state
day_state(const char *view, int64_t day)
{
	struct scene_state state = state_for(140, 45, view);

	state.minute = last_minute_of_day(day);
	return state;
}

static void
every_day_has_a_legend(void **state)
{
	(void)state;
	for (int64_t day = timeline.begin; day <= timeline.end; day++) {
		const struct scene_state frame = day_state("theatre", day);

		draw(&frame);
		if (strstr(read_panel(&frame), "PageDown"))
			continue;
		if (!strstr(read_panel(&frame), "[ ] Soviet Union") ||
			!strstr(read_panel(&frame), "place uncertain"))
			fail_msg("%s", read_panel(&frame));
	}
}

/* Where the text is longer than the panel the legend ends it, and the first
 * page tells of the sides. */
static void
a_long_text_ends_in_a_legend(void **state)
{
	int days = 0;

	(void)state;
	for (int64_t day = timeline.begin; day <= timeline.end; day++) {
		struct scene_state frame = state_for(80, 24, "theatre");

		frame.minute = last_minute_of_day(day);
		draw(&frame);
		if (!strstr(read_panel(&frame), "PageDown"))
			continue;
		days++;
		if (!strstr(read_panel(&frame), "[ ] Soviet Union"))
			fail_msg("%s", read_panel(&frame));
		frame.panel_top = scene_panel_range(scene, &frame).most;
		draw(&frame);
		if (strstr(read_panel(&frame), "PageDown") ||
			!strstr(read_panel(&frame), "river") ||
			strstr(read_panel(&frame), "more signs"))
			fail_msg("%s", read_panel(&frame));
	}
	assert_true(days > 10);
}

static bool
has_ended(const struct symbol *symbol)
{
	return symbol->counter.columns > 0 &&
	       scene_situation(scene)->units[symbol->unit].presence ==
		       PRESENCE_ENDED;
}

/* A dimmed counter is told of where there is one, and not else. */
static void
dimmed_counters_are_explained(void **state)
{
	int days = 0, without = 0;

	(void)state;
	for (int64_t day = timeline.begin; day <= timeline.end; day++) {
		const struct scene_state frame = day_state("theatre", day);
		bool there = false, told;
		size_t count;
		const struct symbol *symbols;

		draw(&frame);
		symbols = scene_symbols(scene, &count);
		for (size_t i = 0; i < count; i++)
			there = there || has_ended(&symbols[i]);
		told = strstr(read_panel(&frame), "25A last seen today");
		if (strstr(read_panel(&frame), "more signs") ||
			strstr(read_panel(&frame), "PageDown"))
			continue;
		assert_int_equal(told, there);
		days += there;
		without += !there;
	}
	assert_true(days > 0 && without > 0);
}

/* Whether a mark stands alone in a row above a counter. */
static bool
is_on_map(const struct scene_state *state, const char *mark)
{
	const struct box map = scene_layout(
		state->columns, state->rows, state->bare, state->panel)
				       .map;
	const char *text = read_box(&map);
	const size_t length = strlen(mark);

	for (const char *at = text; (at = strstr(at, mark)) != NULL;) {
		const bool begins = at == text || at[-1] != mark[0];

		at += length;
		if (begins && *at != mark[0] && *at != 'V')
			return true;
		while (*at == mark[0])
			at++;
	}
	return false;
}

static void
echelons_are_told_that_are_in_view(void **state)
{
	static const enum echelon echelons[] = { ECHELON_BRIGADE,
		ECHELON_DIVISION, ECHELON_CORPS, ECHELON_ARMY,
		ECHELON_THEATRE };
	int told = 0, untold = 0;

	(void)state;
	for (int64_t day = timeline.begin; day <= timeline.end; day++) {
		const struct scene_state frame = day_state("north-east", day);

		draw(&frame);
		if (strstr(read_panel(&frame), "more signs") ||
			strstr(read_panel(&frame), "PageDown"))
			continue;
		for (size_t i = 0; i < sizeof echelons / sizeof *echelons;
			i++) {
			char item[32];
			bool is_told;

			snprintf(item, sizeof item, " %s %s",
				echelon_mark(echelons[i]),
				echelon_word(echelons[i]));
			is_told = strstr(read_panel(&frame), item) != NULL;
			assert_int_equal(is_told,
				is_on_map(&frame, echelon_mark(echelons[i])));
			told += is_told;
			untold += !is_told;
		}
	}
	assert_true(told > 5 && untold > 5);
}

static void
what_is_not_drawn_is_not_explained(void **state)
{
	struct scene_state frame =
		day_state("theatre", day_from_civil(1945, 8, 14));

	(void)state;
	frame.layers = 1u << LAYER_COAST;
	draw(&frame);
	assert_null(strstr(read_panel(&frame), "[ ]"));
	assert_null(strstr(read_panel(&frame), "division"));
	assert_null(strstr(read_panel(&frame), "river"));
	/* What the panel itself shows. */
	assert_non_null(strstr(read_panel(&frame), "partly inferred"));
	assert_non_null(strstr(read_panel(&frame), "battle"));
}

/* At any size, in the help. */
static void
the_help_has_all_of_it(void **state)
{
	static const char *const signs[] = { "[ ] Soviet Union",
		"25A? place uncertain", "25A+3 more", "25A last seen today",
		"out of view", "II battalion", "XXXXX front, fleet",
		"withdrawal", "today", "before", "to its place",
		"held by that side", "partly inferred", "parallel" };
	struct scene_state frame =
		day_state("theatre", day_from_civil(1945, 8, 14));
	const struct box all = { 0, 0, 140, 45 };

	(void)state;
	frame.help = true;
	draw(&frame);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (!strstr(read_box(&all), signs[i]))
			fail_msg("%s: %s", signs[i], read_box(&all));
}

/* Items of a legend of all signs, of a campaign with so many of the sides. */
static struct legend
legend_of(size_t sides, struct side *first)
{
	static struct campaign other;
	static struct scene_state frame_state;
	static struct frame frame;

	other = campaign;
	other.sides = first;
	other.side_count = sides;
	frame_state = day_state("theatre", timeline.begin);
	frame = (struct frame){ .campaign = &other, .state = &frame_state };
	return legend_make(&frame, legend_all_signs(&other));
}

static void
a_long_name_of_a_side_is_told_whole(void **state)
{
	const char *name = "Корейская народно-революционная армия и её друзья";
	struct side side = campaign.sides[0];
	struct legend legend;

	(void)state;
	side.name.text[LANGUAGE_EN] = name;
	legend = legend_of(1, &side);
	assert_string_equal(legend.items[0].word, name);
}

static void
a_campaign_without_sides_has_a_legend(void **state)
{
	const struct legend legend = legend_of(0, NULL);

	(void)state;
	assert_true(legend.count > 0);
	for (size_t i = 0; i < legend.count; i++)
		assert_true(legend.items[i].group > GROUP_COUNTERS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_has_a_legend),
		cmocka_unit_test(a_long_text_ends_in_a_legend),
		cmocka_unit_test(dimmed_counters_are_explained),
		cmocka_unit_test(echelons_are_told_that_are_in_view),
		cmocka_unit_test(what_is_not_drawn_is_not_explained),
		cmocka_unit_test(the_help_has_all_of_it),
		cmocka_unit_test(a_long_name_of_a_side_is_told_whole),
		cmocka_unit_test(a_campaign_without_sides_has_a_legend),
	};

	return cmocka_run_group_tests(tests, open_korea, close_korea);
}
