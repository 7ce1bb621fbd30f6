#include <config.h>

#include "test.h"

#include <stdlib.h>

#include "projection/cut.h"
#include "projection/projection.h"

enum { RINGS = 60, PROBES = 60, MOST_VERTICES = 4000 };

/* Rings of which one lies about each of these, larger ones about most. */
static struct lonlat
random_lonlat(void)
{
	return (struct lonlat){ (double)(random() % 36000) / 100 - 180,
		(double)(random() % 17800) / 100 - 89 };
}

/* A star about a place, or, where it would reach a pole, all that lies south
 * or north of a wavy line, closed along the pole as in GSHHG. Returns the
 * count of its vertices. */
static size_t
random_ring(struct lonlat *ring)
{
	const struct lonlat centre = random_lonlat();
	const double size = 2 + (double)(random() % 500) / 10;
	const double wave = (double)(random() % 10);
	const double pole = centre.lat < 0 ? -90 : 90;
	const bool is_cap = 90 - fabs(centre.lat) < size;
	size_t count = 0;

	for (int i = 0; i <= 720; i++) {
		const double turn = i * 0.5;
		const double radius =
			size * (0.6 + 0.3 * sin(wave * turn * M_PI / 180));

		ring[count++] =
			is_cap ? (struct lonlat){ turn - 180,
				pole * (1 - radius / 90) }
			       : (struct lonlat){
					 centre.lon + radius * cos(turn * M_PI /
								       180),
					 centre.lat +
						 radius * sin(turn * M_PI / 180)
				 };
	}
	if (is_cap) {
		ring[count++] = (struct lonlat){ 180, pole };
		ring[count++] = (struct lonlat){ -180, pole };
	}
	ring[count++] = ring[0];
	return count;
}

static bool
holds(const struct lonlat *ring, size_t count, struct lonlat at)
{
	bool inside = false;

	for (size_t i = 0; i + 1 < count; i++) {
		const struct lonlat a = ring[i], b = ring[i + 1];

		if ((a.lon <= at.lon) != (b.lon <= at.lon))
			inside ^= a.lat + (at.lon - a.lon) / (b.lon - a.lon) *
						  (b.lat - a.lat) >
				  at.lat;
	}
	return inside;
}

/* Rings reach up to a turn beyond 180. */
static bool
holds_on_globe(const struct lonlat *ring, size_t count, struct lonlat at)
{
	bool inside = false;

	for (double turn = -360; turn <= 360; turn += 360)
		inside ^= holds(
			ring, count, (struct lonlat){ at.lon + turn, at.lat });
	return inside;
}

static bool
holds_on_plane(const struct point *ring, size_t count, struct point at)
{
	bool inside = false;

	for (size_t i = 0; i + 1 < count; i++) {
		const struct point a = ring[i], b = ring[i + 1];

		if ((a.y <= at.y) != (b.y <= at.y))
			inside ^=
				a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x) >
				at.x;
	}
	return inside;
}

/* Chords err from the curve: near it is no place for a probe. */
static bool
is_near(const struct lonlat *ring, size_t count, struct lonlat at)
{
	const double meridians = cos(at.lat * M_PI / 180);

	for (size_t i = 0; i < count; i++)
		if (fabs(ring[i].lat - at.lat) < 1 &&
			fabs(remainder(ring[i].lon - at.lon, 360)) * meridians <
				1)
			return true;
	return false;
}

struct probe {
	const struct projection *projection;
	const struct lonlat *ring;
	size_t count;
	struct cut cut;
	struct point *points;
};

