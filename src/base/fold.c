#include <config.h>

#include "base/fold.h"

#include <stdbool.h>
#include <string.h>
#include <utf8proc.h>

#include "base/array.h"
#include "base/text.h"

#define MOST_PARTS 20 /* U+FDFA becomes 18 */

/* What one writes after a consonant of Chongjin and another does not. */
static bool
is_apostrophe(uint32_t c)
{
	static const uint32_t all[] = { '\'', '`', 0xb4, 0x2bb, 0x2bc, 0x2bd,
		0x2018, 0x2019, 0x201b, 0x2032 };

	for (size_t i = 0; i < ARRAY_LENGTH(all); i++) {
		if (all[i] == c)
			return true;
	}
	return false;
}

size_t
text_fold(const char *text, char *buffer, size_t size)
{
	const utf8proc_option_t how = UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
				      UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK;
	utf8proc_int32_t parts[MOST_PARTS];
	size_t length = 0;
	uint32_t c;
	int class = 0;

	while ((c = text_next(&text)) != 0) {
		utf8proc_ssize_t count;

		if (is_apostrophe(c))
			continue;
		count = utf8proc_decompose_char(
			(utf8proc_int32_t)c, parts, MOST_PARTS, how, &class);
		for (int i = 0; i < count && i < MOST_PARTS; i++) {
			char bytes[5];
			const size_t more =
				text_encode((uint32_t)parts[i], bytes);

			if (length + more >= size)
				goto out;
			memcpy(buffer + length, bytes, more);
			length += more;
		}
	}
out:
	buffer[length] = '\0';
	return length;
}
