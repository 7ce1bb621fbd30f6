#include <config.h>

#include "app/keyscript.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/array.h"
#include "base/text.h"
#include "base/translate.h"

#define LONGEST_WORD  64
#define LARGEST_INPUT 1000000 /* words of a file */
#define MOST_NUMBERS  4

static void
add(struct keyscript *keyscript, struct input input)
{
	ARRAY_GROW(keyscript->inputs, keyscript->count, keyscript->alloc);
	keyscript->inputs[keyscript->count++] = input;
}

/* Plain numbers from 0 to a million, with a separator between them. */
static bool
read_numbers(const char *text, char separator, long *numbers, int count)
{
	const char between[] = { separator, '\0' };
	char number[16];

	for (int i = 0; i < count; i++) {
		const size_t length = strcspn(text, between);

		if (length >= sizeof number ||
			(text[length] != '\0') != (i < count - 1))
			return false;
		memcpy(number, text, length);
		number[length] = '\0';
		if (!text_to_long(number, &numbers[i]) || numbers[i] < 0 ||
			numbers[i] > 1000000)
			return false;
		text += length + 1;
	}
	return true;
}

static void
add_resize(struct keyscript *keyscript, const long *n)
{
	add(keyscript, (struct input){ .kind = INPUT_RESIZE,
			       .columns = (int)n[0],
			       .rows = (int)n[1] });
}

static void
add_wait(struct keyscript *keyscript, const long *n)
{
	add(keyscript, (struct input){
			       .kind = INPUT_WAIT, .milliseconds = (int)n[0] });
}

static void
add_mouse(struct keyscript *keyscript, enum input_kind kind, int button,
	const long *n)
{
	add(keyscript, (struct input){ .kind = kind,
			       .button = button,
			       .column = (int)n[0],
			       .row = (int)n[1] });
}

static void
add_click(struct keyscript *keyscript, const long *n)
{
	add_mouse(keyscript, INPUT_PRESS, 1, n);
	add_mouse(keyscript, INPUT_RELEASE, 1, n);
}

static void
add_drag(struct keyscript *keyscript, const long *n)
{
	add_mouse(keyscript, INPUT_PRESS, 1, n);
	add_mouse(keyscript, INPUT_DRAG, 1, n + 2);
	add_mouse(keyscript, INPUT_RELEASE, 1, n + 2);
}

static void
add_move(struct keyscript *keyscript, const long *n)
{
	add_mouse(keyscript, INPUT_DRAG, 0, n);
}

static void
add_wheel_up(struct keyscript *keyscript, const long *n)
{
	add_mouse(keyscript, INPUT_WHEEL, -1, n);
}

static void
add_wheel_down(struct keyscript *keyscript, const long *n)
{
	add_mouse(keyscript, INPUT_WHEEL, 1, n);
}

static const struct {
	const char *head;
	char separator;
	int count;
	void (*add)(struct keyscript *keyscript, const long *numbers);
} forms[] = {
	{ "resize:", 'x', 2, add_resize },
	{ "wait:", ',', 1, add_wait },
	{ "click:", ',', 2, add_click },
	{ "drag:", ',', 4, add_drag },
	{ "move:", ',', 2, add_move },
	{ "wheel-up:", ',', 2, add_wheel_up },
	{ "wheel-down:", ',', 2, add_wheel_down },
};

static bool
take_word(struct keyscript *keyscript, const char *word)
{
	long numbers[MOST_NUMBERS];
	uint32_t key;

	for (size_t i = 0; i < ARRAY_LENGTH(forms); i++) {
		const size_t length = strlen(forms[i].head);

		if (strncmp(word, forms[i].head, length) != 0)
			continue;
		if (!read_numbers(word + length, forms[i].separator, numbers,
			    forms[i].count))
			return false;
		forms[i].add(keyscript, numbers);
		return true;
	}
	if (!key_from_name(word, &key))
		return false;
	add(keyscript, (struct input){ .kind = INPUT_KEY, .key = key });
	return true;
}

static bool
is_space(int c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Reads the next word and counts lines; of a longer one than any name no more
 * than shows that. Returns its length, 0 at the end. */
static size_t
next_word(FILE *file, char *word, int *line)
{
	size_t length = 0;
	bool comment = false;
	int c;

	while (length < LONGEST_WORD && (c = getc(file)) != EOF) {
		if (c == '\n' && length > 0) {
			ungetc(c, file);
			break;
		}
		if (c == '\n') {
			++*line;
			comment = false;
		}
		if (comment)
			continue;
		if (!is_space(c)) {
			word[length++] = (char)c;
		} else if (length > 0) {
			break;
		}
		if (length == 2 && memcmp(word, "##", 2) == 0) {
			comment = true;
			length = 0;
		}
	}
	word[length] = '\0';
	return length;
}

bool
keyscript_read(struct keyscript *keyscript, FILE *file, const char *name,
	struct error *err)
{
	char word[LONGEST_WORD + 1];
	int line = 1;
	bool good = true;

	*keyscript = (struct keyscript){ 0 };
	while (good && next_word(file, word, &line) > 0) {
		good = take_word(keyscript, word);
		if (!good) {
			text_sanitise(word);
			error_set(err, _("%s:%d: unknown key \"%s\""), name,
				line, word);
		} else if (keyscript->count > LARGEST_INPUT) {
			good = error_set(err, _("%s:%d: more than %d keys"),
				name, line, LARGEST_INPUT);
		}
	}
	if (good && ferror(file))
		good = error_set(err, "%s: %s", name, strerror(errno));
	if (!good)
		keyscript_release(keyscript);
	return good;
}

/* What would be waited for until somebody writes to it. A pipe of the shell's,
 * as keys=<(echo Right) makes one, has its other end already. */
static bool
is_forsaken(const char *filename)
{
	struct stat status;

	return stat(filename, &status) == 0 && S_ISFIFO(status.st_mode) &&
	       strncmp(filename, "/dev/", 5) != 0 &&
	       strncmp(filename, "/proc/", 6) != 0;
}

bool
keyscript_open(
	struct keyscript *keyscript, const char *filename, struct error *err)
{
	FILE *file;
	bool good;

	*keyscript = (struct keyscript){ 0 };
	if (strcmp(filename, "-") == 0)
		return keyscript_read(
			keyscript, stdin, _("standard input"), err);
	if (is_forsaken(filename))
		return error_set(err, _("%s: a FIFO, and no file"), filename);
	file = fopen(filename, "r");
	if (!file)
		return error_set(err, "%s: %s", filename, strerror(errno));
	good = keyscript_read(keyscript, file, filename, err);
	fclose(file);
	return good;
}

void
keyscript_release(struct keyscript *keyscript)
{
	free(keyscript->inputs);
	*keyscript = (struct keyscript){ 0 };
}
