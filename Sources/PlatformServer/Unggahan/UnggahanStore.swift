import Glibc
import Synchronization

/// The bytes of uploads that are under way, a file each; how far one has come is how long its file is.
final class UnggahanStore: Sendable {
    private let folder: String
    /// Those that somebody writes to now.
    private let busy = Mutex<Set<String>>([])
    /// Waiting for the disk.
    let workers = Workers(label: "chillajar.unggahan", width: 4)

    /// Makes the folder, mode 0700.
    init(dataFolder: String) throws {
        folder = "\(dataFolder)/unggahan"
        try DataFolder.make(folder)
    }

    /// Where the bytes of an upload lie.
    func path(_ id: String) -> String { "\(folder)/\(id)" }

    /// Makes the empty file of a new upload, mode 0600.
    func make(_ id: String) throws(StorageFailure) {
        let descriptor = open(path(id), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageFailure(errno: errno) }
        close(descriptor)
        DataFolder.sync(folder)
    }

    func remove(_ id: String) { unlink(path(id)) }

    /// The ids of every upload that has a file.
    var ids: [String] { DataFolder.names(in: folder) }

    /// Whether an upload's row, were there one, would have been written by now.
    func isOld(_ id: String) -> Bool {
        var status = stat()
        return stat(path(id), &status) == 0 && Int64(status.st_ctim.tv_sec) < SystemClock.now().seconds - 60
    }

    /// Takes the right to write; false when somebody has it.
    func begin(_ id: String) -> Bool { busy.withLock { $0.insert(id).inserted } }

    /// Gives the right to write back.
    func end(_ id: String) { busy.withLock { _ = $0.remove(id) } }

    /// How many bytes are on the disk for certain; nil when there is no such upload.
    func offset(_ id: String) async throws -> Int64? {
        let path = path(id)
        return try await workers.run {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            try DataFolder.syncFile(path)
            return Int64(status.st_size)
        }
    }
}

/// The file of an upload that one request adds to.
final class UnggahanFile: Sendable {
    private let descriptor: Int32
    /// How long the file was when this request began.
    let start: Int64

    /// Nil when there is no such file.
    init?(path: String) throws(StorageFailure) {
        descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw StorageFailure(errno: errno)
        }
        var status = stat()
        fstat(descriptor, &status)
        start = Int64(status.st_size)
    }

    deinit { close(descriptor) }

    func append(_ bytes: UnsafeRawBufferPointer) throws(StorageFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw StorageFailure(errno: errno) }
            rest = rest.dropFirst(written)
        }
    }

    /// Takes back what this request added.
    func takeBack() { ftruncate(descriptor, off_t(start)) }

    /// Puts what was added on the disk.
    func sync() throws(StorageFailure) {
        guard fsync(descriptor) == 0 else { throw StorageFailure(errno: errno) }
    }
}
