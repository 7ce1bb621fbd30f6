/* Reads the frame that print --format=json tells of.
 *
 * compare-dots FRAME.json: prints for a shell, a line each, the extent (west
 * south east north), the dots (width height), the projection, and the files.
 *
 * compare-dots FRAME.json FRAME.txt RASTER CHARSET: compares the characters of
 * the text with the bytes of the raster (0 sea, else land; rows from the
 * north), dot for dot. Prints the counts; fails when a dot differs, or when
 * all are alike, which would prove nothing.
 *
 * compare-dots FRAME.json FRAME.txt RASTER CHARSET near: whether each dot of
 * the text has one of the raster at most a dot away, to the side or across the
 * corner.
 *
 * compare-dots FRAME.json FRAME.txt dots: prints column and row of each dot.
 *
 * compare-dots FRAME.json cells: prints column, row, columns and rows of the
 * map; metres and cells of the scale bar; and of each unit longitude, latitude,
 * column and row, or - and - where it is out of view. */
#include <config.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "raster/mosaic.h"

struct frame {
	int columns, rows, width, height;
	int across, down; /* dots of a cell */
};

static void
stop(const char *what, const char *where)
{
	fprintf(stderr, "compare-dots: %s: %s\n", where, what);
	exit(1);
}

static json_t *
read_map(const char *filename, struct frame *frame)
{
	json_t *root = json_load_file(filename, 0, NULL);
	json_t *map = json_object_get(root, "map");
	json_t *dots = json_object_get(map, "dots");

	if (!map)
		stop("no JSON object with a map", filename);
	frame->columns =
		(int)json_integer_value(json_object_get(map, "columns"));
	frame->rows = (int)json_integer_value(json_object_get(map, "rows"));
	frame->across = (int)json_integer_value(json_array_get(dots, 0));
	frame->down = (int)json_integer_value(json_array_get(dots, 1));
	frame->width = frame->columns * frame->across;
	frame->height = frame->rows * frame->down;
	if (frame->width < 1 || frame->height < 1)
		stop("no dots", filename);
	json_incref(map);
	json_decref(root);
	return map;
}

static void
print_frame(const json_t *map, const struct frame *frame, const char *filename)
{
	const json_t *extent = json_object_get(map, "extent");
	const char *projection =
		json_string_value(json_object_get(map, "projection"));
	size_t i;
	json_t *value;

	if (json_array_size(extent) != 4 || !projection)
		stop("no extent or projection", filename);
	json_array_foreach(extent, i, value)
		printf("%.17g%c", json_number_value(value), i < 3 ? ' ' : '\n');
	printf("%d %d\n%s\n", frame->width, frame->height, projection);
	json_array_foreach(json_object_get(map, "files"), i, value)
		printf("%s\n", json_string_value(value));
}

/* The next character, of UTF-8 that is taken to be well formed; -1 at the end.
 */
static long
next_character(FILE *text)
{
	const int c = fgetc(text);
	const int more = c < 0x80 ? 0 : c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
	long code = more ? c & (0x3f >> more) : c;

	for (int i = 0; i < more; i++)
		code = code << 6 | (fgetc(text) & 0x3f);
	return code;
}

/* The dots of the next cell as dots_pattern() has them, -1 at the end of the
 * line or text. Exits on anything else: land alone has no other glyphs. */
static int
next_cell(FILE *text, const char *filename, const struct mosaic *mosaic)
{
	const long code = next_character(text);

	if (code == EOF || code == '\n')
		return -1;
	for (int p = 0; p < 1 << (mosaic->across * mosaic->down); p++)
		if ((long)mosaic->glyph((unsigned)p) == code)
			return p;
	stop("a character that is not of the set", filename);
	return -1;
}

static bool *
read_text(const char *filename, const struct frame *frame,
	const struct mosaic *mosaic)
{
	const int across = frame->across;
	bool *dots = calloc((size_t)frame->width * frame->height, sizeof *dots);
	FILE *text = fopen(filename, "rb");

	if (!text || !dots)
		stop("cannot be read", filename);
	for (int row = 0; row < frame->rows; row++) {
		int cell, column = 0;

		/* Blanks at the end of a line may be missing. */
		while ((cell = next_cell(text, filename, mosaic)) >= 0) {
			if (column == frame->columns)
				stop("a line is too long", filename);
			for (int i = 0; i < across * frame->down; i++)
				dots[(frame->down * row + i / across) *
						frame->width +
					across * column + i % across] =
					cell >> i & 1;
			column++;
		}
	}
	if (fgetc(text) != EOF)
		stop("too many lines", filename);
	fclose(text);
	return dots;
}

