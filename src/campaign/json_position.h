#ifndef CAMPAIGN_JSON_POSITION_H
#define CAMPAIGN_JSON_POSITION_H

#include <stdbool.h>

/* Where the value of a path such as "campaign.sides[1].colour" begins in a
 * JSON text that is known to be well-formed: line and column from 1, the
 * column counted in bytes. Where the last part of the path is not there, the
 * position of what should have it. */
void json_position(const char *text, const char *path, int *line, int *column);
#endif
