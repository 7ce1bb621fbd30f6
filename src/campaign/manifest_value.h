#ifndef CAMPAIGN_MANIFEST_VALUE_H
#define CAMPAIGN_MANIFEST_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "campaign/campaign.h"
#include "campaign/node.h"

/* Values that the parts of a manifest share. */

bool word_is_among(const char *word, const char *const *words, size_t count);

struct name name_empty(void);

/* An object of languages and texts; English is needed. */
struct name node_name(const struct document *document, const struct node *node);

/* A day such as "1945-08-09". False with a fault for anything else. */
bool node_day(
	const struct document *document, const struct node *node, int64_t *day);
#endif
