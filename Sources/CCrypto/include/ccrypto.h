#pragma once
#include <stddef.h>
#include <stdint.h>

/// What the platform needs of libsodium and libxcrypt, without their macros and headers.

/// The length of a password hash with its closing zero.
enum { ccrypto_password_hash_bytes = 128 };

/// Readies the library; call before anything else, from any thread, as often as liked. 0 when it works.
int ccrypto_start(void);

/// Fills a buffer with unpredictable bytes.
void ccrypto_random(void *buffer, size_t length);

/// argon2id with a fresh salt, as `$argon2id$v=19$…`. `passes` ≥ 1, `memory` in bytes ≥ 8192. 0 when it worked, -1 for lack of memory.
int ccrypto_password_hash(char hash[128], const char *password, size_t length, uint64_t passes, size_t memory);

/// 0 when the password is the one that was hashed.
int ccrypto_password_verify(const char *hash, const char *password, size_t length);

/// 0 when a password's hash is argon2id of just this cost; anything else should be replaced at the next sign-in.
int ccrypto_password_needs_rehash(const char *hash, uint64_t passes, size_t memory);

/// 0 when the password is the one of a hash that crypt(3) made, such as `$2y$10$…`; takes as long as the hash says.
int ccrypto_crypt_verify(const char *hash, const char *password, size_t length);

/// The lengths that sealing knows: the key, what a sealed text is longer than the open one, a keyed digest.
enum { ccrypto_key_bytes = 32, ccrypto_seal_bytes = 40, ccrypto_mac_bytes = 32 };

/// Encrypts and authenticates under a fresh nonce (XSalsa20-Poly1305); `sealed` has `length + ccrypto_seal_bytes`.
void ccrypto_seal(uint8_t *sealed, const uint8_t *open, size_t length, const uint8_t key[32]);
/// The reverse; `open` has `length - ccrypto_seal_bytes`. 0 when the bytes are what was sealed under this key.
int ccrypto_open(uint8_t *open, const uint8_t *sealed, size_t length, const uint8_t key[32]);

/// A digest that only who has the key can make (keyed BLAKE2b).
void ccrypto_mac(uint8_t mac[32], const uint8_t *bytes, size_t length, const uint8_t key[32]);

/// Whether two ranges are equal, in a time that does not tell where they differ.
int ccrypto_equal(const void *left, const void *right, size_t length);
