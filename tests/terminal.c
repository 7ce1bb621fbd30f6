#include <config.h>

#include "terminal.h"

#include <math.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <termios.h>
#include <unistd.h>
#include <vterm.h>

#include "shell.h"
#include "vterm-text.h"

static int
on_property(VTermProp property, VTermValue *value, void *user)
{
	struct terminal *terminal = user;

	if (property == VTERM_PROP_ALTSCREEN)
		terminal->alternate = value->boolean;
	else if (property == VTERM_PROP_CURSORVISIBLE)
		terminal->cursor = value->boolean;
	else if (property == VTERM_PROP_MOUSE)
		terminal->mouse = value->number;
	return 1;
}

struct terminal *
terminal_new(const struct terminal_setup *setup)
{
	static const VTermScreenCallbacks callbacks = {
		.settermprop = on_property,
	};
	struct terminal *terminal = calloc(1, sizeof *terminal);

	if (terminal == NULL || !shell_start(&terminal->shell, setup))
		abort();
	terminal->columns = setup->columns;
	terminal->rows = setup->rows;
	terminal->cursor = true;
	terminal->vterm = vterm_new(setup->rows, setup->columns);
	vterm_set_utf8(terminal->vterm, 1);
	terminal->screen = vterm_obtain_screen(terminal->vterm);
	vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
	vterm_screen_enable_altscreen(terminal->screen, 1);
	vterm_screen_reset(terminal->screen, 1);
	return terminal;
}

void
terminal_free(struct terminal *terminal)
{
	if (terminal == NULL)
		return;
	shell_end(&terminal->shell);
	vterm_free(terminal->vterm);
	free(terminal);
}

static void
take_report(struct terminal *terminal)
{
	struct report report;

	if (!shell_report(&terminal->shell, &report))
		return;
	terminal->stopped = report.kind == REPORT_STOPPED;
	if (report.kind == REPORT_ENDED) {
		terminal->ended = true;
		terminal->status = report.status;
	}
}

/* Follows the marks around a frame, wherever reading has cut them. */
static void
follow_frames(struct terminal *terminal, const char *bytes, size_t length)
{
	static const char mark[] = "\033[?2026";

	for (size_t i = 0; i < length; i++) {
		if (mark[terminal->matched] == '\0') {
			terminal->drawing = bytes[i] == 'h';
			terminal->frames += terminal->drawing ? 0 : 1;
			terminal->matched = 0;
		} else if (bytes[i] == mark[terminal->matched]) {
			terminal->matched++;
		} else {
			terminal->matched = bytes[i] == mark[0];
		}
	}
}

/* Bytes of a character at the end whose rest has not come yet. */
static size_t
unfinished(const char *bytes, size_t length)
{
	for (size_t back = 1; back <= 3 && back <= length; back++) {
		const unsigned char c = (unsigned char)bytes[length - back];

		if (c >= 0xc0)
			return (c >= 0xf0          ? 4u
				       : c >= 0xe0 ? 3u
						   : 2u) > back
				       ? back
				       : 0;
		if (c < 0x80)
			return 0;
	}
	return 0;
}

/* libvterm loses a character that is cut in two when ASCII went before it. */
static void
take_output(struct terminal *terminal)
{
	const size_t kept = terminal->kept;
	char bytes[16384 + sizeof terminal->tail];
	const ssize_t count = read(terminal->shell.master, bytes + kept, 16384);
	size_t length;

	if (count <= 0)
		return;
	terminal->received += (size_t)count;
	follow_frames(terminal, bytes + kept, (size_t)count);
	memcpy(bytes, terminal->tail, kept);
	length = kept + (size_t)count;
	terminal->kept = unfinished(bytes, length);
	length -= terminal->kept;
	memcpy(terminal->tail, bytes + length, terminal->kept);
	vterm_input_write(terminal->vterm, bytes, length);
}

bool
terminal_take(struct terminal *terminal, int milliseconds)
{
	struct pollfd fds[] = {
		{ .fd = terminal->shell.master, .events = POLLIN },
		{ .fd = terminal->ended ? -1 : terminal->shell.reports,
			.events = POLLIN },
	};

	if (poll(fds, 2, milliseconds) <= 0)
		return false;
	/* The output first: a report tells that there is no more of it. */
	if (fds[0].revents & POLLIN)
		take_output(terminal);
	else if (fds[1].revents != 0)
		take_report(terminal);
	return true;
}

void
terminal_resize(struct terminal *terminal, int columns, int rows)
{
	terminal->columns = columns;
	terminal->rows = rows;
	vterm_set_size(terminal->vterm, rows, columns);
	shell_set_size(&terminal->shell, columns, rows);
}

void
terminal_press(struct terminal *terminal, const char *keys)
{
	shell_type(&terminal->shell, keys);
}

void
terminal_signal(struct terminal *terminal, int signal)
{
	kill(terminal->shell.program, signal);
}

void
terminal_hang_up(struct terminal *terminal)
{
	close(terminal->shell.master);
	terminal->shell.master = -1;
}

void
terminal_continue(struct terminal *terminal, enum order order)
{
	terminal->stopped = false;
	shell_continue(&terminal->shell, order);
}

char *
terminal_text(struct terminal *terminal)
{
	return vterm_text(terminal->screen, terminal->columns, terminal->rows);
}

void
terminal_print(struct terminal *terminal)
{
	char *screen = terminal_text(terminal);

	fprintf(stderr, "# the screen:\n%s", screen);
	free(screen);
}

bool
terminal_is_cooked(const struct terminal *terminal)
{
	struct termios modes;

	return tcgetattr(terminal->shell.master, &modes) == 0 &&
	       (modes.c_lflag & ICANON) && (modes.c_lflag & ECHO);
}

double
terminal_cpu(const struct terminal *terminal)
{
	struct timespec time = { 0 };
	clockid_t clock;

	if (clock_getcpuclockid(terminal->shell.program, &clock) != 0 ||
		clock_gettime(clock, &time) != 0)
		return NAN;
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}
