#include <config.h>

#include "test.h"

#include "scratch.h"
#include "told.h"

static void
reader_names_file_line_and_fault(void **state)
{
	static const struct {
		const char *file;
		int line;
		const char *text;  /* instead of that line */
		const char *fault; /* how the first error begins */
	} cases[] = {
		/* sources */
		{ "sources.csv", 3, "map,,A map,,,\ndiary,,A map,,,",
			"tiny/sources.csv:4: the source \"diary\" stands "
			"already on line 2" },
		{ "sources.csv", 2, "diary,,,1816,,",
			"tiny/sources.csv:2: title: is empty" },
		{ "sources.csv", 2, "diary,,A,MDCCC,,",
			"tiny/sources.csv:2: year: \"MDCCC\" is no whole" },
		{ "sources.csv", 2, "a diary,,A,,,",
			"tiny/sources.csv:2: id: \"a diary\" is no id" },
		/* places */
		{ "places.csv", 3, "nyon,6.24,90.0001,town,3,Nyon,,,,,,,map",
			"tiny/places.csv:3: lat: 90.0001 is not between -90 "
			"and 90" },
		{ "places.csv", 3, "nyon,181,46,town,3,Nyon,,,,,,,map",
			"tiny/places.csv:3: lon: 181 is not between" },
		{ "places.csv", 3, "nyon,NaN,46,town,3,Nyon,,,,,,,map",
			"tiny/places.csv:3: lon: \"NaN\" is no number" },
		{ "places.csv", 3, "nyon,inf,46,town,3,Nyon,,,,,,,map",
			"tiny/places.csv:3: lon: \"inf\" is no number" },
		{ "places.csv", 3, "nyon,0x10,46,town,3,Nyon,,,,,,,map",
			"tiny/places.csv:3: lon: \"0x10\" is no number" },
		{ "places.csv", 3, "nyon,1e-400,46,town,3,Nyon,,,,,,,map",
			"tiny/places.csv:3: lon: \"1e-400\" is no number" },
		{ "places.csv", 3, "nyon,\"6,24\",46,town,3,Nyon,,,,,,,map",
			"tiny/places.csv:3: lon: \"6,24\" is no number; "
			"write it as 38.5" },
		{ "places.csv", 3, "nyon,,46,town,3,Nyon,,,,,,,map",
			"tiny/places.csv:3: lon: is empty" },
		{ "places.csv", 3, "nyon,6,46,village,3,Nyon,,,,,,,map",
			"tiny/places.csv:3: kind: unknown kind \"village\"; "
			"one of capital city town port naval-base" },
		{ "places.csv", 3, "nyon,6,46,town,0,Nyon,,,,,,,map",
			"tiny/places.csv:3: rank: \"0\" is no whole number "
			"from 1 to 9" },
		{ "places.csv", 3, "nyon,6,46,town,3,,,,,,,,map",
			"tiny/places.csv:3: name_en: is empty" },
		{ "places.csv", 3, "nyon,6,46,town,3,Nyon,,,,,GREEN,,map",
			"tiny/places.csv:3: unknown side \"GREEN\"" },
		{ "places.csv", 3, "nyon,6,46,town,3,Nyon,,,,,RED,soon,map",
			"tiny/places.csv:3: held_until: " },
		{ "places.csv", 3, "nyon,6,46,town,3,Nyon,,,,,,1815-06,map",
			"tiny/places.csv:3: held_until: needs a holder" },
		{ "places.csv", 3, "nyon,6,46,town,3,Nyon,,,,,,,atlas",
			"tiny/places.csv:3: unknown source \"atlas\"" },
		{ "places.csv", 3, "nyon,6,46,town,3,Nyon,,,,,,,",
			"tiny/places.csv:3: source: is empty" },
		{ "places.csv", 3, "nyon,6,46,town,3,Nyon,,,,,,,map;;diary",
			"tiny/places.csv:3: source: has an empty id" },
		{ "places.csv", 3,
			"nyon,6,46,town,3,Nyon,,,,,,,map\ngeneva,6,46,town,3,"
			"Nyon,,,,,,,map",
			"tiny/places.csv:4: the place \"geneva\" stands" },
		{ "places.csv", 3, "nyon,6,46,town,3,Nyon",
			"tiny/places.csv:3: has 6 fields, but the header has "
			"13" },
		/* units */
		{ "units.csv", 3,
			"red_guard,GREEN,,RG,Guard,,,,brigade,infantry,,,map",
			"tiny/units.csv:3: unknown side \"GREEN\"" },
		{ "units.csv", 3,
			"red_guard,,,RG,Guard,,,,brigade,infantry,,,map",
			"tiny/units.csv:3: side: is empty" },
		{ "units.csv", 3,
			"red_guard,RED,none,RG,Guard,,,,brigade,infantry,,,map",
			"tiny/units.csv:3: parent: unknown unit \"none\"" },
		{ "units.csv", 3,
			"red_guard,RED,red_guard,RG,G,,,,brigade,infantry,,,"
			"map",
			"tiny/units.csv:3: parent: a unit is above itself: "
			"red_guard, red_guard" },
		{ "units.csv", 2,
			"red_corps,RED,red_guard,RC,C,,,,corps,infantry,,,map",
			"tiny/units.csv:2: parent: a unit is above itself: "
			"red_corps, red_guard, red_corps" },
		{ "units.csv", 3,
			"red_guard,RED,,Guards,Guard,,,,brigade,infantry,,,map",
			"tiny/units.csv:3: label: \"Guards\" takes 6 cells" },
		{ "units.csv", 3,
			"red_guard,RED,,,Guard,,,,brigade,infantry,,,map",
			"tiny/units.csv:3: label: \"\" takes 0 cells" },
		{ "units.csv", 3,
			"red_guard,RED,,RG,Guard,,,,horde,infantry,,,map",
			"tiny/units.csv:3: echelon: unknown echelon" },
		{ "units.csv", 3, "red_guard,RED,,RG,Guard,,,,brigade,,,,map",
			"tiny/units.csv:3: arm: is empty; one of hq" },
		{ "units.csv", 3,
			"red_guard,RED,,RG,Guard,,,,brigade,infantry,,,map\n"
			"red_corps,RED,,RG,Guard,,,,brigade,infantry,,,map",
			"tiny/units.csv:4: the unit \"red_corps\" stands" },
		/* tracks */
		{ "tracks.csv", 3,
			"su_25x,1815-06-02,,nyon,,,advance,,map,high,",
			"tiny/tracks.csv:3: unknown unit \"su_25x\"" },
		{ "tracks.csv", 3,
			"red_corps,1815-02-29,,nyon,,,advance,,map,high,",
			"tiny/tracks.csv:3: time: \"1815-02-29\" is no date "
			"that exists" },
		{ "tracks.csv", 3,
			"red_corps,15.08.1945,,nyon,,,advance,,map,high,",
			"tiny/tracks.csv:3: time: \"15.08.1945\" is no date" },
		{ "tracks.csv", 3, "red_corps,,,nyon,,,advance,,map,high,",
			"tiny/tracks.csv:3: time: is empty" },
		{ "tracks.csv", 3,
			"red_corps,1815-06-02,1815-06-01,nyon,,,hold,,map,"
			"high,",
			"tiny/tracks.csv:3: until: is before time" },
		{ "tracks.csv", 3,
			"red_corps,1815-05-31,,nyon,,,advance,,map,high,",
			"tiny/tracks.csv:3: time: is before line 2 of the "
			"same unit" },
		{ "tracks.csv", 3,
			"red_corps,1815-06-01T12:00,,nyon,,,advance,,map,high,",
			"tiny/tracks.csv:3: time: is before the until of line "
			"2" },
		{ "tracks.csv", 4,
			"red_corps,1815-06-02T12:00,,lausanne,,,advance,,map,"
			"high,",
			"tiny/tracks.csv:4: time: the unit is elsewhere at "
			"that time on line 3" },
		{ "tracks.csv", 9,
			"blue_fleet,1815-06-02T18:00,,geneva,,,sunk,,map,high,",
			"tiny/tracks.csv:10: action: \"sunk\" on line 9 has "
			"ended this track" },
		{ "tracks.csv", 3,
			"red_corps,1815-06-02,,bern,,,advance,,map,high,",
			"tiny/tracks.csv:3: unknown place \"bern\"" },
		{ "tracks.csv", 3,
			"red_corps,1815-06-02,,nyon,6,46,advance,,map,high,",
			"tiny/tracks.csv:3: place: give a place or lon and "
			"lat, not both" },
		{ "tracks.csv", 3,
			"red_corps,1815-06-02,,,6,,advance,,map,high,",
			"tiny/tracks.csv:3: place: give a place, or both" },
		{ "tracks.csv", 3,
			"red_corps,1815-06-02,,nyon,,,attack,,map,high,",
			"tiny/tracks.csv:3: action: unknown action "
			"\"attack\"" },
		{ "tracks.csv", 3,
			"red_corps,1815-06-02,,nyon,,,advance,foot,map,high,",
			"tiny/tracks.csv:3: by: unknown by \"foot\"; one of "
			"land sea air rail jump" },
		{ "tracks.csv", 3,
			"red_corps,1815-06-02,,nyon,,,advance,,map,sure,",
			"tiny/tracks.csv:3: confidence: unknown" },
		{ "tracks.csv", 3,
			"red_corps,1815-06-02,,nyon,,,advance,,,high,",
			"tiny/tracks.csv:3: source: is empty" },
		/* events */
		{ "events.csv", 3,
			"before,1815-05,,geneva,,,quarrel,,War,,,,,,,map,high",
			"tiny/events.csv:3: kind: unknown kind \"quarrel\"" },
		{ "events.csv", 3,
			"before,1815-05,,geneva,,,order,,War,,,,,,red,map,high",
			"tiny/events.csv:3: unknown unit \"red\"" },
		{ "events.csv", 3,
			"before,1815-05,,,,,order,,War,,,,,,,map,high",
			"tiny/events.csv:3: place: give a place" },
		{ "events.csv", 3,
			"before,1815-05,1815-04,geneva,,,order,,War,,,,,,,map,"
			"high",
			"tiny/events.csv:3: until: is before time" },
		{ "events.csv", 4,
			"before,1815-05,,geneva,,,order,,War,,,,,,,map,high",
			"tiny/events.csv:4: the event \"before\" stands "
			"already on line 3" },
		{ "events.csv", 3,
			"before,1815-05,,geneva,,,order,,,,,,,,,map,high",
			"tiny/events.csv:3: title_en: is empty" },
	};
	struct scratch scratch = scratch_new();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct campaign c;
		struct told told;
		struct error err;

		scratch_replace_line(
			&scratch, cases[i].file, cases[i].line, cases[i].text);
		if (read_told(scratch.campaign, &c, &told, &err))
			fail_msg("taken: %s", cases[i].text);
		if (strncmp(err.message, cases[i].fault,
			    strlen(cases[i].fault)) != 0)
			fail_msg("%s\nbut: %s", cases[i].fault, err.message);
		if (told.errors != 1)
			fail_msg("not alone:\n%s", told.text);
		assert_null(c.arena);
		assert_int_equal(c.unit_count, 0);
		scratch_restore(&scratch, cases[i].file);
	}
	scratch_free(&scratch);
}

