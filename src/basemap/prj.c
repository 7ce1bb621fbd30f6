#include <config.h>

#include "basemap/prj.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/translate.h"
#include "basemap/stream.h"

enum { LONGEST_TEXT = 16384 };

/* The text of a small file beside the shapefile; NULL without a reason when
 * there is none. */
static char *
read_text(const char *name, struct error *err)
{
	struct stream *stream = stream_open(name, err);
	char *text;
	size_t length;

	if (!stream) {
		if (errno == ENOENT)
			err->message[0] = '\0';
		return NULL;
	}
	text = xcalloc(LONGEST_TEXT + 1, 1);
	length = stream_read(stream, text, LONGEST_TEXT);
	if (stream->fault)
		error_set(err, "%s: %s", name, strerror(stream->fault));
	else if (stream->size > LONGEST_TEXT || strlen(text) < length)
		error_set(err, _("%s: not a system of coordinates in WKT 1"),
			name);
	stream_close(stream);
	if (!err->message[0])
		return text;
	free(text);
	return NULL;
}

bool
prj_read(struct datum **datum, const char *filename, const struct extent *box,
	struct error *err)
{
	struct error why = { "" };
	char *name = xasprintf("%.*s.prj", (int)strlen(filename) - 4, filename);
	char *text = read_text(name, &why);

	*datum = NULL;
	if (text && !datum_is_plain(text)) {
		*datum = datum_new(text, box, &why);
		if (!*datum)
			error_set(&why, "%s: %s", name, why.message);
	}
	free(text);
	free(name);
	if (!why.message[0])
		return true;
	*err = why;
	return false;
}
