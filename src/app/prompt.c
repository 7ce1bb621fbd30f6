#include <config.h>

#include "app/prompt.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "app/control.h"
#include "base/key.h"
#include "base/text.h"
#include "base/translate.h"

static const struct {
	const char *label;
	void (*changed)(struct app *app);
	/* Enter; false keeps the prompt open. */
	bool (*accept)(struct app *app);
	/* Up and Down; NULL where they do nothing. */
	void (*step)(struct app *app, int by);
} prompts[] = {
	[PROMPT_FIND] = { N_("Find: "), find_typed, find_accept, find_step },
	[PROMPT_DATE] = { N_("Go to: "), date_typed, date_accept, NULL },
	[PROMPT_HELP] = { N_("Find in the help: "), help_typed, help_accept,
		help_step },
};

void
prompt_tell(struct app *app, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(app->prompt.note, sizeof app->prompt.note, format, arguments);
	va_end(arguments);
	text_sanitise(app->prompt.note);
}

void
prompt_open(struct app *app, enum prompt_kind kind)
{
	app->prompt = (struct prompt){ .kind = kind };
	app->state.prompt = _(prompts[kind].label);
	prompts[kind].changed(app);
}

void
prompt_close(struct app *app)
{
	app->prompt = (struct prompt){ .kind = PROMPT_NONE };
	app->state.prompt = NULL;
	app->state.found_count = 0;
}

/* Adds a character, unless it is none that text may have. */
static bool
add(struct prompt *prompt, uint32_t key)
{
	const size_t length = strlen(prompt->text);
	char typed[5], whole[sizeof prompt->text + 5];

	if (key < ' ' || key >= NAMED_KEY || (key >= 0x7f && key <= 0xa0))
		return false;
	text_encode(key, typed);
	if (length + strlen(typed) >= sizeof prompt->text)
		return false;
	snprintf(whole, sizeof whole, "%s%s", prompt->text, typed);
	text_sanitise(whole);
	if (strlen(whole) != length + strlen(typed))
		return false;
	memcpy(prompt->text, whole, strlen(whole) + 1);
	return true;
}

/* Takes the last character away, with the bytes that follow its first. */
static void
take_back(char *text)
{
	size_t length = strlen(text);

	while (length > 0 && ((unsigned char)text[--length] & 0xc0) == 0x80)
		;
	text[length] = '\0';
}

bool
prompt_takes_key(struct app *app, uint32_t key)
{
	struct prompt *prompt = &app->prompt;

	switch (key) {
	case KEY_CTRL | 'c':
	case KEY_CTRL | 'l':
	case KEY_CTRL | 'z':
		return false;
	case NAMED_ESCAPE:
		prompt_close(app);
		return true;
	case NAMED_ENTER:
		if (prompts[prompt->kind].accept(app))
			prompt_close(app);
		return true;
	case NAMED_UP:
	case NAMED_DOWN:
		if (prompts[prompt->kind].step)
			prompts[prompt->kind].step(
				app, key == NAMED_DOWN ? 1 : -1);
		return true;
	case NAMED_BACKSPACE:
		take_back(prompt->text);
		break;
	case KEY_CTRL | 'u':
		prompt->text[0] = '\0';
		break;
	default:
		if (!add(prompt, key))
			return true;
	}
	prompts[prompt->kind].changed(app);
	return true;
}
