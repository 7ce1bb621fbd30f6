/* Any bytes as datapackage.json. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "campaign/arena.h"
#include "campaign/manifest.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void
ignore(void *context, enum fault_kind kind, const char *message)
{
	(void)context;
	(void)kind;
	(void)message;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	const struct fault_sink sink = { ignore, NULL };
	struct error err;
	struct faults faults = { &sink, &err, 0 };
	struct campaign campaign = { .arena = arena_new() };
	struct manifest manifest;
	char *text = xcalloc(size + 1, 1);

	if (size)
		memcpy(text, bytes, size);
	manifest_parse(text, size, "m.json", &manifest, &campaign, &faults);
	free(text);
	campaign_release(&campaign);
	return 0;
}
