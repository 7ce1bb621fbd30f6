/* screen.c: the terminal as a whole: its life, its size, a frame shown on it
 * and the wait for what happens on it. */

#include <config.h>

#include "screen/screen.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>

#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/translate.h"
#include "screen/capabilities.h"
#include "screen/curses.h"
#include "screen/cursor.h"
#include "screen/decoder.h"
#include "screen/mouse.h"
#include "screen/out.h"
#include "screen/painter.h"
#include "screen/session.h"
#include "screen/signals.h"

static const char frame_begins[] = "\033[?2026h";
static const char frame_ends[] = "\033[?2026l";

struct screen {
	void *session;
	struct painter painter;
	struct decoder decoder;
	int columns, rows;
	int cursor_column, cursor_row; /* as shown last; -1 hidden */
	enum mouse_reports mouse;
	bool stale; /* the terminal may show something else by now */
	bool gone;
};

void
screen_measure(int *columns, int *rows)
{
	terminal_size(columns, rows);
}

double
screen_cell_aspect(void)
{
	return terminal_cell_aspect();
}

/* Follows the terminal to its present size. The painter makes room at once: at
 * a start there is time for it, when the first frame has been drawn there is
 * none. */
static void
resize(struct screen *screen)
{
	terminal_size(&screen->columns, &screen->rows);
	painter_reset(&screen->painter, screen->columns, screen->rows);
	resizeterm(screen->rows, SESSION_COLUMNS);
	screen->stale = true;
}

static void
start_signals(const struct termios *modes)
{
	struct restore restore = { .modes = *modes };

	terminal_restore(&restore);
	signals_open(&restore);
	memory_on_failure(signals_restore);
}

bool
screen_is_usable(struct error *err)
{
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return error_set(err, _("standard input and output must be a "
					"terminal: try `campaign-map print`"));
	return terminal_is_usable(err);
}

/* A terminal without a mouse ignores it. */
static void
ask_for_mouse(enum mouse_reports reports)
{
	const char *mode = mouse_mode(reports);

	out_write(mode, strlen(mode));
}

void
screen_report_mouse(struct screen *screen, enum mouse_reports reports)
{
	if (screen->mouse == reports)
		return;
	screen->mouse = reports;
	ask_for_mouse(reports);
}

struct screen *
screen_open(const struct screen_options *options, struct error *err)
{
	struct abilities abilities;
	struct screen *screen;
	struct termios modes;

	if (!screen_is_usable(err))
		return NULL;
	if (tcgetattr(STDIN_FILENO, &modes) < 0) {
		error_set(err, _("standard input: %s"), strerror(errno));
		return NULL;
	}
	screen = xcalloc(1, sizeof *screen);
	if (!signals_save()) {
		error_set(err, "pipe: %s", strerror(errno));
		free(screen);
		return NULL;
	}
	screen->session = session_start(err);
	if (screen->session == NULL) {
		signals_close();
		free(screen);
		return NULL;
	}
	start_signals(&modes);
	abilities = terminal_abilities();
	painter_init(&screen->painter, terminal_depth(options->depth),
		options->unicode, options->locale_is_utf8, &abilities);
	decoder_init(&screen->decoder, options->unicode);
	resize(screen);
	curs_set(0);
	screen->cursor_column = -1;
	screen_report_mouse(screen, options->mouse);
	return screen;
}

/* Whether the terminal takes nothing, so that writing to it would wait. */
static bool
is_stuck(const struct screen *screen)
{
	struct pollfd out = { .fd = STDOUT_FILENO, .events = POLLOUT };

	return screen->stale || poll(&out, 1, 0) <= 0;
}

/* Curses would wait until a terminal that is stuck has taken all, though a
 * signal asks the program to end: what the terminal has not taken by then is
 * dropped, and it is restored as far as it lets itself be. */
static void
leave(struct screen *screen)
{
	if (signals_ended() == 0) {
		screen_report_mouse(screen, MOUSE_NONE);
		session_end(screen->session);
		return;
	}
	if (is_stuck(screen))
		tcflush(STDOUT_FILENO, TCOFLUSH);
	signals_restore();
}

void
screen_close(struct screen *screen)
{
	if (screen == NULL)
		return;
	memory_on_failure(NULL);
	painter_release(&screen->painter);
	decoder_release(&screen->decoder);
	leave(screen);
	signals_close();
	free(screen);
}

enum colour_depth
screen_depth(const struct screen *screen)
{
	return screen->painter.pen.depth;
}

void
screen_size(const struct screen *screen, int *columns, int *rows)
{
	*columns = screen->columns;
	*rows = screen->rows;
}

