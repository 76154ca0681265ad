#include "ccrypto.h"

#include <crypt.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

_Static_assert(ccrypto_password_hash_bytes == crypto_pwhash_STRBYTES, "the hash would not fit");

int ccrypto_start(void) { return sodium_init() < 0 ? -1 : 0; }

void ccrypto_random(void *buffer, size_t length) { randombytes_buf(buffer, length); }

int ccrypto_password_hash(char hash[128], const char *password, size_t length, uint64_t passes, size_t memory) {
    return crypto_pwhash_str_alg(hash, password, length, passes, memory, crypto_pwhash_ALG_ARGON2ID13);
}

int ccrypto_password_verify(const char *hash, const char *password, size_t length) {
    return crypto_pwhash_str_verify(hash, password, length);
}

int ccrypto_password_needs_rehash(const char *hash, uint64_t passes, size_t memory) {
    if (strncmp(hash, "$argon2id$", 10) != 0) return -1;
    return crypto_pwhash_str_needs_rehash(hash, passes, memory);
}

int ccrypto_crypt_verify(const char *hash, const char *password, size_t length) {
    // crypt(3) would stop at a zero byte and take the beginning for the whole.
    if (memchr(password, 0, length)) return -1;
    struct crypt_data *data = calloc(1, sizeof *data);
    if (!data) return -1;
    const char *made = crypt_r(password, hash, data);
    size_t expected = strlen(hash);
    int result = made && strlen(made) == expected && sodium_memcmp(made, hash, expected) == 0 ? 0 : -1;
    sodium_memzero(data, sizeof *data);
    free(data);
    return result;
}

_Static_assert(ccrypto_key_bytes == crypto_secretbox_KEYBYTES, "another key");
_Static_assert(ccrypto_seal_bytes == crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES, "another frame");

void ccrypto_seal(uint8_t *sealed, const uint8_t *open, size_t length, const uint8_t key[32]) {
    randombytes_buf(sealed, crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(sealed + crypto_secretbox_NONCEBYTES, open, length, sealed, key);
}

int ccrypto_open(uint8_t *open, const uint8_t *sealed, size_t length, const uint8_t key[32]) {
    if (length < ccrypto_seal_bytes) return -1;
    return crypto_secretbox_open_easy(
        open, sealed + crypto_secretbox_NONCEBYTES, length - crypto_secretbox_NONCEBYTES, sealed, key);
}

void ccrypto_mac(uint8_t mac[32], const uint8_t *bytes, size_t length, const uint8_t key[32]) {
    crypto_generichash(mac, ccrypto_mac_bytes, bytes, length, key, ccrypto_key_bytes);
}

int ccrypto_equal(const void *left, const void *right, size_t length) { return sodium_memcmp(left, right, length) == 0; }
