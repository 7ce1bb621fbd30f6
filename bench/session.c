#include <config.h>

#include "session.h"

#include <poll.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "measure.h"

#define FRAME_END "\033[?2026l"

struct session
session_start(const char *program, const char *argument,
	const struct subject_size *size)
{
	struct winsize window = { .ws_row = (unsigned short)size->rows,
		.ws_col = (unsigned short)size->columns };
	struct session session = { 0 };

	session.pid = forkpty(&session.fd, NULL, NULL, &window);
	if (session.pid == 0) {
		setenv("TERM", "xterm-256color", 1);
		setenv("LC_ALL", "C.UTF-8", 1);
		unsetenv("NO_COLOR");
		unsetenv("COLORTERM");
		unsetenv("COLUMNS");
		unsetenv("LINES");
		execl(program, program, argument, (char *)NULL);
		_exit(127);
	}
	return session;
}

bool
session_wait_frame(struct session *session, int limit_ms)
{
	const double end = measure_wall_ms() + limit_ms;
	char bytes[65536 + sizeof session->tail];
	const size_t kept = sizeof session->tail;

	while (measure_wall_ms() < end) {
		struct pollfd fd = { .fd = session->fd, .events = POLLIN };
		ssize_t count;
		bool found;

		if (poll(&fd, 1, (int)(end - measure_wall_ms()) + 1) <= 0)
			return false;
		memcpy(bytes, session->tail, kept);
		count = read(session->fd, bytes + kept, 65536);
		if (count <= 0)
			return false;
		session->received += (size_t)count;
		found = memmem(bytes, kept + (size_t)count, FRAME_END,
				strlen(FRAME_END)) != NULL;
		memcpy(session->tail, bytes + count, kept);
		if (found) {
			memset(session->tail, 0, kept);
			return true;
		}
	}
	return false;
}

void
session_press(struct session *session, const char *key)
{
	if (write(session->fd, key, strlen(key)) < 0 ||
		!session_wait_frame(session, 5000)) {
		fprintf(stderr, "bench: a key has no answer\n");
		exit(EXIT_FAILURE);
	}
}

double
session_end(struct session *session)
{
	struct rusage usage;
	int status;

	kill(session->pid, SIGTERM);
	while (session_wait_frame(session, 100))
		;
	wait4(session->pid, &status, 0, &usage);
	close(session->fd);
	return (double)usage.ru_maxrss / 1024;
}
