#ifndef CAMPAIGN_MANIFEST_MAP_H
#define CAMPAIGN_MANIFEST_MAP_H

#include "campaign/campaign.h"
#include "campaign/node.h"

/* What a manifest says of the map. */
void manifest_projection(const struct document *document,
	const struct node *node, struct projection_choice *choice);
void manifest_views(const struct document *document, const struct node *node,
	struct campaign *campaign);
void manifest_overlays(const struct document *document, const struct node *node,
	struct campaign *campaign);
#endif
