/* The program as its user has it: in a terminal of 200 x 60 cells. Times from
 * the start to the first whole frame and from a key to the frame that answers
 * it, what the terminal is sent, and what rest costs; and beside the start
 * the floor, a program that does nothing but load the same libraries. A frame
 * ends where its synchronised update ends. */
#include <config.h>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define COLUMNS   200
#define ROWS      60
#define RUNS      21
#define STEPS     20
#define FRAME_END "\033[?2026l"

static double
now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

struct session {
	pid_t pid;
	int fd;
	size_t received;
	char tail[16]; /* the last bytes, to find an end across reads */
};

static struct session
start(const char *program)
{
	struct winsize size = { .ws_row = ROWS, .ws_col = COLUMNS };
	struct session session = { 0 };

	session.pid = forkpty(&session.fd, NULL, NULL, &size);
	if (session.pid == 0) {
		setenv("TERM", "xterm-256color", 1);
		setenv("LC_ALL", "C.UTF-8", 1);
		unsetenv("NO_COLOR");
		execl(program, program, (char *)NULL);
		_exit(127);
	}
	return session;
}

/* Takes what comes. Returns whether a frame ended; false at the limit or when
 * the program is gone. */
static bool
wait_frame(struct session *session, int limit_ms)
{
	const double end = now_ms() + limit_ms;
	char bytes[65536 + sizeof session->tail];
	const size_t kept = sizeof session->tail;

	while (now_ms() < end) {
		struct pollfd fd = { .fd = session->fd, .events = POLLIN };
		ssize_t count;
		bool found;

		if (poll(&fd, 1, (int)(end - now_ms()) + 1) <= 0)
			return false;
		memcpy(bytes, session->tail, kept);
		count = read(session->fd, bytes + kept, 65536);
		if (count <= 0)
			return false;
		session->received += (size_t)count;
		found = memmem(bytes, kept + (size_t)count, FRAME_END,
				strlen(FRAME_END)) != NULL;
		memcpy(session->tail, bytes + count, kept);
		if (found) {
			memset(session->tail, 0, kept);
			return true;
		}
	}
	return false;
}

static int
by_value(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

static double
median(double *values, size_t count)
{
	qsort(values, count, sizeof *values, by_value);
	return values[count / 2];
}

static void
end(struct session *session, struct rusage *usage)
{
	int status;

	kill(session->pid, SIGTERM);
	while (wait_frame(session, 100))
		;
	wait4(session->pid, &status, 0, usage);
	close(session->fd);
}

static double
time_start(const char *program)
{
	const double begin = now_ms();
	struct session session = start(program);
	struct rusage usage;
	double took;

	if (!wait_frame(&session, 5000)) {
		fprintf(stderr, "%s shows no frame\n", program);
		exit(1);
	}
	took = now_ms() - begin;
	end(&session, &usage);
	return took;
}

static double
time_floor(const char *program)
{
	const double begin = now_ms();
	struct session session = start(program);
	int status;

	waitpid(session.pid, &status, 0);
	close(session.fd);
	return now_ms() - begin;
}

/* In turns, so that both meet the same machine. */
static void
bench_start(const char *program, const char *floor)
{
	double starts[RUNS], floors[RUNS], ratios[RUNS];

	for (int i = 0; i < RUNS; i++) {
		floors[i] = time_floor(floor);
		starts[i] = time_start(program);
		ratios[i] = starts[i] / floors[i];
	}
	printf("%-34s %8.2f ms   (budget 30)\n", "start to the first frame",
		median(starts, RUNS));
	printf("%-34s %8.2f ms\n", "floor: loading the libraries",
		median(floors, RUNS));
	printf("%-34s %8.2f      (budget 1.7)\n", "ratio",
		median(ratios, RUNS));
}

static void
bench_keys(struct session *session, const char *what, const char *there,
	const char *back, const char *budget)
{
	double times[2 * STEPS], sizes[2 * STEPS];

	for (int i = 0; i < 2 * STEPS; i++) {
		const char *key = i % 2 ? back : there;
		const size_t before = session->received;
		const double begin = now_ms();

		if (write(session->fd, key, strlen(key)) < 0 ||
			!wait_frame(session, 2000)) {
			fprintf(stderr, "no answer to %s\n", what);
			exit(1);
		}
		times[i] = now_ms() - begin;
		sizes[i] = (double)(session->received - before);
	}
	printf("%-34s %8.2f ms %8.0f bytes   %s\n", what,
		median(times, 2 * STEPS), median(sizes, 2 * STEPS), budget);
}

static double
cpu_ms(pid_t pid)
{
	char path[64], line[1024];
	unsigned long user = 0, system = 0;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%ld/stat", (long)pid);
	file = fopen(path, "r");
	if (file && fgets(line, sizeof line, file) && strrchr(line, ')'))
		sscanf(strrchr(line, ')') + 2,
			"%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu",
			&user, &system);
	if (file)
		fclose(file);
	return (double)(user + system) * 1e3 / (double)sysconf(_SC_CLK_TCK);
}

static void
bench_rest(struct session *session)
{
	const size_t before = session->received;
	const double cpu = cpu_ms(session->pid);

	while (wait_frame(session, 2000))
		;
	printf("%-34s %8.0f ms %8.0f bytes   (budget 0, 0)\n",
		"paused for 2 s: CPU and output", cpu_ms(session->pid) - cpu,
		(double)(session->received - before));
}

int
main(int argc, char *argv[])
{
	const char *program = argc > 1 ? argv[1] : "./campaign-map";
	const char *floor = argc > 2 ? argv[2] : "bench/floor";
	struct session session;
	struct rusage usage;

	printf("In a terminal of %d x %d, medians:\n", COLUMNS, ROWS);
	bench_start(program, floor);
	session = start(program);
	if (!wait_frame(&session, 5000))
		return 1;
	printf("%-34s          %11zu bytes   (budget 25000)\n", "first frame",
		session.received);
	bench_keys(&session, "a day's step", "\033[C", "\033[D",
		"(budget 4 ms, 1000 + panel)");
	bench_keys(
		&session, "pan by one cell", "l", "h", "(budget 4 ms, 4000)");
	bench_keys(&session, "pan by half a screen", "\033[1;5C", "\033[1;5D",
		"(budget 4 ms, 25000)");
	bench_keys(&session, "zoom", "+", "-", "(budget 4 ms, 25000)");
	bench_keys(&session, "38th parallel", "p", "p", "(budget 4 ms)");
	bench_rest(&session);
	end(&session, &usage);
	printf("%-34s %8.1f MB   (budget 25)\n", "peak memory",
		(double)usage.ru_maxrss / 1024);
	return 0;
}
