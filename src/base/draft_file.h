#ifndef BASE_DRAFT_FILE_H
#define BASE_DRAFT_FILE_H

#include <stdbool.h>
#include <stdio.h>

/* A file that nobody sees under its name until it is complete: it is written
 * beside, under a name that nobody else has. */
struct draft_file;

/* Makes the folders above, for the user alone. NULL with errno on failure. */
struct draft_file *draft_file_new(const char *name);
FILE *draft_file_stream(const struct draft_file *draft);

/* Puts it in the place of the file of that name, where it was written well;
 * first on the disk, if the name must not outlive what is in it. False, with
 * errno, where it was not: then all is as before. Frees it either way. */
enum draft_sync { DRAFT_UNSYNCED, DRAFT_SYNCED };
bool draft_file_finish(struct draft_file *draft, enum draft_sync sync);
void draft_file_drop(struct draft_file *draft);
#endif
