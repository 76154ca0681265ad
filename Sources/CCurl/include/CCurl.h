#ifndef CHILLAJAR_CCURL_H
#define CHILLAJAR_CCURL_H

#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>

// What Swift needs of libcurl: its types and constants come from curl.h, its functions from here, because Swift cannot call
// variadic functions, and because the library is loaded when it is first used and not when the program starts: its thirty
// shared libraries cost more milliseconds than painting the first screen.

/// Loads libcurl and initialises it, once for the process; any thread may call. Returns NULL, or a text of what is missing.
const char *cc_load(void);

/// The versions of libcurl and of what it uses, in its own words; NULL where it is not installed. Loads it.
const char *cc_version(void);

CURL *cc_easy_init(void);
void cc_easy_cleanup(CURL *easy);
void cc_easy_reset(CURL *easy);
const char *cc_easy_strerror(CURLcode code);
CURLcode cc_set_long(CURL *easy, CURLoption option, long value);
CURLcode cc_set_offset(CURL *easy, CURLoption option, curl_off_t value);
CURLcode cc_set_string(CURL *easy, CURLoption option, const char *value);
CURLcode cc_set_pointer(CURL *easy, CURLoption option, void *value);
CURLcode cc_set_list(CURL *easy, CURLoption option, struct curl_slist *value);
CURLcode cc_set_body(CURL *easy, const void *bytes, size_t count);
CURLcode cc_set_mime(CURL *easy, curl_mime *mime);
CURLcode cc_set_write(CURL *easy, curl_write_callback callback, void *context);
CURLcode cc_set_header(CURL *easy, curl_write_callback callback, void *context);
CURLcode cc_set_progress(CURL *easy, curl_xferinfo_callback callback, void *context);
/// Sends so many bytes that `read` gives, as the body of a PUT.
CURLcode cc_set_upload(
    CURL *easy, curl_off_t size, curl_read_callback read, curl_seek_callback seek, void *context);
CURLcode cc_set_before_request(CURL *easy, curl_prereq_callback callback, void *context);
/// Sockets are opened so that programs started later (a pager, an editor) do not inherit them.
CURLcode cc_set_private_sockets(CURL *easy);
long cc_get_long(CURL *easy, CURLINFO info);
curl_off_t cc_get_offset(CURL *easy, CURLINFO info);

struct curl_slist *cc_list_append(struct curl_slist *list, const char *text);
void cc_list_free(struct curl_slist *list);

curl_mime *cc_mime_init(CURL *easy);
void cc_mime_free(curl_mime *mime);
/// Adds a plain field; false when memory ran out.
bool cc_mime_add_field(curl_mime *mime, const char *name, const char *bytes, size_t count);
/// Adds a file whose bytes come from callbacks while the request is sent; false when memory ran out.
bool cc_mime_add_file(
    curl_mime *mime, const char *name, const char *file_name, const char *content_type, curl_off_t size,
    curl_read_callback read, curl_seek_callback seek, void *context);

CURLM *cc_multi_init(void);
void cc_multi_cleanup(CURLM *multi);
CURLMcode cc_multi_set_long(CURLM *multi, CURLMoption option, long value);
CURLMcode cc_multi_add(CURLM *multi, CURL *easy);
CURLMcode cc_multi_remove(CURLM *multi, CURL *easy);
CURLMcode cc_multi_perform(CURLM *multi, int *running);
/// Waits for sockets, for `cc_multi_wakeup` or for that many milliseconds.
CURLMcode cc_multi_poll(CURLM *multi, int milliseconds);
/// Ends a `cc_multi_poll`; the one function that another thread may call.
CURLMcode cc_multi_wakeup(CURLM *multi);
/// The next transfer that has ended and how, or NULL.
CURL *cc_multi_next_done(CURLM *multi, CURLcode *result);

#endif