/* Where the manifest names the table. */
#define BEFORE "tiny/datapackage.json:8:32: "

static void
reader_opens_nothing_but_files_beneath_the_folder(void **state)
{
	static const struct {
		const char *path, *fault;
	} cases[] = {
		{ "../places.csv",
			BEFORE "tiny: the path \"../places.csv\" does not "
			       "stay in the campaign's folder" },
		{ "/etc/passwd",
			BEFORE "tiny: the path \"/etc/passwd\" does not" },
		{ "a/../../x", BEFORE "tiny: the path \"a/../../x\" does not" },
		{ "link.csv", BEFORE "tiny/link.csv: is a link" },
		{ "fifo.csv", BEFORE "tiny/fifo.csv: is not a regular file" },
		{ "folder", BEFORE "tiny/folder: is not a regular file" },
		{ "linked/x.csv", BEFORE "tiny/linked/x.csv: " },
		{ "none.csv",
			BEFORE "tiny/none.csv: No such file or directory" },
		{ "places.csv/x", BEFORE "tiny/places.csv/x: Not a directory" },
	};
	struct scratch scratch = scratch_new();
	char *paths[4];

	(void)state;
	paths[0] = xasprintf("%s/link.csv", scratch.campaign);
	paths[1] = xasprintf("%s/fifo.csv", scratch.campaign);
	paths[2] = xasprintf("%s/folder", scratch.campaign);
	paths[3] = xasprintf("%s/linked", scratch.campaign);
	assert_int_equal(symlink("places.csv", paths[0]), 0);
	assert_int_equal(mkfifo(paths[1], 0600), 0);
	assert_int_equal(mkdir(paths[2], 0700), 0);
	assert_int_equal(symlink("/etc", paths[3]), 0);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char *line = xasprintf("    {\"name\": \"places\", \"path\": "
				       "\"%s\"},",
			cases[i].path);
		struct campaign c;
		struct told told;
		struct error err;

		scratch_replace_line(&scratch, "datapackage.json", 8, line);
		assert_false(read_told(scratch.campaign, &c, &told, &err));
		if (strncmp(err.message, cases[i].fault,
			    strlen(cases[i].fault)) != 0)
			fail_msg("%s\nbut: %s", cases[i].fault, err.message);
		assert_int_equal(told.errors, 1);
		free(line);
	}
	for (size_t i = 0; i < 4; i++)
		free(paths[i]);
	scratch_free(&scratch);
}

