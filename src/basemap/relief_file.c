/* The header is that of ESRI's BIL and GTOPO30, a word and a value a line:
 *
 *      NROWS 540         BYTEORDER I          XDIM 0.0333333
 *      NCOLS 540         ULXMAP 118.0166      YDIM 0.0333333
 *      NBITS 16          ULYMAP 47.9833
 *
 * Other words, such as LAYOUT, are passed over. */
#include <config.h>

#include "basemap/relief_file.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/array.h"
#include "base/memory.h"
#include "base/text.h"
#include "base/translate.h"

enum { LARGEST_SIDE = 50000, LARGEST_GRID = 1 << 26 };

struct header {
	double rows, columns, bits, west, north, step_x, step_y;
	bool little_endian;
};

static bool
parse_number(struct header *header, const char *word, double number)
{
	const struct {
		const char *word;
		double *value;
	} words[] = {
		{ "NROWS", &header->rows },
		{ "NCOLS", &header->columns },
		{ "NBITS", &header->bits },
		{ "ULXMAP", &header->west },
		{ "ULYMAP", &header->north },
		{ "XDIM", &header->step_x },
		{ "YDIM", &header->step_y },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(words); i++) {
		if (text_equal_nocase(word, words[i].word)) {
			*words[i].value = number;
			return true;
		}
	}
	return false;
}

static void
parse_line(struct header *header, const char *line)
{
	char word[32], value[64];
	double number;

	if (sscanf(line, "%31s %63s", word, value) != 2)
		return;
	if (text_equal_nocase(word, "BYTEORDER"))
		header->little_endian = text_equal_nocase(value, "I") ||
					text_equal_nocase(value, "LSBFIRST");
	else if (text_to_double(value, &number))
		parse_number(header, word, number);
}

static bool
check_header(const struct header *header, const char *name, struct error *err)
{
	if (!(header->rows >= 2 && header->rows <= LARGEST_SIDE &&
		    header->columns >= 2 && header->columns <= LARGEST_SIDE &&
		    header->rows * header->columns <= LARGEST_GRID))
		return error_set(err,
			_("%s: NROWS and NCOLS are not those of a grid"), name);
	if (header->bits != 16 || !header->little_endian)
		return error_set(err,
			_("%s: heights must be NBITS 16, BYTEORDER I"), name);
	if (!(header->step_x > 0 && header->step_y > 0 &&
		    fabs(header->west) <= 360 && fabs(header->north) <= 90 &&
		    header->step_x * header->columns <= 361 &&
		    header->step_y * header->rows <= 181))
		return error_set(err,
			_("%s: ULXMAP, ULYMAP, XDIM and YDIM are not degrees"),
			name);
	return true;
}

/* NULL, with the reason, also for what is no regular file. */
static FILE *
open_regular(const char *name, off_t *size, struct error *err)
{
	struct stat status;
	FILE *stream;

	if (stat(name, &status) != 0) {
		error_set(err, "%s: %s", name, strerror(errno));
		return NULL;
	}
	if (!S_ISREG(status.st_mode)) {
		error_set(err, _("%s: not a regular file"), name);
		return NULL;
	}
	stream = fopen(name, "rb");
	if (stream == NULL)
		error_set(err, "%s: %s", name, strerror(errno));
	*size = status.st_size;
	return stream;
}

static bool
read_header(struct header *header, const char *name, struct error *err)
{
	char line[256];
	off_t size;
	FILE *stream = open_regular(name, &size, err);
	bool ok;

	if (stream == NULL)
		return false;
	*header = (struct header){ .west = NAN, .north = NAN };
	while (fgets(line, sizeof line, stream) != NULL)
		parse_line(header, line);
	ok = !ferror(stream);
	if (!ok)
		error_set(err, "%s: %s", name, strerror(errno));
	fclose(stream);
	return ok && check_header(header, name, err);
}

static bool
is_little_endian(void)
{
	const uint16_t one = 1;
	unsigned char first;

	memcpy(&first, &one, 1);
	return first == 1;
}

static void
swap_bytes(int16_t *heights, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const uint16_t height = (uint16_t)heights[i];

		heights[i] = (int16_t)(height << 8 | height >> 8);
	}
}

static bool
read_heights(struct relief_file *file, const char *name, struct error *err)
{
	const size_t count = (size_t)file->columns * (size_t)file->rows;
	off_t size;
	FILE *stream = open_regular(name, &size, err);
	bool ok;

	if (stream == NULL)
		return false;
	if (size != (off_t)(count * 2)) {
		fclose(stream);
		return error_set(err,
			_("%s: %jd bytes, its header asks for %zu"), name,
			(intmax_t)size, count * 2);
	}
	file->heights = xreallocarray(NULL, count, sizeof *file->heights);
	ok = fread(file->heights, 2, count, stream) == count;
	if (!ok)
		error_set(err, "%s: %s", name,
			ferror(stream) ? strerror(errno) : _("ends early"));
	fclose(stream);
	if (!ok) {
		free(file->heights);
		return false;
	}
	if (!is_little_endian())
		swap_bytes(file->heights, count);
	return true;
}

bool
relief_file_read(
	struct relief_file *file, const char *filename, struct error *err)
{
	const size_t length = strlen(filename);
	struct header header;
	char *name;
	bool ok;

	if (length < 4 || strcmp(filename + length - 4, ".raw") != 0)
		return error_set(
			err, _("%s: not the name of a .raw"), filename);
	name = xasprintf("%.*s.hdr", (int)(length - 4), filename);
	ok = read_header(&header, name, err);
	free(name);
	if (!ok)
		return false;
	*file = (struct relief_file){
		.columns = (int)header.columns,
		.rows = (int)header.rows,
		.west = header.west,
		.north = header.north,
		.step_x = header.step_x,
		.step_y = header.step_y,
	};
	return read_heights(file, filename, err);
}
