import ChillAjarKit
import Glibc

/// Files and folders that only their owner may read, written so that a power cut leaves the old or the new, never half.
enum PrivateFiles {
    /// Makes a folder of mode 0700 with the folders above it; one that is there is closed to others.
    static func makeFolder(_ path: String) throws(StoreFailure) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: true)
        var made = path.hasPrefix("/") ? "" : "."
        while !parts.isEmpty {
            made += "/" + parts.removeFirst()
            if mkdir(made, 0o700) != 0, errno != EEXIST { throw failure("mkdir", made) }
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw StoreFailure("\(path): not a folder", kind: .cannotOpen)
        }
        if status.st_mode & 0o077 != 0, chmod(path, 0o700) != 0 { throw failure("chmod", path) }
    }

    /// Replaces a file by bytes, or leaves it as it was.
    static func write(_ bytes: [UInt8], to path: String) throws(StoreFailure) {
        try replace(path) { descriptor throws(StoreFailure) in try writeAll(bytes[...], to: descriptor, path) }
    }

    /// Copies a file; what cannot be read of the source is told apart from what cannot be written.
    @discardableResult
    static func copy(from source: String, to path: String) throws(StoreFailure) -> Int64 {
        let input = open(source, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard input >= 0 else { throw unreadable(source) }
        defer { close(input) }
        var status = stat()
        guard fstat(input, &status) == 0 else { throw unreadable(source) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw StoreFailure("\(source): not a file", kind: .unreadableFile(path: source))
        }
        var byteCount: Int64 = 0
        try replace(path) { output throws(StoreFailure) in
            while case let chunk = try read(input, upTo: 1 << 16, of: source), !chunk.isEmpty {
                try writeAll(chunk[...], to: output, path)
                byteCount += Int64(chunk.count)
            }
        }
        return byteCount
    }

    /// The whole of a small file; nil when there is none.
    static func contents(of path: String) throws(StoreFailure) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw failure("open", path)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        while case let chunk = try read(descriptor, upTo: 1 << 16, of: path), !chunk.isEmpty { bytes += chunk }
        return bytes
    }

    /// Removes a file; one that is not there is as good as removed.
    static func remove(_ path: String) throws(StoreFailure) {
        if unlink(path) != 0, errno != ENOENT { throw failure("unlink", path) }
    }

    /// The names in a folder, without `.` and `..`.
    static func names(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private static func replace(
        _ path: String, _ fill: (Int32) throws(StoreFailure) -> Void
    ) throws(StoreFailure) {
        let temporary = "\(path).\(getpid()).tmp"
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure("open", temporary) }
        do throws(StoreFailure) {
            defer { close(descriptor) }
            try fill(descriptor)
            guard fsync(descriptor) == 0 else { throw failure("fsync", temporary) }
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, path) == 0 else {
            let error = failure("rename", path)
            unlink(temporary)
            throw error
        }
        syncFolder(of: path)
    }

    /// The rename itself is durable only when its folder is.
    private static func syncFolder(of path: String) {
        guard let slash = path.lastIndex(of: "/") else { return }
        let descriptor = open(String(path[..<slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func read(_ descriptor: Int32, upTo count: Int, of path: String) throws(StoreFailure) -> [UInt8] {
        var taken = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
            repeat { taken = Glibc.read(descriptor, buffer.baseAddress, count) } while taken < 0 && errno == EINTR
            used = max(0, taken)
        }
        guard taken >= 0 else { throw unreadable(path) }
        return chunk
    }

    private static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32, _ path: String) throws(StoreFailure) {
        var rest = bytes
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw failure("write", path) }
            rest = rest.dropFirst(written)
        }
    }

    private static func unreadable(_ path: String) -> StoreFailure {
        StoreFailure(String(cString: strerror(errno)), kind: .unreadableFile(path: path))
    }

    static func failure(_ call: String, _ path: String) -> StoreFailure {
        let code = errno
        let kind: StoreFailure.Kind = code == ENOSPC || code == EDQUOT ? .full : .cannotOpen
        return StoreFailure("\(call) \(path): \(String(cString: strerror(code)))", kind: kind)
    }
}
