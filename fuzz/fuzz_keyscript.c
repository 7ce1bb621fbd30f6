/* Any bytes as a script of keys. */
#include <config.h>

#include <stdbool.h>
#include <stdlib.h>

#include "app/keyscript.h"
#include "folder.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct error err = { "" };
	struct keyscript keyscript;
	char *path;
	bool good;

	fuzz_write("keys", bytes, size);
	path = fuzz_path("keys");
	good = keyscript_open(&keyscript, path, &err);
	free(path);
	if (!good && (!err.message[0] || keyscript.count))
		abort();
	for (size_t i = 0; i < keyscript.count; i++) {
		const struct input *input = &keyscript.inputs[i];

		if (input->kind == INPUT_KEY ? input->key == 0
					     : input->milliseconds < 0 ||
						       input->columns < 0 ||
						       input->column < 0)
			abort();
	}
	keyscript_release(&keyscript);
	return 0;
}