/* Begins a frame: on a clear terminal where it may show something else; curses
 * takes it again first, if it was given up. */
static void
begin_frame(struct screen *screen)
{
	static const char clear[] = "\033[m\033[H\033[2J";
	struct bytes *bytes = &screen->painter.bytes;

	bytes->count = 0;
	if (screen->stale && isendwin())
		wrefresh(stdscr);
	bytes_add(bytes, frame_begins, sizeof frame_begins - 1);
	if (!screen->stale)
		return;
	bytes_add(bytes, clear, sizeof clear - 1);
	painter_reset(&screen->painter, screen->columns, screen->rows);
}

void
screen_show(struct screen *screen, const struct grid *grid, int cursor_column,
	int cursor_row)
{
	const bool visible = cursor_column >= 0 && cursor_row >= 0 &&
			     cursor_column < screen->columns &&
			     cursor_row < screen->rows;
	const int column = visible ? cursor_column : -1;
	const int row = visible ? cursor_row : -1;
	const bool moved =
		column != screen->cursor_column || row != screen->cursor_row;
	struct bytes *bytes = &screen->painter.bytes;
	bool changed, sent;

	if (screen->gone)
		return;
	begin_frame(screen);
	changed = painter_paint(&screen->painter, grid);
	if (!changed && !moved && !screen->stale)
		return;
	if (visible)
		cursor_move(&screen->painter, column, row);
	bytes_add(bytes, frame_ends, sizeof frame_ends - 1);
	sent = out_write(bytes->data, bytes->count);
	if (visible != (screen->cursor_column >= 0))
		curs_set(visible);
	screen->cursor_column = column;
	screen->cursor_row = row;
	screen->stale = !sent;
}

void
screen_invalidate(struct screen *screen)
{
	screen->stale = true;
}

/* After a stop: another program had the terminal. */
static void
resume(struct screen *screen)
{
	int columns, rows;

	reset_prog_mode();
	ask_for_mouse(screen->mouse);
	screen->stale = true;
	terminal_size(&columns, &rows);
	if (columns != screen->columns || rows != screen->rows)
		signals_note_resize();
}

void
screen_suspend(struct screen *screen)
{
	ask_for_mouse(MOUSE_NONE);
	endwin();
	signals_arm(false);
	signals_stop();
	signals_arm(true);
	resume(screen);
	curs_set(screen->cursor_column >= 0);
}

int
screen_signal(const struct screen *screen)
{
	(void)screen;
	return signals_ended();
}

/* What the signals ask for. */
static bool
take_signal(struct screen *screen, struct input *input)
{
	signals_drain();
	if (signals_ended() != 0 || screen->gone) {
		input->kind = INPUT_END;
	} else if (signals_stopped()) {
		screen_suspend(screen);
		input->kind = INPUT_CONTINUE;
	} else if (signals_continued()) {
		resume(screen);
		input->kind = INPUT_CONTINUE;
	} else if (signals_resized()) {
		resize(screen);
		input->kind = INPUT_RESIZE;
		input->columns = screen->columns;
		input->rows = screen->rows;
	}
	return input->kind != INPUT_NONE;
}

/* Whether the terminal has gone: a hang-up, or it is readable for ever
 * without a byte in it. */
static bool
is_gone(short events)
{
	struct pollfd in = { .fd = STDIN_FILENO, .events = POLLIN };
	int bytes = 0;

	if (events & (POLLHUP | POLLERR | POLLNVAL))
		return true;
	return poll(&in, 1, 0) > 0 &&
	       ((in.revents & (POLLHUP | POLLERR | POLLNVAL)) ||
		       ioctl(STDIN_FILENO, FIONREAD, &bytes) < 0 || bytes == 0);
}

/* What there is already. */
static bool
take(struct screen *screen, struct input *input)
{
	return take_signal(screen, input) ||
	       decoder_read(&screen->decoder, input);
}

/* What was no key ends the wait, too: if it went on for as long again, a
 * terminal that sends such things would hold up the playback. */
struct input
screen_wait(struct screen *screen, int timeout)
{
	struct pollfd fds[] = {
		{ .fd = STDIN_FILENO, .events = POLLIN },
		{ .fd = signals_descriptor(), .events = POLLIN },
	};
	struct input input = { .kind = INPUT_NONE };
	int ready;

	if (take(screen, &input))
		return input;
	ready = poll(fds, 2, timeout);
	if (ready == 0 || take(screen, &input))
		return input;
	if (ready > 0 && fds[0].revents != 0 && is_gone(fds[0].revents)) {
		screen->gone = true;
		input.kind = INPUT_END;
	}
	return input;
}
