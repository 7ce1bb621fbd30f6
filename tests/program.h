#ifndef TESTS_PROGRAM_H
#define TESTS_PROGRAM_H

/* The program without a terminal. */

/* What a command of the shell writes to its standard output, in a locale of
 * UTF-8, and its exit status, as the shell tells it. "$CAMPAIGN_MAP" is the
 * program. The caller frees. */
char *program_shell(const char *command, int *status);

/* What print writes for a frame of this size with these options and after
 * these keys (NULL none), as text unless the options ask for another form,
 * and as in colours unless they ask for none;
 * NULL when it fails. The caller frees. */
char *program_frame(
	int columns, int rows, const char *options, const char *keys);
/* The same in a locale other than C.UTF-8. */
char *program_frame_in(const char *locale, int columns, int rows,
	const char *options, const char *keys);
#endif
