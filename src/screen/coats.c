#include <config.h>

#include "screen/coats.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "screen/chain.h"
#include "screen/pen.h"

#define FEWEST_SLOTS 256

void
coats_release(struct coats *coats)
{
	free(coats->coats);
	free(coats->order);
	free(coats->of);
	free(coats->next);
	free(coats->slots);
	*coats = (struct coats){ 0 };
}

static void
clear_slots(struct coats *coats, size_t count)
{
	if (coats->slots_count != count)
		coats->slots = xreallocarray(coats->slots, count, sizeof(int));
	coats->slots_count = count;
	memset(coats->slots, 0xff, count * sizeof *coats->slots);
}

void
coats_clear(struct coats *coats, int cells)
{
	if (coats->cells != cells) {
		coats->of = xreallocarray(
			coats->of, (size_t)cells, sizeof *coats->of);
		coats->next = xreallocarray(
			coats->next, (size_t)cells, sizeof *coats->next);
		coats->cells = cells;
	}
	memset(coats->of, 0xff, (size_t)cells * sizeof *coats->of);
	clear_slots(
		coats, coats->slots_count ? coats->slots_count : FEWEST_SLOTS);
	coats->count = 0;
}

static bool
style_equal(struct style a, struct style b)
{
	return a.background == b.background && a.foreground == b.foreground &&
	       a.attributes == b.attributes;
}

/* The slot of a style, or the empty one where it belongs. */
static int *
find_slot(const struct coats *coats, struct style style)
{
	const uint64_t key = (uint64_t)style.background << 32 ^
			     (uint64_t)style.attributes << 24 ^
			     style.foreground;
	size_t i = (size_t)(key * 0x9e3779b97f4a7c15 >> 32);

	while (i &= coats->slots_count - 1, coats->slots[i] != COAT_NONE) {
		if (style_equal(coats->coats[coats->slots[i]].style, style))
			break;
		i++;
	}
	return &coats->slots[i];
}

static void
enlarge(struct coats *coats)
{
	coats->alloc = coats->alloc ? 2 * coats->alloc : FEWEST_SLOTS / 2;
	coats->coats =
		xreallocarray(coats->coats, coats->alloc, sizeof *coats->coats);
	coats->order =
		xreallocarray(coats->order, coats->alloc, sizeof *coats->order);
	clear_slots(coats, 2 * coats->alloc);
	for (size_t i = 0; i < coats->count; i++)
		*find_slot(coats, coats->coats[i].style) = (int)i;
}

static int
find_coat(struct coats *coats, struct style style)
{
	int *slot = find_slot(coats, style);

	if (*slot != COAT_NONE)
		return *slot;
	if (coats->count == coats->alloc) {
		enlarge(coats);
		slot = find_slot(coats, style);
	}
	coats->coats[coats->count] =
		(struct coat){ .style = style, .first = -1 };
	*slot = (int)coats->count;
	return (int)coats->count++;
}

void
coats_add(struct coats *coats, int cell, struct style style)
{
	const int before = cell > 0 ? coats->of[cell - 1] : COAT_NONE;
	const int found =
		before != COAT_NONE &&
				style_equal(coats->coats[before].style, style)
			? before
			: find_coat(coats, style);
	struct coat *coat = &coats->coats[found];

	if (coat->count++ == 0)
		coat->first = cell;
	else
		coats->next[coat->last] = cell;
	coat->last = cell;
	coats->next[cell] = -1;
	coats->of[cell] = found;
}

static int
compare_numbers(uint32_t a, uint32_t b)
{
	return a < b ? -1 : a > b;
}

static int
compare_coats(const void *a, const void *b)
{
	const struct coat *one = *(struct coat *const *)a;
	const struct coat *two = *(struct coat *const *)b;
	/* PEN_ANY + 1 is 0. */
	const int order[] = {
		two->area - one->area,
		compare_numbers(one->style.background, two->style.background),
		compare_numbers(
			one->style.foreground + 1, two->style.foreground + 1),
		one->style.attributes - two->style.attributes,
	};

	for (size_t i = 0; i < sizeof order / sizeof *order; i++)
		if (order[i] != 0)
			return order[i];
	return 0;
}

/* Of coats that are sorted by background. */
static void
measure_areas(struct coats *coats)
{
	struct coat **order = coats->order;

	for (size_t first = 0, end; first < coats->count; first = end) {
		int area = 0;

		for (end = first; end < coats->count &&
				  order[end]->style.background ==
					  order[first]->style.background;
			end++)
			area += order[end]->count;
		for (size_t i = first; i < end; i++)
			order[i]->area = area;
	}
}

void
coats_sort(struct coats *coats)
{
	if (coats->count == 0)
		return;
	for (size_t i = 0; i < coats->count; i++)
		coats->order[i] = &coats->coats[i];
	qsort(coats->order, coats->count, sizeof *coats->order, compare_coats);
	measure_areas(coats);
	qsort(coats->order, coats->count, sizeof *coats->order, compare_coats);
	chain_coats(coats->order, coats->count);
}
