#include <config.h>

#include "shell.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if __has_include(<pty.h>)
#include <pty.h>
#else
#include <util.h>
#endif
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

/* What the keys of a terminal send whose keypad is in application mode. */
static const struct {
	const char *name, *bytes;
} keys_table[] = {
	{ "Up", "\033OA" },
	{ "Down", "\033OB" },
	{ "Right", "\033OC" },
	{ "Left", "\033OD" },
	{ "Home", "\033OH" },
	{ "End", "\033OF" },
	{ "Shift+Up", "\033[1;2A" },
	{ "Shift+Down", "\033[1;2B" },
	{ "Shift+Right", "\033[1;2C" },
	{ "Shift+Left", "\033[1;2D" },
	{ "Tab", "\t" },
	{ "Shift+Tab", "\033[Z" },
	{ "Enter", "\r" },
	{ "Esc", "\033" },
	{ "Space", " " },
	{ "Backspace", "\177" },
	{ "F1", "\033OP" },
	{ "Ctrl-C", "\003" },
	{ "Ctrl-L", "\014" },
	{ "Ctrl-Z", "\032" },
	{ "Ctrl-\\", "\034" },
};

enum { ARGUMENTS = 32 };

static void
set_environment(const struct terminal_setup *setup)
{
	const char *term = setup->term == NULL ? "xterm-256color" : setup->term;

	unsetenv("LINES");
	unsetenv("COLUMNS");
	if (setup->lines != NULL) {
		setenv("LINES", setup->lines, 1);
		setenv("COLUMNS", setup->lines, 1);
	}
	if (setup->xdg != NULL) {
		setenv("XDG_CONFIG_HOME", setup->xdg, 1);
		setenv("XDG_STATE_HOME", setup->xdg, 1);
	}
	setenv("LC_ALL", setup->locale == NULL ? "C.UTF-8" : setup->locale, 1);
	if (*term == '\0')
		unsetenv("TERM");
	else
		setenv("TERM", term, 1);
}

static void
run_program(const struct terminal_setup *setup)
{
	const char *path = getenv("CAMPAIGN_MAP");
	char words[1024];
	char *arguments[ARGUMENTS + 2] = { 0 };
	char no_greeting[] = "--greeting=no";
	int count = 1;

	if (path == NULL)
		_exit(127);
	snprintf(words, sizeof words, "%s",
		setup->arguments == NULL ? "" : setup->arguments);
	arguments[0] = words + sizeof words - 1;
	if (!setup->greets)
		arguments[count++] = no_greeting;
	for (char *word = strtok(words, " "); word != NULL && count < ARGUMENTS;
		word = strtok(NULL, " "))
		arguments[count++] = word;
	setrlimit(RLIMIT_CORE, &(struct rlimit){ 0 });
	setpgid(0, 0);
	tcsetpgrp(STDIN_FILENO, getpid());
	/* A harness in the background has these ignored. */
	signal(SIGINT, SIG_DFL);
	signal(SIGQUIT, SIG_DFL);
	signal(SIGTTOU, SIG_DFL);
	signal(SIGHUP, setup->ignore_hangup ? SIG_IGN : SIG_DFL);
	if (setup->nonblocking)
		fcntl(STDOUT_FILENO, F_SETFL,
			fcntl(STDOUT_FILENO, F_GETFL) | O_NONBLOCK);
	set_environment(setup);
	execv(path, arguments);
	_exit(127);
}

static void
tell(int reports, enum report_kind kind, pid_t program, int status)
{
	const struct report report = { kind, program, status };

	if (write(reports, &report, sizeof report) != sizeof report)
		_exit(1);
}

/* Waits for the program to stop or to end; when it has stopped, for the order
 * to bring it back. */
