#include <config.h>

#include "campaign/fault.h"

#include <stdarg.h>
#include <stdio.h>

void
fault_message(struct faults *faults, enum fault_kind kind, const char *message)
{
	if (kind == FAULT_ERROR && faults->errors++ == 0)
		error_set(faults->first, "%s", message);
	if (faults->sink)
		faults->sink->report(faults->sink->context, kind, message);
}

static void
report(struct faults *faults, enum fault_kind kind, struct fault_place place,
	const char *what)
{
	struct error message;

	if (place.column)
		error_set(&message, "%s:%d:%d: %s", place.file, place.line,
			place.column, what);
	else if (place.line)
		error_set(&message, "%s:%d: %s", place.file, place.line, what);
	else
		error_set(&message, "%s: %s", place.file, what);
	fault_message(faults, kind, message.message);
}

void
fault_error(struct faults *faults, struct fault_place place, const char *format,
	...)
{
	char what[sizeof(struct error)];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(what, sizeof what, format, arguments);
	va_end(arguments);
	report(faults, FAULT_ERROR, place, what);
}

void
fault_warning(struct faults *faults, struct fault_place place,
	const char *format, ...)
{
	char what[sizeof(struct error)];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(what, sizeof what, format, arguments);
	va_end(arguments);
	report(faults, FAULT_WARNING, place, what);
}
