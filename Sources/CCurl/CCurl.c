#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <sys/socket.h>

#define CC_FUNCTIONS(X) \
    X(global_init) X(easy_init) X(easy_cleanup) X(easy_reset) X(easy_strerror) X(easy_setopt) X(easy_getinfo) \
    X(slist_append) X(slist_free_all) X(mime_init) X(mime_free) X(mime_addpart) X(mime_name) X(mime_data) X(mime_data_cb) \
    X(mime_filename) X(mime_type) X(multi_init) X(multi_cleanup) X(multi_setopt) X(multi_add_handle) X(multi_remove_handle) \
    X(multi_perform) X(multi_poll) X(multi_wakeup) X(multi_info_read) X(version)

// curl.h wraps a few functions in type-checking macros of the same name.
#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

static struct {
#define CC_FIELD(name) __typeof__(&curl_##name) name;
    CC_FUNCTIONS(CC_FIELD)
} curl;

static const char *load_failure;
static pthread_once_t load_once = PTHREAD_ONCE_INIT;

static void load(void) {
    void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) library = dlopen("libcurl.so", RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        load_failure = "libcurl.so.4 is not installed";
        return;
    }
#define CC_FIND(function) \
    *(void **)&curl.function = dlsym(library, "curl_" #function); \
    if (!curl.function) { \
        load_failure = "libcurl has no curl_" #function; \
        return; \
    }
    CC_FUNCTIONS(CC_FIND)
    if (curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) load_failure = "libcurl could not be initialised";
}

const char *cc_load(void) {
    pthread_once(&load_once, load);
    return load_failure;
}

const char *cc_version(void) { return cc_load() ? NULL : curl.version(); }

CURL *cc_easy_init(void) { return curl.easy_init(); }
void cc_easy_cleanup(CURL *easy) { curl.easy_cleanup(easy); }
void cc_easy_reset(CURL *easy) { curl.easy_reset(easy); }
const char *cc_easy_strerror(CURLcode code) { return curl.easy_strerror(code); }

CURLcode cc_set_long(CURL *easy, CURLoption option, long value) { return curl.easy_setopt(easy, option, value); }
CURLcode cc_set_offset(CURL *easy, CURLoption option, curl_off_t value) { return curl.easy_setopt(easy, option, value); }
CURLcode cc_set_string(CURL *easy, CURLoption option, const char *value) { return curl.easy_setopt(easy, option, value); }
CURLcode cc_set_pointer(CURL *easy, CURLoption option, void *value) { return curl.easy_setopt(easy, option, value); }
CURLcode cc_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
    return curl.easy_setopt(easy, option, value);
}
CURLcode cc_set_mime(CURL *easy, curl_mime *mime) { return curl.easy_setopt(easy, CURLOPT_MIMEPOST, mime); }

CURLcode cc_set_body(CURL *easy, const void *bytes, size_t count) {
    CURLcode code = curl.easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count);
    // COPYPOSTFIELDS of a NULL pointer would turn the body off; an empty text is an empty body.
    return code ? code : curl.easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, count ? bytes : "");
}

CURLcode cc_set_write(CURL *easy, curl_write_callback callback, void *context) {
    curl.easy_setopt(easy, CURLOPT_WRITEDATA, context);
    return curl.easy_setopt(easy, CURLOPT_WRITEFUNCTION, callback);
}

CURLcode cc_set_header(CURL *easy, curl_write_callback callback, void *context) {
    curl.easy_setopt(easy, CURLOPT_HEADERDATA, context);
    return curl.easy_setopt(easy, CURLOPT_HEADERFUNCTION, callback);
}

CURLcode cc_set_progress(CURL *easy, curl_xferinfo_callback callback, void *context) {
    curl.easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
    curl.easy_setopt(easy, CURLOPT_XFERINFODATA, context);
    return curl.easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, callback);
}

CURLcode cc_set_upload(
    CURL *easy, curl_off_t size, curl_read_callback read, curl_seek_callback seek, void *context) {
    curl.easy_setopt(easy, CURLOPT_UPLOAD, 1L);
    curl.easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, size);
    curl.easy_setopt(easy, CURLOPT_READDATA, context);
    curl.easy_setopt(easy, CURLOPT_READFUNCTION, read);
    curl.easy_setopt(easy, CURLOPT_SEEKDATA, context);
    return curl.easy_setopt(easy, CURLOPT_SEEKFUNCTION, seek);
}

CURLcode cc_set_before_request(CURL *easy, curl_prereq_callback callback, void *context) {
    curl.easy_setopt(easy, CURLOPT_PREREQDATA, context);
    return curl.easy_setopt(easy, CURLOPT_PREREQFUNCTION, callback);
}

static curl_socket_t open_private_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address) {
    (void)context;
    (void)purpose;
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

CURLcode cc_set_private_sockets(CURL *easy) {
    return curl.easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_private_socket);
}

long cc_get_long(CURL *easy, CURLINFO info) {
    long value = 0;
    return curl.easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

curl_off_t cc_get_offset(CURL *easy, CURLINFO info) {
    curl_off_t value = 0;
    return curl.easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

struct curl_slist *cc_list_append(struct curl_slist *list, const char *text) { return curl.slist_append(list, text); }
void cc_list_free(struct curl_slist *list) { curl.slist_free_all(list); }

curl_mime *cc_mime_init(CURL *easy) { return curl.mime_init(easy); }
void cc_mime_free(curl_mime *mime) { curl.mime_free(mime); }

bool cc_mime_add_field(curl_mime *mime, const char *name, const char *bytes, size_t count) {
    curl_mimepart *part = curl.mime_addpart(mime);
    return part && !curl.mime_name(part, name) && !curl.mime_data(part, bytes, count);
}

bool cc_mime_add_file(
    curl_mime *mime, const char *name, const char *file_name, const char *content_type, curl_off_t size,
    curl_read_callback read, curl_seek_callback seek, void *context) {
    curl_mimepart *part = curl.mime_addpart(mime);
    return part && !curl.mime_name(part, name) && !curl.mime_filename(part, file_name) && !curl.mime_type(part, content_type)
        && !curl.mime_data_cb(part, size, read, seek, NULL, context);
}

CURLM *cc_multi_init(void) { return curl.multi_init(); }
void cc_multi_cleanup(CURLM *multi) { curl.multi_cleanup(multi); }
CURLMcode cc_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl.multi_setopt(multi, option, value);
}
CURLMcode cc_multi_add(CURLM *multi, CURL *easy) { return curl.multi_add_handle(multi, easy); }
CURLMcode cc_multi_remove(CURLM *multi, CURL *easy) { return curl.multi_remove_handle(multi, easy); }
CURLMcode cc_multi_perform(CURLM *multi, int *running) { return curl.multi_perform(multi, running); }
CURLMcode cc_multi_poll(CURLM *multi, int milliseconds) { return curl.multi_poll(multi, NULL, 0, milliseconds, NULL); }
CURLMcode cc_multi_wakeup(CURLM *multi) { return curl.multi_wakeup(multi); }

CURL *cc_multi_next_done(CURLM *multi, CURLcode *result) {
    int left;
    CURLMsg *message;
    while ((message = curl.multi_info_read(multi, &left))) {
        if (message->msg != CURLMSG_DONE) continue;
        *result = message->data.result;
        return message->easy_handle;
    }
    return NULL;
}