static void
reader_names_a_folder_that_is_none(void **state)
{
	struct scratch scratch = scratch_new();
	char *path = xasprintf("%s/none", scratch.folder);
	char *file = xasprintf("%s/places.csv", scratch.campaign);
	struct campaign c;
	struct told told;
	struct error err;

	(void)state;
	assert_false(read_told(path, &c, &told, &err));
	assert_non_null(strstr(err.message, "/none: No such file"));
	assert_int_equal(told.errors, 1);
	assert_false(read_told(file, &c, &told, &err));
	assert_non_null(strstr(err.message, "places.csv: Not a directory"));
	assert_false(read_told(scratch.folder, &c, &told, &err));
	assert_non_null(strstr(err.message, "/datapackage.json: No such"));
	free(path);
	free(file);
	scratch_free(&scratch);
}

static void
reader_tells_a_lost_table_once(void **state)
{
	struct scratch scratch = scratch_new();
	struct campaign c;
	struct told told;
	struct error err;

	(void)state;
	scratch_write(&scratch, "places.csv", "id,lon\n");
	assert_false(read_told(scratch.campaign, &c, &told, &err));
	assert_null(strstr(told.text, "unknown place"));
	assert_int_equal(told.errors, 4);
	scratch_free(&scratch);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reader_names_file_line_and_fault),
		cmocka_unit_test(
			reader_opens_nothing_but_files_beneath_the_folder),
		cmocka_unit_test(reader_names_a_folder_that_is_none),
		cmocka_unit_test(reader_tells_a_lost_table_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
