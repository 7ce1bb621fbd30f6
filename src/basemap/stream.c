#include <config.h>

#include "basemap/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/translate.h"

/* Takes descriptor, which may be none. */
static struct stream *
refuse(int descriptor, const char *filename, int reason, struct error *err)
{
	error_set(err, "%s: %s", filename,
		reason == EINVAL ? _("not a regular file") : strerror(reason));
	if (descriptor >= 0)
		close(descriptor);
	errno = reason;
	return NULL;
}

struct stream *
stream_open(const char *filename, struct error *err)
{
	struct stream *stream;
	struct stat status;
	const int descriptor =
		open(filename, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

	if (descriptor < 0 || fstat(descriptor, &status) != 0)
		return refuse(descriptor, filename, errno, err);
	if (!S_ISREG(status.st_mode))
		return refuse(descriptor, filename, EINVAL, err);
	stream = xmalloc(sizeof *stream);
	stream->descriptor = descriptor;
	stream->size = status.st_size;
	stream->offset = stream->buffer_start = 0;
	stream->buffer_length = 0;
	stream->fault = 0;
	return stream;
}

void
stream_close(struct stream *stream)
{
	if (stream == NULL)
		return;
	close(stream->descriptor);
	free(stream);
}

static size_t
read_at(struct stream *stream, void *bytes, size_t length, off_t offset)
{
	size_t done = 0;

	while (done < length) {
		const ssize_t count =
			pread(stream->descriptor, (char *)bytes + done,
				length - done, offset + (off_t)done);

		if (count < 0 && errno == EINTR)
			continue;
		if (count < 0)
			stream->fault = errno;
		if (count <= 0)
			break;
		done += (size_t)count;
	}
	return done;
}

/* Of many a file the head is all that is asked for. */
static void
fill(struct stream *stream, size_t length)
{
	const bool head = stream->offset == 0 && length <= STREAM_HEAD;

	stream->buffer_length = read_at(stream, stream->buffer,
		head ? STREAM_HEAD : STREAM_BUFFER, stream->offset);
	stream->buffer_start = stream->offset;
}

size_t
stream_read(struct stream *stream, void *bytes, size_t length)
{
	const off_t ahead = stream->offset - stream->buffer_start;
	size_t done;

	if (length > STREAM_BUFFER) {
		done = read_at(stream, bytes, length, stream->offset);
	} else {
		if (ahead < 0 ||
			ahead + (off_t)length > (off_t)stream->buffer_length)
			fill(stream, length);
		const size_t from =
			(size_t)(stream->offset - stream->buffer_start);
		done = stream->buffer_length - from;
		if (done > length)
			done = length;
		memcpy(bytes, stream->buffer + from, done);
	}
	stream->offset += (off_t)done;
	return done;
}
