#include <config.h>

#include "basemap/encoding.h"

#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/memory.h"
#include "base/text.h"

struct encoding {
	iconv_t converter; /* (iconv_t)-1: it is UTF-8 already */
};

/* Of dBASE and FoxPro: the byte in the header of a .dbf, and its code page. */
static const struct {
	unsigned char id;
	short page;
} languages[] = {
	{ 0x01, 437 },
	{ 0x02, 850 },
	{ 0x03, 1252 },
	{ 0x08, 865 },
	{ 0x09, 437 },
	{ 0x0a, 850 },
	{ 0x0b, 437 },
	{ 0x0d, 437 },
	{ 0x0e, 850 },
	{ 0x0f, 437 },
	{ 0x10, 850 },
	{ 0x11, 437 },
	{ 0x12, 850 },
	{ 0x13, 932 },
	{ 0x14, 850 },
	{ 0x15, 437 },
	{ 0x16, 850 },
	{ 0x17, 865 },
	{ 0x18, 437 },
	{ 0x19, 437 },
	{ 0x1a, 850 },
	{ 0x1b, 437 },
	{ 0x1c, 863 },
	{ 0x1d, 850 },
	{ 0x1f, 852 },
	{ 0x22, 852 },
	{ 0x23, 852 },
	{ 0x24, 860 },
	{ 0x25, 850 },
	{ 0x26, 866 },
	{ 0x37, 850 },
	{ 0x40, 852 },
	{ 0x4d, 936 },
	{ 0x4e, 949 },
	{ 0x4f, 950 },
	{ 0x50, 874 },
	{ 0x57, 1252 },
	{ 0x58, 1252 },
	{ 0x59, 1252 },
	{ 0x64, 852 },
	{ 0x65, 866 },
	{ 0x66, 865 },
	{ 0x67, 861 },
	{ 0x6a, 737 },
	{ 0x6b, 857 },
	{ 0x6c, 863 },
	{ 0x78, 950 },
	{ 0x79, 949 },
	{ 0x7a, 936 },
	{ 0x7b, 932 },
	{ 0x7c, 874 },
	{ 0x86, 737 },
	{ 0x87, 852 },
	{ 0x88, 857 },
	{ 0xc8, 1250 },
	{ 0xc9, 1251 },
	{ 0xca, 1254 },
	{ 0xcb, 1253 },
	{ 0xcc, 1257 },
};

static const char letters[] =
	"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:";

/* 949, 1251, 65001, or 88591 for ISO 8859-1. */
static void
name_of_page(long page, char name[32])
{
	if (page == 65001)
		snprintf(name, 32, "UTF-8");
	else if (page >= 88591 && page <= 88599)
		snprintf(name, 32, "ISO-8859-%ld", page - 88590);
	else if (page >= 885910 && page <= 885916)
		snprintf(name, 32, "ISO-8859-%ld", page - 885900);
	else
		snprintf(name, 32, "CP%ld", page);
}

static bool
name_of_language(const char *number, char name[32])
{
	long id;

	snprintf(name, 32, "LDID %.20s", number);
	if (!text_to_long(number, &id))
		return false;
	if (id == 0) /* It says nothing. */
		snprintf(name, 32, "UTF-8");
	for (size_t i = 0; i < ARRAY_LENGTH(languages); i++)
		if (languages[i].id == id)
			name_of_page(languages[i].page, name);
	return strncmp(name, "LDID", 4) != 0;
}

bool
encoding_name(const char *codepage, char name[32])
{
	static const char *const heads[] = { "ANSI ", "OEM ", "windows-" };
	const char *word = codepage ? codepage : "UTF-8";
	size_t length;
	long page;

	while (*word == ' ' || *word == '\t')
		word++;
	if (strncmp(word, "LDID/", 5) == 0)
		return name_of_language(word + 5, name);
	for (size_t i = 0; i < ARRAY_LENGTH(heads); i++)
		if (text_begins_nocase(word, heads[i]))
			word += strlen(heads[i]);
	length = strspn(word, letters);
	snprintf(name, 32, "%.*s", (int)length, word);
	if (length == 0 || length > 31 ||
		word[length + strspn(word + length, " \t\r\n")] != '\0')
		return false;
	if (text_to_long(name, &page) && page > 0 && page < 1000000)
		name_of_page(page, name);
	return true;
}

struct encoding *
encoding_open(const char *name)
{
	struct encoding *encoding = xcalloc(1, sizeof *encoding);

	encoding->converter = (iconv_t)-1;
	if (text_equal_nocase(name, "UTF-8") || text_equal_nocase(name, "UTF8"))
		return encoding;
	encoding->converter = iconv_open("UTF-8", name);
	if (encoding->converter != (iconv_t)-1)
		return encoding;
	free(encoding);
	return NULL;
}

void
encoding_close(struct encoding *encoding)
{
	if (!encoding)
		return;
	if (encoding->converter != (iconv_t)-1)
		iconv_close(encoding->converter);
	free(encoding);
}

char *
encoding_convert(const struct encoding *encoding, const char *text)
{
	/* No encoding needs more than four bytes of UTF-8 a byte. */
	const size_t room = 4 * strlen(text);
	char *from = xstrdup(text), *to = xcalloc(room + 1, 1);
	char *read = from, *write = to;
	size_t left = strlen(text), space = room;
	bool ok = true;

	if (encoding->converter == (iconv_t)-1) {
		memcpy(to, from, left);
	} else {
		iconv(encoding->converter, NULL, NULL, NULL, NULL);
		/* A letter that may be joined by a mark waits for it until it
		 * hears that none comes. */
		ok = iconv(encoding->converter, &read, &left, &write, &space) !=
			     (size_t)-1 &&
		     iconv(encoding->converter, NULL, NULL, &write, &space) !=
			     (size_t)-1;
	}
	free(from);
	if (ok && text_is_utf8(to, strlen(to), NULL)) {
		text_sanitise(to);
		return to;
	}
	free(to);
	return NULL;
}
