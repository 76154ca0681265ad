#include "CTerm.h"
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/eventfd.h>
#include <termios.h>
#include <unistd.h>

int ct_event_fd = -1;

static atomic_int events;
static atomic_int terminating;

static uint8_t rescue_bytes[2048];
static size_t rescue_size;
static char rescue_note[1024];
static size_t rescue_note_size;
static struct termios rescue_modes;
static atomic_bool rescue_armed;

/// How long the program may take to save and leave after it was asked to end.
static const unsigned grace_seconds = 2;

static void notify(int event) {
    atomic_fetch_or(&events, event);
    uint64_t one = 1;
    if (ct_event_fd >= 0) (void)!write(ct_event_fd, &one, sizeof one);
}

/// Gives up on a terminal that takes nothing: ending matters more than the last word.
static void write_all(int fd, const void *bytes, size_t size) {
    const char *next = bytes;
    while (size > 0) {
        struct pollfd out = {.fd = fd, .events = POLLOUT};
        if (poll(&out, 1, 300) == 0) return;
        ssize_t count = write(fd, next, size < 256 ? size : 256);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;
        next += count;
        size -= (size_t)count;
    }
}

/// Only what is safe in a signal handler: poll, write, tcsetattr, tcflush, signal, raise.
static void rescue(bool crashed) {
    if (!atomic_exchange(&rescue_armed, false)) return;
    // A process in the background would be stopped by touching the modes.
    signal(SIGTTOU, SIG_IGN);
    write_all(STDOUT_FILENO, rescue_bytes, rescue_size);
    // Not the variants that wait for the output, which a stopped terminal never takes.
    tcsetattr(STDIN_FILENO, TCSANOW, &rescue_modes);
    tcflush(STDIN_FILENO, TCIFLUSH);
    if (crashed) write_all(STDOUT_FILENO, rescue_note, rescue_note_size);
}

static void set_handler(int number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigfillset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

static void die(int number) {
    set_handler(number, SIG_DFL, 0);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    pthread_sigmask(SIG_UNBLOCK, &only, NULL);
    raise(number);
    _exit(128 + number);
}

static void on_crash(int number) {
    rescue(true);
    die(number);
}

static void on_quit(int number) {
    rescue(false);
    die(number);
}

/// The first request to end lets the program save what was typed; a second one, or its silence, ends it at once.
static void on_terminate(int number) {
    int saved = errno;
    int none = 0;
    if (!atomic_compare_exchange_strong(&terminating, &none, number)) on_quit(number);
    alarm(grace_seconds);
    notify(CT_TERMINATED);
    errno = saved;
}

static void on_alarm(int number) {
    (void)number;
    on_quit(atomic_load(&terminating));
}

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
static const int requests[] = {SIGTERM, SIGHUP, SIGINT};
static const int others[] = {SIGQUIT, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ};

/// Unlike SIG_IGN this is not handed on to the programs that are started.
static void on_nothing(int number) { (void)number; }

static void on_event(int number) {
    int saved = errno;
    notify(number == SIGWINCH ? CT_RESIZED : number == SIGTSTP ? CT_STOPPED : CT_CONTINUED);
    errno = saved;
}

bool ct_guard_signals(void) {
    // The descriptor lives as long as the process: whoever holds it may wake at any time.
    if (ct_event_fd < 0) ct_event_fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (ct_event_fd < 0) return false;

    static char stack[64 * 1024];
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternate, NULL);

    for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) set_handler(crashes[i], on_crash, SA_ONSTACK);
    for (size_t i = 0; i < sizeof requests / sizeof *requests; i++) {
        set_handler(requests[i], on_terminate, SA_ONSTACK | SA_RESTART);
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) set_handler(others[i], on_quit, SA_ONSTACK);
    set_handler(SIGALRM, on_alarm, SA_ONSTACK);
    set_handler(SIGWINCH, on_event, SA_RESTART);
    set_handler(SIGTSTP, on_event, SA_RESTART);
    set_handler(SIGCONT, on_event, SA_RESTART);
    // By default it would end the program, and a broken pipe tells itself to whoever writes.
    set_handler(SIGPIPE, on_nothing, SA_RESTART);
    return true;
}

void ct_release_signals(void) {
    alarm(0);
    for (size_t i = 0; i < sizeof requests / sizeof *requests; i++) set_handler(requests[i], SIG_DFL, 0);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) set_handler(others[i], SIG_DFL, 0);
    static const int events_of_ours[] = {SIGALRM, SIGWINCH, SIGTSTP, SIGCONT};
    for (size_t i = 0; i < sizeof events_of_ours / sizeof *events_of_ours; i++) set_handler(events_of_ours[i], SIG_DFL, 0);
}

void ct_wake(void) { notify(CT_WOKEN); }

int ct_take_events(void) { return atomic_exchange(&events, 0); }

int ct_terminating_signal(void) { return atomic_load(&terminating); }

void ct_stop(void) {
    // The others of the group stop at once; here the handler still notes it, whichever thread it reaches, and only then does
    // this thread stop the process: one stop, and not a line of code goes on before it.
    atomic_fetch_and(&events, ~CT_STOPPED);
    kill(0, SIGTSTP);
    for (int tries = 0; tries < 10000 && !(atomic_load(&events) & CT_STOPPED); tries++) sched_yield();
    set_handler(SIGTSTP, SIG_DFL, 0);
    raise(SIGTSTP);
    set_handler(SIGTSTP, on_event, SA_RESTART);
    atomic_fetch_and(&events, ~(CT_STOPPED | CT_CONTINUED));
}

void ct_set_rescue(const uint8_t *restore, size_t size, const char *note) {
    if (size > sizeof rescue_bytes) size = sizeof rescue_bytes;
    memcpy(rescue_bytes, restore, size);
    rescue_size = size;
    rescue_note_size = strnlen(note, sizeof rescue_note);
    memcpy(rescue_note, note, rescue_note_size);
}

bool ct_remember_modes(void) { return tcgetattr(STDIN_FILENO, &rescue_modes) == 0; }

void ct_arm_rescue(bool armed) { atomic_store(&rescue_armed, armed); }