static int
probe_once(const struct probe *probe, struct lonlat at)
{
	const struct point there = projection_forward(probe->projection, at);
	const bool wanted = holds_on_globe(probe->ring, probe->count, at);
	size_t start = 0;
	bool found = false;

	if (!isfinite(there.x) || is_near(probe->ring, probe->count, at))
		return 0;
	for (size_t i = 0; i < probe->cut.count; i++) {
		found ^= holds_on_plane(probe->points + start,
			probe->cut.ends[i] - start, there);
		start = probe->cut.ends[i];
	}
	if (found != wanted)
		fail_msg("%s: %.6f %.6f is %s",
			projection_definition(probe->projection), at.lon,
			at.lat, found ? "filled" : "not filled");
	return 1;
}

static void
assert_pieces_are_closed(const struct cut *cut)
{
	size_t start = 0;

	for (size_t i = 0; i < cut->count; i++) {
		assert_true(cut->ends[i] >= start + 4);
		assert_memory_equal(&cut->run.lonlats[start],
			&cut->run.lonlats[cut->ends[i] - 1],
			sizeof(struct lonlat));
		start = cut->ends[i];
	}
}

static int
probe_ring(struct probe *probe)
{
	static struct lonlat ring[MOST_VERTICES];
	const struct domain *domain = projection_domain(probe->projection);
	int probed = 0;

	probe->ring = ring;
	probe->count = random_ring(ring);
	cut_ring(&probe->cut, domain, ring, NULL, probe->count);
	assert_pieces_are_closed(&probe->cut);
	probe->points = realloc(probe->points,
		(probe->cut.run.count + 1) * sizeof *probe->points);
	projection_forward_inside(probe->projection, probe->cut.run.lonlats,
		probe->points, probe->cut.run.count);
	for (size_t i = 0; i < probe->cut.run.count; i++) {
		assert_true(domain_contains(domain, probe->cut.run.lonlats[i]));
		assert_true(isfinite(probe->points[i].x));
	}
	for (int i = 0; i < PROBES; i++)
		probed += probe_once(probe, random_lonlat());
	return probed;
}

static const struct projection_spec specs[] = {
	{ "tmerc", { { "lon_0", 127.5 }, { "lat_0", 38 } }, 2 },
	{ "lcc", { { "lon_0", 127 }, { "lat_1", 34 }, { "lat_2", 42 } }, 3 },
	{ "lcc", { { "lon_0", -60 }, { "lat_1", -30 }, { "lat_2", -10 } }, 3 },
	{ "laea", { { "lon_0", 127 }, { "lat_0", 38 } }, 2 },
	{ "laea", { { "lon_0", 30 }, { "lat_0", 90 } }, 2 },
	{ "stere", { { "lon_0", 127 }, { "lat_0", -90 } }, 2 },
	{ "stere", { { "lon_0", -170 }, { "lat_0", 38 } }, 2 },
	{ "aeqd", { { "lon_0", 180 }, { "lat_0", -17 } }, 2 },
	{ "aeqd", { { "lon_0", 0 }, { "lat_0", -90 } }, 2 },
	{ "merc", { { "lon_0", 127 } }, 1 },
	{ "merc", { { "lon_0", 0 } }, 1 },
	{ "eqc", { { "lon_0", -150 }, { "lat_ts", 38 } }, 2 },
	{ "eqc", { { "lon_0", 0 } }, 1 },
	{ "omerc", { { "lonc", 127 }, { "lat_0", 38 }, { "alpha", 30 } }, 3 },
	{ "ortho", { { "lon_0", 127 }, { "lat_0", 38 } }, 2 },
	{ "ortho", { { "lon_0", 0 }, { "lat_0", 90 } }, 2 },
};

static void
cut_rings_fill_what_the_whole_rings_fill(void **state)
{
	(void)state;
	srandom(1945);
	for (size_t i = 0; i < sizeof specs / sizeof *specs; i++) {
		struct error err;
		struct probe probe = { 0 };
		struct projection *projection = projection_new(&specs[i], &err);
		int probed = 0;

		assert_non_null(projection);
		probe.projection = projection;
		for (int k = 0; k < RINGS; k++)
			probed += probe_ring(&probe);
		assert_true(probed > RINGS * PROBES / 10);
		cut_release(&probe.cut);
		free(probe.points);
		projection_free(projection);
	}
}

