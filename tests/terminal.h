#ifndef TESTS_TERMINAL_H
#define TESTS_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

#include "shell.h"

/* A terminal with the program in it: a pty whose other end libvterm keeps the
 * screen of. Between the two stands a small shell with job control, so that
 * the program can be stopped as under a real one. Nothing here sleeps: all
 * waiting ends when what is waited for comes, or at a limit. */

struct terminal {
	struct shell shell;
	struct VTerm *vterm;
	struct VTermScreen *screen;
	int columns, rows;
	size_t received; /* bytes so far */
	char tail[4];    /* the last of them, of half a character */
	size_t kept;
	size_t frames;          /* that came whole so far */
	bool drawing;           /* in the midst of a frame */
	size_t matched;         /* of the mark around a frame */
	bool alternate, cursor; /* that screen is on, that is visible */
	int mouse;              /* what is reported; a VTERM_PROP_MOUSE_* */
	bool stopped, ended;    /* the program has */
	int status;             /* then, as of waitpid() */
};

struct terminal *terminal_new(const struct terminal_setup *setup);
/* Kills what still runs. */
void terminal_free(struct terminal *terminal);

/* Presses keys, names between blanks: "Right Shift+Left p Ctrl-L". */
void terminal_press(struct terminal *terminal, const char *keys);
void terminal_resize(struct terminal *terminal, int columns, int rows);
void terminal_signal(struct terminal *terminal, int signal);
/* The user closes the window. */
void terminal_hang_up(struct terminal *terminal);
/* Lets the stopped program go on. */
void terminal_continue(struct terminal *terminal, enum order order);

/* Each takes what the program writes until it is so; false at the limit. */
bool terminal_wait_for(
	struct terminal *terminal, const char *text, double seconds);
bool terminal_wait_without(
	struct terminal *terminal, const char *text, double seconds);
/* Its first frame stands on the screen. */
bool terminal_wait_frame(struct terminal *terminal, double seconds);
/* The whole screen, as terminal_text() gives it. */
bool terminal_wait_equal(
	struct terminal *terminal, const char *text, double seconds);
bool terminal_wait_stopped(struct terminal *terminal, double seconds);
/* The program has ended; status as of waitpid(). */
bool terminal_wait_end(struct terminal *terminal, int *status, double seconds);
/* Takes what comes first, within milliseconds. False when nothing came. */
bool terminal_take(struct terminal *terminal, int milliseconds);
/* Takes what comes for this long, whatever it is. */
void terminal_run(struct terminal *terminal, double seconds);

/* The screen, a line a row, without trailing blanks. The caller frees. */
char *terminal_text(struct terminal *terminal);
bool terminal_shows(struct terminal *terminal, const char *text);
void terminal_print(struct terminal *terminal); /* for the log */

/* Whether lines are edited and echoed, as before the program. */
bool terminal_is_cooked(const struct terminal *terminal);
/* Seconds that the program has computed so far. */
double terminal_cpu(const struct terminal *terminal);

#endif
