#include <config.h>

#include "campaign/manifest.h"

#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "base/translate.h"
#include "campaign/json_position.h"
#include "campaign/manifest_map.h"
#include "campaign/manifest_value.h"
#include "campaign/node.h"

#define FORMAT        1
#define LONGEST_DAYS  36600
#define LONGEST_LISTS 1000

static const char *const table_names[TABLES] = { "sources", "places", "units",
	"tracks", "events", "figures" };

const char *
table_name(enum campaign_table table)
{
	return table_names[table];
}

static const char *
read_colour(const struct document *document, const struct node *node)
{
	static const char *const names[] = { "orange", "sky-blue", "green",
		"yellow", "blue", "vermillion", "purple", "black" };
	const char *colour = node_needed_text(document, node);

	if (*colour && !word_is_among(colour, names, ARRAY_LENGTH(names)))
		node_fault(document, FAULT_ERROR, node,
			_("unknown colour \"%.100s\"; one of orange sky-blue "
			  "green yellow blue vermillion purple black"),
			colour);
	return colour;
}

static bool
is_graphic(char c)
{
	return c > ' ' && c < 0x7f;
}

static void
read_bracket(const struct document *document, const struct node *node,
	char bracket[2])
{
	const char *pair = node_needed_text(document, node);

	if (strlen(pair) == 2 && is_graphic(pair[0]) && is_graphic(pair[1]))
		memcpy(bracket, pair, 2);
	else if (*pair)
		node_fault(document, FAULT_ERROR, node,
			_("must be two ASCII characters, such as \"[]\""));
}

static void
read_side(const struct document *document, const struct node *node,
	struct campaign *campaign)
{
	static const char *const names[] = { "id", "name", "other_names",
		"colour", "bracket" };
	const struct node id = node_member(node, "id");
	const struct node name = node_member(node, "name");
	const struct node others = node_member(node, "other_names");
	const struct node colour = node_member(node, "colour");
	const struct node bracket = node_member(node, "bracket");
	struct side side = { "", name_empty(), "", "", { '[', ']' } };

	if (node_is_object(document, node)) {
		node_check_members(document, node, names, ARRAY_LENGTH(names));
		side.id = node_needed_text(document, &id);
		side.name = node_name(document, &name);
		side.other_names = node_text(document, &others);
		side.colour = read_colour(document, &colour);
		read_bracket(document, &bracket, side.bracket);
	}
	if (*side.id && campaign_find_side(campaign, side.id) >= 0)
		node_fault(document, FAULT_ERROR, &id,
			_("\"%.100s\" is there twice; give one another id"),
			side.id);
	campaign->sides[campaign->side_count++] = side;
}

static void
read_sides(const struct document *document, const struct node *node,
	struct campaign *campaign)
{
	const size_t count = node_length(document, node, CAMPAIGN_SIDES);

	campaign->sides =
		arena_alloc(document->arena, count * sizeof(struct side));
	for (size_t i = 0; i < count; i++) {
		const struct node element = node_element(node, i);

		read_side(document, &element, campaign);
	}
}

static void
read_days(const struct document *document, const struct node *node,
	struct campaign *campaign)
{
	const struct node begin = node_member(node, "begin");
	const struct node end = node_member(node, "end");

	if (!node_day(document, &begin, &campaign->begin) ||
		!node_day(document, &end, &campaign->end))
		return;
	if (campaign->end < campaign->begin)
		node_fault(document, FAULT_ERROR, &end,
			_("is before begin; mend one of the two"));
	else if (campaign->end - campaign->begin >= LONGEST_DAYS)
		node_fault(document, FAULT_ERROR, &end,
			_("is more than %d days after begin"), LONGEST_DAYS);
}

/* "+09:00" in minutes. */
static void
read_timezone(const struct document *document, const struct node *node,
	struct campaign *campaign)
{
	const char *text = node_needed_text(document, node);
	const char *digits = "0123456789";
	int hours, minutes;

	if (!*text)
		return;
	if (strlen(text) == 6 && (*text == '+' || *text == '-') &&
		strspn(text + 1, digits) == 2 && text[3] == ':' &&
		strspn(text + 4, digits) == 2) {
		hours = (text[1] - '0') * 10 + text[2] - '0';
		minutes = (text[4] - '0') * 10 + text[5] - '0';
		campaign->utc_offset = hours * 60 + minutes;
		if (*text == '-')
			campaign->utc_offset = -campaign->utc_offset;
		if (minutes < 60 && hours * 60 + minutes <= 14 * 60)
			return;
	}
	node_fault(document, FAULT_ERROR, node,
		_("\"%.100s\" is no offset from UTC such as \"+09:00\""), text);
}

