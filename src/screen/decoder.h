#ifndef SCREEN_DECODER_H
#define SCREEN_DECODER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/key.h"

/* Makes keys and what the mouse does out of what the terminal sends. Holds the
 * beginning of a character of several bytes until the rest of it comes. */
struct decoder {
	void *window; /* of curses: a pad, as reading from it shows nothing */
	uint8_t bytes[5];
	int count;
	bool utf8;
};

/* After curses has started. */
void decoder_init(struct decoder *decoder, bool utf8);
void decoder_release(struct decoder *decoder);

/* Takes the next input that is there already; false when there is none. */
bool decoder_read(struct decoder *decoder, struct input *input);
#endif
