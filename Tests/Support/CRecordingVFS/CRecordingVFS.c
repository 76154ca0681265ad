#include "CRecordingVFS.h"
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

// A thin layer: every call goes on to SQLite's own file system, whose file lies behind ours in the same allocation. Mapped reads
// and writes (xFetch) are not offered, so that nothing reaches a file unseen; the shared memory of WAL is no file that counts.

typedef struct {
    sqlite3_file base;
    char *path;
} recording_file;

static sqlite3_vfs *below;
static recorded_sink sink;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char prefix[1024];

static sqlite3_file *under(sqlite3_file *file) { return (sqlite3_file *)((recording_file *)file + 1); }

static void tell(enum recorded_kind kind, const char *path, const void *bytes, int count, long long offset) {
    if (!path) return;
    pthread_mutex_lock(&lock);
    int is_watched = prefix[0] && strncmp(path, prefix, strlen(prefix)) == 0;
    pthread_mutex_unlock(&lock);
    if (is_watched) sink(kind, path, bytes, count, offset);
}

static const char *path_of(sqlite3_file *file) { return ((recording_file *)file)->path; }

static int file_close(sqlite3_file *file) {
    int code = under(file)->pMethods->xClose(under(file));
    free(((recording_file *)file)->path);
    return code;
}

static int file_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
    return under(file)->pMethods->xRead(under(file), bytes, count, offset);
}

static int file_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
    tell(RECORDED_WRITE, path_of(file), bytes, count, offset);
    return under(file)->pMethods->xWrite(under(file), bytes, count, offset);
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
    tell(RECORDED_TRUNCATE, path_of(file), NULL, 0, size);
    return under(file)->pMethods->xTruncate(under(file), size);
}

static int file_sync(sqlite3_file *file, int flags) {
    // Told after it has succeeded: until then nothing is certain.
    int code = under(file)->pMethods->xSync(under(file), flags);
    if (code == SQLITE_OK) tell(RECORDED_SYNC, path_of(file), NULL, 0, 0);
    return code;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) { return under(file)->pMethods->xFileSize(under(file), size); }
static int file_lock(sqlite3_file *file, int level) { return under(file)->pMethods->xLock(under(file), level); }
static int file_unlock(sqlite3_file *file, int level) { return under(file)->pMethods->xUnlock(under(file), level); }
static int file_check_lock(sqlite3_file *file, int *out) { return under(file)->pMethods->xCheckReservedLock(under(file), out); }
static int file_control(sqlite3_file *file, int op, void *argument) {
    return under(file)->pMethods->xFileControl(under(file), op, argument);
}
static int sector_size(sqlite3_file *file) { return under(file)->pMethods->xSectorSize(under(file)); }
// None of the promises that spare SQLite a sync.
static int characteristics(sqlite3_file *file) { return 0; }
static int shm_map(sqlite3_file *file, int region, int size, int extend, void volatile **out) {
    return under(file)->pMethods->xShmMap(under(file), region, size, extend, out);
}
static int shm_lock(sqlite3_file *file, int offset, int n, int flags) {
    return under(file)->pMethods->xShmLock(under(file), offset, n, flags);
}
static void shm_barrier(sqlite3_file *file) { under(file)->pMethods->xShmBarrier(under(file)); }
static int shm_unmap(sqlite3_file *file, int delete) { return under(file)->pMethods->xShmUnmap(under(file), delete); }

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_check_lock,
    .xFileControl = file_control,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = shm_map,
    .xShmLock = shm_lock,
    .xShmBarrier = shm_barrier,
    .xShmUnmap = shm_unmap,
};

static int vfs_open(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *out) {
    recording_file *recording = (recording_file *)file;
    memset(recording, 0, sizeof *recording);
    int code = below->xOpen(below, name, under(file), flags, out);
    if (code != SQLITE_OK) return code;
    // A temporary file has no name, and nothing of it outlives anybody.
    recording->path = name ? strdup(name) : NULL;
    file->pMethods = &methods;
    sqlite3_int64 size = 0;
    if (flags & SQLITE_OPEN_CREATE && file_size(file, &size) == SQLITE_OK && size == 0)
        tell(RECORDED_CREATE, recording->path, NULL, 0, 0);
    return code;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *name, int sync_folder) {
    int code = below->xDelete(below, name, sync_folder);
    if (code == SQLITE_OK) tell(sync_folder ? RECORDED_DELETE_SYNCED : RECORDED_DELETE, name, NULL, 0, 0);
    return code;
}

int recording_vfs_install(recorded_sink to) {
    static sqlite3_vfs vfs;
    if (below) return SQLITE_OK;
    sink = to;
    int code = sqlite3_initialize();
    if (code != SQLITE_OK) return code;
    below = sqlite3_vfs_find(NULL);
    if (!below) return SQLITE_ERROR;
    vfs = *below;
    vfs.pNext = NULL;
    vfs.zName = "recording";
    vfs.szOsFile = (int)sizeof(recording_file) + below->szOsFile;
    vfs.xOpen = vfs_open;
    vfs.xDelete = vfs_delete;
    return sqlite3_vfs_register(&vfs, 1);
}

void recording_vfs_watch(const char *to) {
    pthread_mutex_lock(&lock);
    prefix[0] = 0;
    if (to) strncpy(prefix, to, sizeof prefix - 1);
    pthread_mutex_unlock(&lock);
}
