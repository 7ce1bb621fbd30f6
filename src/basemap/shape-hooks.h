#ifndef BASEMAP_SHAPE_HOOKS_H
#define BASEMAP_SHAPE_HOOKS_H

#include <shapefil.h>

/* How shapelib reaches files; for basemap/ alone. */
SAHooks shape_hooks(void);

/* errno of the last reading of such a file that failed, or 0. */
int shape_fault(SAFile file);
#endif
