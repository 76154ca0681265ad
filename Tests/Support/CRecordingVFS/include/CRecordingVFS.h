#ifndef CRECORDINGVFS_H
#define CRECORDINGVFS_H

/// What SQLite did to a file.
enum recorded_kind {
    RECORDED_CREATE,
    RECORDED_WRITE,
    RECORDED_TRUNCATE,
    RECORDED_SYNC,
    RECORDED_DELETE,
    /// A delete whose folder was synced with it.
    RECORDED_DELETE_SYNCED,
};

/// Takes what happens, on whichever thread it happens, before it does.
typedef void (*recorded_sink)(
    enum recorded_kind kind, const char *_Nonnull path, const void *_Nullable bytes, int count, long long offset);

/// Puts a file system before SQLite's own, for every connection that is opened from now on in this process: what happens to files
/// below `prefix` is told to `sink`, everything else only passes. Once in a process; `recording_vfs_watch` changes the prefix.
/// Returns SQLite's code.
int recording_vfs_install(recorded_sink _Nonnull sink);

/// Tells of files below that folder from now on; NULL is none.
void recording_vfs_watch(const char *_Nullable prefix);

#endif
