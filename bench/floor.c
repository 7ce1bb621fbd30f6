/* Loads the libraries that the program loads, and ends: the floor under its
 * start. The references keep the linker from leaving a library out. */
#include <config.h>

#include <csv.h>
#include <curses.h>
#include <jansson.h>
#include <proj.h>
#include <shapefil.h>
#include <utf8proc.h>

int
main(void)
{
	const void *const used[] = { (const void *)csv_init,
		(const void *)newterm, (const void *)json_object,
		(const void *)proj_create, (const void *)SHPOpenLL,
		(const void *)utf8proc_version };
	const void *volatile keep = NULL;

	for (size_t i = 0; i < sizeof used / sizeof *used; i++)
		keep = used[i];
	return keep == NULL;
}
