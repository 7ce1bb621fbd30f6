#include <config.h>

#include "test.h"

#include "campaign/arena.h"
#include "campaign/manifest.h"
#include "scratch.h"
#include "told.h"

static bool
parse(const char *text, size_t length, struct campaign *campaign,
	struct told *told)
{
	const struct fault_sink sink = { told_remember, told };
	struct error err;
	struct faults faults = { &sink, &err, 0 };
	struct manifest manifest;

	*told = (struct told){ "", 0, 0 };
	*campaign = (struct campaign){ .arena = arena_new() };
	return manifest_parse(
		text, length, "m.json", &manifest, campaign, &faults);
}

static void
manifest_says_where_a_value_is_wrong(void **state)
{
	static const struct {
		int line;
		const char *text, *told;
	} cases[] = {
		{ 3, "  \"nam\": \"tiny\",",
			"E m.json:1:1: name: is missing or empty; "
			"fill it in\n" },
		{ 3, "  \"name\": 5,",
			"E m.json:3:11: name: must be a text\n" },
		{ 7, "",
			"E m.json:6:16: resources: the table \"sources\" is "
			"missing; add it\n" },
		{ 7, "    {\"name\": \"sources\"},",
			"E m.json:7:5: resources[0].path: is missing or "
			"empty; fill it in\n" },
		{ 7, "    {\"name\": \"sources\", \"path\": [\"a\", \"b\"]},",
			"E m.json:7:33: resources[0].path: must be a text\n" },
		{ 8, "    {\"name\": \"sources\", \"path\": \"b\"},",
			"E m.json:8:14: resources[1].name: \"sources\" is "
			"there twice; take one out\n"
			"E m.json:6:16: resources: the table \"places\" is "
			"missing; add it\n" },
		{ 14, "\"format\": 2,",
			"E m.json:14:11: campaign.format: format 2 is unknown, "
			"this program reads format 1; a newer one may read "
			"it\n" },
		{ 14, "\"format\": \"1\",",
			"E m.json:14:11: campaign.format: must be a number\n" },
		{ 15, "\"title\": {\"ko\": \"K\"}, \"timezone\": \"+01:00\",",
			"E m.json:15:10: campaign.title.en: is missing or "
			"empty; fill it in\n" },
		{ 15, "\"title\": \"T\", \"timezone\": \"+01:00\",",
			"E m.json:15:10: campaign.title: must be an object, "
			"{ ... }\n" },
		{ 15, "\"timezone\": \"KST\",",
			"E m.json:15:13: campaign.timezone: \"KST\" is no "
			"offset from UTC such as \"+09:00\"\n" },
		{ 15, "\"timezone\": \"+15:00\",",
			"E m.json:15:13: campaign.timezone: \"+15:00\" is no "
			"offset from UTC such as \"+09:00\"\n" },
		{ 16, "\"begin\": \"1815-02-29\",",
			"E m.json:16:10: campaign.begin: \"1815-02-29\" is no "
			"day; write it as 1945-08-09\n" },
		{ 16, "\"begin\": \"1815-06\",",
			"E m.json:16:10: campaign.begin: \"1815-06\" is no "
			"day; write it as 1945-08-09\n" },
		{ 16, "\"begin\": \"0000-06-01\",",
			"E m.json:16:10: campaign.begin: \"0000-06-01\" is no "
			"day; write it as 1945-08-09\n" },
		{ 16, "\"begin\": \"1815-06-06\",",
			"E m.json:17:12: campaign.end: is before begin; mend "
			"one of the two\n" },
		{ 16, "\"begin\": \"1615-06-05\",",
			"E m.json:17:12: campaign.end: is more than 36600 days "
			"after begin\n" },
		{ 18, "\"languages\": [\"ko\", \"en\"],",
			"E m.json:18:15: campaign.languages[0]: en must be the "
			"first language\n" },
		{ 18, "\"languages\": [\"en\", \"xx\"],",
			"E m.json:18:21: campaign.languages[1]: unknown "
			"language \"xx\"; one of en ko ja ru\n" },
		{ 20,
			"{\"id\": \"RED\", \"name\": {\"en\": \"Red\"}, "
			"\"colour\": \"pink\", \"bracket\": \"[]\"},",
			"E m.json:20:48: campaign.sides[0].colour: unknown "
			"colour \"pink\"; one of orange sky-blue green yellow "
			"blue vermillion purple black\n" },
		{ 20,
			"{\"id\": \"RED\", \"name\": {\"ko\": \"Red\"}, "
			"\"colour\": \"green\", \"bracket\": \"[]\"},",
			"E m.json:20:23: campaign.sides[0].name.en: is missing "
			"or empty; fill it in\n" },
		{ 20,
			"{\"id\": \"BLUE\", \"name\": {\"en\": \"Red\"}, "
			"\"colour\": \"green\", \"bracket\": \"[]\"},",
			"E m.json:21:14: campaign.sides[1].id: \"BLUE\" is "
			"there twice; give one another id\n" },
		{ 20,
			"{\"id\": \"RED\", \"name\": {\"en\": \"Red\"}, "
			"\"colour\": \"green\", \"bracket\": \"[\"},",
			"E m.json:20:68: campaign.sides[0].bracket: must be "
			"two ASCII characters, such as \"[]\"\n" },
		{ 20, "7,",
			"E m.json:20:1: campaign.sides[0]: must be an "
			"object, { ... }\n" },
		{ 23, "\"projection\": {\"name\": \"utm\"},",
			"E m.json:23:24: campaign.projection.name: unknown "
			"projection \"utm\"; one of tmerc lcc laea stere aeqd "
			"merc eqc omerc\n" },
		{ 23, "\"projection\": {\"name\": \"lcc\", \"grids\": \"x\"},",
			"E m.json:23:15: campaign.projection: has a member "
			"that is none of name lon_0 lat_0 lat_1 lat_2 lat_ts "
			"k_0 x_0 y_0 alpha lonc gamma\n" },
		{ 23, "\"projection\": {\"name\": \"lcc\", \"lat_0\": 91},",
			"E m.json:23:40: campaign.projection.lat_0: 91 is not "
			"between -90 and 90; mend it\n" },
		{ 23, "\"projection\": {\"name\": \"lcc\", \"lat_0\": \"3\"},",
			"E m.json:23:40: campaign.projection.lat_0: must be a "
			"number\n" },
		{ 25,
			"{\"id\": \"lake\", \"name\": {\"en\": \"L\"}, "
			"\"west\": "
			"6, \"south\": 47, \"east\": 7, \"north\": 46},",
			"E m.json:25:1: campaign.views[0]: south must be less "
			"than north\n" },
		{ 25,
			"{\"id\": \"lake\", \"name\": {\"en\": \"L\"}, "
			"\"west\": "
			"6, \"south\": 45, \"north\": 46},",
			"E m.json:25:1: campaign.views[0].east: must be a "
			"number\n" },
		{ 29,
			"{\"id\": \"l\", \"name\": {\"en\": \"L\"}, \"kind\": "
			"\"circle\"},",
			"E m.json:29:42: campaign.overlays[0].kind: unknown "
			"kind \"circle\"; one of parallel meridian line\n" },
		{ 29,
			"{\"id\": \"l\", \"name\": {\"en\": \"L\"}, \"kind\": "
			"\"parallel\", \"lon\": 5},",
			"E m.json:29:1: campaign.overlays[0].lat: must be a "
			"number\n" },
		{ 29,
			"{\"id\": \"l\", \"name\": {\"en\": \"L\"}, \"kind\": "
			"\"line\", \"coordinates\": [[1, 2]]},",
			"E m.json:29:65: campaign.overlays[0].coordinates: a "
			"line needs two points or more\n" },
		{ 29,
			"{\"id\": \"l\", \"name\": {\"en\": \"L\"}, \"kind\": "
			"\"line\", \"coordinates\": [[1, 2], [3]]},",
			"E m.json:29:74: campaign.overlays[0].coordinates[1]: "
			"must be [longitude, latitude]\n" },
		{ 29,
			"{\"id\": \"l\", \"name\": {\"en\": \"L\"}, \"kind\": "
			"\"meridian\", \"lon\": 5, \"shown\": 1},",
			"E m.json:29:73: campaign.overlays[0].shown: must be "
			"true or false\n" },
		{ 30,
			"{\"id\": \"line\", \"name\": {\"en\": \"L\"}, "
			"\"kind\": \"meridian\", \"lon\": 6}",
			"E m.json:30:8: campaign.overlays[1].id: \"line\" is "
			"there twice; give one another id\n" },
		{ 22, "], \"sides2\": 5,",
			"W m.json:13:15: campaign: unknown member "
			"\"sides2\"; is it misspelt?\n" },
		{ 4, "\"title\": \"A\\u202eb\",",
			"W m.json:4:10: title: characters that a terminal "
			"cannot show safely are left out\n" },
	};
	struct scratch scratch = scratch_new();
	char *spoilt = xasprintf("%s/datapackage.json", scratch.campaign);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct campaign campaign;
		struct told told;
		char *text;

		scratch_restore(&scratch, "datapackage.json");
		scratch_replace_line(&scratch, "datapackage.json",
			cases[i].line, cases[i].text);
		text = scratch_read(spoilt);
		parse(text, strlen(text), &campaign, &told);
		assert_string_equal(told.text, cases[i].told);
		campaign_release(&campaign);
		free(text);
	}
	free(spoilt);
	scratch_free(&scratch);
}

