import Glibc

/// Writes files that were not there before, readable by the person alone.
enum SavedFiles {
    /// How many files of one name a folder may hold.
    private static let mostOfOneName = 999
    /// What file systems allow for one name, with room for a number.
    private static let mostNameBytes = 240

    /// Writes bytes under a name in a folder, which is made where it is missing: `bukti.jpg`, then `bukti (1).jpg`, …
    ///
    /// - Returns: the whole path.
    static func save(_ bytes: [UInt8], name: String, in folder: String) throws(SystemFailure) -> String {
        try makeFolder(folder)
        let (stem, ending) = parts(of: safeName(name))
        for number in 0...mostOfOneName {
            let path = "\(folder)/\(stem)\(number == 0 ? "" : " (\(number))")\(ending)"
            do {
                try write(bytes, new: path)
                return path
            } catch  where error.code == EEXIST {
                continue
            }
        }
        throw SystemFailure(code: EEXIST)
    }

    /// Makes a folder and those above it, for the person alone.
    static func makeFolder(_ path: String) throws(SystemFailure) {
        if mkdir(path, 0o700) == 0 || isFolder(path) { return }
        let failure = SystemFailure.last
        let parent = path.split(separator: "/").dropLast().joined(separator: "/")
        guard failure.code == ENOENT, !parent.isEmpty else { throw failure }
        try makeFolder(path.hasPrefix("/") ? "/" + parent : parent)
        guard mkdir(path, 0o700) == 0 || isFolder(path) else { throw .last }
    }

    static func isFolder(_ path: String) -> Bool {
        let kept = errno
        defer { errno = kept }
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// A name from outside as one that stays in its folder, is not hidden, and holds nothing that a terminal would obey.
    static func safeName(_ name: String) -> String {
        var safe = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
            safe.append(isControl || scalar == "/" || scalar == "\\" ? "_" : scalar)
        }
        var kept = String(safe).drop { $0 == "." || $0 == " " }
        while kept.utf8.count > mostNameBytes { kept.removeLast() }
        return kept.isEmpty ? "bukti" : String(kept)
    }

    private static func parts(of name: String) -> (stem: String, ending: String) {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return (name, "") }
        return (String(name[..<dot]), String(name[dot...]))
    }

    private static func write(_ bytes: [UInt8], new path: String) throws(SystemFailure) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let descriptor = try SystemFailure.retrying { open(path, flags, 0o600) }
        var failure = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
        // A full network disk says so only here.
        if close(descriptor) != 0, failure == nil { failure = .last }
        if let failure {
            unlink(path)
            throw failure
        }
    }

    private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> SystemFailure? {
        var written = 0
        while written < bytes.count {
            do throws(SystemFailure) {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
                written += try SystemFailure.retrying { Glibc.write(descriptor, rest.baseAddress, rest.count) }
            } catch {
                return error
            }
        }
        return nil
    }
}
