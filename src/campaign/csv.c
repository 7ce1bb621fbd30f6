/* The only user of libcsv, in its strict mode, without the blanks that it
 * would cut off. It is fed a line at a time, at most a block, because it does
 * not count lines: so the line of every row and fault is known, also when
 * fields have quoted line ends, and no line can take more than a block. Of
 * lines in which nothing is special, which are most, it is spared: looking at
 * each byte it takes ten times as long as what looks for commas. */
#include <config.h>

#include "campaign/csv.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "base/translate.h"
#include "campaign/csv_line.h"

#define BLOCK_SIZE 65536

struct csv {
	struct csv_parser parser;
	const struct csv_table *table;
	struct faults *faults;
	struct fault_place place; /* of the line that is being fed */
	int row_line;             /* where the row began, 0 between rows */
	size_t line_bytes;        /* of the line fed before this piece */
	int rows;                 /* with the header */
	bool lost;                /* a row was left out */
	bool stopped;             /* nothing more can be made of the file */
	/* The row so far: field i begins at bytes[starts[i]]. */
	char *bytes;
	size_t length, alloc;
	size_t starts[CSV_COLUMN_LIMIT];
	size_t count;
	size_t header_count;
	int column_of[CSV_COLUMN_LIMIT]; /* of the table, -1 unknown */
	const char *fields[CSV_COLUMN_LIMIT];
};

static int
is_blank(unsigned char byte)
{
	(void)byte;
	return 0;
}

static void *
reallocate(void *old, size_t size)
{
	return xreallocarray(old, size, 1);
}

/* Where the row began that is being read. */
static struct fault_place
row_place(const struct csv *csv)
{
	struct fault_place place = csv->place;

	if (csv->row_line)
		place.line = csv->row_line;
	return place;
}

static void
take_bytes(struct csv *csv, const char *bytes, size_t length)
{
	if (csv->stopped)
		return;
	if (csv->count == CSV_COLUMN_LIMIT || length > CSV_FIELD_LIMIT) {
		csv->stopped = true;
		if (csv->count == CSV_COLUMN_LIMIT)
			fault_error(csv->faults, row_place(csv),
				_("has more than %d fields; take some out"),
				CSV_COLUMN_LIMIT);
		else
			fault_error(csv->faults, row_place(csv),
				_("has a field of more than %d bytes; shorten "
				  "it"),
				CSV_FIELD_LIMIT);
		return;
	}
	if (csv->alloc - csv->length < length + 1) {
		csv->alloc = (csv->length + length + 1) * 2;
		csv->bytes = xreallocarray(csv->bytes, csv->alloc, 1);
	}
	csv->starts[csv->count++] = csv->length;
	if (length)
		memcpy(csv->bytes + csv->length, bytes, length);
	csv->length += length;
	csv->bytes[csv->length++] = '\0';
}

static void
take_field(void *bytes, size_t length, void *context)
{
	take_bytes(context, bytes, length);
}

static int
find_column(const struct csv_table *table, const char *name)
{
	for (size_t i = 0; i < table->column_count; i++) {
		if (strcmp(table->columns[i].name, name) == 0)
			return (int)i;
	}
	return -1;
}

static void
check_missing_columns(struct csv *csv, const bool *there)
{
	const bool semicolons = csv->count == 1 && strchr(csv->bytes, ';');

	for (size_t i = 0; i < csv->table->column_count; i++) {
		if (there[i] || !csv->table->columns[i].needed)
			continue;
		csv->stopped = true;
		fault_error(csv->faults, row_place(csv),
			semicolons ? _("the column \"%s\" is missing; separate "
				       "the fields by commas")
				   : _("the column \"%s\" is missing; add it"),
			csv->table->columns[i].name);
	}
}

