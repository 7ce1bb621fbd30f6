/* shapelib reads through these: whole files behind a buffer, as most records
 * are shorter than a call to the system; nothing is written, and nothing said
 * on stderr. */
#include <config.h>

#include "basemap/shape-hooks.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>

#include "basemap/stream.h"

/* shapelib's SAFile is a pointer to int for want of a type of its own. */
static struct stream *
stream_of(SAFile file)
{
	return (void *)file;
}

static SAFile
hook_open(const char *filename, const char *access)
{
	struct error err;

	(void)access;
	return (void *)stream_open(filename, &err);
}

int
shape_fault(SAFile file)
{
	return stream_of(file)->fault;
}

static SAOffset
hook_read(void *bytes, SAOffset size, SAOffset count, SAFile file)
{
	if (size == 0 || count > SIZE_MAX / size)
		return 0;
	return stream_read(stream_of(file), bytes, size * count) / size;
}

static SAOffset
hook_write(void *bytes, SAOffset size, SAOffset count, SAFile file)
{
	(void)bytes, (void)size, (void)count, (void)file;
	return 0;
}

static SAOffset
hook_seek(SAFile file, SAOffset offset, int whence)
{
	struct stream *stream = stream_of(file);
	const off_t base = whence == SEEK_END   ? stream->size
			   : whence == SEEK_CUR ? stream->offset
						: 0;

	if (offset > (SAOffset)(LONG_MAX - base))
		return (SAOffset)-1;
	stream->offset = base + (off_t)offset;
	return 0;
}

static SAOffset
hook_tell(SAFile file)
{
	return (SAOffset)stream_of(file)->offset;
}

static int
hook_flush(SAFile file)
{
	(void)file;
	return 0;
}

static int
hook_close(SAFile file)
{
	stream_close(stream_of(file));
	return 0;
}

static int
hook_remove(const char *filename)
{
	(void)filename;
	return -1;
}

static void
hook_error(const char *message)
{
	(void)message;
}

SAHooks
shape_hooks(void)
{
	return (SAHooks){
		.FOpen = hook_open,
		.FRead = hook_read,
		.FWrite = hook_write,
		.FSeek = hook_seek,
		.FTell = hook_tell,
		.FFlush = hook_flush,
		.FClose = hook_close,
		.Remove = hook_remove,
		.Error = hook_error,
		.Atof = atof,
	};
}
