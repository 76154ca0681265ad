#include "CTerm.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

bool ct_is_tty(int fd) { return isatty(fd) == 1; }

const char *ct_environment(const char *name) { return getenv(name); }

static bool is_set(const char *name) {
    const char *value = getenv(name);
    return value != NULL && value[0] != '\0';
}

bool ct_set_locale(void) {
    // Only the text's encoding: a decimal comma would break what C libraries read and write for machines.
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    // A bare login or container says nothing of its text; today that means UTF-8. An explicit other locale is respected.
    if (is_set("LC_ALL") || is_set("LC_CTYPE") || is_set("LANG")) return false;
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

int ct_poll(int milliseconds) {
    struct pollfd fds[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = ct_event_fd, .events = POLLIN}};
    int count = poll(fds, 2, milliseconds);
    // A signal: its handler left a note, which is not the end of anybody's patience.
    if (count < 0) return errno == EINTR ? 2 : 4;
    int result = 0;
    if (fds[0].revents & POLLIN) result |= 1;
    if (fds[0].revents & (POLLHUP | POLLERR | POLLNVAL)) result |= 4;
    if (fds[1].revents & POLLIN) {
        uint64_t ignored;
        while (read(ct_event_fd, &ignored, sizeof ignored) < 0 && errno == EINTR) {}
        result |= 2;
    }
    return result;
}

bool ct_has_keys(int milliseconds) {
    struct pollfd keyboard = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&keyboard, 1, milliseconds) > 0 && keyboard.revents == POLLIN;
}

long ct_read(uint8_t *buffer, size_t size) {
    ssize_t count;
    do count = read(STDIN_FILENO, buffer, size);
    while (count < 0 && errno == EINTR);
    return count;
}

void ct_write(const uint8_t *bytes, size_t size) {
    while (size > 0) {
        ssize_t count = write(STDOUT_FILENO, bytes, size);
        if (count < 0 && errno == EAGAIN) {
            struct pollfd out = {.fd = STDOUT_FILENO, .events = POLLOUT};
            poll(&out, 1, 100);
            continue;
        }
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;
        bytes += count;
        size -= (size_t)count;
    }
}

bool ct_window_size(int *columns, int *rows) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return true;
}

bool ct_cell_pixels(int *width, int *height) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
    *width = size.ws_xpixel / size.ws_col;
    *height = size.ws_ypixel / size.ws_row;
    return *width > 0 && *height > 0;
}

int64_t ct_milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void ct_forget_input(void) { tcflush(STDIN_FILENO, TCIFLUSH); }

static int log_fd = -1;
static int saved_stderr = -1;

bool ct_redirect_stderr(const char *path) {
    if (saved_stderr >= 0 || !isatty(STDERR_FILENO)) return true;
    if (log_fd < 0) log_fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (log_fd < 0) return false;
    saved_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    return saved_stderr >= 0 && dup2(log_fd, STDERR_FILENO) >= 0;
}

void ct_restore_stderr(void) {
    if (saved_stderr < 0) return;
    dup2(saved_stderr, STDERR_FILENO);
    close(saved_stderr);
    saved_stderr = -1;
}