static void
take_header(struct csv *csv)
{
	bool there[CSV_COLUMN_LIMIT] = { false };

	for (size_t i = 0; i < csv->count; i++) {
		char *name = csv->bytes + csv->starts[i];
		const int column = find_column(csv->table, name);

		csv->column_of[i] = column;
		text_sanitise(name);
		if (column < 0) {
			fault_warning(csv->faults, row_place(csv),
				_("unknown column \"%.200s\"; is it misspelt?"),
				name);
		} else if (there[column]) {
			csv->stopped = true;
			fault_error(csv->faults, row_place(csv),
				_("the column \"%s\" is there twice; take one "
				  "out"),
				name);
		} else {
			there[column] = true;
		}
	}
	csv->header_count = csv->count;
	check_missing_columns(csv, there);
}

static void
give_row(struct csv *csv)
{
	const struct csv_row row = { row_place(csv), csv->fields };

	for (size_t i = 0; i < csv->count; i++) {
		char *field = csv->bytes + csv->starts[i];
		const int column = csv->column_of[i];

		if (column < 0)
			continue;
		if (text_sanitise(field))
			fault_warning(csv->faults, row.place,
				_("%s: characters that a terminal cannot show "
				  "safely are left out"),
				csv->table->columns[column].name);
		csv->fields[column] = field;
	}
	csv->table->row(csv->table->context, &row);
}

static void
end_row(int terminator, void *context)
{
	struct csv *csv = context;

	(void)terminator;
	if (csv->stopped)
		return;
	if (csv->rows == 0) {
		take_header(csv);
	} else if (csv->rows > CSV_ROW_LIMIT) {
		csv->stopped = true;
		fault_error(csv->faults, row_place(csv),
			_("has more than %d rows; leave some out"),
			CSV_ROW_LIMIT);
	} else if (csv->count != csv->header_count) {
		csv->lost = true;
		fault_error(csv->faults, row_place(csv),
			_("has %zu fields, but the header has %zu; is a comma "
			  "missing, or a quote?"),
			csv->count, csv->header_count);
	} else {
		give_row(csv);
	}
	csv->rows++;
	csv->count = 0;
	csv->length = 0;
	csv->row_line = 0;
}

static bool
check_bytes(struct csv *csv, const char *bytes, size_t length)
{
	const char *nul = memchr(bytes, '\0', length);
	size_t bad;

	if (nul) {
		fault_error(csv->faults, csv->place,
			_("byte %zu of the line is NUL, which no text has; "
			  "save the file as UTF-8"),
			csv->line_bytes + (size_t)(nul - bytes) + 1);
		return false;
	}
	if (!text_is_utf8(bytes, length, &bad)) {
		fault_error(csv->faults, csv->place,
			_("byte %zu of the line, 0x%02X, is not UTF-8; save "
			  "the file as UTF-8"),
			csv->line_bytes + bad + 1, (unsigned char)bytes[bad]);
		return false;
	}
	return true;
}

/* Takes a line that is a row; false, and nothing is taken, if the parser has
 * to. */
static bool
take_line(struct csv *csv, const char *bytes, size_t length)
{
	struct csv_line line;

	if (csv->row_line || csv->line_bytes ||
		!csv_line_split(&line, bytes, length))
		return false;
	csv->row_line = csv->place.line;
	for (size_t i = 0; i < line.count; i++)
		take_bytes(csv, line.fields[i], line.lengths[i]);
	end_row('\n', csv);
	return true;
}

/* Feeds the parser with a line, or a piece of one. */
static void
parse(struct csv *csv, const char *bytes, size_t length)
{
	size_t fed;

	if (!csv->row_line && bytes[0] != '\n' && bytes[0] != '\r')
		csv->row_line = csv->place.line;
	fed = csv_parse(&csv->parser, bytes, length, take_field, end_row, csv);
	if (fed < length && !csv->stopped) {
		csv->stopped = true;
		fault_error(csv->faults, csv->place,
			_("byte %zu of the line: a quote within a field must "
			  "be doubled, and the field quoted"),
			csv->line_bytes + fed + 1);
	}
	/* Behind a lone carriage return a row begins within its line. */
	if (csv->parser.quoted && !csv->row_line)
		csv->row_line = csv->place.line;
	if (csv->parser.entry_pos > CSV_FIELD_LIMIT && !csv->stopped) {
		csv->stopped = true;
		fault_error(csv->faults, row_place(csv),
			_("has a field of more than %d bytes; is a quote left "
			  "open?"),
			CSV_FIELD_LIMIT);
	}
}

