#include <config.h>

#include "scene/words.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "base/translate.h"
#include "geometry/geodesic.h"

void
words_lonlat(struct lonlat position, char *buffer, size_t size)
{
	if (!isfinite(position.lon) || !isfinite(position.lat)) {
		snprintf(buffer, size, "%s", _("off the map"));
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
	char parallel[32];

	snprintf(parallel, sizeof parallel, lat < 0 ? _("%g S") : _("%g N"),
		fabs(lat));
	if (fabs(km) < 0.5)
		snprintf(buffer, size, _("on %s"), parallel);
	else
		snprintf(buffer, size,
			km > 0 ? _("%1$.0f km north of %2$s")
			       : _("%1$.0f km south of %2$s"),
			fabs(km), parallel);
}

void
words_beside_parallel(const struct campaign *campaign, struct lonlat position,
	char *buffer, size_t size)
{
	const struct overlay *parallel = campaign_parallel(campaign);

	buffer[0] = '\0';
	if (parallel && isfinite(position.lat))
		words_from_parallel(position, parallel->value, buffer, size);
}

void
words_where(const struct campaign *campaign, int place, struct lonlat position,
	enum language language, char *buffer, size_t size)
{
	char where[64], parallel[64];

	words_lonlat(position, where, sizeof where);
	words_beside_parallel(campaign, position, parallel, sizeof parallel);
	snprintf(buffer, size, "%s%s%s",
		place < 0 ? where
			  : name_in(&campaign->places[place].name, language),
		parallel[0] ? ", " : "", parallel);
}

void
words_source(const struct source *source, char *buffer, size_t size)
{
	char year[16] = "";

	if (source->year)
		snprintf(year, sizeof year, " (%d)", source->year);
	snprintf(buffer, size, "%s%s%s%s", source->author,
		source->author[0] && source->title[0] ? ": " : "",
		source->title, year);
}

void
words_figure(const struct figure *figure, enum language language, char *buffer,
	size_t size)
{
	const char *what = name_in(&figure->what, language);

	if (!isnan(figure->value))
		snprintf(buffer, size, "%.15g %s", figure->value, what);
	else if (!isnan(figure->low) && !isnan(figure->high))
		snprintf(buffer, size, _("%1$.15g to %2$.15g %3$s"),
			figure->low, figure->high, what);
	else if (!isnan(figure->low))
		snprintf(buffer, size, _("at least %1$.15g %2$s"), figure->low,
			what);
	else
		snprintf(buffer, size, _("at most %1$.15g %2$s"), figure->high,
			what);
}

const char *
words_confidence(enum confidence confidence)
{
	static const char *const words[] = {
		[CONFIDENCE_HIGH] = N_("day and place from a source"),
		[CONFIDENCE_MEDIUM] = N_("day or place inferred"),
		[CONFIDENCE_LOW] = N_("interpolated, uncertain"),
	};

	return _(words[confidence]);
}

const char *
words_confidence_sentence(enum confidence confidence)
{
	static const char *const sentences[] = {
		[CONFIDENCE_HIGH] =
			N_("Confidence high: day and place from a source."),
		[CONFIDENCE_MEDIUM] =
			N_("Confidence medium (~): day or place inferred."),
		[CONFIDENCE_LOW] =
			N_("Confidence low (?): day, place or the event "
			   "itself is uncertain."),
	};

	return _(sentences[confidence]);
}

const char *
words_event_kind(enum event_kind kind)
{
	static const char *const words[] = {
		[EVENT_BATTLE] = N_("battle"),
		[EVENT_LANDING] = N_("landing"),
		[EVENT_CAPTURE] = N_("capture"),
		[EVENT_SURRENDER] = N_("surrender"),
		[EVENT_AIR_RAID] = N_("air raid"),
		[EVENT_SINKING] = N_("sinking"),
		[EVENT_ORDER] = N_("order"),
		[EVENT_POLITICAL] = N_("politics"),
		[EVENT_DECLARATION] = N_("declaration"),
		[EVENT_REPORT] = N_("report"),
		[EVENT_WITHDRAWAL] = N_("withdrawal"),
	};

	return _(words[kind]);
}

char
words_confidence_mark(enum confidence confidence)
{
	return " ~?"[confidence];
}

const char *
words_standing_mark(const struct standing *standing)
{
	if (standing->uncertain || standing->confidence == CONFIDENCE_LOW)
		return "?";
	return standing->confidence == CONFIDENCE_MEDIUM ? "~" : "";
}

static void
name_keyframe(const struct campaign *campaign, const struct keyframe *row,
	enum language language, char *buffer, size_t size)
{
	if (row->place >= 0)
		snprintf(buffer, size, "%s",
			name_in(&campaign->places[row->place].name, language));
	else
		words_lonlat(row->position, buffer, size);
}

void
words_standing(const struct campaign *campaign, const struct standing *standing,
	enum language language, char *buffer, size_t size)
{
	const char *uncertain = standing->uncertain ? _(", uncertain") : "";
	char from[128], to[128], at[64];

	name_keyframe(campaign, standing->from, language, from, sizeof from);
	if (!standing->moving) {
		snprintf(buffer, size,
			standing->presence == PRESENCE_ENDED
				? _("at %1$s, where it ends%2$s")
				: _("at %1$s%2$s"),
			from, uncertain);
		return;
	}
	name_keyframe(campaign, standing->to, language, to, sizeof to);
	words_lonlat(standing->position, at, sizeof at);
	snprintf(buffer, size, _("from %1$s to %2$s, at %3$s%4$s"), from, to,
		at, uncertain);
}

void
words_absence(const struct campaign *campaign, const struct unit *unit,
	int64_t minute, char *buffer, size_t size)
{
	const struct keyframe *track = campaign_track(campaign, unit);
	const size_t count = unit->keyframe_count;
	char day[32];

	if (count == 0) {
		snprintf(buffer, size, "%s", _("not on the map"));
	} else if (minute < track[0].arrive) {
		words_day(day_of_minute(track[0].arrive), day, sizeof day);
		snprintf(buffer, size, _("not on the map yet (from %s)"), day);
	} else {
		words_day(day_of_minute(track[count - 1].arrive), day,
			sizeof day);
		snprintf(buffer, size, _("no longer on the map (until %s)"),
			day);
	}
}
