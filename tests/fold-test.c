#include <config.h>

#include "test.h"

#include "base/fold.h"
#include "base/text.h"

static void
what_is_the_same_folds_to_the_same(void **state)
{
	static const struct {
		const char *a, *b;
	} cases[] = {
		{ "CHONGJIN", "chongjin" },
		{ "Ch'ŏngjin", "chongjin" },
		{ "Ch\u2019\u014fngjin", "CHONGJIN" },
		{ "K\u014drea", "korea" },
		{ "СЭЙСИН", "сэйсин" },
		{ "Кёнхын", "кенхын" },
		{ "\uff33\uff45\uff49\uff53\uff48\uff49\uff4e", "seishin" },
		{ "Nan'yo", "nanyo" },
		{ "ガ", "カ" },
		{ "Ⅲ", "iii" },
		{ "STRASSE", "straße" },
		{ "\u1112\u1161\u11ab", "한" },
		{ "", "'" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char a[100], b[100];
		const size_t length = text_fold(cases[i].a, a, sizeof a);

		assert_int_equal(length, strlen(a));
		text_fold(cases[i].b, b, sizeof b);
		assert_string_equal(a, b);
	}
}

static void
what_differs_stays_different(void **state)
{
	static const struct {
		const char *a, *b;
	} cases[] = {
		{ "Kanko", "Konan" },
		{ "청", "정" },
		{ "а", "a" }, /* Cyrillic and Latin */
		{ "清", "津" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char a[100], b[100];

		text_fold(cases[i].a, a, sizeof a);
		text_fold(cases[i].b, b, sizeof b);
		assert_string_not_equal(a, b);
	}
}

static void
a_syllable_begins_with_what_is_typed_of_it(void **state)
{
	static const char *const heads[] = { "ㅊ", "처", "청", "청ㅈ", "청지" };
	char whole[100];

	(void)state;
	text_fold("청진", whole, sizeof whole);
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		char head[100];
		const size_t length = text_fold(heads[i], head, sizeof head);

		if (strncmp(whole, head, length) != 0)
			fail_msg("%s", heads[i]);
	}
}

static void
what_does_not_fit_is_cut_between_characters(void **state)
{
	char buffer[16];
	size_t bad;

	(void)state;
	for (size_t size = 1; size <= sizeof buffer; size++) {
		memset(buffer, 'x', sizeof buffer);
		assert_true(text_fold("청진ﷺ清津", buffer, size) < size);
		assert_true(text_is_utf8(buffer, strlen(buffer), &bad));
	}
	/* Bytes that are no text are no trap either. */
	text_fold("a\xff\xc3", buffer, sizeof buffer);
	assert_int_equal(buffer[0], 'a');
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_the_same_folds_to_the_same),
		cmocka_unit_test(what_differs_stays_different),
		cmocka_unit_test(a_syllable_begins_with_what_is_typed_of_it),
		cmocka_unit_test(what_does_not_fit_is_cut_between_characters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
