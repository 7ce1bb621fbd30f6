/* gettext chooses its language by LANGUAGE, which it minds in any locale but
 * C; newer C libraries take C.UTF-8 for C. So the user's own locale is tried
 * first, then those of the language, and at last C.UTF-8, which is there where
 * no other was made. */
#include <config.h>

#include "app/language.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "app/datadir.h"
#include "base/array.h"
#include "base/fold.h"
#include "base/translate.h"

static const struct language_entry entries[] = {
	{ "en", "English", { "eng", "영어", "английский" } },
	{ "ko", "한국어",
		{ "korean", "kor", "조선어", "한국말", "корейский" } },
	{ "ru", "русский", { "russian", "rus", "러시아어" } },
};

static bool
is_set(const char *value)
{
	return value && *value;
}

/* However they are typed: "KOREAN", "한국어" in single letters. */
static bool
is_same(const char *name, const char *other)
{
	char a[64], b[64];

	text_fold(name, a, sizeof a);
	text_fold(other, b, sizeof b);
	return strcmp(a, b) == 0;
}

/* The language that a name such as "ko_KR.UTF-8" begins with; NULL if it is
 * none of ours. */
static const char *
of_name(const char *name, size_t length)
{
	const size_t letters = strcspn(name, "_.@:");

	for (size_t i = 0; i < ARRAY_LENGTH(entries); i++) {
		const char *code = entries[i].code;

		if (letters <= length && letters == strlen(code) &&
			strncmp(name, code, letters) == 0)
			return code;
	}
	return NULL;
}

/* The first of "fr:ko:en" that is ours. */
static const char *
of_list(const char *names)
{
	while (*names) {
		const size_t length = strcspn(names, ":");
		const char *code = of_name(names, length);

		if (code)
			return code;
		names += length + (names[length] == ':');
	}
	return NULL;
}

static bool
is_called(const struct language_entry *entry, const char *name)
{
	if (is_same(entry->code, name) || is_same(entry->own_name, name))
		return true;
	for (size_t i = 0; i < ARRAY_LENGTH(entry->other_names); i++)
		if (entry->other_names[i] &&
			is_same(entry->other_names[i], name))
			return true;
	return false;
}

const char *
language_find(const char *name)
{
	for (size_t i = 0; i < ARRAY_LENGTH(entries); i++)
		if (is_called(&entries[i], name))
			return entries[i].code;
	return of_name(name, strlen(name));
}

const char *
language_wanted(const struct options *options)
{
	const char *locale = is_set(options->lc_all) ? options->lc_all
			     : is_set(options->lc_messages)
				     ? options->lc_messages
				     : options->lang;
	const char *code = NULL;

	if (options->language && strcmp(options->language, "auto") != 0)
		return options->language;
	if (!options->utf8 || !is_set(locale) || strcmp(locale, "C") == 0 ||
		strcmp(locale, "POSIX") == 0)
		return "en";
	if (is_set(options->languages))
		code = of_list(options->languages);
	if (!code)
		code = of_name(locale, strlen(locale));
	return code ? code : "en";
}

const char *
language_folder(const struct options *options)
{
	return datadir_is_build_tree(options->executable)
		       ? CAMPAIGN_MAP_BUILDDIR "/po"
		       : CAMPAIGN_MAP_LOCALEDIR;
}

const struct language_entry *
language_at(int i)
{
#ifdef ENABLE_NLS
	return i < (int)ARRAY_LENGTH(entries) ? &entries[i] : NULL;
#else
	return i == 0 ? &entries[i] : NULL;
#endif
}

#ifdef ENABLE_NLS
/* Whether what is heard is the language: each translation names its own. */
static bool
is_spoken(const char *language)
{
	const char *line = strstr(gettext(""), "\nLanguage: ");

	return line && strncmp(line + strlen("\nLanguage: "), language,
			       strlen(language)) == 0;
}

int
language_spoken(void)
{
	for (int i = 1; i < (int)ARRAY_LENGTH(entries); i++)
		if (is_spoken(entries[i].code))
			return i;
	return 0;
}

/* Each of textdomain() and setlocale() makes gettext look up anew. */
bool
language_speak(const char *language, const char *folder)
{
	static const char *const locales[] = { "", "ko_KR.UTF-8", "ru_RU.UTF-8",
		"en_US.UTF-8", "C.UTF-8" };

	if (strcmp(language, "en") != 0) {
		bindtextdomain(PACKAGE, folder);
		bind_textdomain_codeset(PACKAGE, "UTF-8");
		textdomain(PACKAGE);
		setenv("LANGUAGE", language, 1);
		for (size_t i = 0; i < ARRAY_LENGTH(locales); i++)
			if (setlocale(LC_MESSAGES, locales[i]) &&
				is_spoken(language))
				return true;
	}
	setlocale(LC_MESSAGES, "C");
	return strcmp(language, "en") == 0;
}
#else
int
language_spoken(void)
{
	return 0;
}

bool
language_speak(const char *language, const char *folder)
{
	(void)folder;
	return strcmp(language, "en") == 0;
}
#endif
