#ifndef TESTS_SHELL_H
#define TESTS_SHELL_H

#include <stdbool.h>
#include <sys/types.h>

/* The least of a shell: it leads the session of a pty, runs the program in
 * the foreground of it, and tells when that stops or ends. Without it the
 * program's group would be orphaned, and Ctrl-Z would do nothing. */

struct terminal_setup {
	int columns, rows;     /* at least 2 columns: libvterm */
	const char *term;      /* NULL xterm-256color, "" not set */
	const char *locale;    /* NULL C.UTF-8 */
	const char *arguments; /* of the program, between blanks; NULL none */
	const char *lines;     /* LINES and COLUMNS; NULL not set */
	const char *xdg;       /* folder of settings and state; NULL none */
	bool greets;           /* else the first frame is the map alone */
	int cell_width, cell_height; /* in pixels; 0 the terminal tells none */
	bool no_size;                /* the terminal does not tell its size */
	bool ignore_hangup; /* the program starts with SIGHUP ignored */
	bool nonblocking;   /* with O_NONBLOCK on the terminal */
};

enum report_kind { REPORT_STARTED, REPORT_STOPPED, REPORT_ENDED };
struct report {
	enum report_kind kind;
	pid_t program;
	int status;
};
/* To a program that has stopped: fg and bg. */
enum order { ORDER_FOREGROUND = 'f', ORDER_BACKGROUND = 'b' };

struct shell {
	pid_t pid, program;
	int master;  /* the pty's end of the terminal */
	int reports; /* to be read */
	int orders;  /* closed to end the shell */
	bool ended;  /* the program has */
};

bool shell_start(struct shell *shell, const struct terminal_setup *setup);
void shell_end(struct shell *shell);

bool shell_report(struct shell *shell, struct report *report);
void shell_continue(struct shell *shell, enum order order);
void shell_set_size(struct shell *shell, int columns, int rows);
void shell_type(struct shell *shell, const char *keys);
#endif