static struct domain
span_of(double west, double south, double east, double north)
{
	const struct extent span = { west, south, east, north };

	return domain_span(&span);
}

static void
cut_rings_are_hidden_along_the_outline_alone(void **state)
{
	static const struct lonlat square[] = { { 10, 10 }, { 30, 10 },
		{ 30, 30 }, { 10, 30 }, { 10, 10 } };
	const struct domain domain = span_of(-20, -90, 20, 90);
	struct cut cut = { 0 };

	(void)state;
	cut_ring(&cut, &domain, square, NULL, 5);
	assert_int_equal(cut.count, 1);
	for (size_t i = 0; i + 1 < cut.run.count; i++) {
		const struct lonlat a = cut.run.lonlats[i];
		const struct lonlat b = cut.run.lonlats[i + 1];

		assert_int_equal(
			cut.run.hidden[i] != 0, a.lon == 20 && b.lon == 20);
		/* It is curved on the plane. */
		if (cut.run.hidden[i])
			assert_true(fabs(a.lat - b.lat) < 0.1 + 1e-9);
	}
	cut_release(&cut);
}

/* Fiji as most programs write it, and as 0 to 360 counts. */
static void
cut_rings_cross_the_antimeridian(void **state)
{
	static const struct lonlat jumping[] = { { 179, -17 }, { -179, -17 },
		{ -179, -16 }, { 179, -16 }, { 179, -17 } };
	static const struct lonlat going_on[] = { { 179, -17 }, { 181, -17 },
		{ 181, -16 }, { 179, -16 }, { 179, -17 } };
	const struct domain korea = span_of(127 - 180, -90, 127 + 180, 90);
	const struct domain greenwich = span_of(-180, -90, 180, 90);
	const struct lonlat *const rings[] = { jumping, going_on };
	struct cut cut = { 0 };

	(void)state;
	for (int i = 0; i < 2; i++) {
		double west = 0, east = 0;

		cut_ring(&cut, &korea, rings[i], NULL, 5);
		assert_int_equal(cut.count, 1);
		assert_int_equal(cut.run.count, 5);
		cut_ring(&cut, &greenwich, rings[i], NULL, 5);
		assert_int_equal(cut.count, 2);
		for (size_t k = 0; k < cut.run.count; k++) {
			const double lon = cut.run.lonlats[k].lon;

			assert_true(fabs(lon) >= 179 && fabs(lon) < 180);
			west = fmin(west, lon);
			east = fmax(east, lon);
		}
		assert_near(west, -180, 1e-8);
		assert_near(east, 180, 1e-8);
	}
	cut_release(&cut);
}

/* Without the detour along the pole that GSHHG makes. */
static void
cut_rings_about_a_pole_are_closed_there(void **state)
{
	static const struct lonlat ring[] = { { -120, -70 }, { 0, -70 },
		{ 120, -70 }, { -120, -70 } };
	const struct domain domain = span_of(-180, -90, 180, 90);
	struct cut cut = { 0 };
	size_t start = 0;
	bool pole = false, coast = false, equator = false;
	struct extent box;

	(void)state;
	assert_int_equal(cut_need(&domain, ring, 4, &box), CUT_SOME);
	cut_ring(&cut, &domain, ring, NULL, 4);
	for (size_t i = 0; i < cut.count; i++) {
		const struct lonlat *piece = cut.run.lonlats + start;
		const size_t count = cut.ends[i] - start;

		pole ^= holds(piece, count, (struct lonlat){ 45, -89 });
		coast ^= holds(piece, count, (struct lonlat){ 175, -71 });
		equator ^= holds(piece, count, (struct lonlat){ 45, 0 });
		start = cut.ends[i];
	}
	assert_true(pole && coast && !equator);
	cut_release(&cut);
}

