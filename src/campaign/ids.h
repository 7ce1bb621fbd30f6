#ifndef CAMPAIGN_IDS_H
#define CAMPAIGN_IDS_H

#include <stdbool.h>
#include <stddef.h>

/* The rows of a table by their ids, numbered from 0 in the order in which
 * they were added. */
struct ids;

struct ids *ids_new(void);
void ids_free(struct ids *ids);

/* Adds an id, which is lent for the life of ids, as the next row. If it is
 * there already, adds nothing, gives its row in *row and returns false. */
bool ids_add(struct ids *ids, const char *id, int *row);

/* -1 where there is none, also when ids is NULL. */
int ids_find(const struct ids *ids, const char *id);
#endif
