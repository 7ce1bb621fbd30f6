#ifndef APP_PROMPT_H
#define APP_PROMPT_H

#include <stdbool.h>
#include <stdint.h>

struct app;

/* A line of text that is typed on the status line. */
enum prompt_kind { PROMPT_NONE, PROMPT_FIND, PROMPT_DATE, PROMPT_HELP };
struct prompt {
	enum prompt_kind kind;
	char text[120]; /* sanitised UTF-8 */
	char note[200]; /* what is told of it, sanitised */
};

void prompt_open(struct app *app, enum prompt_kind kind);
void prompt_close(struct app *app);
/* Whether the key was for the prompt that is open. */
bool prompt_takes_key(struct app *app, uint32_t key);
/* Sets the note. */
void prompt_tell(struct app *app, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
#endif
