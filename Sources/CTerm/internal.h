#ifndef CTERM_INTERNAL_H
#define CTERM_INTERNAL_H

#include <stdbool.h>

/// The eventfd that `ct_poll` waits on beside the keyboard; -1 before `ct_guard_signals`.
extern int ct_event_fd;

// The header of terminfo defines a thousand short names, so only terminfo.c includes it.

/// Spells colours of 24 bits as `38;2;r;g;b`; before the first is used.
void ct_spell_direct_colors(void);
/// Takes the way back from a second set of characters, which is never used, out of the strings that change styles.
void ct_forget_second_set(void);
/// Whether the terminal can put its cursor anywhere.
bool ct_can_place_text(void);

#endif
