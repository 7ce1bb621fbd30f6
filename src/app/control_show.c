/* How the map is shown: its projection and its names. */
#include <config.h>

#include "app/control.h"

#include <math.h>
#include <string.h>

#include "app/projection_choice.h"
#include "base/array.h"
#include "base/translate.h"

void
control_language(struct app *app, int argument)
{
	static const char *const names[LANGUAGES] = {
		[LANGUAGE_EN] = N_("of 1945"),
		[LANGUAGE_TODAY] = N_("of today"),
		[LANGUAGE_KO] = N_("Korean"),
		[LANGUAGE_JA] = N_("Japanese"),
		[LANGUAGE_RU] = N_("Russian"),
	};
	struct scene_state *state = &app->state;

	(void)argument;
	state->language = (enum language)((state->language + 1) % LANGUAGES);
	app_say(app, _("names: %s"), _(names[state->language]));
}

/* The map keeps its centre and its metres a cell. False when the centre is
 * beyond what the projection can show; then nothing has changed. */
static bool
take_projection(struct app *app, struct projection *projection)
{
	struct viewport *viewport = &app->state.viewport;
	const struct lonlat centre =
		projection_inverse(app->projection, viewport->centre);
	const struct point point = projection_forward(projection, centre);

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

void
control_projection(struct app *app, int argument)
{
	static const struct {
		const char *name, *what;
	} all[] = {
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
	const char *label = projection_label(app->projection);
	size_t at = 0;

	(void)argument;
	for (size_t i = 0; i < ARRAY_LENGTH(all); i++) {
		if (strncmp(label, all[i].name, strcspn(label, " ")) == 0 &&
			strlen(all[i].name) == strcspn(label, " "))
			at = i;
	}
	for (size_t i = 1; i < ARRAY_LENGTH(all); i++) {
		const size_t next = (at + i) % ARRAY_LENGTH(all);

		if (!try_projection(app, all[next].name))
			continue;
		app_say(app, "%s: %s", all[next].name, _(all[next].what));
		return;
	}
	app_say(app, _("no other projection shows this"));
}
