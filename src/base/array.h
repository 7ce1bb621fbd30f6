#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#include "base/memory.h"

/* Makes room for one more element in a growing array that is kept as items,
 * count and alloc. */
#define ARRAY_GROW(items, count, alloc)                                        \
	do {                                                                   \
		if ((count) >= (alloc)) {                                      \
			(alloc) = (alloc) ? (alloc)*2 : 16;                    \
			(items) = xreallocarray(                               \
				(items), (alloc), sizeof *(items));            \
		}                                                              \
	} while (0)

#define ARRAY_LENGTH(array) (sizeof(array) / sizeof *(array))
#endif