static void
feed(struct csv *csv, const char *bytes, size_t length)
{
	if (!check_bytes(csv, bytes, length)) {
		csv->stopped = true;
		return;
	}
	if (!take_line(csv, bytes, length))
		parse(csv, bytes, length);
	csv->line_bytes += length;
	if (bytes[length - 1] == '\n') {
		csv->line_bytes = 0;
		csv->place.line++;
	}
}

/* The length without a character that the end of the block may have cut. */
static size_t
whole_characters(const char *bytes, size_t length)
{
	size_t tail = 0;

	while (tail < 3 && tail < length &&
		((unsigned char)bytes[length - 1 - tail] & 0xc0) == 0x80)
		tail++;
	if (tail < length &&
		((unsigned char)bytes[length - 1 - tail] & 0xc0) == 0xc0)
		return length - 1 - tail;
	return length;
}

/* Feeds the whole lines of block and returns what is left of it; at the end
 * of the file, or in a line longer than a block, all of it. */
static size_t
feed_block(struct csv *csv, char *block, size_t length, bool last)
{
	size_t start = 0;

	while (start < length && !csv->stopped) {
		const char *end = memchr(block + start, '\n', length - start);
		size_t piece = end ? (size_t)(end - block) + 1 - start
				   : length - start;

		if (!end && !last) {
			if (start > 0 || length < BLOCK_SIZE)
				break;
			piece = whole_characters(block, length);
		}
		feed(csv, block + start, piece);
		start += piece;
	}
	memmove(block, block + start, length - start);
	return length - start;
}

static size_t
skip_byte_order_mark(char *block, size_t length)
{
	if (length < 3 || memcmp(block, "\357\273\277", 3) != 0)
		return length;
	memmove(block, block + 3, length - 3);
	return length - 3;
}

static bool
read_blocks(struct csv *csv, struct folder_file *file, char *block)
{
	struct error err;
	size_t length = 0;
	bool first = true, last = false;

	while (!last && !csv->stopped) {
		const size_t wanted = BLOCK_SIZE - length;
		const ssize_t got =
			folder_file_read(file, block + length, wanted, &err);

		if (got < 0) {
			fault_message(csv->faults, FAULT_ERROR, err.message);
			csv->stopped = true;
			break;
		}
		last = (size_t)got < wanted;
		length += (size_t)got;
		if (first)
			length = skip_byte_order_mark(block, length);
		first = false;
		length = feed_block(csv, block, length, last);
	}
	return !csv->stopped;
}

static void
finish(struct csv *csv)
{
	if (csv_fini(&csv->parser, take_field, end_row, csv) != 0) {
		csv->stopped = true;
		fault_error(csv->faults, row_place(csv),
			_("a quote is opened in this row and never closed; "
			  "close it"));
	} else if (csv->rows == 0) {
		csv->stopped = true;
		fault_error(csv->faults, row_place(csv),
			_("is empty; the names of the columns are needed"));
	}
}

bool
csv_read(struct folder_file *file, const struct csv_table *table,
	struct faults *faults)
{
	struct csv *csv = xcalloc(1, sizeof *csv);
	char *block = xmalloc(BLOCK_SIZE);
	bool complete;

	csv->table = table;
	csv->faults = faults;
	csv->place = (struct fault_place){ .file = file->name, .line = 1 };
	for (size_t i = 0; i < table->column_count; i++)
		csv->fields[i] = "";
	csv_init(&csv->parser, CSV_STRICT | CSV_STRICT_FINI);
	csv_set_space_func(&csv->parser, is_blank);
	csv_set_blk_size(&csv->parser, 4096);
	csv_set_realloc_func(&csv->parser, reallocate);
	if (read_blocks(csv, file, block))
		finish(csv);
	complete = !csv->stopped && !csv->lost;
	csv_free(&csv->parser);
	free(csv->bytes);
	free(csv);
	free(block);
	return complete;
}
