#include "ccrypto.h"

#include <sodium.h>
#include <stdlib.h>

_Static_assert(ccrypto_password_hash_bytes == crypto_pwhash_STRBYTES, "the hash would not fit");

struct ccrypto_sha256 {
    crypto_hash_sha256_state inner;
};

int ccrypto_start(void) { return sodium_init() < 0 ? -1 : 0; }

void ccrypto_random(void *buffer, size_t length) { randombytes_buf(buffer, length); }

int ccrypto_password_hash(char hash[128], const char *password, size_t length, uint64_t passes, size_t memory) {
    return crypto_pwhash_str_alg(hash, password, length, passes, memory, crypto_pwhash_ALG_ARGON2ID13);
}

int ccrypto_password_verify(const char *hash, const char *password, size_t length) {
    return crypto_pwhash_str_verify(hash, password, length);
}

ccrypto_sha256 *ccrypto_sha256_new(void) {
    ccrypto_sha256 *state = malloc(sizeof *state);
    if (state) crypto_hash_sha256_init(&state->inner);
    return state;
}

void ccrypto_sha256_update(ccrypto_sha256 *state, const void *bytes, size_t length) {
    crypto_hash_sha256_update(&state->inner, bytes, length);
}

void ccrypto_sha256_finish(ccrypto_sha256 *state, uint8_t *digest) {
    if (digest) crypto_hash_sha256_final(&state->inner, digest);
    sodium_memzero(state, sizeof *state);
    free(state);
}
