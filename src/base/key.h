#ifndef BASE_KEY_H
#define BASE_KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a user does, as plain values: a terminal makes them, a key script
 * makes them, the application takes them and cannot tell the difference. */

/* A key is a code point, or one of these above Unicode, with modifiers. */
enum {
	KEY_SHIFT =
		1 << 24, /* only with named keys: letters carry their case */
	KEY_CTRL =
		1 << 25, /* with a lower-case letter: Ctrl-L is KEY_CTRL|'l' */
	KEY_ALT = 1 << 26,
	NAMED_KEY = 0x110000,
};
enum named_key {
	NAMED_UP = NAMED_KEY,
	NAMED_DOWN,
	NAMED_LEFT,
	NAMED_RIGHT,
	NAMED_HOME,
	NAMED_END,
	NAMED_PAGE_UP,
	NAMED_PAGE_DOWN,
	NAMED_INSERT,
	NAMED_DELETE,
	NAMED_BACKSPACE,
	NAMED_TAB, /* Shift+Tab is KEY_SHIFT | NAMED_TAB */
	NAMED_ENTER,
	NAMED_ESCAPE,
	NAMED_F1, /* F2 to F12 follow */
	NAMED_F12 = NAMED_F1 + 11,
};

enum input_kind {
	INPUT_NONE,     /* nothing came before the time was up */
	INPUT_KEY,      /* key */
	INPUT_RESIZE,   /* columns and rows: the new size */
	INPUT_PRESS,    /* mouse: button 1 to 3, column, row */
	INPUT_RELEASE,  /* button, column, row */
	INPUT_DRAG,     /* button, column, row: moved while pressed; button
			 * 0: moved without one */
	INPUT_WHEEL,    /* button -1 up, +1 down; column, row */
	INPUT_WAIT,     /* milliseconds pass; key scripts only */
	INPUT_CONTINUE, /* the program came back from a stop: draw anew */
	INPUT_END,      /* the terminal or the user is gone: end quietly */
};
struct input {
	enum input_kind kind;
	uint32_t key;
	int column, row, button;
	int columns, rows;
	int milliseconds;
};

/* The name as help and scripts write it: "Right", "Shift+Left", "Ctrl-L",
 * "Space", "p", "F1". buffer of 32 bytes is always enough. */
void key_name(uint32_t key, char *buffer, size_t size);
bool key_from_name(const char *name, uint32_t *key);
#endif
