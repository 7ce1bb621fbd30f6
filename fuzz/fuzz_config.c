/* Any bytes as a file of settings. */
#include <config.h>

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "app/settings.h"
#include "base/text.h"
#include "folder.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* What is told goes to a terminal. */
static void
check_text(const char *text)
{
	char *copy = xstrdup(text);

	if (!text_is_utf8(text, strlen(text), NULL) || text_sanitise(copy))
		abort();
	free(copy);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct options options = { .executable = "" };
	struct settings settings;
	char *inner;

	/* The folder is its own "campaign-map", too. */
	options.xdg_config_home = fuzz_folder();
	inner = fuzz_path("campaign-map");
	if (symlink(".", inner) != 0 && errno != EEXIST)
		abort();
	free(inner);
	fuzz_write("config", bytes, size);
	settings_apply(&settings, &options);
	for (size_t i = 0; i < settings.fault_count; i++)
		check_text(settings.faults[i].message);
	for (size_t i = 0; i < settings.file.count; i++)
		check_text(settings.file.lines[i].value);
	if ((settings.fault_count > 0) != (options.notice != NULL))
		abort();
	settings_release(&settings);
	return 0;
}
