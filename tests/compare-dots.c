/* Reads the frame that print --format=json tells of.
 *
 * compare-dots FRAME.json: prints for a shell, a line each, the extent (west
 * south east north), the dots (width height), the projection, and the files.
 *
 * compare-dots FRAME.json FRAME.txt RASTER: compares the Braille of the text
 * with the bytes of the raster (0 sea, else land; rows from the north), dot
 * for dot. Prints the counts; fails when a dot differs, or when all are
 * alike, which would prove nothing.
 *
 *      dot (x, y) of a cell:  0 3
 *                             1 4
 *                             2 5
 *                             6 7   bit of U+2800 */
#include <config.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

struct frame {
	int columns, rows, width, height;
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
	frame->width = frame->columns *
		       (int)json_integer_value(json_array_get(dots, 0));
	frame->height =
		frame->rows * (int)json_integer_value(json_array_get(dots, 1));
	if (frame->columns < 1 || frame->width != 2 * frame->columns ||
		frame->rows < 1 || frame->height != 4 * frame->rows)
		stop("dots are not 2 x 4 a cell", filename);
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

/* The dots of the next cell as bits, 0 for a blank, -1 at the end of the line
 * or text. Exits on anything else: land alone has no other glyphs. */
static int
next_cell(FILE *text, const char *filename)
{
	int c = fgetc(text);
	int high, low;

	if (c == EOF || c == '\n')
		return -1;
	if (c == ' ')
		return 0;
	high = fgetc(text);
	low = fgetc(text);
	if (c != 0xe2 || high < 0xa0 || high > 0xa3 || low < 0x80 || low > 0xbf)
		stop("a character that is not Braille", filename);
	return (high & 3) << 6 | (low & 0x3f);
}

static bool *
read_text(const char *filename, const struct frame *frame)
{
	static const int bits[4][2] = { { 0, 3 }, { 1, 4 }, { 2, 5 },
		{ 6, 7 } };
	bool *dots = calloc((size_t)frame->width * frame->height, sizeof *dots);
	FILE *text = fopen(filename, "rb");

	if (!text || !dots)
		stop("cannot be read", filename);
	for (int row = 0; row < frame->rows; row++) {
		int cell, column = 0;

		/* Blanks at the end of a line may be missing. */
		while ((cell = next_cell(text, filename)) >= 0) {
			if (column == frame->columns)
				stop("a line is too long", filename);
			for (int i = 0; i < 8; i++)
				dots[(4 * row + i / 2) * frame->width +
					2 * column + i % 2] =
					cell >> bits[i / 2][i % 2] & 1;
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

int
main(int argc, char *argv[])
{
	struct frame frame;
	json_t *map;
	bool equal = true;

	if (argc != 2 && argc != 4) {
		fprintf(stderr,
			"usage: compare-dots FRAME.json [FRAME.txt RASTER]\n");
		return 2;
	}
	map = read_map(argv[1], &frame);
	if (argc == 2) {
		print_frame(map, &frame, argv[1]);
	} else {
		bool *ours = read_text(argv[2], &frame);
		bool *theirs = read_raster(argv[3], &frame);

		equal = compare(ours, theirs, &frame);
		free(ours);
		free(theirs);
	}
	json_decref(map);
	return equal ? 0 : 1;
}
