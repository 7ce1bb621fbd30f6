/* A change of ground often comes with a change of ink, and each takes up to 19
 * bytes. Between two grounds that have an ink in common there need be none of
 * ink:
 *
 *	sea    blank, white, blue
 *	plain  blank, blue, green
 *	hills  blank, green, red */
#include <config.h>

#include "screen/chain.h"

#include <stdint.h>
#include <string.h>

#include "screen/pen.h"

/* Where the coats of a ground are: blanks, then inks. */
struct ground {
	size_t first, inks, end;
};

static struct ground
ground_at(struct coat **order, size_t count, size_t first)
{
	const uint32_t colour = order[first]->style.background;
	struct ground ground = { first, first, first };

	while (ground.end < count &&
		order[ground.end]->style.background == colour) {
		if (order[ground.end]->style.foreground == PEN_ANY)
			ground.inks++;
		ground.end++;
	}
	return ground;
}

/* Takes those from middle on before those from first on. */
static void
rotate(struct coat **order, size_t first, size_t middle, size_t end)
{
	for (; middle < end; first++, middle++) {
		struct coat *coat = order[middle];

		memmove(order + first + 1, order + first,
			(middle - first) * sizeof *order);
		order[first] = coat;
	}
}

/* The first coat of the ink, or end. */
static size_t
find_ink(struct coat **order, size_t first, size_t end, uint32_t ink)
{
	while (first < end && order[first]->style.foreground != ink)
		first++;
	return first;
}

/* The end of the coats that have the ink of the first. */
static size_t
ink_end(struct coat **order, size_t first, size_t end)
{
	const uint32_t ink = order[first]->style.foreground;

	while (first < end && order[first]->style.foreground == ink)
		first++;
	return first;
}

/* Coats of one ground of which any can be laid last. */
struct choice {
	size_t first, end;
};

/* The one whose ink the ground has, too; or the end. */
static size_t
find_link(struct coat **order, const struct choice *last,
	const struct ground *ground)
{
	size_t i = last->first;

	while (i < last->end &&
		find_ink(order, ground->inks, ground->end,
			order[i]->style.foreground) == ground->end)
		i++;
	return i;
}

/* The first ground from the one at first on that a link leads to, or else that
 * one. Where it has nothing but blanks, no ink comes between. */
static struct ground
find_next(struct coat **order, size_t count, size_t first,
	const struct choice *last, size_t *link)
{
	const struct ground nearest = ground_at(order, count, first);
	struct ground ground = nearest;

	*link = last->end;
	if (nearest.inks == nearest.end)
		return nearest;
	while (*link = find_link(order, last, &ground), *link == last->end) {
		if (ground.end == count)
			return nearest;
		ground = ground_at(order, count, ground.end);
	}
	return ground;
}

/* Lays the link last, the ground after it, and its coats of that ink first. */
static void
join(struct coat **order, size_t first, struct choice *last, size_t link,
	const struct ground *ground)
{
	const size_t inks = first + ground->inks - ground->first;
	const size_t end = first + ground->end - ground->first;
	size_t led = inks;

	rotate(order, first, ground->first, ground->end);
	if (link < last->end) {
		const uint32_t ink = order[link]->style.foreground;
		const size_t same = find_ink(order, inks, end, ink);

		rotate(order, link, ink_end(order, link, last->end), last->end);
		led += ink_end(order, same, end) - same;
		rotate(order, inks, same, same + led - inks);
	}
	if (inks < end)
		*last = (struct choice){ led < end ? led : inks, end };
}

void
chain_coats(struct coat **order, size_t count)
{
	struct choice last = { 0, 0 };

	for (size_t first = 0; first < count;) {
		size_t link;
		const struct ground ground =
			find_next(order, count, first, &last, &link);

		join(order, first, &last, link, &ground);
		first += ground.end - ground.first;
	}
}