/* Without a title of ours, or of a language, it is the package's. */
static void
manifest_title_is_by_language(void **state)
{
	struct scratch scratch = scratch_new();
	char *path = xasprintf("%s/datapackage.json", scratch.campaign);
	struct campaign campaign;
	struct told told;
	char *text = scratch_read(path);

	(void)state;
	assert_true(parse(text, strlen(text), &campaign, &told));
	assert_string_equal(
		name_in(&campaign.title, LANGUAGE_KO), "Tiny campaign");
	campaign_release(&campaign);
	free(text);
	scratch_replace_line(&scratch, "datapackage.json", 15,
		"\"title\": {\"en\": \"Small\", \"ru\": \"Малая\"}, "
		"\"timezone\": \"+01:00\",");
	text = scratch_read(path);
	assert_true(parse(text, strlen(text), &campaign, &told));
	assert_string_equal(told.text, "");
	assert_string_equal(name_in(&campaign.title, LANGUAGE_EN), "Small");
	assert_string_equal(name_in(&campaign.title, LANGUAGE_KO), "Small");
	assert_string_equal(name_in(&campaign.title, LANGUAGE_RU), "Малая");
	campaign_release(&campaign);
	free(text);
	free(path);
	scratch_free(&scratch);
}

static void
manifest_that_is_no_json_names_line_and_column(void **state)
{
	static const struct {
		const char *text, *told; /* its beginning */
	} cases[] = {
		{ "", "E m.json:1: '[' or '{' expected" },
		{ "{\"a\": 1,\n \"a\": 2}", "E m.json:2:4: duplicate object" },
		{ "{}\nx", "E m.json:2:1: end of file expected" },
		{ "{\"a\": 1e999}", "E m.json:1:11: real number overflow" },
		{ "{\"a\": NaN}", "E m.json:1:9: invalid token" },
		{ "{\"a\": \"\351\"}", "E m.json:1:" },
		{ "{\"a\": \"\\u0000\"}", "E m.json:1:" },
		{ "{\n\"a\": \"b", "E m.json:2:" },
		{ "[]", "E m.json:1:1: must be an object, { ... }\n" },
		{ "{}", "E m.json:1:1: campaign: must be an object" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct campaign campaign;
		struct told told;

		assert_false(parse(cases[i].text, strlen(cases[i].text),
			&campaign, &told));
		if (strncmp(told.text, cases[i].told, strlen(cases[i].told)) !=
			0)
			fail_msg("%s\nbut: %s", cases[i].told, told.text);
		campaign_release(&campaign);
	}
}

static void
manifest_of_any_depth_ends_with_a_message(void **state)
{
	enum { DEPTH = 100000 };
	char *text = xcalloc(DEPTH + 1, 1);
	struct campaign campaign;
	struct told told;

	(void)state;
	memset(text, '[', DEPTH);
	assert_false(parse(text, DEPTH, &campaign, &told));
	assert_non_null(strstr(told.text, "maximum parsing depth"));
	campaign_release(&campaign);
	free(text);
}

static void
view_over_the_antimeridian_goes_on_beyond_180(void **state)
{
	struct scratch scratch = scratch_new();
	char *path = xasprintf("%s/datapackage.json", scratch.campaign);
	struct campaign campaign;
	struct told told;
	char *text;

	(void)state;
	scratch_replace_line(&scratch, "datapackage.json", 25,
		"{\"id\": \"fiji\", \"name\": {\"en\": \"Fiji\"}, \"west\": "
		"176, \"south\": -20, \"east\": -178, \"north\": -15},");
	text = scratch_read(path);
	assert_true(parse(text, strlen(text), &campaign, &told));
	assert_string_equal(told.text, "");
	assert_near(campaign.views[0].box.west, 176, 0);
	assert_near(campaign.views[0].box.east, 182, 0);
	campaign_release(&campaign);
	free(text);
	free(path);
	scratch_free(&scratch);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(manifest_says_where_a_value_is_wrong),
		cmocka_unit_test(manifest_title_is_by_language),
		cmocka_unit_test(
			manifest_that_is_no_json_names_line_and_column),
		cmocka_unit_test(manifest_of_any_depth_ends_with_a_message),
		cmocka_unit_test(view_over_the_antimeridian_goes_on_beyond_180),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