static void
lead(const struct terminal_setup *setup, int reports, int orders)
{
	int status;
	char order;
	pid_t program;

	signal(SIGTTOU, SIG_IGN); /* for tcsetpgrp() from behind */
	signal(SIGHUP, SIG_IGN);
	program = fork();
	if (program == 0)
		run_program(setup);
	setpgid(program, program);
	tcsetpgrp(STDIN_FILENO, program);
	tell(reports, REPORT_STARTED, program, 0);
	while (waitpid(program, &status, WUNTRACED) == program) {
		if (!WIFSTOPPED(status)) {
			tell(reports, REPORT_ENDED, program, status);
			break;
		}
		tcsetpgrp(STDIN_FILENO, getpgrp());
		tell(reports, REPORT_STOPPED, program, status);
		if (read(orders, &order, 1) != 1)
			_exit(1);
		if (order == ORDER_FOREGROUND)
			tcsetpgrp(STDIN_FILENO, program);
		kill(-program, SIGCONT);
	}
	/* The session, and with it the pty, stays until it has been read. */
	_exit(read(orders, &order, 1) == 0 ? 0 : 1);
}

bool
shell_start(struct shell *shell, const struct terminal_setup *setup)
{
	struct winsize size = {
		.ws_col = (unsigned short)(setup->no_size ? 0 : setup->columns),
		.ws_row = (unsigned short)(setup->no_size ? 0 : setup->rows),
		.ws_xpixel =
			(unsigned short)(setup->columns * setup->cell_width),
		.ws_ypixel = (unsigned short)(setup->rows * setup->cell_height),
	};
	struct report report;
	int reports[2], orders[2];

	if (pipe(reports) < 0 || pipe(orders) < 0)
		return false;
	for (int i = 0; i < 2; i++) {
		fcntl(reports[i], F_SETFD, FD_CLOEXEC);
		fcntl(orders[i], F_SETFD, FD_CLOEXEC);
	}
	shell->pid = forkpty(&shell->master, NULL, NULL, &size);
	if (shell->pid < 0)
		return false;
	if (shell->pid == 0) {
		close(reports[0]);
		close(orders[1]);
		lead(setup, reports[1], orders[0]);
	}
	close(reports[1]);
	close(orders[0]);
	fcntl(shell->master, F_SETFD, FD_CLOEXEC);
	shell->reports = reports[0];
	shell->orders = orders[1];
	if (!shell_report(shell, &report))
		return false;
	shell->program = report.program;
	return true;
}

void
shell_end(struct shell *shell)
{
	int status;

	/* The program first: the shell that waits for it ends after it. */
	kill(shell->pid, SIGSTOP);
	if (!shell->ended)
		kill(shell->program, SIGKILL);
	kill(shell->pid, SIGKILL);
	while (waitpid(shell->pid, &status, 0) < 0 && errno == EINTR)
		;
	close(shell->orders);
	close(shell->reports);
	if (shell->master >= 0)
		close(shell->master);
}

bool
shell_report(struct shell *shell, struct report *report)
{
	if (read(shell->reports, report, sizeof *report) != sizeof *report)
		return false;
	if (report->kind == REPORT_ENDED)
		shell->ended = true;
	return true;
}

void
shell_continue(struct shell *shell, enum order order)
{
	const char byte = (char)order;

	if (write(shell->orders, &byte, 1) != 1)
		abort();
}

void
shell_set_size(struct shell *shell, int columns, int rows)
{
	const struct winsize size = {
		.ws_col = (unsigned short)columns,
		.ws_row = (unsigned short)rows,
	};

	ioctl(shell->master, TIOCSWINSZ, &size);
}

static void
type(const struct shell *shell, const char *bytes)
{
	if (write(shell->master, bytes, strlen(bytes)) < 0)
		perror("write to the pty");
}

void
shell_type(struct shell *shell, const char *keys)
{
	char words[1024];

	snprintf(words, sizeof words, "%s", keys);
	for (char *word = strtok(words, " "); word != NULL;
		word = strtok(NULL, " ")) {
		const char *bytes = word;

		for (size_t i = 0; i < sizeof keys_table / sizeof *keys_table;
			i++) {
			if (strcmp(word, keys_table[i].name) == 0)
				bytes = keys_table[i].bytes;
		}
		type(shell, bytes);
	}
}
