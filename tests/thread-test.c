#include <config.h>

#include "test.h"

#include <signal.h>

#include "base/thread.h"

static void *
take_mask(void *context)
{
	pthread_sigmask(SIG_BLOCK, NULL, context);
	return NULL;
}

static void
thread_takes_no_signals_but_those_of_faults(void **state)
{
	pthread_t thread;
	sigset_t mask, own;

	(void)state;
	assert_true(thread_start(&thread, take_mask, &mask));
	pthread_join(thread, NULL);
	assert_int_equal(sigismember(&mask, SIGINT), 1);
	assert_int_equal(sigismember(&mask, SIGWINCH), 1);
	assert_int_equal(sigismember(&mask, SIGSEGV), 0);
	assert_int_equal(sigismember(&mask, SIGBUS), 0);
	assert_int_equal(sigismember(&mask, SIGFPE), 0);
	take_mask(&own);
	assert_int_equal(sigismember(&own, SIGINT), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(thread_takes_no_signals_but_those_of_faults),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
