#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>

/* Why something that depends on the world failed, in words for the user.
 * An empty message means that nothing went wrong. */
struct error {
	char message[1024];
};

/* Sets the message, sanitised and cut to fit. Returns false, so that a reader
 * can say `return error_set(err, ...)`. */
bool error_set(struct error *err, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
#endif
