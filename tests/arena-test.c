#include <config.h>

#include "test.h"

#include "campaign/arena.h"

static void
arena_keeps_equal_texts_once(void **state)
{
	struct arena *arena = arena_new();
	char first[] = "Chongjin", second[] = "Chongjin";
	const char *kept = arena_text(arena, first);

	(void)state;
	assert_ptr_not_equal(kept, first);
	assert_ptr_equal(arena_text(arena, second), kept);
	first[0] = 'X';
	assert_string_equal(kept, "Chongjin");
	assert_string_equal(arena_text(arena, ""), "");
	arena_free(arena);
}

static void
arena_keeps_many_texts_apart(void **state)
{
	enum { COUNT = 20000 };
	struct arena *arena = arena_new();
	static const char *kept[COUNT];
	char text[24];

	(void)state;
	for (int i = 0; i < COUNT; i++) {
		snprintf(text, sizeof text, "unit_%d", i);
		kept[i] = arena_text(arena, text);
	}
	for (int i = 0; i < COUNT; i++) {
		snprintf(text, sizeof text, "unit_%d", i);
		assert_string_equal(kept[i], text);
		assert_ptr_equal(arena_text(arena, text), kept[i]);
	}
	arena_free(arena);
}

static void
arena_gives_zeroed_memory_of_any_size(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t size = 0; size < 1000000; size = size * 3 + 1) {
		char *bytes = arena_alloc(arena, size);

		assert_int_equal((uintptr_t)bytes % sizeof(double), 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(bytes[i], 0);
		memset(bytes, 'x', size);
	}
	arena_free(arena);
}

static void
arena_sealed_still_keeps(void **state)
{
	struct arena *arena = arena_new();
	const char *kept = arena_text(arena, "Unggi");

	(void)state;
	arena_seal(arena);
	assert_string_equal(kept, "Unggi");
	assert_string_equal(arena_text(arena, "Najin"), "Najin");
	arena_free(arena);
	arena_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arena_keeps_equal_texts_once),
		cmocka_unit_test(arena_keeps_many_texts_apart),
		cmocka_unit_test(arena_gives_zeroed_memory_of_any_size),
		cmocka_unit_test(arena_sealed_still_keeps),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
