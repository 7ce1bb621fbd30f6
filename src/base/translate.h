#ifndef BASE_TRANSLATE_H
#define BASE_TRANSLATE_H

/* What the user reads, in the user's language, by gettext: the English text
 * is the key, and what it is where nothing else is known. Identifiers, names
 * of options, columns of CSV and JSON are the same in every language.
 *
 *	_("text")           the translation
 *	N_("text")          the English, marked: _(it) where it is used
 *	C_("context", "text"), NC_("context", "text")
 *	                    the same for a text that means several things
 *	translate_count("%d day", "%d days", n)
 *	                    the form that goes with n
 *
 * A sentence is one text, never put together from parts; where its words may
 * change places its formats have numbers: "%1$s of %2$s". */
#ifdef ENABLE_NLS
#include <libintl.h>
#else
#define gettext(text)          (text)
#define ngettext(one, many, n) ((n) == 1 ? (one) : (many))
#endif

#define _(text)            gettext(text)
#define N_(text)           text
#define C_(context, text)  translate_in(context "\004" text, text)
#define NC_(context, text) text

#define translate_count(one, many, n) ngettext(one, many, (unsigned long)(n))

/* The translation of key, a context and a text with a "\004" between, or the
 * text where there is none. */
const char *translate_in(const char *key, const char *text)
	__attribute__((format_arg(2)));

/* For what was marked with NC_(). */
const char *translate_marked(const char *context, const char *text)
	__attribute__((format_arg(2)));
#endif
