#pragma once
#include <stddef.h>
#include <stdint.h>

/// What the platform needs of libsodium, without its macros and its header.

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

/// A running SHA-256; made by `ccrypto_sha256_new`, ended by `ccrypto_sha256_finish`, which frees it.
typedef struct ccrypto_sha256 ccrypto_sha256;

/// Begins a digest; NULL for lack of memory.
ccrypto_sha256 *ccrypto_sha256_new(void);
/// Adds bytes.
void ccrypto_sha256_update(ccrypto_sha256 *state, const void *bytes, size_t length);
/// Writes the 32 bytes of the digest and frees the state; `digest` may be NULL to free only.
void ccrypto_sha256_finish(ccrypto_sha256 *state, uint8_t *digest);
