#include "CTerm.h"
#include "internal.h"

#include <ncurses.h>
#include <string.h>
#include <term.h>

// Every terminal that knows colours of 24 bits knows this spelling; not all know the one with colons of the `-direct` entries.
static char direct_foreground[] =
    "\033[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e%p1%{256}%<%t38;5;%p1%d%e38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&"
    "%d;%p1%{255}%&%d%;m";
static char direct_background[] =
    "\033[%?%p1%{8}%<%t4%p1%d%e%p1%{16}%<%t10%p1%{8}%-%d%e%p1%{256}%<%t48;5;%p1%d%e48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&"
    "%d;%p1%{255}%&%d%;m";

void ct_spell_direct_colors(void) {
    set_a_foreground = direct_foreground;
    set_a_background = direct_background;
}

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
