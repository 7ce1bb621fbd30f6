#include <config.h>

#include "campaign/ids.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"

struct ids {
	const char **rows;
	size_t count, alloc;
	/* Row + 1 or 0, hashed, open addressing, at most half full. */
	uint32_t *slots;
	size_t slot_count;
};

struct ids *
ids_new(void)
{
	return xcalloc(1, sizeof(struct ids));
}

void
ids_free(struct ids *ids)
{
	if (!ids)
		return;
	free(ids->rows);
	free(ids->slots);
	free(ids);
}

/* FNV-1a, of 32 bits. */
static uint32_t
hash_text(const char *text)
{
	uint32_t hash = 2166136261;

	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * 16777619;
	return hash;
}

/* The slot of id, or the empty one where it would go. */
static size_t
find_slot(const struct ids *ids, const char *id)
{
	size_t at = hash_text(id) & (ids->slot_count - 1);

	while (ids->slots[at] && strcmp(ids->rows[ids->slots[at] - 1], id) != 0)
		at = (at + 1) & (ids->slot_count - 1);
	return at;
}

static void
grow_slots(struct ids *ids)
{
	free(ids->slots);
	ids->slot_count = ids->slot_count ? ids->slot_count * 2 : 64;
	ids->slots = xcalloc(ids->slot_count, sizeof *ids->slots);
	for (size_t i = 0; i < ids->count; i++)
		ids->slots[find_slot(ids, ids->rows[i])] = (uint32_t)i + 1;
}

bool
ids_add(struct ids *ids, const char *id, int *row)
{
	size_t at;

	if (ids->count >= ids->slot_count / 2)
		grow_slots(ids);
	at = find_slot(ids, id);
	if (ids->slots[at]) {
		*row = (int)ids->slots[at] - 1;
		return false;
	}
	ARRAY_GROW(ids->rows, ids->count, ids->alloc);
	ids->rows[ids->count++] = id;
	ids->slots[at] = (uint32_t)ids->count;
	*row = (int)ids->count - 1;
	return true;
}

int
ids_find(const struct ids *ids, const char *id)
{
	if (!ids || !ids->count)
		return -1;
	return (int)ids->slots[find_slot(ids, id)] - 1;
}
