import Glibc

/// The folder with everything that the platform keeps, for its owner alone.
enum DataFolder {
    /// Makes the folder and those above it; what is made gets mode 0700.
    static func make(_ path: String) throws(PlatformFailure) {
        var made = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: true) {
            made += (made.isEmpty && !path.hasPrefix("/") ? "" : "/") + part
            if mkdir(made, 0o700) != 0, errno != EEXIST { throw failure(path) }
        }
        var status = stat()
        guard stat(path, &status) == 0 else { throw failure(path) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .dataFolder(path: path, reason: "bukan folder") }
        guard access(path, R_OK | W_OK | X_OK) == 0 else { throw failure(path) }
    }

    /// The names of the files in a folder.
    static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Makes a rename in the folder survive a power cut.
    static func sync(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Puts a file's bytes on the disk.
    static func syncFile(_ path: String) throws(StorageFailure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageFailure(errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StorageFailure(errno: errno) }
    }

    private static func failure(_ path: String) -> PlatformFailure {
        .dataFolder(path: path, reason: String(cString: strerror(errno)))
    }
}
