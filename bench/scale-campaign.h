#ifndef BENCH_SCALE_CAMPAIGN_H
#define BENCH_SCALE_CAMPAIGN_H

#include <stdbool.h>

/* A made-up campaign as large as the format is meant for: 10,000 units of two
 * sides and a million track rows over 1,400 days, the same each time. */

enum {
	SCALE_UNITS = 10000,
	SCALE_ROWS_A_UNIT = 100,
	SCALE_DAYS = 1400,
	SCALE_PLACES = 500,
	SCALE_EVENTS_A_DAY = 5,
};

/* Writes it into folder, which must exist. False, with errno, on failure;
 * *bytes is the size of its files. */
bool scale_campaign_write(const char *folder, long long *bytes);
/* Removes its files and the folder. */
void scale_campaign_remove(const char *folder);
#endif
