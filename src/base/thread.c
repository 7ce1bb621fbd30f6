#include <config.h>

#include "base/thread.h"

#include <signal.h>

#include "base/array.h"

bool
thread_start(pthread_t *thread, void *(*run)(void *), void *context)
{
	static const int faults[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL,
		SIGABRT };
	sigset_t blocked, before;
	bool ok;

	sigfillset(&blocked);
	for (size_t i = 0; i < ARRAY_LENGTH(faults); i++)
		sigdelset(&blocked, faults[i]);
	pthread_sigmask(SIG_SETMASK, &blocked, &before);
	ok = pthread_create(thread, NULL, run, context) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return ok;
}
