#ifndef APP_LANGUAGE_H
#define APP_LANGUAGE_H

#include "app/options.h"

/* The language of the interface: "en", "ko" or "ru". */

/* The language that the options and the environment ask for: --language, or
 * what the locale says as gettext reads it: LC_ALL, LC_MESSAGES or LANG, the
 * first that is set, and before it the list in LANGUAGE, unless the locale is
 * C. English without UTF-8, as the others cannot be written then. */
const char *language_wanted(const struct options *options);

/* The code of a language by its code, by a name that people have for it, such
 * as "Korean" or "한국어", or by that of a locale; NULL if it is none of the
 * interface's. */
const char *language_find(const char *name);

/* Speaks the language from now on, with translations from the folder. False,
 * and English, where there are none. No other thread may run. Texts that were
 * translated before stay as they are, and stay lent. */
bool language_speak(const char *language, const char *folder);

/* The languages that can be spoken, English first, which is alone where the
 * program was built without others, and which of them is. */
struct language_entry {
	const char *code, *own_name;
	const char *other_names[5]; /* that people call it */
};
const struct language_entry *language_at(int i); /* NULL past the last */
int language_spoken(void);

/* Where the translations are: in the build tree for a program that was not
 * installed. */
const char *language_folder(const struct options *options);
#endif
