#ifndef CAMPAIGN_FAULT_H
#define CAMPAIGN_FAULT_H

#include <stddef.h>

#include "base/error.h"
#include "campaign/reader.h"

/* The faults of one reading: each goes to the sink, the first error also to
 * first. */
struct faults {
	const struct fault_sink *sink; /* may be NULL */
	struct error *first;
	size_t errors;
};

/* Where a fault is; line 0 for the whole file, column 0 for the whole line. */
struct fault_place {
	const char *file;
	int line, column;
};

void fault_error(struct faults *faults, struct fault_place place,
	const char *format, ...) __attribute__((format(printf, 3, 4)));
void fault_warning(struct faults *faults, struct fault_place place,
	const char *format, ...) __attribute__((format(printf, 3, 4)));
/* For what already names its file. */
void fault_message(
	struct faults *faults, enum fault_kind kind, const char *message);
#endif
