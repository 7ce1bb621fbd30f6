#include <config.h>

#include "terminal.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static double
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

void
terminal_run(struct terminal *terminal, double seconds)
{
	const double end = now() + seconds;
	double left;

	while ((left = end - now()) > 0)
		terminal_take(terminal, (int)(left * 1000) + 1);
}

bool
terminal_shows(struct terminal *terminal, const char *text)
{
	char *screen = terminal_text(terminal);
	const bool found = strstr(screen, text) != NULL;

	free(screen);
	return found;
}

typedef bool condition(struct terminal *terminal, const void *what);

static bool
wait_until(struct terminal *terminal, condition *is_so, const void *what,
	double seconds)
{
	const double end = now() + seconds;

	/* Half a frame is not looked at, unless nothing more can come. */
	do {
		while (terminal_take(terminal, 0))
			;
		if ((!terminal->drawing || terminal->ended) &&
			is_so(terminal, what))
			return true;
		terminal_take(terminal, 20);
	} while (now() < end);
	return false;
}

static bool
shows(struct terminal *terminal, const void *what)
{
	return terminal_shows(terminal, what);
}

static bool
shows_not(struct terminal *terminal, const void *what)
{
	return !terminal_shows(terminal, what);
}

static bool
equals(struct terminal *terminal, const void *what)
{
	char *text = terminal_text(terminal);
	const bool equal = strcmp(text, what) == 0;

	free(text);
	return equal;
}

static bool
has_frame(struct terminal *terminal, const void *what)
{
	(void)what;
	return terminal->frames > 0;
}

static bool
has_stopped(struct terminal *terminal, const void *what)
{
	(void)what;
	return terminal->stopped;
}

static bool
has_ended(struct terminal *terminal, const void *what)
{
	(void)what;
	return terminal->ended;
}

bool
terminal_wait_for(struct terminal *terminal, const char *text, double seconds)
{
	return wait_until(terminal, shows, text, seconds);
}

bool
terminal_wait_without(
	struct terminal *terminal, const char *text, double seconds)
{
	return wait_until(terminal, shows_not, text, seconds);
}

bool
terminal_wait_equal(struct terminal *terminal, const char *text, double seconds)
{
	return wait_until(terminal, equals, text, seconds);
}

bool
terminal_wait_frame(struct terminal *terminal, double seconds)
{
	return wait_until(terminal, has_frame, NULL, seconds);
}

bool
terminal_wait_stopped(struct terminal *terminal, double seconds)
{
	return wait_until(terminal, has_stopped, NULL, seconds);
}

bool
terminal_wait_end(struct terminal *terminal, int *status, double seconds)
{
	const bool ended = wait_until(terminal, has_ended, NULL, seconds);

	*status = terminal->status;
	return ended;
}
