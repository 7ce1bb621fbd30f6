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

struct attributes {
	char *name;
	DBFHandle table; /* NULL: no such file */
	size_t count;
};

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

/* The whole number that a row has in a field, as nearly all are written; -1 for
 * anything else. */
static int
plain_number(DBFHandle table, int row, int field)
{
	const char *record = DBFReadTuple(table, row);
	const char *at = record ? record + table->panFieldOffset[field] : "";
	int number = -1;

	for (int left = record ? table->panFieldSize[field] : 0; left > 0;
		left--, at++) {
		if (*at == ' ' && number < 0)
			continue;
		if (*at < '0' || *at > '9' || number > 99999)
			return -1;
		number = (number < 0 ? 0 : 10 * number) + *at - '0';
	}
	return number;
}

static uint8_t *
read_column(DBFHandle table, int field, size_t count)
{
	uint8_t *values = xcalloc(count, 1);

	for (size_t i = 0; i < count; i++) {
		int value = plain_number(table, (int)i, field);

		if (value < 0)
			value = DBFReadIntegerAttribute(table, (int)i, field);
		values[i] = (uint8_t)(value < 0     ? 0
				      : value > 255 ? 255
						    : value);
	}
	return values;
}

struct attributes *
attributes_open(const char *filename, size_t count, struct error *err)
{
	struct attributes *attributes = xcalloc(1, sizeof *attributes);
	struct error why = { "" };

	attributes->name = table_name(filename);
	attributes->count = count;
	attributes->table = open_table(attributes->name, count, &why);
	if (!why.message[0])
		return attributes;
	*err = why;
	attributes_close(attributes);
	return NULL;
}

void
attributes_close(struct attributes *attributes)
{
	if (!attributes)
		return;
	if (attributes->table)
		DBFClose(attributes->table);
	free(attributes->name);
	free(attributes);
}

static int
find_column(const struct attributes *attributes, const char *column)
{
	return attributes->table ? DBFGetFieldIndex(attributes->table, column)
				 : -1;
}

bool
attributes_have(const struct attributes *attributes, const char *column)
{
	return find_column(attributes, column) >= 0;
}

static bool
check_fault(const struct attributes *attributes, struct error *err)
{
	const int fault = shape_fault(attributes->table->fp);

	return !fault ||
	       error_set(err, "%s: %s", attributes->name, strerror(fault));
}

bool
attributes_read(const struct attributes *attributes, const char *column,
	uint8_t **values, struct error *err)
{
	const int field = find_column(attributes, column);

	*values = NULL;
	if (field < 0)
		return true;
	*values = read_column(attributes->table, field, attributes->count);
	if (check_fault(attributes, err))
		return true;
	free(*values);
	*values = NULL;
	return false;
}

static void
convert_column(struct attribute_texts *texts, DBFHandle table, int field,
	const struct encoding *encoding)
{
	texts->items = xcalloc(texts->count, sizeof *texts->items);
	for (size_t i = 0; i < texts->count; i++) {
		const char *text = DBFReadStringAttribute(table, (int)i, field);

		if (!text || !text[0])
			continue;
		texts->items[i] = encoding_convert(encoding, text);
		texts->unreadable += texts->items[i] == NULL;
	}
}

bool
attributes_read_texts(const struct attributes *attributes, const char *column,
	struct attribute_texts *texts, struct error *err)
{
	const int field = find_column(attributes, column);
	struct encoding *encoding = NULL;
	char codepage[32];

	*texts = (struct attribute_texts){ .count = attributes->count };
	if (!attributes->table)
		return error_set(
			err, "%s: %s", attributes->name, strerror(ENOENT));
	if (field < 0)
		return error_set(err, _("%s: no column \"%s\""),
			attributes->name, column);
	if (encoding_name(DBFGetCodePage(attributes->table), codepage))
		encoding = encoding_open(codepage);
	if (!encoding)
		return error_set(err, _("%s: the encoding \"%s\" is not known"),
			attributes->name, codepage);
	convert_column(texts, attributes->table, field, encoding);
	encoding_close(encoding);
	if (check_fault(attributes, err))
		return true;
	attribute_texts_release(texts);
	return false;
}

void
attribute_texts_release(struct attribute_texts *texts)
{
	for (size_t i = 0; texts->items && i < texts->count; i++)
		free(texts->items[i]);
	free(texts->items);
	*texts = (struct attribute_texts){ 0 };
}
