#include <config.h>

#include "screen/session.h"

#include <stdio.h>
#include <stdlib.h>

#include <termios.h>
#include <unistd.h>

#include "base/translate.h"
#include "screen/capabilities.h"
#include "screen/curses.h"

/* Keys as they come, but Ctrl-C and Ctrl-Z still reach the whole job; no
 * Ctrl-S, after which a user would sit before a dead map. */
static void
set_modes(void)
{
	struct termios modes;

	cbreak();
	noecho();
	nonl();
	typeahead(-1); /* a frame is shown whole or not at all */
	if (tcgetattr(STDIN_FILENO, &modes) < 0)
		return;
	modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
	modes.c_lflag &= ~(tcflag_t)IEXTEN;
	/* A line feed goes straight down, and a return to the left edge. */
	modes.c_oflag &= ~(tcflag_t)(ONLCR | OCRNL);
	tcsetattr(STDIN_FILENO, TCSANOW, &modes);
	def_prog_mode();
}

static void
tell_size(int columns, int rows)
{
	char number[16];

	snprintf(number, sizeof number, "%d", columns);
	setenv("COLUMNS", number, 1);
	snprintf(number, sizeof number, "%d", rows);
	setenv("LINES", number, 1);
}

/* newterm() takes its size from the environment, and believes LINES=1000000;
 * a number of rows that is not the terminal's gives it a wrong scrolling
 * region. It draws nothing, so that one column is enough: three windows of
 * the terminal's size would be 4 MB at 400 x 120. */
static SCREEN *
start_curses(void)
{
	SCREEN *curses;
	int columns, rows;

	terminal_size(&columns, &rows);
	tell_size(SESSION_COLUMNS, rows);
	curses = newterm(NULL, stdout, stdin);
	tell_size(columns, rows);
	return curses;
}

void *
session_start(struct error *err)
{
	SCREEN *curses;

	curses = start_curses();
	if (curses == NULL) {
		error_set(err, _("the terminal cannot be used: try "
				 "TERM=xterm-256color"));
		return NULL;
	}
	set_escdelay(25);
	set_modes();
	return curses;
}

void
session_end(void *curses)
{
	endwin();
	delscreen(curses);
}
