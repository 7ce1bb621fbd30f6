/* Three frames for callgrind to count, each in a function of its own that
 * says which: a pan, a zoom and a day's step in the view and size that are
 * asked for. See instructions.sh. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "subject.h"

#define COUNTED __attribute__((noinline))

COUNTED void count_pan(struct subject *subject);
COUNTED void count_zoom(struct subject *subject);
COUNTED void count_step(struct subject *subject);

void
count_pan(struct subject *subject)
{
	subject_press(subject, "h");
}

void
count_zoom(struct subject *subject)
{
	subject_press(subject, "+");
}

void
count_step(struct subject *subject)
{
	subject_press(subject, "Right");
}

int
main(int argc, char *argv[])
{
	struct subject_size size = { 0, 0 };
	struct subject subject;
	int times = 1;

	if (argc < 3 ||
		sscanf(argv[2], "%dx%d", &size.columns, &size.rows) != 2)
		return EXIT_FAILURE;
	if (argc > 3)
		times = atoi(argv[3]);
	subject_open(&subject, argv[1], &size);
	subject_show_all(&subject);
	/* Files that come with the zoom are read now. */
	subject_press(&subject, "l");
	subject_press(&subject, "+");
	subject_press(&subject, "-");
	for (int i = 0; i < times; i++) {
		count_pan(&subject);
		count_zoom(&subject);
		count_step(&subject);
		subject_press(&subject, "-");
		subject_press(&subject, "l");
		subject_press(&subject, "Left");
	}
	subject_close(&subject);
	return EXIT_SUCCESS;
}
