#include <config.h>

#include "campaign/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/translate.h"

/* The last part of a path, without slashes at its end. */
static char *
last_part(const char *path)
{
	size_t end = strlen(path);
	size_t start;
	char *name;

	while (end > 1 && path[end - 1] == '/')
		end--;
	start = end;
	while (start > 0 && path[start - 1] != '/')
		start--;
	name = xcalloc(end - start + 1, 1);
	memcpy(name, path + start, end - start);
	return name;
}

static int
open_retrying(int folder, const char *path, int flags)
{
	int fd;

	do {
		fd = openat(folder, path, flags | O_RDONLY | O_CLOEXEC);
	} while (fd < 0 && errno == EINTR);
	return fd;
}

bool
folder_open(struct folder *folder, const char *path, struct error *err)
{
	folder->name = NULL;
	folder->fd = open_retrying(AT_FDCWD, path, O_DIRECTORY);
	if (folder->fd < 0)
		return error_set(err, "%s: %s", path, strerror(errno));
	folder->name = last_part(path);
	return true;
}

void
folder_close(struct folder *folder)
{
	if (folder->fd >= 0)
		close(folder->fd);
	free(folder->name);
	folder->fd = -1;
	folder->name = NULL;
}

/* Walks down the path a part at a time, so that no part of it is a link. */
static int
open_beneath(int folder, const char *path)
{
	char *parts = xstrdup(path);
	char *part = parts;
	int fd = -1, parent = folder;
	int reason;

	for (;;) {
		char *slash = strchr(part, '/');

		if (slash)
			*slash = '\0';
		/* A FIFO would otherwise be waited for. */
		fd = open_retrying(parent, part,
			slash ? O_NOFOLLOW | O_DIRECTORY
			      : O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
		reason = errno;
		if (parent != folder)
			close(parent);
		if (fd < 0 || !slash)
			break;
		parent = fd;
		part = slash + 1;
	}
	free(parts);
	errno = reason;
	return fd;
}

static bool
stays_beneath(const char *path)
{
	if (!*path || *path == '/')
		return false;
	while (*path) {
		const size_t length = strcspn(path, "/");

		if (length == 0 || (length == 1 && path[0] == '.') ||
			(length == 2 && path[0] == '.' && path[1] == '.'))
			return false;
		path += length;
		if (*path == '/' && !*++path)
			return false;
	}
	return true;
}

static bool
check_file(struct folder_file *file, off_t limit, struct error *err)
{
	struct stat status;

	if (fstat(file->fd, &status) != 0)
		return error_set(err, "%s: %s", file->name, strerror(errno));
	if (!S_ISREG(status.st_mode))
		return error_set(
			err, _("%s: is not a regular file"), file->name);
	if (status.st_size > limit)
		return error_set(err, _("%s: is larger than %lld MB"),
			file->name, (long long)(limit >> 20));
	file->size = status.st_size;
	return true;
}

bool
folder_open_file(const struct folder *folder, const char *path, off_t limit,
	struct folder_file *file, struct error *err)
{
	*file = (struct folder_file){ .fd = -1 };
	if (!stays_beneath(path))
		return error_set(err,
			_("%s: the path \"%s\" does not stay in the campaign's "
			  "folder; give one below it"),
			folder->name, path);
	file->name = xasprintf("%s/%s", folder->name, path);
	file->fd = open_beneath(folder->fd, path);
	if (file->fd < 0 && (errno == ELOOP || errno == EMLINK))
		error_set(err, _("%s: is a link; put the file itself there"),
			file->name);
	else if (file->fd < 0)
		error_set(err, "%s: %s", file->name, strerror(errno));
	else if (check_file(file, limit, err))
		return true;
	folder_close_file(file);
	return false;
}

void
folder_close_file(struct folder_file *file)
{
	if (file->fd >= 0)
		close(file->fd);
	free(file->name);
	file->fd = -1;
	file->name = NULL;
}

ssize_t
folder_file_read(
	struct folder_file *file, char *buffer, size_t size, struct error *err)
{
	size_t length = 0;

	while (length < size) {
		const ssize_t got =
			read(file->fd, buffer + length, size - length);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0) {
			error_set(err, "%s: %s", file->name, strerror(errno));
			return -1;
		}
		if (got == 0)
			break;
		length += (size_t)got;
	}
	file->done += (off_t)length;
	if (file->done > file->size ||
		(length < size && file->done < file->size)) {
		error_set(err, _("%s: changed while it was read"), file->name);
		return -1;
	}
	return (ssize_t)length;
}
