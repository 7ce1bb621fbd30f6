/* Any bytes as a .prj: it is plain, followed or refused with a reason, and no
 * place becomes infinite. */
#include <config.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "projection/datum.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	const struct extent box = { 126, 37, 127, 38 };
	double x[] = { 126, 200000, NAN }, y[] = { 37, 500000, 1 };
	struct error err = { "" };
	char *text = xcalloc(size + 1, 1);
	struct datum *datum;

	memcpy(text, bytes, size);
	if (!datum_is_plain(text)) {
		datum = datum_new(text, &box, &err);
		if (!datum && !err.message[0])
			abort();
		if (datum)
			datum_transform(datum, x, y, 3);
		for (int i = 0; datum && i < 3; i++)
			if (isinf(x[i]) || isinf(y[i]))
				abort();
		datum_free(datum);
	}
	free(text);
	return 0;
}
