#include <config.h>

#include "program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sys/wait.h>
#include <unistd.h>

static char *
read_all(FILE *file)
{
	char *text = NULL;
	size_t size = 0, length = 0, count;

	do {
		size = size * 2 + 4096;
		text = realloc(text, size);
		if (text == NULL)
			abort();
		count = fread(text + length, 1, size - length - 1, file);
		length += count;
	} while (count > 0);
	text[length] = '\0';
	return text;
}

char *
program_shell(const char *command, int *status)
{
	char line[2048];
	char *text;
	FILE *file;

	snprintf(line, sizeof line, "LC_ALL=C.UTF-8; export LC_ALL; %s",
		command);
	file = popen(line, "r");
	if (file == NULL)
		abort();
	text = read_all(file);
	*status = pclose(file);
	*status = WIFEXITED(*status) ? WEXITSTATUS(*status) : -1;
	return text;
}

char *
program_frame(int columns, int rows, const char *options, const char *keys)
{
	return program_frame_in("C.UTF-8", columns, rows, options, keys);
}

char *
program_frame_in(const char *locale, int columns, int rows, const char *options,
	const char *keys)
{
	char path[] = "/tmp/campaign-map-keys-XXXXXX";
	const int descriptor = mkstemp(path);
	FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");
	char command[1024];
	char *text;
	int status;

	if (file == NULL)
		abort();
	fputs(keys == NULL ? "" : keys, file);
	fclose(file);
	snprintf(command, sizeof command,
		"LC_ALL=%s \"$CAMPAIGN_MAP\" print --format=text "
		"--color=256 --size=%dx%d --keys=%s %s",
		locale, columns, rows, path, options);
	text = program_shell(command, &status);
	unlink(path);
	if (status == 0)
		return text;
	free(text);
	return NULL;
}
