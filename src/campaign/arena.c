#include <config.h>

#include "campaign/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

#define BLOCK_SIZE ((size_t)256 * 1024)

struct block {
	struct block *next;
	alignas(max_align_t) char bytes[];
};
/* Stands before the bytes of what is kept. */
struct kept {
	uint32_t hash, size;
	char bytes[];
};
struct arena {
	struct block *blocks;
	size_t used, size;   /* of the first block */
	struct kept **slots; /* hashed, open addressing, half empty */
	size_t slot_count, kept_count;
};

struct arena *
arena_new(void)
{
	return xcalloc(1, sizeof(struct arena));
}

void
arena_free(struct arena *arena)
{
	struct block *next;

	if (!arena)
		return;
	for (struct block *b = arena->blocks; b; b = next) {
		next = b->next;
		free(b);
	}
	free(arena->slots);
	free(arena);
}

static void *
allocate(struct arena *arena, size_t size, size_t alignment)
{
	size_t at = (arena->used + alignment - 1) / alignment * alignment;

	if (!arena->blocks || at > arena->size || arena->size - at < size) {
		const size_t room = size > BLOCK_SIZE ? size : BLOCK_SIZE;
		struct block *block = xmalloc(sizeof *block + room);

		block->next = arena->blocks;
		arena->blocks = block;
		arena->size = room;
		at = 0;
	}
	arena->used = at + size;
	return arena->blocks->bytes + at;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
	return memset(allocate(arena, size, alignof(max_align_t)), 0, size);
}

/* FNV-1a, of 32 bits. */
static uint32_t
hash_bytes(const unsigned char *bytes, size_t size)
{
	uint32_t hash = 2166136261;

	for (size_t i = 0; i < size; i++)
		hash = (hash ^ bytes[i]) * 16777619;
	return hash;
}

static void
grow_slots(struct arena *arena)
{
	const size_t count = arena->slot_count ? arena->slot_count * 2 : 1024;
	struct kept **slots = xcalloc(count, sizeof(struct kept *));

	for (size_t i = 0; i < arena->slot_count; i++) {
		struct kept *kept = arena->slots[i];
		size_t at;

		if (!kept)
			continue;
		at = kept->hash & (count - 1);
		while (slots[at])
			at = (at + 1) & (count - 1);
		slots[at] = kept;
	}
	free(arena->slots);
	arena->slots = slots;
	arena->slot_count = count;
}

const void *
arena_keep(struct arena *arena, const void *bytes, size_t size)
{
	const uint32_t hash = hash_bytes(bytes, size);
	struct kept *kept;
	size_t at;

	if (arena->kept_count >= arena->slot_count / 2)
		grow_slots(arena);
	at = hash & (arena->slot_count - 1);
	for (; (kept = arena->slots[at]) != NULL;
		at = (at + 1) & (arena->slot_count - 1)) {
		if (kept->hash == hash && kept->size == size &&
			memcmp(kept->bytes, bytes, size) == 0)
			return kept->bytes;
	}
	kept = allocate(arena, sizeof *kept + size, alignof(struct kept));
	kept->hash = hash;
	kept->size = (uint32_t)size;
	memcpy(kept->bytes, bytes, size);
	arena->slots[at] = kept;
	arena->kept_count++;
	return kept->bytes;
}

/* What is longer is a sentence, and no two rows share one. */
#define SHARED_MAX 64

const char *
arena_text(struct arena *arena, const char *text)
{
	const size_t size = strlen(text) + 1;

	if (size == 1)
		return "";
	if (size > SHARED_MAX)
		return memcpy(allocate(arena, size, 1), text, size);
	return arena_keep(arena, text, size);
}

void
arena_seal(struct arena *arena)
{
	free(arena->slots);
	arena->slots = NULL;
	arena->slot_count = 0;
	arena->kept_count = 0;
}
