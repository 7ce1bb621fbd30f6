#include <config.h>

#include "app/datadir.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/array.h"
#include "base/translate.h"

#define DEFAULT_CAMPAIGN "korea-1945"

/* Folders in the order in which they are searched. */
struct folders {
	char **names;
	size_t count, alloc;
};

static void
folders_add(struct folders *folders, char *name)
{
	ARRAY_GROW(folders->names, folders->count, folders->alloc);
	folders->names[folders->count++] = name;
}

static void
folders_release(struct folders *folders)
{
	for (size_t i = 0; i < folders->count; i++)
		free(folders->names[i]);
	free(folders->names);
}

/* The specification of the base directories: what is not absolute does not
 * count. */
static bool
is_absolute(const char *name)
{
	return name && *name == '/';
}

static bool
lies_beneath(const char *name, const char *folder)
{
	const size_t length = strlen(folder);

	return length > 0 && strncmp(name, folder, length) == 0 &&
	       name[length] == '/';
}

bool
datadir_is_build_tree(const char *executable)
{
	char *folder;
	bool beneath;

	if (!executable || !*executable)
		return false;
	if (lies_beneath(executable, CAMPAIGN_MAP_BUILDDIR))
		return true;
	folder = realpath(CAMPAIGN_MAP_BUILDDIR, NULL);
	beneath = folder && lies_beneath(executable, folder);
	free(folder);
	return beneath;
}

static void
add_data_home(struct folders *folders, const struct options *options)
{
	if (is_absolute(options->xdg_data_home))
		folders_add(folders,
			xasprintf("%s/campaign-map", options->xdg_data_home));
	else if (is_absolute(options->home))
		folders_add(folders, xasprintf("%s/.local/share/campaign-map",
					     options->home));
}

static void
add_data_dirs(struct folders *folders, const struct options *options)
{
	const char *at = options->xdg_data_dirs;

	if (!at || !*at)
		at = "/usr/local/share:/usr/share";
	while (*at) {
		const size_t length = strcspn(at, ":");

		if (is_absolute(at))
			folders_add(folders, xasprintf("%.*s/campaign-map",
						     (int)length, at));
		at += length + (at[length] == ':');
	}
}

static struct folders
search_order(const struct options *options)
{
	struct folders folders = { 0 };

	if (options->datadir && *options->datadir)
		folders_add(&folders, xstrdup(options->datadir));
	if (datadir_is_build_tree(options->executable))
		folders_add(&folders, xstrdup(CAMPAIGN_MAP_SRCDIR));
	add_data_home(&folders, options);
	add_data_dirs(&folders, options);
	folders_add(&folders, xstrdup(CAMPAIGN_MAP_PKGDATADIR));
	return folders;
}

/* Whether folder holds file, which may be anything: it is checked when it is
 * opened. */
static bool
holds(const char *folder, const char *file)
{
	char *name = xasprintf("%s/%s", folder, file);
	struct stat status;
	const bool found = stat(name, &status) == 0;

	free(name);
	return found;
}

/* Takes folder; returns it if it holds the file, else frees it. */
static char *
if_holds(char *folder, const char *file)
{
	if (holds(folder, file))
		return folder;
	free(folder);
	return NULL;
}

/* "what is not in any of these folders: a, b" */
static void
say_where(const struct folders *folders, const char *what, struct error *err)
{
	error_set(err, _("%s, looked for in:"), what);
	for (size_t i = 0; i < folders->count; i++)
		error_set(err, "%s%s %s", err->message, i ? "," : "",
			folders->names[i]);
}

static char *
find_by_name(const char *name, struct error *err, struct folders *folders)
{
	char *found = NULL, *what;

	for (size_t i = 0; i < folders->count && !found; i++) {
		found = if_holds(
			xasprintf("%s/data/%s", folders->names[i], name),
			"datapackage.json");
		if (!found)
			found = if_holds(
				xasprintf("%s/%s", folders->names[i], name),
				"datapackage.json");
	}
	if (!found && holds(name, "datapackage.json"))
		found = xstrdup(name);
	if (!found) {
		what = xasprintf(_("no campaign \"%s\""), name);
		say_where(folders, what, err);
		free(what);
	}
	return found;
}

char *
datadir_campaign(const struct options *options, struct error *err)
{
	const char *name =
		options->campaign ? options->campaign : DEFAULT_CAMPAIGN;
	struct folders folders;
	char *found;

	if (strchr(name, '/') || strcmp(name, ".") == 0 ||
		strcmp(name, "..") == 0) {
		if (holds(name, "datapackage.json"))
			return xstrdup(name);
		error_set(
			err, _("%s: no datapackage.json in this folder"), name);
		return NULL;
	}
	folders = search_order(options);
	found = find_by_name(name, err, &folders);
	folders_release(&folders);
	return found;
}

char *
datadir_maps(const struct options *options, struct error *err)
{
	struct folders folders;
	struct stat status;
	char *found = NULL;

	/* What it holds is for whoever reads it to tell. */
	if (options->maps && stat(options->maps, &status) == 0)
		return xstrdup(options->maps);
	if (options->maps) {
		error_set(err, "%s: %s", options->maps, strerror(errno));
		return NULL;
	}
	folders = search_order(options);
	for (size_t i = 0; i < folders.count && !found; i++)
		found = if_holds(
			xasprintf("%s/maps", folders.names[i]), "basemap.csv");
	if (!found)
		say_where(&folders, _("no maps (maps/basemap.csv)"), err);
	folders_release(&folders);
	return found;
}

char *
datadir_cache(const struct options *options)
{
	if (is_absolute(options->xdg_cache_home))
		return xasprintf("%s/campaign-map", options->xdg_cache_home);
	if (is_absolute(options->home))
		return xasprintf("%s/.cache/campaign-map", options->home);
	return NULL;
}
