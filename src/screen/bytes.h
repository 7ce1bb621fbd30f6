#ifndef SCREEN_BYTES_H
#define SCREEN_BYTES_H

#include <stddef.h>
#include <stdint.h>

/* Bytes on their way to the terminal: a frame is gathered whole and written
 * at once. */
struct bytes {
	char *data;
	size_t count, alloc;
};

void bytes_release(struct bytes *bytes);
void bytes_add(struct bytes *bytes, const char *text, size_t length);
void bytes_put(struct bytes *bytes, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
/* A control sequence of up to two numbers, of which 0 is left out: there are
 * thousands in a frame. */
void bytes_put_control(
	struct bytes *bytes, unsigned first, unsigned second, char final);
void bytes_put_glyph(struct bytes *bytes, uint32_t code_point);
#endif
