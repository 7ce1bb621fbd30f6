#ifndef BASE_CHOICES_H
#define BASE_CHOICES_H

#include <stddef.h>

/* "auto, always or never", in the user's language, into buffer; cut short
 * where it does not fit. */
void choices_join(
	const char *const *words, size_t count, char *buffer, size_t size);
#endif
