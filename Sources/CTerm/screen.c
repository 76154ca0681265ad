#include "CTerm.h"
#include "internal.h"

#include <fcntl.h>
#include <ncurses.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static bool has_colors_on;
static bool has_direct;
static int cursor_shown = -1;

static void start_colors(void) {
    has_colors_on = has_colors() && start_color() == OK;
    if (!has_colors_on) return;
    if (use_default_colors() != OK) has_colors_on = false;
    has_direct = COLORS == 1 << 24;
}

// Until its screen was left and entered once, ncurses takes each move of the cursor for one that somebody else asked for and
// writes it at once: twenty writes a frame. Left and entered with nobody looking, it writes a frame in one piece.
static void begin_whole_frames(void) {
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    int terminal = nowhere < 0 ? -1 : fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    if (terminal >= 0) {
        dup2(nowhere, STDOUT_FILENO);
        endwin();
        refresh();
        dup2(terminal, STDOUT_FILENO);
        close(terminal);
        clearok(curscr, TRUE);
    }
    if (nowhere >= 0) close(nowhere);
}

bool ct_open(const char *terminal) {
    screen = newterm(terminal, stdout, stdin);
    if (screen == NULL) return false;
    set_term(screen);
    if (!ct_can_place_text()) {
        endwin();
        delscreen(screen);
        screen = NULL;
        return false;
    }
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    leaveok(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    typeahead(-1);
    ct_spell_direct_colors();
    ct_forget_second_set();
    start_colors();
    def_prog_mode();
    begin_whole_frames();
    return true;
}

void ct_close(void) {
    if (screen == NULL) return;
    ct_leave();
    delscreen(screen);
    screen = NULL;
}

void ct_leave(void) {
    curs_set(1);
    endwin();
    fflush(stdout);
}

void ct_enter(void) {
    reset_prog_mode();
    cursor_shown = -1;
    clearok(curscr, TRUE);
    refresh();
}

int ct_colors(void) { return has_colors_on ? COLORS : 0; }
int ct_pairs(void) { return has_colors_on ? COLOR_PAIRS : 0; }
bool ct_has_direct_color(void) { return has_direct; }

void ct_define_pair(int pair, int foreground, int background) { init_extended_pair(pair, foreground, background); }

int ct_columns(void) { return getmaxx(stdscr); }
int ct_rows(void) { return getmaxy(stdscr); }

void ct_resize(int columns, int rows) {
    resizeterm(rows, columns);
    clearok(curscr, TRUE);
}

static attr_t attributes(int modifiers) {
    attr_t result = A_NORMAL;
    if (modifiers & CT_BOLD) result |= A_BOLD;
    if (modifiers & CT_DIM) result |= A_DIM;
    if (modifiers & CT_ITALIC) result |= A_ITALIC;
    if (modifiers & CT_UNDERLINE) result |= A_UNDERLINE;
    if (modifiers & CT_REVERSE) result |= A_REVERSE;
    return result;
}

/// Whether the locale can write a scalar at all.
static bool is_writable(wchar_t scalar) {
    char bytes[16];
    mbstate_t state;
    memset(&state, 0, sizeof state);
    return wcrtomb(bytes, scalar, &state) != (size_t)-1;
}

static void put_one(int row, int column, const wchar_t *text, attr_t attrs, int pair) {
    cchar_t cell;
    if (setcchar(&cell, text, attrs, 0, &pair) == OK) mvadd_wchnstr(row, column, &cell, 1);
}

void ct_put(int row, int column, const uint32_t *scalars, int width, int modifiers, int pair) {
    wchar_t text[4] = {(wchar_t)scalars[0], (wchar_t)scalars[1], (wchar_t)scalars[2], 0};
    attr_t attrs = attributes(modifiers);
    if (scalars[0] >= 0x7F && (wcwidth(text[0]) != width || !is_writable(text[0]))) {
        wchar_t stand_in[2] = {is_writable(0xFFFD) ? 0xFFFD : L'?', 0};
        put_one(row, column, stand_in, attrs, pair);
        if (width == 2) put_one(row, column + 1, L" ", attrs, pair);
        return;
    }
    put_one(row, column, text, attrs, pair);
}

void ct_cursor(int row, int column) {
    int shown = row >= 0;
    if (shown != cursor_shown) {
        curs_set(shown);
        cursor_shown = shown;
    }
    if (shown) move(row, column);
}

void ct_resend_row(int row) { wredrawln(stdscr, row, 1); }

void ct_flush(void) {
    wnoutrefresh(stdscr);
    doupdate();
}

void ct_erase(void) { werase(stdscr); }
