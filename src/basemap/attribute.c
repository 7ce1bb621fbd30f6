#include <config.h>

#include "basemap/attribute.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/translate.h"
#include "basemap/encoding.h"
#include "basemap/shape-hooks.h"
#include "basemap/stream.h"

static char *
table_name(const char *filename)
{
	char *name = xstrdup(filename);
	const size_t length = strlen(name);

	if (length >= 4)
		memcpy(name + length - 4, ".dbf", 4);
	return name;
}

/* Opens the table. NULL without a reason when there is no such file. */
static DBFHandle
open_table(const char *name, size_t count, struct error *err)
{
	SAHooks hooks = shape_hooks();
	struct stream *stream = stream_open(name, err);
	DBFHandle table = NULL;
	off_t size;

	if (!stream) {
		if (errno == ENOENT)
			err->message[0] = '\0';
		return NULL;
	}
	size = stream->size;
	stream_close(stream);
	/* shapelib believes the number of records in the header. */
	if (count <= INT_MAX && size > 0 && (size_t)size > count)
		table = DBFOpenLL(name, "rb", &hooks);
	if (!table) {
		error_set(err, _("%s: no table of %zu rows that can be read"),
			name, count);
		return NULL;
	}
	if (DBFGetRecordCount(table) == (int)count)
		return table;
	error_set(err, _("%s: %d rows for %zu shapes"), name,
		DBFGetRecordCount(table), count);
	DBFClose(table);
	return NULL;
}

static uint8_t *
read_column(DBFHandle table, int field, size_t count)
{
	uint8_t *values = xcalloc(count, 1);

	for (size_t i = 0; i < count; i++) {
		const int value = DBFReadIntegerAttribute(table, (int)i, field);

		values[i] = (uint8_t)(value < 0     ? 0
				      : value > 255 ? 255
						    : value);
	}
	return values;
}

bool
attribute_read(uint8_t **values, const char *filename, const char *column,
	size_t count, struct error *err)
{
	struct error why = { "" };
	char *name;
	DBFHandle table;
	int field, fault = 0;

	*values = NULL;
	if (count == 0)
		return true;
	name = table_name(filename);
	table = open_table(name, count, &why);
	field = table ? DBFGetFieldIndex(table, column) : -1;
	if (field >= 0) {
		*values = read_column(table, field, count);
		fault = shape_fault(table->fp);
	}
	if (fault)
		error_set(&why, "%s: %s", name, strerror(fault));
	if (table)
		DBFClose(table);
	free(name);
	if (!why.message[0])
		return true;
	free(*values);
	*values = NULL;
	*err = why;
	return false;
}

bool
attribute_is_there(const char *filename, const char *column, size_t count)
{
	struct error err = { "" };
	char *name = table_name(filename);
	DBFHandle table = open_table(name, count, &err);
	const bool found = table && DBFGetFieldIndex(table, column) >= 0;

	if (table)
		DBFClose(table);
	free(name);
	return found;
}

static void
convert_column(struct attribute_texts *texts, DBFHandle table, int field,
	size_t count, const struct encoding *encoding)
{
	texts->items = xcalloc(count, sizeof *texts->items);
	for (size_t i = 0; i < count; i++) {
		const char *text = DBFReadStringAttribute(table, (int)i, field);

		if (!text || !text[0])
			continue;
		texts->items[i] = encoding_convert(encoding, text);
		texts->unreadable += texts->items[i] == NULL;
	}
}

static bool
read_texts(struct attribute_texts *texts, DBFHandle table, const char *name,
	const char *column, size_t count, struct error *err)
{
	const int field = DBFGetFieldIndex(table, column);
	struct encoding *encoding = NULL;
	char codepage[32];
	int fault;

	if (field < 0)
		return error_set(err, _("%s: no column \"%s\""), name, column);
	if (encoding_name(DBFGetCodePage(table), codepage))
		encoding = encoding_open(codepage);
	if (!encoding)
		return error_set(err, _("%s: the encoding \"%s\" is not known"),
			name, codepage);
	convert_column(texts, table, field, count, encoding);
	encoding_close(encoding);
	fault = shape_fault(table->fp);
	return !fault || error_set(err, "%s: %s", name, strerror(fault));
}

bool
attribute_read_texts(struct attribute_texts *texts, const char *filename,
	const char *column, size_t count, struct error *err)
{
	struct error why = { "" };
	char *name = table_name(filename);
	DBFHandle table = open_table(name, count, &why);
	bool ok = table && read_texts(texts, table, name, column, count, err);

	if (!table && why.message[0])
		*err = why;
	else if (!table)
		error_set(err, "%s: %s", name, strerror(ENOENT));
	if (table)
		DBFClose(table);
	free(name);
	if (!ok)
		attribute_texts_release(texts, count);
	return ok;
}

void
attribute_texts_release(struct attribute_texts *texts, size_t count)
{
	for (size_t i = 0; texts->items && i < count; i++)
		free(texts->items[i]);
	free(texts->items);
	*texts = (struct attribute_texts){ 0 };
}
