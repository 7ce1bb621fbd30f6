#ifndef CAMPAIGN_TABLES_H
#define CAMPAIGN_TABLES_H

#include "campaign/reading.h"

/* Each reads one table into the campaign, after those that it refers to: in
 * the order of enum campaign_table. False when the table lost rows. */
bool read_sources(struct reading *reading, struct folder_file *file);
bool read_places(struct reading *reading, struct folder_file *file);
bool read_units(struct reading *reading, struct folder_file *file);
bool read_tracks(struct reading *reading, struct folder_file *file);
bool read_events(struct reading *reading, struct folder_file *file);
bool read_figures(struct reading *reading, struct folder_file *file);
#endif
