/* The language of the names, and that of all that is written. */
#include <config.h>

#include "app/control.h"

#include <stdio.h>
#include <string.h>

#include "app/keymap.h"
#include "app/language.h"
#include "base/translate.h"

/* The language of the program in which the names are, -1 for none: they are
 * Japanese, or of today. */
static int
language_of_names(const struct app *app)
{
	const char *code = language_code(app->state.language);

	for (int i = 0; language_at(i); i++)
		if (strcmp(language_at(i)->code, code) == 0)
			return i;
	return -1;
}

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
	int language;

	(void)argument;
	state->language = (enum language)((state->language + 1) % LANGUAGES);
	language = language_of_names(app);
	/* Who wants to read the names may want to read the rest, too. */
	if (state->speech && language >= 0 && language != language_spoken() &&
		!(app->offered_languages >> language & 1)) {
		app->offered_languages |= 1u << language;
		app_say(app,
			/*: The last is a key. */
			_("names: %1$s (%2$s: all else, too)"),
			_(names[state->language]),
			keymap_key(&app->bindings, control_speech, 0));
	} else {
		app_say(app, _("names: %s"), _(names[state->language]));
	}
}

void
app_take_speech(struct app *app)
{
	const int spoken = language_spoken();
	size_t length = 0;

	app->speech[0] = '\0';
	for (int i = 0; language_at(i) && length < sizeof app->speech; i++)
		length += (size_t)snprintf(app->speech + length,
			sizeof app->speech - length,
			i == spoken ? "%s[%s]" : "%s%s", i ? " " : "",
			language_at(i)->own_name);
	app->state.speech = app->unicode && language_at(1) ? app->speech : NULL;
}

/* The language of the names if it is another, else the next. */
static int
next_language(const struct app *app, int spoken)
{
	const int named = language_of_names(app);

	if (named >= 0 && named != spoken)
		return named;
	return language_at(spoken + 1) ? spoken + 1 : 0;
}

/* Names follow, in English those of 1945. */
void
control_speech(struct app *app, int argument)
{
	const int spoken = language_spoken();
	int next = next_language(app, spoken);

	(void)argument;
	if (!app->state.speech) {
		app_say(app, _("there is no other language here"));
		return;
	}
	while (!language_speak(language_at(next)->code, app->translations))
		next = language_at(next + 1) ? next + 1 : 0;
	app_take_speech(app);
	if (next == spoken) {
		app_say(app, _("no translations in %s"), app->translations);
		return;
	}
	language_from_code(language_at(next)->code, &app->state.language);
	app_say(app,
		/*: A language in its own words, and two keys. */
		_("language: %1$s (%2$s: another, %3$s: of names alone)"),
		language_at(next)->own_name,
		keymap_key(&app->bindings, control_speech, 0),
		keymap_key(&app->bindings, control_language, 0));
}
