/* Four lanes of 64 bits, so that memory is what it waits for. Each step is
 * invertible: a word that differs leaves a lane that differs. */
#include <config.h>

#include "base/hash.h"

#include <string.h>

static const uint64_t odd = 0x9e3779b97f4a7c15;

static inline uint64_t
mix(uint64_t sum, uint64_t word)
{
	sum = (sum ^ word) * odd;
	return sum ^ sum >> 29;
}

uint64_t
hash_bytes(uint64_t seed, const void *bytes, size_t size)
{
	const unsigned char *at = bytes;
	uint64_t lanes[4] = { seed, seed + odd, seed ^ odd, ~seed };
	uint64_t words[4];
	uint64_t sum = size;

	for (; size >= sizeof words; size -= sizeof words) {
		memcpy(words, at, sizeof words);
		at += sizeof words;
		for (int k = 0; k < 4; k++)
			lanes[k] = mix(lanes[k], words[k]);
	}
	for (int k = 0; k < 4; k++)
		sum = mix(sum, lanes[k]);
	for (; size >= sizeof *words; size -= sizeof *words) {
		memcpy(words, at, sizeof *words);
		at += sizeof *words;
		sum = mix(sum, words[0]);
	}
	for (; size > 0; size--)
		sum = mix(sum, *at++);
	return sum;
}
