#include <config.h>

#include "base/draft_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"

struct draft_file {
	char *name, *beside;
	FILE *stream; /* NULL once it is closed */
};

/* What fails here shows when the file is made. */
static void
make_folders_above(const char *name)
{
	char *path = xstrdup(name);
	char *slash = path;

	while (*slash && (slash = strchr(slash + 1, '/'))) {
		*slash = '\0';
		mkdir(path, 0700);
		*slash = '/';
	}
	free(path);
}

static void
draft_file_free(struct draft_file *draft)
{
	free(draft->name);
	free(draft->beside);
	free(draft);
}

struct draft_file *
draft_file_new(const char *name)
{
	struct draft_file *draft = xcalloc(1, sizeof *draft);
	int descriptor, why;

	make_folders_above(name);
	draft->name = xstrdup(name);
	draft->beside = xasprintf("%s.XXXXXX", name);
	descriptor = mkostemp(draft->beside, O_CLOEXEC);
	if (descriptor >= 0)
		draft->stream = fdopen(descriptor, "wb");
	if (draft->stream)
		return draft;
	why = errno;
	if (descriptor >= 0) {
		close(descriptor);
		unlink(draft->beside);
	}
	draft_file_free(draft);
	errno = why;
	return NULL;
}

FILE *
draft_file_stream(const struct draft_file *draft)
{
	return draft->stream;
}

/* The stream's error flag may stand without errno telling why. */
static bool
complete(FILE *stream, enum draft_sync sync)
{
	if (fflush(stream) != 0)
		return false;
	if (ferror(stream)) {
		errno = EIO;
		return false;
	}
	return sync == DRAFT_UNSYNCED || fsync(fileno(stream)) == 0;
}

bool
draft_file_finish(struct draft_file *draft, enum draft_sync sync)
{
	bool good = complete(draft->stream, sync);
	int why = errno;

	if (fclose(draft->stream) != 0 && good) {
		good = false;
		why = errno;
	}
	draft->stream = NULL;
	if (good && rename(draft->beside, draft->name) == 0) {
		draft_file_free(draft);
		return true;
	}
	if (good)
		why = errno;
	draft_file_drop(draft);
	errno = why;
	return false;
}

void
draft_file_drop(struct draft_file *draft)
{
	if (draft->stream)
		fclose(draft->stream);
	unlink(draft->beside);
	draft_file_free(draft);
}
