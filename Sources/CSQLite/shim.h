#pragma once
// Debian's library has the hook, its header keeps it back.
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

/// The destructor argument that makes sqlite copy what is bound; the macro SQLITE_TRANSIENT does not reach Swift.
static inline sqlite3_destructor_type csqlite_transient(void) { return SQLITE_TRANSIENT; }
