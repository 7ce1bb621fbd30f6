#ifndef APP_GREETING_H
#define APP_GREETING_H

#include <stdbool.h>

#include "app/options.h"
#include "base/key.h"

struct app;

/* Three lines over the map for who has just come: what is seen, what to press,
 * how doubt is shown. The first key or click takes them away and does what it
 * does. */
#define GREETING_LINES 3
#define GREETING_SIZE  200

/* Greets where the options ask for it, or at the start of play where nothing
 * says where to begin. */
void greeting_begin(struct app *app, const struct options *options);
/* Whether the input ended it. */
bool greeting_end(struct app *app, enum input_kind kind);
#endif
