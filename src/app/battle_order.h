#ifndef APP_BATTLE_ORDER_H
#define APP_BATTLE_ORDER_H

#include "campaign/campaign.h"

/* The indices of all units, side by side, each superior before those under
 * it, and else as in the file. A unit whose superior is of another side
 * stands with its own. The caller frees it. */
int *battle_order(const struct campaign *campaign);
#endif
