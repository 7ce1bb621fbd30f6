#include <config.h>

#include "screen/out.h"

#include <errno.h>
#include <poll.h>

#include <unistd.h>

#include "screen/signals.h"

/* Until the terminal takes more or a signal comes; those are noted still. */
static void
wait_to_write(void)
{
	struct pollfd fds[] = {
		{ .fd = STDOUT_FILENO, .events = POLLOUT },
		{ .fd = signals_descriptor(), .events = POLLIN },
	};

	poll(fds, 2, -1);
	signals_drain();
}

bool
out_write(const char *bytes, size_t count)
{
	size_t left = count;

	while (left > 0 && signals_ended() == 0) {
		const ssize_t written = write(STDOUT_FILENO, bytes, left);

		if (written > 0) {
			bytes += written;
			left -= (size_t)written;
		} else if (written < 0 && errno == EAGAIN) {
			wait_to_write();
		} else if (written == 0 || errno != EINTR) {
			return false;
		}
	}
	return left == 0;
}
