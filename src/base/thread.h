#ifndef BASE_THREAD_H
#define BASE_THREAD_H

#include <pthread.h>
#include <stdbool.h>

/* Starts a thread that takes no signals, which are for the one that waits for
 * them, but for those that a fault raises where it happens. */
bool thread_start(pthread_t *thread, void *(*run)(void *), void *context);
#endif
