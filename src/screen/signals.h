#ifndef SCREEN_SIGNALS_H
#define SCREEN_SIGNALS_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/* Signals while the screen is open: the handlers only take notes and wake
 * poll() through a pipe; a crash puts the terminal back by itself. */

enum { RESTORE_SIZE = 512 };

/* How to leave the terminal from a signal handler. */
struct restore {
	char bytes[RESTORE_SIZE];
	size_t length;
	struct termios modes;
};

/* Remembers the handlers that are there, to be called before curses sets its
 * own. False when there is no pipe to be had. */
bool signals_save(void);
/* Takes over. */
void signals_open(const struct restore *restore);
/* Puts back what signals_save() found. */
void signals_close(void);

/* Whether there is a terminal to put back when the program crashes. */
void signals_arm(bool armed);

/* Puts the terminal back at once, as in a crash. */
void signals_restore(void);

/* Stops the process, and returns when it is continued. */
void signals_stop(void);

/* The file descriptor that is readable after a signal, and emptying it. */
int signals_descriptor(void);
void signals_drain(void);

/* As if the size had changed. */
void signals_note_resize(void);

/* What came since the last question; the end stays. */
int signals_ended(void);
bool signals_resized(void);
bool signals_stopped(void);
bool signals_continued(void);
#endif
