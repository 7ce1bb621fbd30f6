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

/* newterm() takes its size from the environment, and believes LINES=1000000;
 * a size that is not the terminal's gives it a wrong scrolling region. */
static void
tell_size(void)
{
	int columns, rows;
	char number[16];

	terminal_size(&columns, &rows);
	snprintf(number, sizeof number, "%d", columns);
	setenv("COLUMNS", number, 1);
	snprintf(number, sizeof number, "%d", rows);
	setenv("LINES", number, 1);
}

void *
session_start(struct error *err)
{
	SCREEN *curses;

	tell_size();
	curses = newterm(NULL, stdout, stdin);
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