static bool *
read_raster(const char *filename, const struct frame *frame)
{
	const size_t count = (size_t)frame->width * frame->height;
	bool *dots = calloc(count, sizeof *dots);
	FILE *raster = fopen(filename, "rb");

	if (!raster || !dots)
		stop("cannot be read", filename);
	for (size_t i = 0; i < count; i++) {
		const int byte = fgetc(raster);

		if (byte == EOF)
			stop("too short", filename);
		dots[i] = byte != 0;
	}
	if (fgetc(raster) != EOF)
		stop("too long", filename);
	fclose(raster);
	return dots;
}

static bool
compare(const bool *ours, const bool *theirs, const struct frame *frame)
{
	const int count = frame->width * frame->height;
	int land = 0, differing = 0;

	for (int i = 0; i < count; i++) {
		land += theirs[i];
		differing += ours[i] != theirs[i];
		if (ours[i] != theirs[i] && differing <= 10)
			printf("  dot %d, %d: %s, by GDAL %s\n",
				i % frame->width, i / frame->width,
				ours[i] ? "land" : "sea",
				theirs[i] ? "land" : "sea");
	}
	printf("%d x %d dots, %d of them land, %d differ\n", frame->width,
		frame->height, land, differing);
	if (land == 0 || land == count)
		printf("  all dots are alike: this proves nothing\n");
	return differing == 0 && land > 0 && land < count;
}

/* Whether a dot is set there or in one of the eight around it. Beyond the edge
 * of the map nothing is known. */
static bool
is_near(const bool *dots, const struct frame *frame, int column, int row)
{
	for (int y = row - 1; y <= row + 1; y++)
		for (int x = column - 1; x <= column + 1; x++)
			if (x < 0 || y < 0 || x >= frame->width ||
				y >= frame->height ||
				dots[y * frame->width + x])
				return true;
	return false;
}

static bool
compare_near(const bool *ours, const bool *theirs, const struct frame *frame)
{
	const int count = frame->width * frame->height;
	int set = 0, far = 0;

	for (int i = 0; i < count; i++) {
		const int x = i % frame->width, y = i / frame->width;

		set += ours[i];
		if (!ours[i] || is_near(theirs, frame, x, y))
			continue;
		far++;
		if (far <= 10)
			printf("  dot %d, %d is farther\n", x, y);
	}
	printf("%d x %d dots, %d of them set, %d farther than a dot\n",
		frame->width, frame->height, set, far);
	return far == 0 && set > 0;
}

static void
print_dots(const bool *dots, const struct frame *frame)
{
	for (int y = 0; y < frame->height; y++)
		for (int x = 0; x < frame->width; x++)
			if (dots[y * frame->width + x])
				printf("%d %d\n", x, y);
}

static double
member(const json_t *object, const char *name)
{
	return json_number_value(json_object_get(object, name));
}

static void
print_cells(const char *filename, const json_t *map)
{
	json_t *root = json_load_file(filename, 0, NULL);
	const json_t *scale = json_object_get(map, "scale");
	size_t i;
	json_t *unit;

	printf("%g %g %g %g\n", member(map, "column"), member(map, "row"),
		member(map, "columns"), member(map, "rows"));
	printf("%.17g %.17g\n", member(scale, "metres"),
		member(scale, "cells"));
	json_array_foreach(json_object_get(root, "units"), i, unit)
	{
		const bool seen =
			json_is_integer(json_object_get(unit, "column"));

		printf("%.17g %.17g ", member(unit, "lon"),
			member(unit, "lat"));
		if (seen)
			printf("%g %g\n", member(unit, "column"),
				member(unit, "row"));
		else
			printf("- -\n");
	}
	json_decref(root);
}

/* Prints what is asked for; false where two rasters are to be compared. */
static bool
print_asked(int argc, char *argv[])
{
	struct frame frame;
	json_t *map;
	bool *dots;

	if (argc != 2 && argc != 3 &&
		(argc != 4 || strcmp(argv[3], "dots") != 0))
		return false;
	map = read_map(argv[1], &frame);
	if (argc == 2) {
		print_frame(map, &frame, argv[1]);
	} else if (argc == 3) {
		print_cells(argv[1], map);
	} else {
		dots = read_text(argv[2], &frame, mosaic_of(CHARSET_BRAILLE));
		print_dots(dots, &frame);
		free(dots);
	}
	json_decref(map);
	return true;
}

int
main(int argc, char *argv[])
{
	enum charset charset;
	struct frame frame;
	bool *ours, *theirs;
	bool equal;

	if (print_asked(argc, argv))
		return 0;
	if ((argc != 5 && argc != 6) || !charset_from_name(argv[4], &charset)) {
		fprintf(stderr, "usage: compare-dots FRAME.json "
				"[FRAME.txt RASTER CHARSET [near]]\n");
		return 2;
	}
	json_decref(read_map(argv[1], &frame));
	ours = read_text(argv[2], &frame, mosaic_of(charset));
	theirs = read_raster(argv[3], &frame);
	equal = argc == 6 ? compare_near(ours, theirs, &frame)
			  : compare(ours, theirs, &frame);
	free(ours);
	free(theirs);
	return equal ? 0 : 1;
}
