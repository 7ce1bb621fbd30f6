#include <config.h>

#include "app/find_names.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/fold.h"
#include "base/text.h"

#define LONGEST 512 /* bytes of a name, folded */

/* The small Cyrillic letters from U+0430, of which folding has left no marks.
 */
static const char *const latin[] = { "a", "b", "v", "g", "d", "e", "zh", "z",
	"i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
	"ts", "ch", "sh", "shch", "", "i", "", "e", "iu", "ia" };

void
find_sound(const char *folded, char *buffer, size_t size)
{
	const uint32_t soft = 0x44c, first = 0x430;
	uint32_t c, before = 0;
	size_t length = 0;
	bool doubled = false;

	while ((c = text_next(&folded)) != 0) {
		char bytes[8] = "";

		if (c - first < ARRAY_LENGTH(latin))
			/* Vasilyev: a soft sign is heard before a vowel. */
			snprintf(bytes, sizeof bytes, "%s%s",
				before == soft && strchr("eio",
							  latin[c - first][0])
					? "i"
					: "",
				latin[c - first]);
		else if (c == 'y')
			strcpy(bytes, "i");
		else
			text_encode(c, bytes);
		before = c;
		for (const char *at = bytes; *at && length + 1 < size; at++) {
			doubled = !doubled && length > 0 &&
				  buffer[length - 1] == *at;
			if (!doubled)
				buffer[length++] = *at;
		}
	}
	buffer[length] = '\0';
}

static void
add(struct find *find, const struct find_name *name, const char *text)
{
	char folded[LONGEST], sound[LONGEST];
	size_t size = text_fold(text, folded, sizeof folded) + 1;

	if (name->use == BY_SOUND || name->use == BY_NAME_SOUND) {
		find_sound(folded, sound, sizeof sound);
		memcpy(folded, sound, sizeof folded);
		size = strlen(folded) + 1;
	}
	if (size == 1)
		return;
	while (find->text_length + size > find->text_alloc) {
		find->text_alloc = find->text_alloc * 2 + 4096;
		find->texts = xreallocarray(find->texts, find->text_alloc, 1);
	}
	memcpy(find->texts + find->text_length, folded, size);
	ARRAY_GROW(find->names, find->name_count, find->name_alloc);
	find->names[find->name_count] = *name;
	find->names[find->name_count++].text = find->text_length;
	find->text_length += size;
}

/* Each of the names that stand in a field: of "Юки / Унги" both. */
static void
add_names(struct find *find, enum find_kind kind, size_t row, enum find_use use,
	const char *names)
{
	const struct find_name name = {
		.whole = names, .row = (int)row, .kind = kind, .use = use
	};
	const struct find_name sound = { .whole = names,
		.row = (int)row,
		.kind = kind,
		.use = BY_NAME_SOUND };
	char one[256];

	if (!names || !*names)
		return;
	while (names_next(&names, one, sizeof one)) {
		add(find, &name, one);
		if (use == BY_NAME)
			add(find, &sound, one);
	}
}

static void
add_languages(struct find *find, enum find_kind kind, size_t row,
	enum find_use use, const struct name *name)
{
	for (int i = 0; i < LANGUAGES; i++)
		add_names(find, kind, row, use, name->text[i]);
}

static void
add_text(struct find *find, enum find_kind kind, size_t row, enum find_use use,
	const char *text)
{
	add(find, &(struct find_name){ 0, text, (int)row, kind, use }, text);
}

static void
add_texts(struct find *find, enum find_kind kind, size_t row, enum find_use use,
	const struct name *name)
{
	for (int i = 0; i < LANGUAGES; i++) {
		if (name->text[i])
			add_text(find, kind, row, use, name->text[i]);
	}
}

/* The names of a side, of which "US" is the United States. */
static void
add_side(struct find *find, size_t row, const struct side *side)
{
	char initials[32];
	size_t length = 0;

	add_languages(find, FIND_UNIT, row, BY_SIDE, &side->name);
	add_names(find, FIND_UNIT, row, BY_SIDE, side->other_names);
	add_text(find, FIND_UNIT, row, BY_SIDE, side->id);
	for (const char *at = name_in(&side->name, LANGUAGE_EN);
		*at && length + 1 < sizeof initials; at += strcspn(at, " ")) {
		at += strspn(at, " ");
		initials[length++] = *at;
	}
	initials[length] = '\0';
	if (length > 1)
		add_text(find, FIND_UNIT, row, BY_SIDE, initials);
}

void
find_gather(struct find *find, const struct campaign *campaign)
{
	for (size_t i = 0; i < campaign->side_count; i++)
		add_side(find, i, &campaign->sides[i]);
	find->side_names = find->name_count;
	for (size_t i = 0; i < campaign->place_count; i++) {
		const struct place *place = &campaign->places[i];

		add_languages(find, FIND_PLACE, i, BY_NAME, &place->names);
		add_names(find, FIND_PLACE, i, BY_NAME, place->other_names);
		add_text(find, FIND_PLACE, i, BY_ID, place->id);
	}
	for (size_t i = 0; i < campaign->unit_count; i++) {
		const struct unit *unit = &campaign->units[i];

		add_languages(find, FIND_UNIT, i, BY_NAME, &unit->name);
		add_names(find, FIND_UNIT, i, BY_NAME, unit->label);
		add_names(find, FIND_UNIT, i, BY_NAME, unit->native);
		add_texts(find, FIND_UNIT, i, BY_COMMANDER, &unit->commander);
		add_text(find, FIND_UNIT, i, BY_SOUND,
			unit->commander.text[LANGUAGE_EN]);
		add_text(find, FIND_UNIT, i, BY_ID, unit->id);
	}
	for (size_t i = 0; i < campaign->event_count; i++) {
		const struct event *event = &campaign->events[i];

		add_texts(find, FIND_EVENT, i, BY_NAME, &event->title);
		add_text(find, FIND_EVENT, i, BY_ID, event->id);
	}
}
