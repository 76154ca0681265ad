import Glibc

/// A data folder that goes with the server that was started on it.
public final class EphemeralFolder: Sendable {
    private let path: String

    /// What may lie in the folder already: the log that the one who starts the server opened.
    private static let allowed: Set<String> = ["server.log"]

    /// Throws ``PlatformFailure/notEmpty(path:)`` for a folder with anything else in it: what was there before is never removed.
    public init(_ path: String) throws(PlatformFailure) {
        guard Set(DataFolder.names(in: path)).isSubset(of: Self.allowed) else { throw .notEmpty(path: path) }
        self.path = path
    }

    /// Removes the folder with all that is in it; links are removed and not followed.
    public func remove() { Self.remove(path) }

    static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        for name in DataFolder.names(in: path) { remove("\(path)/\(name)") }
        rmdir(path)
    }
}
