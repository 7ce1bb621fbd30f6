#ifndef CAMPAIGN_ARENA_H
#define CAMPAIGN_ARENA_H

#include <stddef.h>

/* Memory that is freed all at once. What is kept in it is kept once: equal
 * texts, and equal lists of references, share their bytes. */
struct arena;

struct arena *arena_new(void);
void arena_free(struct arena *arena);

/* Zeroed, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t size);

/* A copy that lives as long as the arena, the same one for equal contents. */
const void *arena_keep(struct arena *arena, const void *bytes, size_t size);
const char *arena_text(struct arena *arena, const char *text);

/* Frees what was only needed to find equal contents. What is kept later may
 * be a second copy. */
void arena_seal(struct arena *arena);
#endif
