#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

/* A checksum, to find what was spoilt by chance: another byte gives another
 * sum. seed makes sums of their own, or goes on from an earlier one. */
uint64_t hash_bytes(uint64_t seed, const void *bytes, size_t size);
#endif
