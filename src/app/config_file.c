#include <config.h>

#include "app/config_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/array.h"
#include "base/text.h"
#include "base/translate.h"

#define BLANKS " \t"

/* Cuts the blanks off both ends, in place. */
static char *
trim(char *text)
{
	size_t length;

	text += strspn(text, BLANKS);
	length = strlen(text);
	while (length > 0 && strchr(BLANKS, text[length - 1]))
		length--;
	text[length] = '\0';
	return text;
}

static bool
has_control(const char *text)
{
	for (; *text; text++) {
		if ((*text > 0 && *text < ' ' && *text != '\t') ||
			*text == 0x7f)
			return true;
	}
	return false;
}

/* Takes a line of text, without its end, apart; NULL or what is wrong. */
static const char *
split_line(char *text, size_t length, char **key, char **value)
{
	char *sign;

	*key = NULL;
	if (strlen(text) != length || has_control(text))
		return _("a control character");
	if (!text_is_utf8(text, length, NULL))
		return _("not UTF-8");
	text = trim(text);
	if (!*text || *text == '#')
		return NULL;
	sign = strchr(text, '=');
	if (!sign)
		return _("not of the form key = value");
	*sign = '\0';
	*value = trim(sign + 1);
	*key = trim(text);
	text_sanitise(*value);
	if (!**key || strpbrk(*key, BLANKS))
		return _("not of the form key = value");
	return NULL;
}

void
config_file_parse(struct config_file *file, const char *bytes, size_t length,
	config_fault *fault, void *context)
{
	static const char mark[] = "\xef\xbb\xbf"; /* of byte order */
	size_t start = 0;

	*file = (struct config_file){ .text = xmalloc(length + 1) };
	memcpy(file->text, bytes, length);
	file->text[length] = '\0';
	if (length >= 3 && memcmp(bytes, mark, 3) == 0)
		start = 3;
	for (int line = 1; start < length; line++) {
		char *text = file->text + start, *key, *value;
		char *end = memchr(text, '\n', length - start);
		size_t size = end ? (size_t)(end - text) : length - start;
		const char *wrong;

		start += size + 1;
		size -= size > 0 && text[size - 1] == '\r';
		text[size] = '\0';
		wrong = split_line(text, size, &key, &value);
		if (wrong)
			fault(context, line, wrong);
		if (wrong || !key)
			continue;
		ARRAY_GROW(file->lines, file->count, file->alloc);
		file->lines[file->count++] =
			(struct config_line){ line, key, value };
	}
}

/* Bytes read, -1 with errno. */
static ssize_t
read_all(int fd, char *buffer, size_t size)
{
	size_t length = 0;

	while (length < size) {
		const ssize_t count = read(fd, buffer + length, size - length);

		if (count < 0 && errno == EINTR)
			continue;
		if (count < 0)
			return -1;
		if (count == 0)
			break;
		length += (size_t)count;
	}
	return (ssize_t)length;
}

bool
config_file_read(struct config_file *file, const char *name,
	config_fault *fault, void *context, struct error *err)
{
	/* A FIFO would otherwise be waited for. */
	const int fd = open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	char *bytes = NULL;
	struct stat status;
	ssize_t length;
	bool good = false;

	*file = (struct config_file){ 0 };
	if (fd < 0 && (errno == ENOENT || errno == ENOTDIR))
		return true;
	if (fd < 0 || fstat(fd, &status) != 0) {
		error_set(err, "%s: %s", name, strerror(errno));
		goto out;
	}
	if (!S_ISREG(status.st_mode)) {
		error_set(err, _("%s: not a regular file"), name);
		goto out;
	}
	bytes = xmalloc(CONFIG_FILE_MOST + 1);
	length = read_all(fd, bytes, CONFIG_FILE_MOST + 1);
	if (length < 0)
		error_set(err, "%s: %s", name, strerror(errno));
	else if (length > CONFIG_FILE_MOST)
		error_set(err, _("%s: more than %d bytes"), name,
			CONFIG_FILE_MOST);
	else
		good = true;
	if (good)
		config_file_parse(file, bytes, (size_t)length, fault, context);
out:
	free(bytes);
	if (fd >= 0)
		close(fd);
	return good;
}

void
config_file_release(struct config_file *file)
{
	free(file->text);
	free(file->lines);
	*file = (struct config_file){ 0 };
}
