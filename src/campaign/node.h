#ifndef CAMPAIGN_NODE_H
#define CAMPAIGN_NODE_H

#include <stdbool.h>
#include <stddef.h>

#include "campaign/arena.h"
#include "campaign/fault.h"

/* A JSON text and what its values are expected to be. Each function that
 * finds something else says so with line and column, and gives an empty
 * value, so that the reader goes on to the next. */
struct document {
	const char *text; /* NUL-terminated */
	const char *file; /* as faults name it */
	struct faults *faults;
	struct arena *arena; /* keeps the texts */
	struct json_t *root;
};

/* A value of the document with its path, such as "campaign.sides[1]". */
struct node {
	struct json_t *value; /* NULL when it is not there */
	char path[128];
};

/* Parses document->text; text, file, faults and arena are set by the caller.
 * False with a fault for what is no JSON or has a member twice. */
bool document_parse(struct document *document, size_t length);
void document_release(struct document *document);
struct node document_node(const struct document *document);

void node_fault(const struct document *document, enum fault_kind kind,
	const struct node *node, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

struct node node_member(const struct node *node, const char *name);
struct node node_element(const struct node *node, size_t i);

bool node_is_object(const struct document *document, const struct node *node);
/* How many elements a list has; 0 with a fault for what is none, or has more
 * than limit. */
size_t node_length(
	const struct document *document, const struct node *node, size_t limit);
/* Warns of members that are not among names: most are misspelt. */
void node_check_members(const struct document *document,
	const struct node *node, const char *const *names, size_t count);
/* The names of the first members, at most limit; lent by the document. */
size_t node_keys(const struct node *node, const char **keys, size_t limit);

/* The text, sanitised and kept in the arena; "" when it is not there. */
const char *node_text(const struct document *document, const struct node *node);
const char *node_needed_text(
	const struct document *document, const struct node *node);
/* A number between low and high; 0 with a fault for anything else. */
double node_number(const struct document *document, const struct node *node,
	double low, double high);
/* False when it is not there. */
bool node_flag(const struct document *document, const struct node *node);
#endif
