#ifndef CAMPAIGN_FOLDER_H
#define CAMPAIGN_FOLDER_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/error.h"

/* The folder of a campaign. Its files are opened beneath it and nowhere
 * else: regular files, no links followed, whatever the data say. */
struct folder {
	int fd;
	char *name; /* its last part, for messages: "korea-1945" */
};
bool folder_open(struct folder *folder, const char *path, struct error *err);
void folder_close(struct folder *folder);

/* A file that must stay as long as it was when it was opened. */
struct folder_file {
	int fd;
	char *name; /* for messages: "korea-1945/tracks.csv" */
	off_t size, done;
};
/* Refuses a file of more than limit bytes. */
bool folder_open_file(const struct folder *folder, const char *path,
	off_t limit, struct folder_file *file, struct error *err);
void folder_close_file(struct folder_file *file);

/* Fills buffer, with less only at the end of the file; 0 there, -1 on
 * failure, with the file's name in err. */
ssize_t folder_file_read(
	struct folder_file *file, char *buffer, size_t size, struct error *err);
#endif
