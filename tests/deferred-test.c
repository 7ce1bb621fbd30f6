#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "basemap/basemap.h"
#include "basemap/deferred.h"
#include "map-files.h"
#include "projection/graticule.h"
#include "raster/fill.h"
#include "raster/stroke.h"

static const struct projection_spec specs[] = {
	{ "tmerc", { { "lon_0", 127.5 }, { "lat_0", 38 } }, 2 },
	{ "omerc", { { "lonc", 127 }, { "lat_0", 38 }, { "alpha", 30 } }, 3 },
	{ "ortho", { { "lon_0", 50 }, { "lat_0", 10 } }, 2 },
};
static const struct extent box = { 122, 32.8, 134, 45.2 };

static char *
map_file(const char *name)
{
	static char filename[4096];

	snprintf(filename, sizeof filename, "%s/maps/%s",
		getenv("top_srcdir") ? getenv("top_srcdir") : "..", name);
	return filename;
}

static char *
full_coast(void)
{
	return map_file("coast_f.shp");
}

static struct viewport
view_of(const struct projection *projection, struct lonlat centre, double km)
{
	const struct point at = projection_forward(projection, centre);
	const double half = km * 500;
	const struct extent extent = { at.x - half, at.y - half, at.x + half,
		at.y + half };

	return viewport_fit(&extent, 70, 20,
		(struct cell_shape){ .across = 2, .down = 4, .aspect = 0.5 });
}

static void
draw(const struct layer *layer, const struct viewport *view, struct dots *land,
	struct dots *coast, struct dots *lakes)
{
	if (layer->has_levels) /* and is of rings */
		fill_rings(land, view, layer->paths, layer->count);
	dots_clear(coast);
	for (size_t i = 0; i < layer->count; i++)
		stroke_path(coast, view, &layer->paths[i], 1);
	fill_rings(lakes, view, layer->lakes, layer->lake_count);
}

static void
assert_same(const struct dots *a, const struct dots *b)
{
	assert_memory_equal(a->words, b->words,
		a->words_a_row * (size_t)a->height * sizeof *a->words);
}

static void
assert_same_picture(const struct layer *layer, const struct layer *whole,
	const struct viewport *view)
{
	struct dots dots[2][3];

	for (int i = 0; i < 2; i++) {
		for (int k = 0; k < 3; k++)
			dots_init(&dots[i][k], view->columns, view->rows,
				view->across, view->down);
		draw(i ? whole : layer, view, &dots[i][0], &dots[i][1],
			&dots[i][2]);
	}
	for (int k = 0; k < 3; k++) {
		assert_same(&dots[0][k], &dots[1][k]);
		dots_release(&dots[0][k]);
		dots_release(&dots[1][k]);
	}
}

/* In an order that lets later views need what earlier ones left. */
static const struct {
	struct lonlat centre;
	double km;
} views[] = {
	{ { 129.8, 41.8 }, 30 },
	{ { 129.8, 41.8 }, 0.5 },
	{ { 126.6, 37.4 }, 60 },
	{ { 126, 34.4 }, 150 },
	{ { 122, 39 }, 100 },
	{ { 128, 45.2 }, 40 },
	{ { 127, 38 }, 500 },
	{ { 127, 38 }, 4000 },
};

static void
assert_views(const char *filename, enum layer_shapes shapes,
	const struct extent *cut_to, const struct projection *plane)
{
	struct error err = { "" };
	struct layer layer, whole;

	assert_true(layer_read(&whole, filename, shapes, cut_to, plane, &err));
	assert_true(layer_open(&layer, filename, shapes, cut_to, plane, &err));
	assert_true(layer.unread_count > 0);
	for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
		const struct viewport view =
			view_of(plane, views[i].centre, views[i].km);
		const struct extent seen = graticule_bounds(plane, &view, NULL);

		assert_true(deferred_show(&layer, plane, &view, &seen, &err));
		assert_same_picture(&layer, &whole, &view);
	}
	assert_false(deferred_waits(&layer));
	layer_release(&layer);
	layer_release(&whole);
}

static void
each_view_is_drawn_as_if_all_were_projected(void **state)
{
	static const struct extent rivers_box = { 118, 32, 136, 48 };

	(void)state;
	for (size_t i = 0; i < sizeof specs / sizeof *specs; i++) {
		struct error err = { "" };
		struct projection *plane = projection_new(&specs[i], &err);

		assert_views(full_coast(), LAYER_OF_RINGS, &box, plane);
		assert_views(map_file("rivers_f.shp"), LAYER_OF_LINES,
			&rivers_box, plane);
		projection_free(plane);
	}
}

/* The coast, of which nothing is shown yet, and a view of a port. */
struct port {
	struct projection *plane;
	struct layer layer;
	struct viewport view;
	struct extent seen, all;
};

