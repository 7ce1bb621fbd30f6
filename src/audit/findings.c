#include <config.h>

#include "audit/findings.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/error.h"
#include "campaign/fault.h"

void
findings_init(struct findings *findings, const struct campaign *campaign)
{
	*findings = (struct findings){ .campaign = campaign };
}

void
findings_release(struct findings *findings)
{
	for (size_t i = 0; i < findings->count; i++)
		free(findings->items[i].text);
	free(findings->items);
	*findings = (struct findings){ 0 };
}

void
findings_add(struct findings *findings, enum campaign_table table, int line,
	const char *format, ...)
{
	char text[sizeof(struct error)];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	ARRAY_GROW(findings->items, findings->count, findings->alloc);
	findings->items[findings->count++] = (struct finding){
		.table = table, .line = line, .text = xstrdup(text)
	};
}

/* The tables in the order of their usual files. */
static const int file_order[TABLES] = {
	[TABLE_EVENTS] = 0,
	[TABLE_FIGURES] = 1,
	[TABLE_PLACES] = 2,
	[TABLE_SOURCES] = 3,
	[TABLE_TRACKS] = 4,
	[TABLE_UNITS] = 5,
};

static int
compare_findings(const void *a, const void *b)
{
	const struct finding *x = a, *y = b;

	if (x->table != y->table)
		return file_order[x->table] - file_order[y->table];
	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return strcmp(x->text, y->text);
}

void
findings_report(struct findings *findings, const struct fault_sink *sink)
{
	struct error first;
	struct faults faults = { .sink = sink, .first = &first };

	if (findings->count > 1)
		qsort(findings->items, findings->count, sizeof *findings->items,
			compare_findings);
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->items[i];
		const struct fault_place place = {
			findings->campaign->table_files[finding->table],
			finding->line, 0
		};

		fault_error(&faults, place, "%s", finding->text);
	}
}