static void
read_languages(const struct document *document, const struct node *node)
{
	const size_t count = node_length(document, node, LANGUAGES);
	enum language language;

	for (size_t i = 0; i < count; i++) {
		const struct node element = node_element(node, i);
		const char *code = node_needed_text(document, &element);

		if (*code && !language_from_code(code, &language))
			node_fault(document, FAULT_ERROR, &element,
				_("unknown language \"%.100s\"; one of en ko "
				  "ja ru"),
				code);
		else if (*code && i == 0 && language != LANGUAGE_EN)
			node_fault(document, FAULT_ERROR, &element,
				_("en must be the first language"));
	}
}

static void
read_resource(const struct document *document, const struct node *node,
	struct manifest *manifest)
{
	const struct node name = node_member(node, "name");
	const struct node path = node_member(node, "path");
	const char *word;

	if (!node_is_object(document, node))
		return;
	word = node_needed_text(document, &name);
	for (int i = 0; i < TABLES; i++) {
		if (strcmp(word, table_names[i]) != 0)
			continue;
		if (manifest->path[i])
			node_fault(document, FAULT_ERROR, &name,
				_("\"%s\" is there twice; take one out"), word);
		manifest->path[i] = node_needed_text(document, &path);
		manifest->where[i] = arena_text(document->arena, path.path);
	}
}

static void
read_resources(const struct document *document, const struct node *node,
	struct manifest *manifest)
{
	const size_t count = node_length(document, node, LONGEST_LISTS);

	for (size_t i = 0; i < count; i++) {
		const struct node element = node_element(node, i);

		read_resource(document, &element, manifest);
	}
	for (int i = 0; i < TABLES; i++) {
		if (!manifest->path[i] && i != TABLE_FIGURES)
			node_fault(document, FAULT_ERROR, node,
				_("the table \"%s\" is missing; add it"),
				table_names[i]);
	}
}

static bool
read_campaign(const struct document *document, const struct node *node,
	struct campaign *campaign)
{
	static const char *const names[] = { "format", "title", "timezone",
		"begin", "end", "languages", "sides", "projection", "views",
		"overlays" };
	const struct node format = node_member(node, "format");
	const struct node title = node_member(node, "title");
	const struct node timezone = node_member(node, "timezone");
	const struct node languages = node_member(node, "languages");
	const struct node sides = node_member(node, "sides");
	const struct node projection = node_member(node, "projection");
	const struct node views = node_member(node, "views");
	const struct node overlays = node_member(node, "overlays");
	double number;

	if (!node_is_object(document, node))
		return false;
	number = node_number(document, &format, 1, 1e9);
	if (number == 0)
		return false;
	if (number != FORMAT) {
		node_fault(document, FAULT_ERROR, &format,
			_("format %g is unknown, this program reads format %d; "
			  "a newer one may read it"),
			number, FORMAT);
		return false;
	}
	node_check_members(document, node, names, ARRAY_LENGTH(names));
	if (title.value)
		campaign->title = node_name(document, &title);
	read_timezone(document, &timezone, campaign);
	read_days(document, node, campaign);
	read_languages(document, &languages);
	read_sides(document, &sides, campaign);
	manifest_projection(document, &projection, &campaign->projection);
	manifest_views(document, &views, campaign);
	manifest_overlays(document, &overlays, campaign);
	return true;
}

bool
manifest_parse(const char *text, size_t length, const char *file,
	struct manifest *manifest, struct campaign *campaign,
	struct faults *faults)
{
	struct document document = { text, file, faults, campaign->arena,
		NULL };
	const char **english = &campaign->title.text[LANGUAGE_EN];
	const char *package_title = "";
	bool known = false;

	*manifest = (struct manifest){ 0 };
	campaign->name = campaign->description = "";
	campaign->title = name_empty();
	if (!document_parse(&document, length))
		return false;
	{
		const struct node root = document_node(&document);
		const struct node name = node_member(&root, "name");
		const struct node title = node_member(&root, "title");
		const struct node about = node_member(&root, "description");
		const struct node resources = node_member(&root, "resources");
		const struct node ours = node_member(&root, "campaign");

		if (node_is_object(&document, &root)) {
			known = read_campaign(&document, &ours, campaign);
			campaign->name = node_needed_text(&document, &name);
			package_title = node_text(&document, &title);
			campaign->description = node_text(&document, &about);
		}
		manifest->text = document.text;
		manifest->file = arena_text(document.arena, file);
		if (known)
			read_resources(&document, &resources, manifest);
		if (!**english)
			*english =
				*package_title ? package_title : campaign->name;
	}
	document_release(&document);
	return known;
}

struct fault_place
manifest_place(const struct manifest *manifest, enum campaign_table table)
{
	struct fault_place place = { .file = manifest->file };

	json_position(manifest->text, manifest->where[table], &place.line,
		&place.column);
	return place;
}
