/* mouse.c: the code of a report is made of bits, and cells count from 1.
 *
 *     ESC [ < code ; column ; row M      pressed, moved or turned
 *     ESC [ < code ; column ; row m      released
 *
 *     1 + 2   button: left, middle, right, none     32   moved
 *     4 8 16  Shift, Alt, Ctrl                      64   wheel: up, down
 *                                                  128   further buttons
 */

#include <config.h>

#include "screen/mouse.h"

enum { BUTTON = 3, MOVED = 32, WHEEL = 64, FURTHER = 128, DIGITS = 5 };

/* Of the modes 1002 and 1003 the one that was set last counts, and either
 * that is reset ends all reports. */
const char *
mouse_mode(enum mouse_reports reports)
{
	static const char *const modes[] = {
		[MOUSE_NONE] = "\033[?1003l\033[?1002l\033[?1006l",
		[MOUSE_BUTTONS] = "\033[?1003l\033[?1002h\033[?1006h",
		[MOUSE_ALL] = "\033[?1002l\033[?1003h\033[?1006h",
	};

	return modes[reports];
}

/* Reads a number of few digits and steps past it; -1 for none. */
static int
take_number(const char **text)
{
	int number = 0, digits = 0;

	for (; **text >= '0' && **text <= '9'; ++*text) {
		if (++digits > DIGITS)
			return -1;
		number = number * 10 + (**text - '0');
	}
	return digits > 0 ? number : -1;
}

/* Reads "<0;40;12". */
static bool
take_numbers(const char *text, int numbers[3])
{
	if (*text != '<')
		return false;
	for (int i = 0; i < 3; i++) {
		text++;
		numbers[i] = take_number(&text);
		if (numbers[i] < 0 || *text != (i < 2 ? ';' : '\0'))
			return false;
	}
	return true;
}

bool
mouse_from_sequence(const char *parameters, int final, struct input *input)
{
	int numbers[3];
	int code, button;

	if ((final != 'M' && final != 'm') ||
		!take_numbers(parameters, numbers) || numbers[1] < 1 ||
		numbers[2] < 1)
		return false;
	code = numbers[0];
	button = code & BUTTON;
	*input = (struct input){ .column = numbers[1] - 1,
		.row = numbers[2] - 1 };
	if (code >= FURTHER)
		return false;
	if (code & WHEEL) {
		input->kind = INPUT_WHEEL;
		input->button = button == 0 ? -1 : 1;
		return button < 2 && final == 'M';
	}
	input->button = button == BUTTON ? 0 : button + 1;
	input->kind = code & MOVED   ? INPUT_DRAG
		      : final == 'm' ? INPUT_RELEASE
				     : INPUT_PRESS;
	return input->kind == INPUT_DRAG || input->button > 0;
}
