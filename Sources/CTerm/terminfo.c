#include "CTerm.h"
#include "internal.h"

#include <ncurses.h>
#include <string.h>
#include <term.h>

// Every terminal that knows colours of 24 bits knows `38;2;r;g;b`; not all know `38:2::r:g:b` of the `-direct` descriptions.
// tigetstr gives the string that ncurses itself uses, in its own writable table, and the other spelling is never longer.
static void spell_with_semicolons(const char *name) {
    char *text = tigetstr(name);
    if (text == NULL || text == (char *)-1) return;
    char *to = text;
    for (const char *from = text; *from != '\0'; from++) {
        if (from[0] == ':' && from[1] == ':') from++;
        *to++ = *from == ':' ? ';' : *from;
    }
    *to = '\0';
}

void ct_spell_direct_colors(void) {
    spell_with_semicolons("setaf");
    spell_with_semicolons("setab");
}

static void leave_out(const char *name, const char *part) {
    char *text = tigetstr(name);
    char *found = text == NULL || text == (char *)-1 ? NULL : strstr(text, part);
    if (found != NULL) memmove(found, found + strlen(part), strlen(found + strlen(part)) + 1);
}

// Lines are drawn with characters of Unicode or ASCII, never with a terminal's second set of characters: to leave that at
// every change of style, as the descriptions have it, costs bytes for nothing.
void ct_forget_second_set(void) {
    leave_out("sgr", "%?%p9%t\033(0%e\033(B%;");
    leave_out("sgr0", "\033(B");
    leave_out("sgr", "%?%p9%t\016%e\017%;");
    leave_out("sgr0", "\017");
}

const char *ct_library_version(void) { return curses_version(); }

bool ct_can_place_text(void) { return cursor_address != NULL; }

size_t ct_capability(const char *name, uint8_t *buffer, size_t size) {
    const char *value = tigetstr(name);
    if (value == NULL || value == (const char *)-1) return 0;
    size_t used = 0;
    while (*value != '\0' && used < size) {
        if (value[0] == '$' && value[1] == '<') {
            // Padding, which no terminal of today waits for.
            const char *end = strchr(value, '>');
            if (end == NULL) break;
            value = end + 1;
        } else {
            buffer[used++] = (uint8_t)*value++;
        }
    }
    return used;
}
