/* decoder.c: keys out of bytes. Curses knows the sequences that terminfo
 * tells of; the forms of xterm, which most terminals send whatever their
 * terminfo says, are read here, and a sequence that nobody knows is swallowed
 * whole instead of being taken for the letters in it.
 *
 *     ESC [ A      ESC O A      arrow          1 Shift      of the modifier,
 *     ESC [ 1;2A                Shift+arrow    2 Alt        less one
 *     ESC [ 5~     ESC [ 5;2~   page up        4 Ctrl
 *     ESC [ <0;40;12M           mouse: see mouse.c
 */

#include <config.h>

#include "screen/decoder.h"

#include "base/key.h"
#include "base/text.h"
#include "screen/curses.h"
#include "screen/keycode.h"
#include "screen/mouse.h"

enum {
	REST_MS = 25,        /* within which a sequence has to go on */
	SEQUENCE_MAX = 4096, /* what is longer is noise */
};

void
decoder_init(struct decoder *decoder, bool utf8)
{
	*decoder = (struct decoder){ .window = newpad(1, 1), .utf8 = utf8 };
	keypad(decoder->window, TRUE);
	nodelay(decoder->window, TRUE);
	meta(decoder->window, TRUE);
	/* The mouse is read as the sequences that it sends. */
	define_key(NULL, KEY_MOUSE);
}

void
decoder_release(struct decoder *decoder)
{
	if (decoder->window != NULL)
		delwin(decoder->window);
	*decoder = (struct decoder){ 0 };
}

static int
read_rest(struct decoder *decoder)
{
	int code;

	wtimeout(decoder->window, REST_MS);
	code = wgetch(decoder->window);
	nodelay(decoder->window, TRUE);
	return code;
}

/* What a whole sequence means; 0 for no key, which may be the mouse. */
static uint32_t
take_sequence(const char *parameters, int final, struct input *input)
{
	struct input mouse;

	if (*parameters != '<')
		return key_from_sequence(parameters, final);
	if (mouse_from_sequence(parameters, final, &mouse))
		*input = mouse;
	return 0;
}

/* Reads a sequence from behind ESC [ to its end. One that is longer than any
 * with a meaning is read and has none. */
static uint32_t
read_sequence(struct decoder *decoder, struct input *input)
{
	char parameters[32];
	size_t length = 0;

	for (int i = 0; i < SEQUENCE_MAX; i++) {
		const int byte = read_rest(decoder);

		if (byte == ERR)
			return 0;
		if (byte < 0x20 || byte > 0x7e) {
			/* Broken off by something else, which counts. */
			ungetch(byte);
			return 0;
		}
		if (byte >= 0x40) {
			parameters[length] = '\0';
			if (length + 1 == sizeof parameters)
				return 0;
			if (byte == 'M' && length == 0) {
				/* The mouse of old: three bytes more. */
				for (int k = 0; k < 3; k++)
					read_rest(decoder);
				return 0;
			}
			return take_sequence(parameters, byte, input);
		}
		if (length + 1 < sizeof parameters)
			parameters[length++] = (char)byte;
	}
	return 0;
}

/* What ESC begins: a sequence, a key with Alt, or nothing but itself. */
static uint32_t
read_escape(struct decoder *decoder, struct input *input)
{
	int code = wgetch(decoder->window);

	if (code == ERR)
		return NAMED_ESCAPE;
	if (code == '[')
		return read_sequence(decoder, input);
	if (code == 'O') {
		code = read_rest(decoder);
		return code == ERR ? KEY_ALT | 'O'
				   : key_from_sequence("", code);
	}
	if (code >= ' ' && code < 127)
		return KEY_ALT | (uint32_t)code;
	if (code > 0xff) {
		const uint32_t key = key_from_code(code);

		return key == 0 ? 0 : KEY_ALT | key;
	}
	if (code == ESCAPE || code >= 0x80) {
		ungetch(code);
		return NAMED_ESCAPE;
	}
	return KEY_ALT | key_from_control(code);
}

/* Bytes that the first one of a character announces; 0 for no first one. */
static int
bytes_of(uint8_t first)
{
	return first >= 0xf0 && first < 0xf5   ? 4
	       : first >= 0xe0 && first < 0xf0 ? 3
	       : first >= 0xc2 && first < 0xe0 ? 2
					       : 0;
}

/* Adds a byte beyond ASCII; gives the code point when it is whole. */
static uint32_t
add_byte(struct decoder *decoder, uint8_t byte)
{
	const char *text = (const char *)decoder->bytes;
	uint32_t code_point;

	if (!decoder->utf8)
		return 0;
	if ((byte & 0xc0) != 0x80)
		decoder->count = 0;
	if (decoder->count == 0 && bytes_of(byte) == 0)
		return 0;
	decoder->bytes[decoder->count++] = byte;
	if (decoder->count < bytes_of(decoder->bytes[0]))
		return 0;
	decoder->bytes[decoder->count] = 0;
	decoder->count = 0;
	code_point = text_next(&text);
	return code_point == 0xfffd || code_point < 0xa0 ? 0 : code_point;
}

bool
decoder_read(struct decoder *decoder, struct input *input)
{
	uint32_t *key = &input->key;
	int code;

	*input = (struct input){ .kind = INPUT_KEY };

	while ((code = wgetch(decoder->window)) != ERR) {
		if (code > 0xff)
			*key = key_from_code(code);
		else if (code >= 0x80)
			*key = add_byte(decoder, (uint8_t)code);
		else if (code == ESCAPE)
			*key = read_escape(decoder, input);
		else if (code < ' ' || code == 127)
			*key = key_from_control(code);
		else
			*key = (uint32_t)code;
		if (*key != 0 || input->kind != INPUT_KEY)
			return true;
	}
	input->kind = INPUT_NONE;
	return false;
}
