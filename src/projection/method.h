#ifndef PROJECTION_METHOD_H
#define PROJECTION_METHOD_H

#include <stdbool.h>
#include <stddef.h>

#include "projection/domain.h"
#include "projection/projection.h"

/* How points are put on the plane, one of those that data may name. */
struct projection_method {
	const char *name;
	const char *flags;   /* after +proj=NAME */
	const char *centre;  /* the parameter that holds the centre */
	const char *allowed; /* parameters, each with a blank on either side */
	bool is_azimuthal;
	/* Degrees that it reaches: along a great circle if it is azimuthal
	 * (a cap), else in longitude to either side, and in latitude; of a
	 * cone towards the pole that it opens to. */
	double reach, latitude;
};

/* NULL for a name that is not on the list. */
const struct projection_method *projection_method_of(const char *name);

/* A parameter of the spec, or absent. */
double projection_spec_value(
	const struct projection_spec *spec, const char *name, double absent);

/* The PROJ string of a spec that has been checked, and whose method this is;
 * flags are the method's or none. The caller frees it. */
char *projection_spec_definition(
	const struct projection_spec *spec, const char *flags);

/* Where a projection like this is valid. */
struct domain projection_spec_domain(const struct projection_spec *spec,
	const struct projection_method *method);

/* The shortest decimal number that reads back as value. */
void projection_format_number(char *buffer, size_t size, double value);
#endif
