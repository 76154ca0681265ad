/// What Swift needs of ncurses, of the terminal's line and of signals. No type or macro of ncurses appears here.
#ifndef CTERM_H
#define CTERM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// MARK: the line (line.c)

/// Whether a descriptor is a terminal.
bool ct_is_tty(int fd);
/// An environment variable, or NULL.
const char *_Nullable ct_environment(const char *name);
/// Takes the locale from the environment, C.UTF-8 when it names none; true when its text is UTF-8.
bool ct_set_locale(void);
/// Waits until the keyboard or a wake-up is there: bit 0 keyboard, bit 1 wake-up, bit 2 the line is gone. -1 ms waits for ever.
int ct_poll(int milliseconds);
/// Waits for the keyboard alone and leaves wake-ups to `ct_poll`; false when the time is over, at a signal, or when the line is
/// gone.
bool ct_has_keys(int milliseconds);
/// Reads what the keyboard sent; 0 at its end, -1 when there is nothing now or the line is gone (`ct_poll` tells).
long ct_read(uint8_t *buffer, size_t size);
/// Writes all bytes to the terminal, past ncurses, which must have flushed.
void ct_write(const uint8_t *bytes, size_t size);
/// The window's size as the kernel has it; false when it has none.
bool ct_window_size(int *columns, int *rows);
/// How many pixels a cell has, as the kernel has been told the window's; false when it has not.
bool ct_cell_pixels(int *width, int *height);
/// Throws away what was typed and not read: reports of the mouse that are of no use to a shell.
void ct_forget_input(void);
/// Milliseconds of a clock that never goes back.
int64_t ct_milliseconds(void);

/// Sends what is written to stderr to a file (made 0600) while stderr is a terminal; false when the file cannot be opened.
bool ct_redirect_stderr(const char *path);
/// Gives stderr back.
void ct_restore_stderr(void);

// MARK: signals (signals.c)

enum {
    CT_WOKEN = 1,
    CT_RESIZED = 2,
    CT_STOPPED = 4,
    CT_CONTINUED = 8,
    CT_TERMINATED = 16,
};

/// Makes the wake-up descriptor and installs all handlers. `ct_open` must not have been called yet: ncurses leaves handlers
/// alone that it finds. False when the kernel refuses.
bool ct_guard_signals(void);
/// Gives back what asks the program to end or to stop; crashes stay caught, and harmless to a terminal that was left.
void ct_release_signals(void);
/// From any thread: lets `ct_poll` return.
void ct_wake(void);
/// What happened since the last call, as bits, and forgets it.
int ct_take_events(void);
/// The signal behind `CT_TERMINATED`; 0 when there was none.
int ct_terminating_signal(void);
/// Stops the process group, as Ctrl-Z does; returns when it goes on.
void ct_stop(void);

/// What a handler writes when the process dies: the bytes that give the terminal back, and a line for crashes.
void ct_set_rescue(const uint8_t *restore, size_t size, const char *note);
/// Takes the line's modes as they are now for those that the rescue gives back; before `ct_open` changes them.
bool ct_remember_modes(void);
/// Arms the rescue, or disarms it.
void ct_arm_rescue(bool armed);

// MARK: the screen (screen.c)

enum {
    CT_BOLD = 1,
    CT_DIM = 2,
    CT_ITALIC = 4,
    CT_UNDERLINE = 8,
    CT_REVERSE = 16,
};

/// Starts the screen with a terminal's description; NULL takes `TERM`. False when there is no such description or it cannot
/// move a cursor.
bool ct_open(const char *_Nullable terminal);
/// The version of ncurses; needs no terminal.
const char *ct_library_version(void);
/// Ends it for ever; the line is as it was before `ct_open`.
void ct_close(void);
/// Gives the terminal back for a while.
void ct_leave(void);
/// Takes it again and paints everything with the next `ct_flush`.
void ct_enter(void);

/// How many colours there are (0 none, 8, 16, 256, 1 << 24) and how many pairs of them.
int ct_colors(void);
int ct_pairs(void);
/// Whether a colour of 24 bits is its own number; the lowest 8 or (`…-direct256`) 256 numbers are the palette's.
bool ct_has_direct_color(void);
/// Defines a pair; -1 is the terminal's own colour.
void ct_define_pair(int pair, int foreground, int background);

/// Columns and rows that ncurses draws on.
int ct_columns(void);
int ct_rows(void);
/// Tells ncurses another size; everything is painted with the next `ct_flush`.
void ct_resize(int columns, int rows);
/// Puts a glyph of up to three scalars of `width` cells. Where the C library gives it another width, blanks with a U+FFFD
/// stand there, so that ncurses and we never disagree on a column.
void ct_put(int row, int column, const uint32_t *scalars, int width, int modifiers, int pair);
/// Shows the cursor at a cell; a negative row hides it.
void ct_cursor(int row, int column);
/// Lets the next `ct_flush` send a row whole, as if nothing of it stood there.
void ct_resend_row(int row);
/// Sends what changed to the terminal.
void ct_flush(void);
/// Makes every cell a blank.
void ct_erase(void);

/// The bytes of a capability of the terminal without padding (`kcuu1`, `rmcup`); their number, 0 when it has none.
size_t ct_capability(const char *name, uint8_t *buffer, size_t size);

#pragma clang assume_nonnull end
#endif
