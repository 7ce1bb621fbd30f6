#ifndef APP_XDG_H
#define APP_XDG_H

/* The name of a file beneath a base directory of the XDG specification: of
 * folder, which the environment tells, or else of beneath_home. What is not
 * absolute does not count; NULL when nothing does. The caller frees. */
char *xdg_name(const char *folder, const char *home, const char *beneath_home,
	const char *file);
#endif
