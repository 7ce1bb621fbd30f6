#include <config.h>

#include "scene/tint.h"

#include <stdbool.h>
#include <string.h>

/* A channel's change at most, of 255. */
#define TOLERANCE 5

/* What a stretch holds so far: the least and the most of each channel. */
struct stretch {
	uint32_t kind; /* land and sea stay apart */
	int least[3], most[3];
};

static int
channel(uint32_t colour, int which)
{
	return (int)(colour >> (16 - 8 * which) & 0xff);
}

static void
begin(struct stretch *stretch, uint32_t colour)
{
	stretch->kind = colour & 0xff000000;
	for (int i = 0; i < 3; i++)
		stretch->least[i] = stretch->most[i] = channel(colour, i);
}

/* Takes the colour in, unless it lies too far from another one. */
static bool
take(struct stretch *stretch, uint32_t colour)
{
	int least[3], most[3];

	if ((colour & 0xff000000) != stretch->kind)
		return false;
	for (int i = 0; i < 3; i++) {
		const int value = channel(colour, i);

		least[i] =
			value < stretch->least[i] ? value : stretch->least[i];
		most[i] = value > stretch->most[i] ? value : stretch->most[i];
		if (most[i] - least[i] > 2 * TOLERANCE)
			return false;
	}
	memcpy(stretch->least, least, sizeof least);
	memcpy(stretch->most, most, sizeof most);
	return true;
}

static uint32_t
middle(const struct stretch *stretch)
{
	uint32_t colour = 0;

	for (int i = 0; i < 3; i++)
		colour = colour << 8 |
			 (uint32_t)((stretch->least[i] + stretch->most[i]) / 2);
	return stretch->kind | colour;
}

void
tint_even(uint32_t *colours, int count)
{
	struct stretch stretch;

	for (int first = 0, end; first < count; first = end) {
		uint32_t colour;

		begin(&stretch, colours[first]);
		end = first + 1;
		while (end < count && (colours[end] == colours[end - 1] ||
					      take(&stretch, colours[end])))
			end++;
		colour = middle(&stretch);
		for (int i = first; i < end; i++)
			colours[i] = colour;
	}
}