static void
open_port(struct port *port)
{
	struct error err = { "" };

	port->plane = projection_new(&specs[0], &err);
	port->view = view_of(port->plane, (struct lonlat){ 129.8, 41.8 }, 50);
	port->seen = graticule_bounds(port->plane, &port->view, NULL);
	port->all = extent_empty();
	assert_true(layer_open(&port->layer, full_coast(), LAYER_OF_RINGS, &box,
		port->plane, &err));
}

static void
show(struct port *port, const struct extent *seen)
{
	struct error err = { "" };

	assert_true(deferred_show(
		&port->layer, port->plane, &port->view, seen, &err));
}

static void
close_port(struct port *port)
{
	layer_release(&port->layer);
	projection_free(port->plane);
}

static size_t
vertices_of(const struct layer *layer)
{
	size_t count = 0;

	for (size_t i = 0; i < layer->count; i++)
		count += layer->paths[i].count;
	return count;
}

static void
what_is_far_from_a_port_waits(void **state)
{
	struct port port;
	size_t at_port;

	(void)state;
	open_port(&port);
	show(&port, &port.seen);
	at_port = vertices_of(&port.layer);
	show(&port, &port.all);
	assert_in_range(at_port, 1, vertices_of(&port.layer) / 10);
	close_port(&port);
}

static void
what_is_far_from_a_port_is_not_read(void **state)
{
	struct port port;
	const struct layer *layer = &port.layer;
	size_t records;

	(void)state;
	open_port(&port);
	assert_int_equal(layer->vertices.count, 0);
	records = layer->unread_count;
	show(&port, &port.seen);
	assert_true(layer->vertices.count < 100000);
	assert_true(layer->unread_count > records * 9 / 10);
	show(&port, &port.all);
	assert_int_equal(layer->unread_count, 0);
	assert_null(layer->shapefile);
	assert_int_equal(layer->skipped, 0);
	close_port(&port);
}

static unsigned char *
bytes_of(const char *path, size_t *size)
{
	FILE *stream = fopen(path, "rb");
	unsigned char *bytes = xmalloc(4 << 20);

	assert_non_null(stream);
	*size = fread(bytes, 1, 4 << 20, stream);
	fclose(stream);
	return bytes;
}

/* A copy of the coast in which a record's head tells that Tsushima ends in
 * the west of its middle. */
static void
write_lie(struct map_files *files)
{
	enum { RECORD = 1519556, EAST = RECORD + 8 + 20 };
	static const char rows[] = "layer,file\ncoast,coast.shp\n";
	char *index = xstrdup(full_coast());
	size_t size;
	unsigned char *bytes;

	index[strlen(index) - 1] = 'x';
	bytes = bytes_of(index, &size);
	map_files_write(files, "coast.shx", bytes, size);
	free(bytes);
	bytes = bytes_of(full_coast(), &size);
	put_double(bytes + EAST, 129.3);
	map_files_write(files, "coast.shp", bytes, size);
	free(bytes);
	free(index);
	map_files_write(files, "basemap.csv", rows, sizeof rows - 1);
}

static void
note_fault(void *context, bool warning, const char *message)
{
	if (!warning)
		snprintf(context, 200, "%s", message);
}

static void
a_record_that_is_not_as_its_head_tells_is_a_fault(void **state)
{
	struct error err = { "" };
	struct projection *plane = projection_new(&specs[0], &err);
	char fault[200] = "";
	struct map_files files;
	struct basemap *basemap;

	(void)state;
	map_files_init(&files);
	write_lie(&files);
	basemap = basemap_new(files.folder, plane, &err);
	assert_non_null(basemap);
	assert_int_equal(basemap_check(basemap, note_fault, fault), 1);
	assert_non_null(strstr(fault, "1 shapes cannot be drawn"));
	basemap_free(basemap);
	map_files_release(&files);
	projection_free(plane);
}

static bool
has_pieces(const struct layer *layer)
{
	for (size_t i = 0; i < layer->count; i++)
		if (layer->paths[i].is_piece)
			return true;
	return false;
}

/* An islet is told by its size, so that the ring of a piece has to be as
 * large as all its pieces. */
static void
a_ring_in_pieces_is_as_large_as_they_are(void **state)
{
	const struct path *ring = NULL;
	struct port port;
	const struct layer *layer = &port.layer;

	(void)state;
	open_port(&port);
	show(&port, &port.all);
	assert_true(has_pieces(layer));
	for (size_t i = 0; i < layer->count; i++) {
		if (layer->paths[i].is_piece)
			assert_true(extent_contains(
				&ring->extent, &layer->paths[i].extent));
		else
			ring = &layer->paths[i];
	}
	close_port(&port);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_view_is_drawn_as_if_all_were_projected),
		cmocka_unit_test(what_is_far_from_a_port_waits),
		cmocka_unit_test(what_is_far_from_a_port_is_not_read),
		cmocka_unit_test(
			a_record_that_is_not_as_its_head_tells_is_a_fault),
		cmocka_unit_test(a_ring_in_pieces_is_as_large_as_they_are),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
