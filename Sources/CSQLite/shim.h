#pragma once
#include <sqlite3.h>

/// The destructor argument that makes sqlite copy what is bound; the macro SQLITE_TRANSIENT does not reach Swift.
static inline sqlite3_destructor_type csqlite_transient(void) { return SQLITE_TRANSIENT; }
