#ifndef TESTS_TOLD_H
#define TESTS_TOLD_H

/* After test.h. */
#include "campaign/reader.h"

/* The faults of one reading, a line each, errors marked by E, warnings W. */
struct told {
	char text[16384];
	int errors, warnings;
};

static inline void
told_remember(void *context, enum fault_kind kind, const char *message)
{
	struct told *told = context;
	const size_t length = strlen(told->text);

	snprintf(told->text + length, sizeof told->text - length, "%c %s\n",
		kind == FAULT_ERROR ? 'E' : 'W', message);
	if (kind == FAULT_ERROR)
		told->errors++;
	else
		told->warnings++;
}

static inline bool
read_told(const char *folder, struct campaign *campaign, struct told *told,
	struct error *err)
{
	const struct fault_sink sink = { told_remember, told };

	*told = (struct told){ "", 0, 0 };
	err->message[0] = '\0';
	return campaign_read(campaign, folder, &sink, err);
}
#endif
