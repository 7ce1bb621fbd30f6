#ifndef BASEMAP_STREAM_H
#define BASEMAP_STREAM_H

#include <stddef.h>
#include <sys/types.h>

#include "base/error.h"

/* A regular file that is read in many short pieces, mostly onwards. offset
 * is that of the next byte; the buffer holds buffer_length bytes of the file
 * from buffer_start on. */
enum { STREAM_BUFFER = 1 << 16, STREAM_HEAD = 1 << 12 };
struct stream {
	int descriptor;
	off_t size, offset;
	int fault; /* errno of the last reading that failed, or 0 */
	off_t buffer_start;
	size_t buffer_length;
	unsigned char buffer[STREAM_BUFFER];
};

/* NULL, with the reason and errno, also for what is no regular file. */
struct stream *stream_open(const char *filename, struct error *err);
void stream_close(struct stream *stream);

/* Reads from offset on; returns the bytes that there were. */
size_t stream_read(struct stream *stream, void *bytes, size_t length);
#endif
