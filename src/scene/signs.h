#ifndef SCENE_SIGNS_H
#define SCENE_SIGNS_H

#include <stdint.h>

/* The signs that are seen in a frame, each noted by whoever draws it; the
 * legend tells what they mean. */
enum sign {
	SIGN_UNCERTAIN_PLACE, /* 25A? */
	SIGN_MORE,            /* 25A+3 */
	SIGN_LAST_DAY,        /* a dimmed counter */
	SIGN_OUT_OF_VIEW,     /* an arrow at the edge */
	SIGN_HEAD,            /* of a way of the day */
	SIGN_TODAY,           /* its line */
	SIGN_BEFORE,
	SIGN_DOTTED,
	SIGN_FLIGHT, /* a dashed way */
	SIGN_LEADER, /* from a counter to its true place */
	SIGN_HELD,
	SIGN_UNHELD,
	SIGN_INFERRED,  /* ~ */
	SIGN_UNCERTAIN, /* ? */
	SIGN_RIVER,
	SIGN_BORDER,
	SIGN_PARALLEL,
};

/* Bits 1 << number. */
struct signs {
	uint32_t signs;
	uint32_t sides;    /* whose counters, or arrows, are seen */
	uint32_t echelons; /* whose marks */
	uint32_t kinds;    /* of events */
};
#endif
