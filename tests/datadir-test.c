#include <config.h>

#include "test.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/datadir.h"
#include "base/memory.h"

/* A folder in which nothing is but what a test puts there. */
static char *root;

static char *
under(const char *name)
{
	return xasprintf("%s/%s", root, name);
}

/* Makes the folders of a path beneath root and an empty file at its end. */
static void
put(const char *name)
{
	char *path = under(name);
	FILE *file;

	for (char *at = path + strlen(root) + 1; (at = strchr(at, '/')); at++) {
		*at = '\0';
		mkdir(path, 0700);
		*at = '/';
	}
	file = fopen(path, "w");
	assert_non_null(file);
	fclose(file);
	free(path);
}

static int
make_root(void **state)
{
	char command[256];

	(void)state;
	root = xstrdup("/tmp/campaign-map-XXXXXX");
	if (!mkdtemp(root))
		return -1;
	/* Several tests put things there, each under another name. */
	snprintf(command, sizeof command, "mkdir %s/empty", root);
	return system(command);
}

static int
remove_root(void **state)
{
	char *command = xasprintf("rm -rf '%s'", root);
	const int status = system(command);

	(void)state;
	free(command);
	free(root);
	return status;
}

static void
assert_campaign(const struct options *options, const char *expected)
{
	struct error err = { "" };
	char *found = datadir_campaign(options, &err);
	char *path = under(expected);

	if (!found)
		fail_msg("%s", err.message);
	assert_string_equal(found, path);
	free(found);
	free(path);
}

static void
datadir_searches_in_order(void **state)
{
	struct options options = { .campaign = "x", .executable = "" };
	char *datadir, *home, *data_home, *data_dirs;

	(void)state;
	put("env/data/x/datapackage.json");
	put("home/.local/share/campaign-map/data/x/datapackage.json");
	put("xdg/campaign-map/x/datapackage.json");
	put("two/campaign-map/data/x/datapackage.json");
	datadir = under("env");
	home = under("home");
	data_home = under("xdg");
	data_dirs = xasprintf("relative:%s/one::%s/two", root, root);
	options.xdg_data_dirs = data_dirs;
	assert_campaign(&options, "two/campaign-map/data/x");
	options.home = home;
	assert_campaign(&options, "home/.local/share/campaign-map/data/x");
	options.xdg_data_home = data_home;
	assert_campaign(&options, "xdg/campaign-map/x");
	options.xdg_data_home = "relative";
	assert_campaign(&options, "home/.local/share/campaign-map/data/x");
	options.datadir = datadir;
	assert_campaign(&options, "env/data/x");
	options.datadir = "";
	assert_campaign(&options, "home/.local/share/campaign-map/data/x");
	free(datadir);
	free(home);
	free(data_home);
	free(data_dirs);
}

static void
datadir_takes_a_folder(void **state)
{
	struct options options = { .executable = "" };
	struct error err;
	char *folder;

	(void)state;
	put("mine/datapackage.json");
	folder = under("mine");
	options.campaign = folder;
	assert_campaign(&options, "mine");
	free(folder);
	folder = under("empty");
	options.campaign = folder;
	assert_null(datadir_campaign(&options, &err));
	assert_non_null(strstr(err.message, "no datapackage.json"));
	free(folder);
	options.campaign = "..";
	assert_null(datadir_campaign(&options, &err));
}

static void
datadir_finds_maps(void **state)
{
	struct options options = { .executable = "" };
	struct error err;
	char *folder, *found;

	(void)state;
	put("all/maps/basemap.csv");
	folder = under("all");
	options.datadir = folder;
	found = datadir_maps(&options, &err);
	assert_non_null(found);
	assert_non_null(strstr(found, "/all/maps"));
	free(found);
	options.maps = folder;
	found = datadir_maps(&options, &err);
	assert_string_equal(found, folder);
	free(found);
	free(folder);
	options.maps = "/nonexistent";
	assert_null(datadir_maps(&options, &err));
	assert_non_null(strstr(err.message, "/nonexistent: No such file"));
}

static void
datadir_finds_the_source_tree_from_the_build_tree(void **state)
{
	struct options options = {
		.executable = CAMPAIGN_MAP_BUILDDIR "/campaign-map",
	};
	struct error err;
	char *found = datadir_campaign(&options, &err);

	(void)state;
	assert_non_null(found);
	assert_string_equal(found, CAMPAIGN_MAP_SRCDIR "/data/korea-1945");
	free(found);
	found = datadir_maps(&options, &err);
	assert_non_null(found);
	assert_string_equal(found, CAMPAIGN_MAP_SRCDIR "/maps");
	free(found);
	/* Another folder whose name begins so is not beneath it. */
	options.executable = CAMPAIGN_MAP_BUILDDIR "-other/campaign-map";
	options.campaign = "no-such-campaign";
	assert_null(datadir_campaign(&options, &err));
	assert_null(strstr(err.message, CAMPAIGN_MAP_SRCDIR ","));
}

static void
datadir_tells_where_it_looked(void **state)
{
	struct options options = {
		.campaign = "no-such-campaign",
		.executable = "",
		.datadir = "/first",
		.home = "/home/somebody",
		.xdg_data_dirs = "/second:/third",
	};
	struct error err;

	(void)state;
	assert_null(datadir_campaign(&options, &err));
	assert_non_null(strstr(err.message,
		"no campaign \"no-such-campaign\", looked for in: /first, "
		"/home/somebody/.local/share/campaign-map, "
		"/second/campaign-map, /third/campaign-map, "));
}

static void
datadir_cache_is_absolute_or_none(void **state)
{
	static const struct {
		const char *xdg, *home, *folder;
	} cases[] = {
		{ "/x", "/home/u", "/x/campaign-map" },
		{ "x", "/home/u", "/home/u/.cache/campaign-map" },
		{ "", "/home/u", "/home/u/.cache/campaign-map" },
		{ NULL, "/home/u", "/home/u/.cache/campaign-map" },
		{ NULL, "home", NULL },
		{ "x", NULL, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct options options = { .xdg_cache_home = cases[i].xdg,
			.home = cases[i].home };
		char *folder = datadir_cache(&options);

		if (cases[i].folder)
			assert_string_equal(folder, cases[i].folder);
		else
			assert_null(folder);
		free(folder);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(datadir_cache_is_absolute_or_none),
		cmocka_unit_test(datadir_searches_in_order),
		cmocka_unit_test(datadir_takes_a_folder),
		cmocka_unit_test(datadir_finds_maps),
		cmocka_unit_test(
			datadir_finds_the_source_tree_from_the_build_tree),
		cmocka_unit_test(datadir_tells_where_it_looked),
	};

	return cmocka_run_group_tests(tests, make_root, remove_root);
}
