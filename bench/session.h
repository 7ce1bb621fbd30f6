#ifndef BENCH_SESSION_H
#define BENCH_SESSION_H

#include <stdbool.h>
#include <stddef.h>

#include <sys/types.h>

#include "subject.h"

/* A program as its user has it: in a terminal of a certain size. */
struct session {
	pid_t pid;
	int fd;
	size_t received;
	char tail[16]; /* the last bytes, to find an end across reads */
};

/* Starts program, with one argument or NULL. */
struct session session_start(const char *program, const char *argument,
	const struct subject_size *size);
/* Takes what comes until a frame ends, which is where its synchronised update
 * ends. False at the limit, or when the program is gone. */
bool session_wait_frame(struct session *session, int limit_ms);
/* Sends a key and waits for the frame that answers it; ends the bench with a
 * message if there is none. */
void session_press(struct session *session, const char *key);
/* Ends it if it has not ended by itself. The most memory that it had, in
 * MB. */
double session_end(struct session *session);
#endif
