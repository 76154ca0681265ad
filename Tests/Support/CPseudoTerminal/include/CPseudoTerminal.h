#ifndef CHILLAJAR_CPSEUDOTERMINAL_H
#define CHILLAJAR_CPSEUDOTERMINAL_H

#include <stdint.h>
#include <sys/types.h>

/// A program in a pseudo-terminal of its own.
typedef struct {
    /// The side that the test holds: what it writes is typed, what it reads was drawn. Non-blocking.
    int master;
    /// The program's side, kept open so that the terminal's modes can be read after the program's end.
    int slave;
    /// Readable when the program has ended.
    int ended;
    pid_t pid;
} cpt_process;

/// Sends a signal to one thread of the program; the errno of a failure, or 0.
int cpt_signal_thread(const cpt_process *process, pid_t thread, int number);

/// Waits until some process has ended, for so long at most; 0 when it runs on.
int cpt_wait_end(pid_t process, int milliseconds);

/// Starts a program as the leader of a session on a new terminal, with no signal blocked or ignored. Returns 0 or an errno;
/// a program that cannot be executed is told here.
int cpt_spawn(
    const char *program, char *const arguments[], char *const environment[], const char *directory, int columns, int rows,
    cpt_process *process);
/// Changes the terminal's size, which sends SIGWINCH. Returns 0 or an errno.
int cpt_resize(const cpt_process *process, int columns, int rows);
/// Cells that a scalar takes as the C library of the terminal's programs counts: 0, 1 or 2; -1 for what cannot be drawn.
int cpt_width(uint32_t scalar);

#endif
