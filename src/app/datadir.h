#ifndef APP_DATADIR_H
#define APP_DATADIR_H

#include "app/options.h"
#include "base/error.h"

/* Where campaigns and maps are: the option, CAMPAIGN_MAP_DATADIR, the source
 * tree for a program that was built there and not installed,
 * $XDG_DATA_HOME/campaign-map, campaign-map in each of $XDG_DATA_DIRS, and the
 * folder of the installation. In each of them a campaign is
 * data/NAME/datapackage.json or NAME/datapackage.json, and the maps are those
 * with maps/basemap.csv.
 *
 * Both return a folder, which the caller frees; NULL when there is none, and
 * err tells where it was looked for. */

/* The folder of options->campaign, a folder or a name. */
char *datadir_campaign(const struct options *options, struct error *err);
/* A folder, or with --maps a single .shp. */
char *datadir_maps(const struct options *options, struct error *err);

/* The folder for what may be deleted: $XDG_CACHE_HOME/campaign-map, by default
 * in ~/.cache. The caller frees it; NULL when neither is known. */
char *datadir_cache(const struct options *options);

/* Whether the program of this path lies in the tree that it was built in. */
bool datadir_is_build_tree(const char *executable);
#endif
