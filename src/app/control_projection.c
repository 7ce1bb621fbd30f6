/* The projection of the map. */
#include <config.h>

#include "app/control.h"

#include <math.h>
#include <string.h>

#include "app/projection_choice.h"
#include "base/array.h"
#include "base/translate.h"
#include "projection/graticule.h"

/* Where the map's middle is beyond the world, that of what is seen of it. */
static struct lonlat
middle_of_map(const struct app *app)
{
	const struct viewport *viewport = &app->state.viewport;
	const struct lonlat middle =
		projection_inverse(app->projection, viewport->centre);
	struct extent seen;

	if (isfinite(middle.lon))
		return middle;
	seen = graticule_bounds(app->projection, viewport, NULL);
	return (struct lonlat){ (seen.west + seen.east) / 2,
		(seen.south + seen.north) / 2 };
}

/* The map keeps its centre and its metres a cell. False when the centre is
 * beyond what the projection can show; then nothing has changed. */
static bool
take_projection(struct app *app, struct projection *projection)
{
	struct viewport *viewport = &app->state.viewport;
	const struct point point =
		projection_forward(projection, middle_of_map(app));

	if (!isfinite(point.x) || !isfinite(point.y))
		return false;
	basemap_set_projection(app->basemap, projection);
	scene_set_projection(app->scene, projection);
	projection_free(app->projection);
	app->projection = projection;
	viewport_centre_on(viewport, point);
	return true;
}

/* By its name, with the parameters that fit the campaign, or those that were
 * asked for at the start. */
static bool
try_projection(struct app *app, const char *name)
{
	const char *asked = app->asked_projection;
	const size_t length = strlen(name);
	struct projection_spec spec;
	struct projection *projection;
	struct error unused;

	if (asked && strncmp(asked, name, length) == 0 &&
		(asked[length] == '\0' || asked[length] == ','))
		name = asked;
	if (!projection_choice_spec(name, &app->campaign, &spec, &unused))
		return false;
	projection = projection_new(&spec, &unused);
	if (!projection)
		return false;
	if (take_projection(app, projection))
		return true;
	projection_free(projection);
	return false;
}

static const struct {
	const char *name, *what;
} projections[] = {
	{ "tmerc", N_("transverse Mercator") },
	{ "lcc", N_("Lambert's conformal conic") },
	{ "laea", N_("Lambert's azimuthal equal-area") },
	{ "stere", N_("stereographic") },
	{ "aeqd", N_("azimuthal equidistant") },
	{ "merc", N_("Mercator") },
	{ "eqc", N_("equidistant cylindrical") },
	{ "omerc", N_("oblique Mercator") },
	{ "ortho", N_("orthographic") },
};

/* Where in the table the map's projection is: behind it if it has a code. */
static size_t
projection_at(const struct app *app)
{
	const char *label = projection_label(app->projection);
	const size_t length = strcspn(label, " ");
	size_t at = 0;

	while (at < ARRAY_LENGTH(projections) &&
		(strncmp(label, projections[at].name, length) != 0 ||
			strlen(projections[at].name) != length))
		at++;
	return at;
}

/* Behind those of the table comes the code that was asked for at the start. */
void
control_projection(struct app *app, int argument)
{
	const char *asked = app->asked_projection;
	const size_t known = ARRAY_LENGTH(projections);
	const size_t count = known + (asked && strchr(asked, ':') != NULL);
	const size_t at = projection_at(app);

	(void)argument;
	for (size_t i = 1; i <= count; i++) {
		const size_t next = (at + i) % count;

		if (next == at ||
			!try_projection(app,
				next < known ? projections[next].name : asked))
			continue;
		if (next < known)
			app_say(app, "%s: %s", projections[next].name,
				_(projections[next].what));
		else
			app_say(app, "%s", projection_label(app->projection));
		return;
	}
	app_say(app, _("no other projection shows this"));
}
