/* signals.c: what the kernel tells the program while it has the terminal.
 *
 *     INT TERM HUP QUIT   noted; the loop closes the screen and raises again
 *     WINCH TSTP CONT     noted; screen_wait() acts on them
 *     SEGV ABRT BUS ...   the terminal is put back here, for nothing else in
 *                         the program can be trusted any more
 *
 * Signals belong to the process, so the notes are static. */

#include <config.h>

#include "screen/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include "base/array.h"

static void note(int signal);
static void end(int signal);
static void crash(int signal);

static const struct {
	int signal;
	void (*handler)(int);
	int flags;
	bool keep_ignored; /* as nohup and shells without job control ask */
} table[] = {
	{ SIGINT, end, 0, true },
	{ SIGTERM, end, 0, true },
	{ SIGHUP, end, 0, true },
	{ SIGQUIT, end, 0, true },
	{ SIGWINCH, note, SA_RESTART, false },
	{ SIGTSTP, note, SA_RESTART, true },
	{ SIGCONT, note, SA_RESTART, false },
	{ SIGSEGV, crash, SA_ONSTACK, false },
	{ SIGABRT, crash, SA_ONSTACK, false },
	{ SIGBUS, crash, SA_ONSTACK, false },
	{ SIGFPE, crash, SA_ONSTACK, false },
	{ SIGILL, crash, SA_ONSTACK, false },
};

static volatile sig_atomic_t ended, resized, stopped, continued, armed;
static int waker[2] = { -1, -1 };
static struct restore terminal;
static struct sigaction before[ARRAY_LENGTH(table)];
/* So that a stack that overflowed can still be left in order. */
static char alternate_stack[64 * 1024];

static void
wake(void)
{
	const int saved = errno;

	/* A full pipe wakes just as well. */
	if (write(waker[1], "", 1) < 0)
		errno = saved;
}

static void
note(int signal)
{
	if (signal == SIGWINCH)
		resized = 1;
	else if (signal == SIGTSTP)
		stopped = 1;
	else
		continued = 1;
	wake();
}

static void
die(int signal, const struct sigaction *action)
{
	signals_restore();
	sigaction(signal, action, NULL);
	raise(signal);
}

/* Asked a second time while it has not ended yet, the program may be stuck,
 * as in writing to a terminal that takes nothing: leave at once. */
static void
end(int signal)
{
	const struct sigaction by_default = { .sa_handler = SIG_DFL };

	if (ended)
		die(signal, &by_default);
	ended = signal;
	wake();
}

/* The action from before, not the default: a sanitizer has its own. */
static void
crash(int signal)
{
	for (size_t i = 0; i < ARRAY_LENGTH(table); i++) {
		if (table[i].signal == signal)
			die(signal, &before[i]);
	}
}

void
signals_restore(void)
{
	struct pollfd out = { .fd = STDOUT_FILENO, .events = POLLOUT };
	const char *bytes = terminal.bytes;
	size_t left = terminal.length;

	if (!armed)
		return;
	armed = 0;
	/* In the background it would stop here instead of ending. */
	signal(SIGTTOU, SIG_IGN);
	while (left > 0 && poll(&out, 1, 100) > 0) {
		const ssize_t written = write(STDOUT_FILENO, bytes, left);

		if (written <= 0)
			break;
		bytes += written;
		left -= (size_t)written;
	}
	tcsetattr(STDIN_FILENO, TCSANOW, &terminal.modes);
}

static bool
waker_open(void)
{
	if (pipe(waker) < 0)
		return false;
	for (int i = 0; i < 2; i++) {
		fcntl(waker[i], F_SETFD, FD_CLOEXEC);
		fcntl(waker[i], F_SETFL, O_NONBLOCK);
	}
	return true;
}

bool
signals_save(void)
{
	for (size_t i = 0; i < ARRAY_LENGTH(table); i++)
		sigaction(table[i].signal, NULL, &before[i]);
	ended = resized = stopped = continued = armed = 0;
	return waker_open();
}

/* A stack that somebody else has set, such as a sanitizer, is kept. */
static void
stack_open(void)
{
	stack_t stack;

	if (sigaltstack(NULL, &stack) < 0 || !(stack.ss_flags & SS_DISABLE))
		return;
	stack = (stack_t){
		.ss_sp = alternate_stack,
		.ss_size = sizeof alternate_stack,
	};
	sigaltstack(&stack, NULL);
}

static void
install(size_t i)
{
	struct sigaction action = {
		.sa_handler = table[i].handler,
		.sa_flags = table[i].flags,
	};

	if (table[i].keep_ignored && before[i].sa_handler == SIG_IGN)
		action = before[i];
	sigemptyset(&action.sa_mask);
	sigaction(table[i].signal, &action, NULL);
}

void
signals_open(const struct restore *restore)
{
	terminal = *restore;
	stack_open();
	for (size_t i = 0; i < ARRAY_LENGTH(table); i++)
		install(i);
	armed = 1;
}

void
signals_close(void)
{
	armed = 0;
	for (size_t i = 0; i < ARRAY_LENGTH(table); i++)
		sigaction(table[i].signal, &before[i], NULL);
	for (int i = 0; i < 2; i++) {
		close(waker[i]);
		waker[i] = -1;
	}
}

void
signals_arm(bool arm)
{
	armed = arm;
}

/* While it is stopped the program is left to the signals as they were: the
 * terminal is in order, and a handler could not touch it from behind. It is
 * behind still when it is continued with `bg`, or to be killed: setting modes
 * then stops it again, until it is in front. Where the parent ignores SIGTSTP
 * there is nobody to come back to, and it does not stop. */
void
signals_stop(void)
{
	stopped = 0;
	for (size_t i = 0; i < ARRAY_LENGTH(table); i++) {
		if (table[i].handler == end || table[i].signal == SIGTSTP)
			sigaction(table[i].signal, &before[i], NULL);
	}
	kill(getpid(), SIGTSTP);
	tcsetattr(STDIN_FILENO, TCSANOW, &terminal.modes);
	for (size_t i = 0; i < ARRAY_LENGTH(table); i++)
		install(i);
	continued = 0;
}

void
signals_note_resize(void)
{
	note(SIGWINCH);
}

int
signals_descriptor(void)
{
	return waker[0];
}

void
signals_drain(void)
{
	char bytes[64];

	while (read(waker[0], bytes, sizeof bytes) > 0)
		;
}

int
signals_ended(void)
{
	return ended;
}

static bool
take(volatile sig_atomic_t *flag)
{
	const bool set = *flag;

	*flag = 0;
	return set;
}

bool
signals_resized(void)
{
	return take(&resized);
}

bool
signals_stopped(void)
{
	return take(&stopped);
}

bool
signals_continued(void)
{
	return take(&continued);
}