/* The edge along the pole of GSHHG's Antarctica is a turn long and right. */
static void
cut_leaves_edges_from_antimeridian_to_antimeridian(void **state)
{
	static const struct lonlat world[] = { { -180, -90 }, { 180, -90 },
		{ 180, 90 }, { -180, 90 }, { -180, -90 } };
	const struct domain domain = span_of(127 - 180, -60, 127 + 180, 60);
	const struct domain cap = domain_cap((struct lonlat){ 127, 38 }, 90);
	struct cut cut = { 0 };
	bool inside = false;
	size_t start = 0;

	(void)state;
	cut_ring(&cut, &domain, world, NULL, 5);
	for (size_t i = 0; i < cut.count; i++) {
		inside ^= holds(cut.run.lonlats + start, cut.ends[i] - start,
			(struct lonlat){ 200, 3 });
		start = cut.ends[i];
	}
	assert_true(inside);
	cut_ring(&cut, &cap, world, NULL, 5);
	/* The rim, beside what is left of the seam. */
	assert_true(cut.ends[cut.count - 1] -
			    (cut.count > 1 ? cut.ends[cut.count - 2] : 0) >
		    3600);
	cut_release(&cut);
}

static void
cut_lines_end_at_the_outline(void **state)
{
	static const struct lonlat line[] = { { -170, 10 }, { -175, 10 },
		{ 175, 10 }, { 170, 20 }, { 160, 80 }, { 150, 20 } };
	const struct domain greenwich = span_of(-180, -50, 180, 50);
	const struct domain cap = domain_cap((struct lonlat){ 180, 10 }, 20);
	struct cut cut = { 0 };

	(void)state;
	cut_line(&cut, &greenwich, line, NULL, 6);
	assert_int_equal(cut.count, 3);
	for (size_t i = 0, start = 0; i < 3; start = cut.ends[i++])
		for (size_t k = start + 1; k < cut.ends[i]; k++)
			assert_true(fabs(cut.run.lonlats[k].lon -
					    cut.run.lonlats[k - 1].lon) < 10);
	cut_line(&cut, &cap, line, NULL, 6);
	assert_int_equal(cut.count, 1);
	assert_near(domain_depth(&cap, cut.run.lonlats[cut.run.count - 1]), 0,
		1e-12);
	cut_release(&cut);
}

/* From outside to outside, straight through. */
static void
cut_lines_may_cross_a_cap_within_a_segment(void **state)
{
	static const struct lonlat line[] = { { 80, 0 }, { 170, 0 } };
	const struct domain cap = domain_cap((struct lonlat){ 120, 0 }, 15);
	struct cut cut = { 0 };

	(void)state;
	cut_line(&cut, &cap, line, NULL, 2);
	assert_int_equal(cut.count, 1);
	assert_int_equal(cut.run.count, 2);
	assert_near(cut.run.lonlats[0].lon, 105, 1e-6);
	assert_near(cut.run.lonlats[1].lon, 135, 1e-6);
	cut_release(&cut);
}

/* A file of a few hundred kilobytes must not become gigabytes: from one end of
 * the outline to the other and back, again and again. */
static void
cut_rings_have_bounds(void **state)
{
	enum { TEETH = 20000 };
	const struct domain domains[] = { span_of(-180, -80, 180, 80),
		domain_cap((struct lonlat){ 0, -90 }, 170) };
	struct lonlat *ring = calloc(2 * TEETH + 2, sizeof *ring);

	(void)state;
	assert_non_null(ring);
	for (int i = 0; i <= 2 * TEETH; i++)
		ring[i] = (struct lonlat){ i / 2 % 2 ? 160 : 10,
			i % 2 ? 70 : 85 };
	ring[2 * TEETH + 1] = ring[0];
	for (int i = 0; i < 2; i++) {
		struct cut cut = { 0 };

		cut_ring(&cut, &domains[i], ring, NULL, 2 * TEETH + 2);
		assert_true(cut.run.count > 2 * TEETH);
		assert_true(cut.run.count < 2000000);
		assert_pieces_are_closed(&cut);
		cut_release(&cut);
	}
	free(ring);
}

