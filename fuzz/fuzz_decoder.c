/* Any bytes as what a terminal sends. Curses reads them from a file, which is
 * at its end when all has been sent. */
#include <config.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/key.h"
#include "screen/curses.h"
#include "screen/decoder.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static int
open_terminal(void)
{
	const int descriptor = memfd_create("keys", MFD_CLOEXEC);
	FILE *in = fdopen(descriptor, "r");
	FILE *out = fopen("/dev/null", "w");

	if (!in || !out || !newterm("xterm-256color", out, in))
		abort();
	cbreak();
	noecho();
	nonl();
	set_escdelay(25);
	return descriptor;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static int descriptor = -1;
	struct decoder decoder;
	struct input input;
	size_t keys = 0;

	if (descriptor < 0)
		descriptor = open_terminal();
	if (ftruncate(descriptor, 0) != 0 || lseek(descriptor, 0, SEEK_SET) ||
		write(descriptor, bytes, size) != (ssize_t)size ||
		lseek(descriptor, 0, SEEK_SET))
		abort();
	flushinp();
	decoder_init(&decoder, true);
	while (decoder_read(&decoder, &input))
		if ((input.kind == INPUT_KEY && input.key == 0) ||
			++keys > size)
			abort();
	decoder_release(&decoder);
	return 0;
}
