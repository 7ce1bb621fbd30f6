#include <config.h>

#include "scene/words.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "geometry/geodesic.h"

void
words_date(int64_t minute, char *buffer, size_t size)
{
	const int64_t day = day_of_minute(minute);
	int year, month, of_month, used;

	day_to_civil(day, &year, &month, &of_month);
	used = snprintf(buffer, size, "%s %d %s %d",
		weekday_name(day_of_week(day)), of_month, month_name(month),
		year);
	if (minute != last_minute_of_day(day) && (size_t)used < size)
		snprintf(buffer + used, size - (size_t)used, ", %02d:%02d",
			minute_of_day(minute) / 60, minute_of_day(minute) % 60);
}

void
words_day(int64_t day, char *buffer, size_t size)
{
	int year, month, of_month;

	day_to_civil(day, &year, &month, &of_month);
	snprintf(buffer, size, "%d %s", of_month, month_abbreviation(month));
}

void
words_day_long(int64_t day, char *buffer, size_t size)
{
	int year, month, of_month;

	day_to_civil(day, &year, &month, &of_month);
	snprintf(buffer, size, "%d %s", of_month, month_name(month));
}

void
words_hour(const struct moment *moment, char *buffer, size_t size)
{
	const int minute = minute_of_day(moment->minute);

	if (moment->precision != MOMENT_MINUTE) {
		snprintf(buffer, size, "%s", "");
		return;
	}
	snprintf(buffer, size, "%s%02d:%02d",
		moment->doubtful      ? "?"
		: moment->approximate ? "~"
				      : "",
		minute / 60, minute % 60);
}

void
words_lonlat(struct lonlat position, char *buffer, size_t size)
{
	if (!isfinite(position.lon) || !isfinite(position.lat)) {
		snprintf(buffer, size, "off the map");
		return;
	}
	snprintf(buffer, size, "%.2f%c %.2f%c", fabs(position.lat),
		position.lat < 0 ? 'S' : 'N', fabs(position.lon),
		position.lon < 0 ? 'W' : 'E');
}

void
words_from_parallel(
	struct lonlat position, double lat, char *buffer, size_t size)
{
	const double km = geodesic_to_parallel(position, lat) / 1000;
	const char hemisphere = lat < 0 ? 'S' : 'N';

	if (fabs(km) < 0.5)
		snprintf(buffer, size, "on %g %c", fabs(lat), hemisphere);
	else
		snprintf(buffer, size, "%.0f km %s of %g %c", fabs(km),
			km > 0 ? "north" : "south", fabs(lat), hemisphere);
}

const char *
words_confidence(enum confidence confidence)
{
	static const char *const words[] = {
		[CONFIDENCE_HIGH] = "day and place from a source",
		[CONFIDENCE_MEDIUM] = "day or place inferred",
		[CONFIDENCE_LOW] = "interpolated, uncertain",
	};

	return words[confidence];
}

char
words_confidence_mark(enum confidence confidence)
{
	return " ~?"[confidence];
}

size_t
words_wrap(const char *text, int width, const char **next)
{
	int columns;
	const size_t fit = text_fit(text, width, &columns);
	size_t length = fit;

	if (!text[fit]) {
		*next = text + fit;
		return fit;
	}
	while (length > 0 && text[length] != ' ')
		length--;
	if (length == 0) {
		/* Not even a glyph fits: take one, so that it ends. */
		const char *rest = text;

		text_next(&rest);
		length = fit ? fit : (size_t)(rest - text);
	}
	*next = text + length;
	while (**next == ' ')
		++*next;
	return length;
}
