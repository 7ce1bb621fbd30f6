/* Heights as cells. The screen is taken back to longitudes and latitudes
 * only at the nodes of a coarse mesh; between them these are nearly linear,
 * so that a frame costs a few hundred inverse projections instead of one a
 * cell, and nothing has to be kept for a projection.
 *
 *      o-------o-------o     o node, every MESH cells
 *      | . . . | . . . |     . middle of a cell
 *      o-------o-------o                                                  */
#include <config.h>

#include "basemap/relief.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "basemap/relief_file.h"
#include "basemap/relief_level.h"

enum { MESH = 8, MAX_LEVELS = 16, SMALLEST_LEVEL = 4 };

struct relief {
	char *filename;
	struct relief_level levels[MAX_LEVELS];
	int level_count;
};

struct relief *
relief_read(const char *filename, struct error *err)
{
	struct relief_file file;
	struct relief *relief;

	if (!relief_file_read(&file, filename, err))
		return NULL;
	relief = xcalloc(1, sizeof *relief);
	relief->filename = xstrdup(filename);
	relief->levels[0] = (struct relief_level){
		.columns = file.columns,
		.rows = file.rows,
		.west = file.west,
		.north = file.north,
		.step_x = file.step_x,
		.step_y = file.step_y,
		.heights = file.heights,
	};
	relief_level_measure(&relief->levels[0]);
	relief->level_count = 1;
	return relief;
}

void
relief_free(struct relief *relief)
{
	if (relief == NULL)
		return;
	for (int i = 0; i < relief->level_count; i++) {
		relief_level_release(&relief->levels[i]);
	}
	free(relief->filename);
	free(relief);
}

const char *
relief_filename(const struct relief *relief)
{
	return relief->filename;
}

/* Metres of a square as large as a cell. */
static double
cell_size(const struct viewport *viewport)
{
	return sqrt(viewport->dot_width * viewport->across *
		    viewport->dot_height * viewport->down);
}

/* Makes a level of half of i's columns and rows, unless it is there; false if
 * it would be too small. */
static bool
has_coarser(struct relief *relief, int i)
{
	const struct relief_level *level = &relief->levels[i];

	if (i + 1 < relief->level_count)
		return true;
	if (relief->level_count == MAX_LEVELS ||
		level->columns < 2 * SMALLEST_LEVEL ||
		level->rows < 2 * SMALLEST_LEVEL)
		return false;
	relief->levels[relief->level_count++] = relief_level_halve(level);
	return true;
}

static const struct relief_level *
level_for(struct relief *relief, double size)
{
	int i = 0;

	while (2 * relief->levels[i].step_y * METRES_A_DEGREE <= size &&
		has_coarser(relief, i))
		i++;
	return &relief->levels[i];
}

/* The mesh: for each node its place on the level, in steps from the first
 * column and row; NAN where the plane has no longitude. */
struct mesh {
	int across, down;
	int left, top; /* cells of the view before the first node's */
	struct point *nodes;
	struct point *row;    /* nodes of the row of cells at hand, */
	struct point *places; /* and its cells, from the first node on */
};

static struct point
place_on(const struct relief_level *level, struct lonlat lonlat)
{
	const double middle =
		level->west + level->step_x * (level->columns - 1) / 2;
	const double lon = middle + remainder(lonlat.lon - middle, 360);

	return (struct point){ (lon - level->west) / level->step_x,
		(level->north - lonlat.lat) / level->step_y };
}

/* Nodes lie still on the plane, so that a pan by whole cells finds the same
 * heights again: how far before a cell the last one is. */
static int
behind_node(int cell)
{
	return (cell % MESH + MESH) % MESH;
}

static void
mesh_init(struct mesh *mesh, const struct relief_level *level,
	const struct projection *projection, const struct viewport *viewport)
{
	const struct cellpos first = viewport_first_cell(viewport);

	mesh->left = behind_node(first.column);
	mesh->top = behind_node(first.row);
	mesh->across = (viewport->columns + mesh->left - 1) / MESH + 2;
	mesh->down = (viewport->rows + mesh->top - 1) / MESH + 2;
	mesh->nodes = xreallocarray(NULL,
		(size_t)mesh->across * (size_t)(mesh->down + 1 + MESH),
		sizeof *mesh->nodes);
	mesh->row = mesh->nodes + mesh->across * mesh->down;
	mesh->places = mesh->row + mesh->across;
	for (int i = 0; i < mesh->down; i++) {
		for (int j = 0; j < mesh->across; j++) {
			const struct cellpos cell = { j * MESH - mesh->left,
				i * MESH - mesh->top };
			const struct lonlat lonlat = projection_inverse(
				projection, viewport_point(viewport, cell));

			mesh->nodes[i * mesh->across + j] =
				place_on(level, lonlat);
		}
	}
}

/* Whether two nodes are too far apart to go straight from one to the other:
 * the far side of the earth lies between them. */
static bool
is_torn(const struct relief_level *level, struct point a, struct point b)
{
	return !(fabs(b.x - a.x) * level->step_x < 90);
}

/* Interpolates the nodes above and below a row of cells. */
static void
mesh_set_nodes(struct mesh *mesh, int cell_row)
{
	const int row = cell_row + mesh->top;
	const struct point *upper = mesh->nodes + (row / MESH) * mesh->across;
	const struct point *lower = upper + mesh->across;
	const double share = (double)(row % MESH) / MESH;

	for (int j = 0; j < mesh->across; j++)
		mesh->row[j] = (struct point){
			upper[j].x + share * (lower[j].x - upper[j].x),
			upper[j].y + share * (lower[j].y - upper[j].y),
		};
}

/* The places of a row of cells, the first of which is the view's. */
static const struct point *
mesh_places(struct mesh *mesh, const struct relief_level *level, int cell_row)
{
	struct point *place = mesh->places;

	mesh_set_nodes(mesh, cell_row);
	for (int j = 0; j + 1 < mesh->across; j++) {
		const struct point a = mesh->row[j], b = mesh->row[j + 1];
		const double x = is_torn(level, a, b) ? NAN : b.x - a.x;
		const double y = b.y - a.y;

		for (int i = 0; i < MESH; i++, place++) {
			const double share = (double)i / MESH;

			*place = (struct point){ a.x + share * x,
				a.y + share * y };
		}
	}
	return mesh->places + mesh->left;
}

/* How much a slope is steepened: the mean slope falls as the cells, and the
 * land that they average, grow. */
static float
exaggeration(const struct relief_level *level, double size)
{
	const double step = level->step_y * METRES_A_DEGREE;

	return (float)(5 + 4e-3 * fmax(step, size));
}

void
relief_warp(struct relief *relief, const struct projection *projection,
	const struct viewport *viewport, float *heights, float *shades,
	uint8_t *covers)
{
	const double size = cell_size(viewport);
	const struct relief_level *level = level_for(relief, size);
	const float steeper = exaggeration(level, size);
	struct mesh mesh;

	mesh_init(&mesh, level, projection, viewport);
	for (int row = 0; row < viewport->rows; row++) {
		const size_t first = (size_t)row * (size_t)viewport->columns;

		relief_level_look(level, mesh_places(&mesh, level, row),
			viewport->columns, steeper, heights + first,
			shades + first, covers + first);
	}
	free(mesh.nodes);
}
