#include <config.h>

#include "screen/out.h"

#include <errno.h>

#include <unistd.h>

#include "screen/signals.h"

void
out_write(const char *bytes, size_t count)
{
	size_t left = count;

	while (left > 0) {
		const ssize_t written = write(STDOUT_FILENO, bytes, left);

		if (written < 0 && signals_ended() == 0 &&
			(errno == EINTR || errno == EAGAIN))
			continue;
		if (written <= 0)
			return;
		bytes += written;
		left -= (size_t)written;
	}
}
