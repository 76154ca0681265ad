#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <poll.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <locale.h>
#include <pthread.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utmp.h>
#include <wchar.h>

// A process made by a thread of a task inherits its signal mask, which blocks everything: SIGWINCH would never arrive.
static void reset_signals(void) {
    struct sigaction standard = {.sa_handler = SIG_DFL};
    for (int number = 1; number < NSIG; number++) sigaction(number, &standard, NULL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

static void become_program(
    const char *program, char *const arguments[], char *const environment[], const char *directory, int slave, int told) {
    reset_signals();
    // Other terminals that the test holds are not for this program.
    syscall(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC);
    if (login_tty(slave) == 0 && (!directory || chdir(directory) == 0)) execve(program, arguments, environment);
    int failure = errno;
    (void)!write(told, &failure, sizeof failure);
    _exit(127);
}

static int forget(cpt_process *process, int failure) {
    if (process->master >= 0) close(process->master);
    if (process->slave >= 0) close(process->slave);
    return failure;
}

int cpt_spawn(
    const char *program, char *const arguments[], char *const environment[], const char *directory, int columns, int rows,
    cpt_process *process) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    *process = (cpt_process){.master = -1, .slave = -1, .ended = -1, .pid = -1};
    int told[2];
    if (openpty(&process->master, &process->slave, NULL, NULL, &size) != 0) return errno;
    if (pipe2(told, O_CLOEXEC) != 0) return forget(process, errno);
    fcntl(process->master, F_SETFD, FD_CLOEXEC);
    fcntl(process->master, F_SETFL, O_NONBLOCK);
    fcntl(process->slave, F_SETFD, FD_CLOEXEC);

    process->pid = fork();
    if (process->pid == 0) become_program(program, arguments, environment, directory, process->slave, told[1]);
    int failure = process->pid < 0 ? errno : 0;
    close(told[1]);
    if (!failure && read(told[0], &failure, sizeof failure) != sizeof failure) failure = 0;
    close(told[0]);
    if (failure) return forget(process, failure);
    process->ended = (int)syscall(SYS_pidfd_open, process->pid, 0);
    return process->ended < 0 ? forget(process, errno) : 0;
}

int cpt_resize(const cpt_process *process, int columns, int rows) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    return ioctl(process->master, TIOCSWINSZ, &size) == 0 ? 0 : errno;
}

int cpt_signal_thread(const cpt_process *process, pid_t thread, int number) {
    return syscall(SYS_tgkill, process->pid, thread, number) == 0 ? 0 : errno;
}

int cpt_wait_end(pid_t process, int milliseconds) {
    // A descriptor of a process, Linux 5.3: readable once it has ended (pidfd_open(2)).
    int end = (int)syscall(SYS_pidfd_open, process, 0);
    if (end < 0) return errno == ESRCH;
    struct pollfd wait = {.fd = end, .events = POLLIN};
    int ready = poll(&wait, 1, milliseconds);
    close(end);
    return ready > 0;
}

static locale_t unicode;
static pthread_once_t unicode_once = PTHREAD_ONCE_INIT;

static void make_unicode(void) { unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

int cpt_width(uint32_t scalar) {
    pthread_once(&unicode_once, make_unicode);
    locale_t before = uselocale(unicode);
    int width = wcwidth((wchar_t)scalar);
    uselocale(before);
    return width;
}
