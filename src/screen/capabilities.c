#include <config.h>

#include "screen/capabilities.h"

#include <stdlib.h>
#include <string.h>

#include <sys/ioctl.h>
#include <unistd.h>

#include "base/text.h"
#include "base/translate.h"
#include "raster/grid.h"
#include "screen/curses.h"

#include <term.h>
#undef columns

/* No data base has a longer name or one with other characters: they are not
 * worth a look, and not to be echoed to the user either. */
static bool
is_name(const char *term)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
				      "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "0123456789+-._";
	const size_t length = strlen(term);

	return length <= 64 && strspn(term, letters) == length;
}

/* Whether a string of terminfo is there and begins as those of ECMA-48 do. */
static bool
is_control_sequence(const char *string)
{
	return string != NULL && strncmp(string, "\033[", 2) == 0;
}

bool
terminal_is_usable(struct error *err)
{
	const char *hint = _("try TERM=xterm-256color, or `campaign-map print` "
			     "for one frame as text");
	const char *term = getenv("TERM");
	int status = 0;
	bool moves;

	if (term == NULL || *term == '\0')
		return error_set(err, _("TERM is not set: %s"), hint);
	if (!is_name(term))
		return error_set(
			err, _("TERM is not the name of a terminal: %s"), hint);
	/* The bare name of curses would end the program by itself. */
	if (setupterm(term, STDOUT_FILENO, &status) != OK)
		return error_set(err, _("TERM=%s: %s: %s"), term,
			status < 0 ? _("no terminfo data base")
				   : _("unknown terminal"),
			hint);
	moves = is_control_sequence(cursor_address) && clear_screen != NULL &&
		!generic_type && !hard_copy;
	del_curterm(cur_term);
	if (!moves)
		return error_set(err,
			_("TERM=%s: it has no control sequences of ECMA-48: "
			  "%s"),
			term, hint);
	return true;
}

/* terminfo seldom tells of direct colours; who asks for them, as COLORTERM
 * does, is believed where there are 256. */
enum colour_depth
terminal_depth(enum colour_depth limit)
{
	static const struct {
		int colours;
		enum colour_depth depth;
	} table[] = {
		{ 256, COLOUR_TRUE },
		{ 16, COLOUR_16 },
		{ 8, COLOUR_8 },
		{ 0, COLOUR_NONE },
	};
	const int colours = max_colors;
	size_t i = 0;

	if (limit == COLOUR_NONE || !has_colors())
		return COLOUR_NONE;
	while (colours < table[i].colours)
		i++;
	return table[i].depth < limit ? table[i].depth : limit;
}

/* rep is the character and then REP of ECMA-48. */
static bool
repeats_by_control_sequence(void)
{
	return repeat_char != NULL && strstr(repeat_char, "%c\033[") != NULL &&
	       repeat_char[strlen(repeat_char) - 1] == 'b';
}

struct abilities
terminal_abilities(void)
{
	return (struct abilities){
		.erase_in_colour = back_color_erase,
		.erase_line = is_control_sequence(clr_eol),
		.erase_characters = is_control_sequence(erase_chars),
		.erase_below = is_control_sequence(clr_eos),
		.repeat = repeats_by_control_sequence(),
		.shift_characters = is_control_sequence(parm_ich) &&
				    is_control_sequence(parm_dch),
		.shift_lines = is_control_sequence(change_scroll_region) &&
			       is_control_sequence(parm_insert_line) &&
			       is_control_sequence(parm_delete_line),
	};
}

/* Adds a string of terminfo without its padding, such as $<100/>. */
static void
append(struct restore *restore, const char *string)
{
	if (string == NULL)
		return;
	while (*string != '\0' && restore->length < sizeof restore->bytes) {
		const char *close;

		if (string[0] == '$' && string[1] == '<' &&
			(close = strchr(string, '>')) != NULL) {
			string = close + 1;
			continue;
		}
		restore->bytes[restore->length++] = *string++;
	}
}

void
terminal_restore(struct restore *restore)
{
	restore->length = 0;
	/* The mouse reports and the frame that was being written. */
	append(restore, "\033[?1003l\033[?1002l\033[?1006l\033[?2026l\033[r");
	append(restore, exit_attribute_mode);
	append(restore, orig_pair);
	append(restore, keypad_local);
	append(restore, exit_ca_mode);
	append(restore, cursor_normal);
}

static int
from_environment(const char *name)
{
	const char *text = getenv(name);
	long value;

	if (text == NULL || !text_to_long(text, &value) ||
		value > GRID_SIDE_MAX)
		return 0;
	return (int)(value < 0 ? 0 : value);
}

static int
first_of(int kernel, int environment, int terminfo, int otherwise, int most)
{
	const int known = kernel > 0        ? kernel
			  : environment > 0 ? environment
			  : terminfo > 0    ? terminfo
					    : otherwise;

	return known < most ? known : most;
}

void
terminal_size(int *columns, int *rows)
{
	struct winsize size = { 0 };
	const bool known = cur_term != NULL;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0)
		size = (struct winsize){ 0 };
	*columns = first_of(size.ws_col, from_environment("COLUMNS"),
		known ? tigetnum("cols") : 0, 80, GRID_SIDE_MAX);
	*rows = first_of(size.ws_row, from_environment("LINES"),
		known ? tigetnum("lines") : 0, 24, GRID_SIDE_MAX);
}

/* A window may be a little larger than its cells: what is left is dropped. */
double
terminal_cell_aspect(void)
{
	struct winsize size = { 0 };
	double aspect;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || size.ws_col == 0 ||
		size.ws_row == 0 || size.ws_xpixel < size.ws_col ||
		size.ws_ypixel < size.ws_row)
		return 0;
	aspect = (double)(size.ws_xpixel / size.ws_col) /
		 (size.ws_ypixel / size.ws_row);
	return aspect < 0.2 || aspect > 2 ? 0 : aspect;
}