static void
cut_keeps_what_was_hidden(void **state)
{
	static const struct lonlat square[] = { { 10, 10 }, { 30, 10 },
		{ 30, 30 }, { 10, 30 }, { 10, 10 } };
	static const uint8_t hidden[] = { 0, 0, 1, 0, 0 };
	const struct domain domain = span_of(-180, -90, 180, 90);
	struct cut cut = { 0 };

	(void)state;
	cut_ring(&cut, &domain, square, hidden, 5);
	assert_int_equal(cut.count, 1);
	assert_memory_equal(cut.run.hidden, hidden, 5);
	cut_line(&cut, &domain, square, hidden, 5);
	assert_int_equal(cut.count, 1);
	assert_memory_equal(cut.run.hidden, hidden, 4);
	cut_release(&cut);
}

static void
cut_need_is_known_from_the_box(void **state)
{
	static const struct lonlat inside[] = { { 120, 30 }, { 130, 40 } };
	static const struct lonlat across[] = { { 100, 30 }, { 130, 40 } };
	static const struct lonlat outside[] = { { 80, 30 }, { 90, 40 } };
	static const struct lonlat turned[] = { { 480, 30 }, { 490, 40 } };
	const struct domain span = span_of(110, 0, 150, 80);
	const struct domain cap = domain_cap((struct lonlat){ 127, 38 }, 15);
	struct extent box;

	(void)state;
	assert_int_equal(cut_need(&span, inside, 2, &box), CUT_NOTHING);
	assert_int_equal(cut_need(&span, turned, 2, &box), CUT_NOTHING);
	assert_int_equal(cut_need(&span, across, 2, &box), CUT_SOME);
	assert_int_equal(cut_need(&span, outside, 2, &box), CUT_ALL);
	assert_int_equal(cut_need(&cap, inside, 2, &box), CUT_NOTHING);
	assert_int_equal(cut_need(&cap, across, 2, &box), CUT_SOME);
	assert_int_equal(cut_need(&cap, outside, 2, &box), CUT_ALL);
}

/* Each turn is cut by itself, so that too many would take too long. */
static void
cut_never_follows_what_winds_without_end(void **state)
{
	enum { TURNS = 21 };
	static const double corners[] = { 0, 120, -120 };
	struct lonlat ring[3 * TURNS + 1];
	const struct domain domains[] = { span_of(110, 0, 150, 80),
		domain_cap((struct lonlat){ 127, 38 }, 15) };
	struct extent box;

	(void)state;
	for (int i = 0; i <= 3 * TURNS; i++)
		ring[i] = (struct lonlat){ corners[i % 3], i / 4.0 };
	for (int i = 0; i < 2; i++) {
		assert_int_equal(
			cut_need(&domains[i], ring, 3 * TURNS + 1, &box),
			CUT_NEVER);
		assert_int_equal(
			cut_need(&domains[i], ring, 3 * TURNS - 2, &box),
			CUT_SOME);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cut_rings_fill_what_the_whole_rings_fill),
		cmocka_unit_test(cut_rings_are_hidden_along_the_outline_alone),
		cmocka_unit_test(cut_rings_cross_the_antimeridian),
		cmocka_unit_test(cut_rings_about_a_pole_are_closed_there),
		cmocka_unit_test(
			cut_leaves_edges_from_antimeridian_to_antimeridian),
		cmocka_unit_test(cut_lines_end_at_the_outline),
		cmocka_unit_test(cut_lines_may_cross_a_cap_within_a_segment),
		cmocka_unit_test(cut_rings_have_bounds),
		cmocka_unit_test(cut_keeps_what_was_hidden),
		cmocka_unit_test(cut_need_is_known_from_the_box),
		cmocka_unit_test(cut_never_follows_what_winds_without_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
