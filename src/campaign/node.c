/* The only user of jansson in this layer. Its parser stops at a nesting of
 * 2,048; what is read here is a few levels deep, level by level. */
#include <config.h>

#include "campaign/node.h"

#include <jansson.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "base/translate.h"
#include "campaign/arena.h"
#include "campaign/json_position.h"

bool
document_parse(struct document *document, size_t length)
{
	json_error_t fault;

	/* A byte order mark, with which some editors begin a text. */
	if (length >= 3 && memcmp(document->text, "\357\273\277", 3) == 0) {
		document->text += 3;
		length -= 3;
	}
	/* Else it would tell a lack of memory as a fault of the text. */
	json_set_alloc_funcs(xmalloc, free);
	document->root = json_loadb(
		document->text, length, JSON_REJECT_DUPLICATES, &fault);
	if (!document->root) {
		const struct fault_place place = { document->file, fault.line,
			fault.line > 0 && fault.column > 0 ? fault.column : 0 };

		/* It may quote the text. */
		text_sanitise(fault.text);
		fault_error(document->faults, place, "%s", fault.text);
		return false;
	}
	return true;
}

void
document_release(struct document *document)
{
	json_decref(document->root);
	document->root = NULL;
}

struct node
document_node(const struct document *document)
{
	return (struct node){ .value = document->root };
}

void
node_fault(const struct document *document, enum fault_kind kind,
	const struct node *node, const char *format, ...)
{
	struct fault_place place = { .file = document->file };
	char what[768];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(what, sizeof what, format, arguments);
	va_end(arguments);
	json_position(document->text, node->path, &place.line, &place.column);
	if (kind == FAULT_ERROR)
		fault_error(document->faults, place, "%s%s%s", node->path,
			*node->path ? ": " : "", what);
	else
		fault_warning(document->faults, place, "%s%s%s", node->path,
			*node->path ? ": " : "", what);
}

/* Paths of known members are short; what others there are is cut. */
static void __attribute__((format(printf, 2, 3)))
set_path(struct node *node, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(node->path, sizeof node->path, format, arguments);
	va_end(arguments);
}

struct node
node_member(const struct node *node, const char *name)
{
	struct node found = { .value = json_object_get(node->value, name) };

	set_path(&found, "%s%s%s", node->path, *node->path ? "." : "", name);
	return found;
}

struct node
node_element(const struct node *node, size_t i)
{
	struct node found = { .value = json_array_get(node->value, i) };

	set_path(&found, "%s[%zu]", node->path, i);
	return found;
}

const char *
node_text(const struct document *document, const struct node *node)
{
	const char *kept;
	char *text;

	if (!node->value)
		return "";
	if (!json_is_string(node->value)) {
		node_fault(document, FAULT_ERROR, node, _("must be a text"));
		return "";
	}
	text = xstrdup(json_string_value(node->value));
	if (text_sanitise(text))
		node_fault(document, FAULT_WARNING, node,
			_("characters that a terminal cannot show safely are "
			  "left out"));
	kept = arena_text(document->arena, text);
	free(text);
	return kept;
}

const char *
node_needed_text(const struct document *document, const struct node *node)
{
	const char *text = node_text(document, node);

	if (!*text && (!node->value || json_is_string(node->value)))
		node_fault(document, FAULT_ERROR, node,
			_("is missing or empty; fill it in"));
	return text;
}

double
node_number(const struct document *document, const struct node *node,
	double low, double high)
{
	const double number = json_number_value(node->value);

	if (!json_is_number(node->value)) {
		node_fault(document, FAULT_ERROR, node, _("must be a number"));
		return 0;
	}
	if (!(number >= low && number <= high)) {
		node_fault(document, FAULT_ERROR, node,
			_("%.9g is not between %g and %g; mend it"), number,
			low, high);
		return 0;
	}
	return number;
}

void
node_check_members(const struct document *document, const struct node *node,
	const char *const *names, size_t count)
{
	const char *key;
	json_t *value;

	json_object_foreach(node->value, key, value)
	{
		bool known = false;

		for (size_t i = 0; i < count && !known; i++)
			known = strcmp(names[i], key) == 0;
		if (!known) {
			char *shown = xstrdup(key);

			text_sanitise(shown);
			node_fault(document, FAULT_WARNING, node,
				_("unknown member \"%.100s\"; is it misspelt?"),
				shown);
			free(shown);
		}
	}
}

bool
node_is_object(const struct document *document, const struct node *node)
{
	if (json_is_object(node->value))
		return true;
	node_fault(
		document, FAULT_ERROR, node, _("must be an object, { ... }"));
	return false;
}

size_t
node_length(
	const struct document *document, const struct node *node, size_t limit)
{
	const size_t count = json_array_size(node->value);

	if (!json_is_array(node->value)) {
		node_fault(document, FAULT_ERROR, node,
			_("must be a list, [ ... ]"));
		return 0;
	}
	if (count > limit) {
		node_fault(document, FAULT_ERROR, node,
			_("has more than %zu elements; take some out"), limit);
		return 0;
	}
	return count;
}

bool
node_flag(const struct document *document, const struct node *node)
{
	if (node->value && !json_is_boolean(node->value))
		node_fault(document, FAULT_ERROR, node,
			_("must be true or false"));
	return json_is_true(node->value);
}

size_t
node_keys(const struct node *node, const char **keys, size_t limit)
{
	const char *key;
	json_t *value;
	size_t count = 0;

	json_object_foreach(node->value, key, value)
	{
		if (count < limit)
			keys[count++] = key;
	}
	return count;
}
