/* Text as it comes from files and goes to cells. utf8proc knows the classes
 * and widths of characters; ASCII, which most text is, is settled before. */
#include <config.h>

#include "base/text.h"

#include <string.h>
#include <utf8proc.h>

#include "base/array.h"

#define REPLACEMENT 0xfffd
#define MARKS_KEPT  2

/* Hangul syllables are made of jamo by arithmetic (Unicode 3.12). */
enum {
	JAMO_L = 0x1100,
	JAMO_V = 0x1161,
	JAMO_T = 0x11a7,
	L_COUNT = 19,
	V_COUNT = 21,
	T_COUNT = 28,
	SYLLABLE = 0xac00,
	SYLLABLES = L_COUNT * V_COUNT * T_COUNT,
};

struct range {
	uint32_t first, last;
};

uint32_t
text_next(const char **text)
{
	const unsigned char *bytes = (const unsigned char *)*text;
	utf8proc_int32_t code_point;
	utf8proc_ssize_t length;

	if (*bytes < 0x80) {
		*text += *bytes != 0;
		return *bytes;
	}
	/* A NUL within the four is no continuation and ends the character. */
	length = utf8proc_iterate(
		bytes, (utf8proc_ssize_t)strnlen(*text, 4), &code_point);
	if (length <= 0) {
		++*text;
		return REPLACEMENT;
	}
	*text += length;
	return (uint32_t)code_point;
}

size_t
text_encode(uint32_t code_point, char buffer[5])
{
	utf8proc_ssize_t length;

	if (!utf8proc_codepoint_valid((utf8proc_int32_t)code_point))
		code_point = REPLACEMENT;
	length = utf8proc_encode_char(
		(utf8proc_int32_t)code_point, (utf8proc_uint8_t *)buffer);
	buffer[length] = '\0';
	return (size_t)length;
}

/* Index of the first byte from start that is not ASCII. */
static size_t
skip_ascii(const char *bytes, size_t start, size_t length)
{
	const uint64_t high = 0x8080808080808080;
	uint64_t eight;

	while (length - start >= sizeof eight) {
		memcpy(&eight, bytes + start, sizeof eight);
		if (eight & high)
			break;
		start += sizeof eight;
	}
	while (start < length && !(bytes[start] & 0x80))
		start++;
	return start;
}

bool
text_is_utf8(const char *bytes, size_t length, size_t *bad)
{
	utf8proc_int32_t code_point;
	utf8proc_ssize_t step;

	for (size_t i = 0; (i = skip_ascii(bytes, i, length)) < length;) {
		const size_t left = length - i < 4 ? length - i : 4;

		step = utf8proc_iterate((const utf8proc_uint8_t *)bytes + i,
			(utf8proc_ssize_t)left, &code_point);
		if (step <= 0) {
			if (bad)
				*bad = i;
			return false;
		}
		i += (size_t)step;
	}
	return true;
}

/* A vowel or final consonant that joins the syllable before it. */
static bool
is_joining_jamo(uint32_t c)
{
	return (c >= 0x1160 && c <= 0x11ff) || (c >= 0xd7b0 && c <= 0xd7ff);
}

int
glyph_width(uint32_t code_point)
{
	if (code_point >= 0x20 && code_point < 0x7f)
		return 1;
	if (code_point > 0x10ffff || is_joining_jamo(code_point))
		return 0;
	return utf8proc_charwidth((utf8proc_int32_t)code_point);
}

uint32_t
glyph_upper(uint32_t code_point)
{
	return (uint32_t)utf8proc_toupper((utf8proc_int32_t)code_point);
}

int
text_width(const char *text)
{
	int width = 0;
	uint32_t c;

	while ((c = text_next(&text)) != 0)
		width += glyph_width(c);
	return width;
}

size_t
text_fit(const char *text, int columns, int *width)
{
	const char *at = text;
	size_t length = 0;
	uint32_t c;

	*width = 0;
	while ((c = text_next(&at)) != 0) {
		const int more = glyph_width(c);

		if (*width + more > columns)
			break;
		*width += more;
		length = (size_t)(at - text);
	}
	return length;
}

static bool
is_control(uint32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 ||
	       c == 0x2029;
}

/* Characters that show nothing or change how their neighbours are shown,
 * beyond those that their category tells: fillers, variation selectors,
 * skin colours of emoji, tags. */
static bool
is_invisible(uint32_t c)
{
	static const struct range ranges[] = { { 0x034f, 0x034f },
		{ 0x115f, 0x1160 }, { 0x17b4, 0x17b5 }, { 0x180b, 0x180f },
		{ 0x3164, 0x3164 }, { 0xfe00, 0xfe0f }, { 0xffa0, 0xffa0 },
		{ 0x1f3fb, 0x1f3ff }, { 0xe0000, 0xe0fff } };

	for (size_t i = 0; i < ARRAY_LENGTH(ranges); i++) {
		if (c >= ranges[i].first && c <= ranges[i].last)
			return true;
	}
	return false;
}

static bool
is_dropped(uint32_t c)
{
	switch (utf8proc_category((utf8proc_int32_t)c)) {
	case UTF8PROC_CATEGORY_CF: /* bidi controls, zero-width, soft hyphen */
	case UTF8PROC_CATEGORY_CO:
	case UTF8PROC_CATEGORY_CS:
	case UTF8PROC_CATEGORY_CN:
	case UTF8PROC_CATEGORY_ME:
		return true;
	default:
		return is_invisible(c);
	}
}

