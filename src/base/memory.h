#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

/* Each gives memory or ends the program with a message: no caller tests. */
void *xmalloc(size_t size);
void *xcalloc(size_t count, size_t size);
void *xreallocarray(void *old, size_t count, size_t size);
char *xstrdup(const char *text);
char *xasprintf(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Called by the memory functions before they end the program, so that a
 * screen can be restored. NULL to remove it. */
void memory_on_failure(void (*handler)(void));
#endif
