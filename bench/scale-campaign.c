#include <config.h>

#include "scale-campaign.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/array.h"
#include "base/date.h"
#include "base/memory.h"

#define WEST  120.0
#define SOUTH 34.5
#define WIDE  13.0
#define HIGH  10.0

/* A linear congruential generator (Knuth's MMIX), so that every run and every
 * machine measures the same campaign. */
struct chance {
	uint64_t state;
};

/* 0 to below 1. */
static double
chance_next(struct chance *chance)
{
	chance->state = chance->state * UINT64_C(6364136223846793005) +
			UINT64_C(1442695040888963407);
	return (double)(chance->state >> 11) * 0x1p-53;
}

static void
write_day(FILE *file, int64_t day)
{
	int year, month, of_month;

	day_to_civil(day, &year, &month, &of_month);
	fprintf(file, "%04d-%02d-%02d", year, month, of_month);
}

static int64_t
first_day(void)
{
	return day_from_civil(1941, 6, 22);
}

static void
write_manifest(FILE *file)
{
	static const char *const tables[] = { "sources", "places", "units",
		"tracks", "events" };

	fputs("{ \"name\": \"scale\", \"resources\": [", file);
	for (size_t i = 0; i < ARRAY_LENGTH(tables); i++)
		fprintf(file, "%s{ \"name\": \"%s\", \"path\": \"%s.csv\" }",
			i ? ", " : "", tables[i], tables[i]);
	fputs("],\n\"campaign\": { \"format\": 1, \"timezone\": \"+00:00\", "
	      "\"begin\": \"",
		file);
	write_day(file, first_day());
	fputs("\", \"end\": \"", file);
	write_day(file, first_day() + SCALE_DAYS - 1);
	fprintf(file,
		"\", \"languages\": [ \"en\" ], \"sides\": [\n"
		"{ \"id\": \"A\", \"name\": { \"en\": \"A\" }, "
		"\"colour\": \"blue\", \"bracket\": \"[]\" },\n"
		"{ \"id\": \"B\", \"name\": { \"en\": \"B\" }, "
		"\"colour\": \"orange\", \"bracket\": \"()\" } ],\n"
		"\"projection\": { \"name\": \"tmerc\", \"lon_0\": 127, "
		"\"lat_0\": 40 }, \"views\": [\n"
		"{ \"id\": \"all\", \"name\": { \"en\": \"All\" }, "
		"\"west\": %g, \"south\": %g, \"east\": %g, \"north\": %g "
		"} ] } }\n",
		WEST, SOUTH, WEST + WIDE, SOUTH + HIGH);
}

static void
write_sources(FILE *file)
{
	fputs("id,title\n", file);
	for (int i = 0; i < 20; i++)
		fprintf(file, "s%d,Source %d\n", i, i);
}

static void
write_places(FILE *file)
{
	struct chance chance = { 1 };

	fputs("id,lon,lat,kind,rank,name_en,source\n", file);
	for (int i = 0; i < SCALE_PLACES; i++)
		fprintf(file, "p%d,%.3f,%.3f,town,%d,Place %d,s%d\n", i,
			WEST + WIDE * chance_next(&chance),
			SOUTH + HIGH * chance_next(&chance), 1 + i % 5, i,
			i % 20);
}

/* A tree in which each has eight below it: a theatre a side, then fronts,
 * armies, corps and divisions. */
static void
write_units(FILE *file)
{
	static const char *const echelons[] = { "theatre", "front", "army",
		"corps", "division", "regiment" };

	fputs("id,side,parent,label,name_en,echelon,arm,source\n", file);
	for (int i = 0; i < SCALE_UNITS; i++) {
		const int rank = i / 2; /* of its side, from 0 */
		int level = 0;

		for (int above = rank; above > 0; above = (above - 1) / 8)
			level++;
		fprintf(file, "u%d,%c,", i, i % 2 ? 'B' : 'A');
		if (rank > 0)
			fprintf(file, "u%d", (rank - 1) / 8 * 2 + i % 2);
		fprintf(file, ",%d,Unit %d,%s,infantry,s%d\n", i, i,
			echelons[level < 5 ? level : 5], i % 20);
	}
}

/* Each unit drifts about, a row a fortnight, a third of them by its hour. */
static void
write_tracks(FILE *file)
{
	struct chance chance = { 2 };

	fputs("unit,time,until,place,lon,lat,action,by,source,confidence\n",
		file);
	for (int i = 0; i < SCALE_UNITS; i++) {
		double lon = WEST + WIDE * chance_next(&chance);
		double lat = SOUTH + HIGH * chance_next(&chance);

		for (int row = 0; row < SCALE_ROWS_A_UNIT; row++) {
			fprintf(file, "u%d,", i);
			write_day(file,
				first_day() +
					row * SCALE_DAYS / SCALE_ROWS_A_UNIT +
					(row ? i % 12 : 0));
			fprintf(file, "%s,,,%.4f,%.4f,%s,%s,s%d,%s\n",
				(i + row) % 3 ? "" : "T14:30", lon, lat,
				row ? "advance" : "start", row ? "land" : "",
				row % 20, row % 4 ? "high" : "low");
			lon += (chance_next(&chance) - 0.5) * 0.8;
			lat += (chance_next(&chance) - 0.5) * 0.6;
			lon = fmin(fmax(lon, WEST), WEST + WIDE);
			lat = fmin(fmax(lat, SOUTH), SOUTH + HIGH);
		}
	}
}

static void
write_events(FILE *file)
{
	fputs("id,time,place,kind,side,title_en,units,source,confidence\n",
		file);
	for (int i = 0; i < SCALE_DAYS * SCALE_EVENTS_A_DAY; i++) {
		fprintf(file, "e%d,", i);
		write_day(file, first_day() + i / SCALE_EVENTS_A_DAY);
		fprintf(file, ",p%d,%s,%c,Event %d,u%d;u%d,s%d,high\n",
			i * 7 % SCALE_PLACES, i % 3 ? "battle" : "capture",
			i % 2 ? 'B' : 'A', i, i * 13 % SCALE_UNITS,
			i * 29 % SCALE_UNITS, i % 20);
	}
}

static const struct {
	const char *name;
	void (*write)(FILE *file);
} files[] = {
	{ "datapackage.json", write_manifest },
	{ "sources.csv", write_sources },
	{ "places.csv", write_places },
	{ "units.csv", write_units },
	{ "tracks.csv", write_tracks },
	{ "events.csv", write_events },
};

bool
scale_campaign_write(const char *folder, long long *bytes)
{
	bool good = true;

	*bytes = 0;
	for (size_t i = 0; i < ARRAY_LENGTH(files) && good; i++) {
		char *name = xasprintf("%s/%s", folder, files[i].name);
		FILE *file = fopen(name, "w");

		good = file != NULL;
		if (file) {
			files[i].write(file);
			*bytes += ftell(file);
			good = !ferror(file);
			good = fclose(file) == 0 && good;
		}
		free(name);
	}
	return good;
}

void
scale_campaign_remove(const char *folder)
{
	for (size_t i = 0; i < ARRAY_LENGTH(files); i++) {
		char *name = xasprintf("%s/%s", folder, files[i].name);

		unlink(name);
		free(name);
	}
	rmdir(folder);
}