/* The syllable of before and a jamo that joins it, 0 when they make none. */
static uint32_t
join_jamo(uint32_t before, uint32_t c)
{
	if (before >= JAMO_L && before < JAMO_L + L_COUNT && c >= JAMO_V &&
		c < JAMO_V + V_COUNT)
		return SYLLABLE +
		       ((before - JAMO_L) * V_COUNT + (c - JAMO_V)) * T_COUNT;
	if (before >= SYLLABLE && before < SYLLABLE + SYLLABLES &&
		(before - SYLLABLE) % T_COUNT == 0 && c > JAMO_T &&
		c < JAMO_T + T_COUNT)
		return before + (c - JAMO_T);
	return 0;
}

/* What has been written so far of a text that is sanitised. */
struct sanitiser {
	char *out;
	char *last;    /* where the last character begins, NULL before it */
	uint32_t base; /* the last character that is no mark, 0 for none */
	int marks;     /* after it */
	bool gap;      /* the last character stands for controls */
	bool changed;
};

static void
put(struct sanitiser *s, uint32_t c)
{
	char encoded[5];
	const size_t length = text_encode(c, encoded);

	memcpy(s->out, encoded, length);
	s->last = s->out;
	s->out += length;
	s->gap = false;
}

static void
sanitise_control(struct sanitiser *s, uint32_t c)
{
	if (c != '\n' && c != '\r')
		s->changed = true;
	if (s->gap)
		return;
	put(s, ' ');
	s->base = ' ';
	s->marks = 0;
	s->gap = true;
}

static void
sanitise_mark(struct sanitiser *s, uint32_t c)
{
	if (!s->base || s->marks >= MARKS_KEPT) {
		s->changed = true;
		return;
	}
	put(s, c);
	s->marks++;
}

static void
sanitise_jamo(struct sanitiser *s, uint32_t c)
{
	const uint32_t joined = s->marks ? 0 : join_jamo(s->base, c);

	s->changed = true;
	if (!joined)
		return;
	s->out = s->last;
	put(s, joined);
	s->base = joined;
}

static void
sanitise_one(struct sanitiser *s, uint32_t c)
{
	if (is_control(c)) {
		sanitise_control(s, c);
	} else if (is_joining_jamo(c)) {
		sanitise_jamo(s, c);
	} else if (c >= 0x7f && is_dropped(c)) {
		s->changed = true;
	} else if (glyph_width(c) == 0) {
		sanitise_mark(s, c);
	} else {
		put(s, c);
		s->base = c;
		s->marks = 0;
	}
}

static bool
is_continuation(char byte)
{
	return ((unsigned char)byte & 0xc0) == 0x80;
}

/* ASCII that is no control. */
static bool
is_graphic(char byte)
{
	return byte >= 0x20 && byte < 0x7f;
}

/* Bytes of a letter beyond ASCII that is harmless wherever it stands: the
 * Cyrillic ones and the Hangul syllables, of which there are most in a
 * campaign. 0 for anything else, which may be as harmless. */
static size_t
harmless_length(const char *text)
{
	const unsigned char c = (unsigned char)*text;
	uint32_t code_point;

	if ((c == 0xd0 || c == 0xd1) && is_continuation(text[1]))
		return 2; /* U+0400 to U+047F */
	if (c < 0xea || c > 0xed || !is_continuation(text[1]) ||
		!is_continuation(text[2]))
		return 0;
	code_point = (uint32_t)(c & 0xf) << 12 |
		     (uint32_t)(text[1] & 0x3f) << 6 |
		     (uint32_t)(text[2] & 0x3f);
	return code_point >= SYLLABLE && code_point < SYLLABLE + SYLLABLES ? 3
									   : 0;
}

/* Returns the end of what is harmless from text on, and in last, if there is
 * any, where its last character begins. */
static char *
skip_harmless(char *text, char **last)
{
	size_t length;

	do {
		char *begin = text;

		while (is_graphic(*text))
			text++;
		if (text > begin)
			*last = text - 1;
		length = harmless_length(text);
		if (length)
			*last = text;
		text += length;
	} while (length);
	return text;
}

bool
text_sanitise(char *text)
{
	struct sanitiser s = { .last = NULL };
	const char *in;
	uint32_t c;

	s.out = skip_harmless(text, &s.last);
	in = s.out;
	if (!*in)
		return false;
	if (s.last) {
		const char *base = s.last;

		s.base = text_next(&base);
	}
	for (const char *at = in; (c = text_next(&in)) != 0; at = in) {
		/* A stray byte would grow to three. */
		if (c == REPLACEMENT && in - at == 1)
			s.changed = true;
		else
			sanitise_one(&s, c);
	}
	*s.out = '\0';
	return s.changed;
}

static int
lower(unsigned char c)
{
	return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

bool
text_begins_nocase(const char *text, const char *head)
{
	while (*head &&
		lower((unsigned char)*text) == lower((unsigned char)*head)) {
		text++;
		head++;
	}
	return *head == '\0';
}

bool
text_equal_nocase(const char *a, const char *b)
{
	while (*a && lower((unsigned char)*a) == lower((unsigned char)*b)) {
		a++;
		b++;
	}
	return lower((unsigned char)*a) == lower((unsigned char)*b);
}
