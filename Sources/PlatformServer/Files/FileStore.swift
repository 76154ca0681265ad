import ChillAjarKit
import Glibc
import Pictures

/// The files that people sent: private ones in the data folder, on shelves, never under a name that came from outside.
///
/// A file lies here before the transaction that names it commits; its row in `berkas` is written in that transaction
/// (``Services/mutate(_:_:keeping:ownedBy:_:)``). What has no row is collected.
struct FileStore: Sendable {
    private let root: String
    /// Where uploads lie until they are kept.
    let incoming: String
    /// How much one person may keep.
    let limits: FileConfiguration
    /// What was taken since the start.
    let tally = UploadTally()
    /// Decoding, and waiting for the disk.
    private let workers = Workers(label: "chillajar.files", width: 4)
    /// The long look at pictures: one at a time, for it has time.
    let checkers = QuietWorker.shared

    /// Makes the folders, mode 0700, and empties the one of uploads that were never finished.
    init(dataFolder: String, limits: FileConfiguration = FileConfiguration()) throws {
        root = "\(dataFolder)/berkas"
        incoming = "\(dataFolder)/masuk"
        self.limits = limits
        try DataFolder.make(root)
        // Where versions before this one kept the proofs.
        rename("\(dataFolder)/bukti", folder(.bukti))
        for shelf in FileShelf.allCases { try DataFolder.make(folder(shelf)) }
        try DataFolder.make(incoming)
        for name in DataFolder.names(in: incoming) { unlink("\(incoming)/\(name)") }
    }

    private func folder(_ shelf: FileShelf) -> String { "\(root)/\(shelf.rawValue)" }

    /// Says what an upload is, and puts it on a shelf, on the disk when this returns. The caller owes a row in `berkas`, or a
    /// ``remove(_:)``.
    ///
    /// - Throws: ``BuktiFile/Problem`` for a file that the shelf does not take, ``StorageFailure`` when the disk fails.
    func keep(_ file: UploadedFile, on shelf: FileShelf) async throws -> StoredFile {
        guard file.bytes > 0 else { throw BuktiFile.Problem.empty }
        return try await workers.run {
            let kind = try FileInspection.kind(ofFile: file.path)
            guard shelf.kinds.contains(kind) else { throw BuktiFile.Problem.wrongKind }
            let stored = try place(file, as: kind, on: shelf)
            tally.add(bytes: stored.bytes)
            return stored
        }
    }

    /// Puts bytes of a known kind on a shelf, as ``keep(_:on:)`` does.
    func keep(_ bytes: [UInt8], as kind: BuktiFile.Kind, on shelf: FileShelf) throws -> StoredFile {
        let sink = try UploadSink(folder: incoming)
        try bytes.withUnsafeBytes { try sink.write($0, limit: BuktiFile.maximumBytes) }
        return try place(sink.finish(), as: kind, on: shelf)
    }

    /// Puts another name of a file on a shelf, as ``keep(_:on:)`` does; the first name stays, and its content must not change.
    func keepCopy(of path: String, bytes: Int64, on shelf: FileShelf) async throws -> StoredFile {
        let link = "\(incoming)/\(Secret.hex(bytes: 16))"
        let sha256 = try await workers.run {
            guard Glibc.link(path, link) == 0 else { throw StorageFailure(errno: errno) }
            return try SHA256.hex(ofFile: link)
        }
        return try await keep(UploadedFile(path: link, bytes: bytes, sha256: sha256), on: shelf)
    }

    private func place(_ file: UploadedFile, as kind: BuktiFile.Kind, on shelf: FileShelf) throws(StorageFailure) -> StoredFile {
        let name = "\(Secret.hex(bytes: 20)).\(kind.fileExtension)"
        let path = "\(folder(shelf))/\(name)"
        guard rename(file.path, path) == 0 else { throw StorageFailure(errno: errno) }
        do throws(StorageFailure) {
            try DataFolder.syncFile(path)
        } catch {
            unlink(path)
            throw error
        }
        DataFolder.sync(folder(shelf))
        return StoredFile(shelf: shelf, name: name, kind: kind, bytes: file.bytes, sha256: file.sha256)
    }

    /// Forgets a file by its storage path; nothing happens when there is none.
    func remove(_ path: String) {
        if let place = Self.split(path) { unlink("\(folder(place.shelf))/\(place.name)") }
    }

    /// Where a file lies, how long it is and what it is, by its storage path; nil when it is gone.
    func find(_ path: String) -> (path: String, bytes: Int64, kind: BuktiFile.Kind)? {
        guard let (shelf, name) = Self.split(path) else { return nil }
        let path = "\(folder(shelf))/\(name)"
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            let kind = shelf.kinds.first(where: { name.hasSuffix(".\($0.fileExtension)") })
        else { return nil }
        return (path, Int64(status.st_size), kind)
    }

    /// The shelf and the name of a storage path; nil for anything that is none.
    static func split(_ path: String) -> (shelf: FileShelf, name: String)? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let shelf = FileShelf(rawValue: String(parts[0])), !parts[1].isEmpty,
            parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: ".") }),
            !parts[1].hasPrefix(".")
        else { return nil }
        return (shelf, String(parts[1]))
    }

    /// The storage paths on a shelf that nobody has touched since that moment, in seconds since 1970.
    func paths(on shelf: FileShelf, untouchedSince moment: Int64) -> [String] {
        DataFolder.names(in: folder(shelf)).compactMap { name in
            var status = stat()
            guard lstat("\(folder(shelf))/\(name)", &status) == 0, Int64(status.st_ctim.tv_sec) < moment else { return nil }
            return "\(shelf.rawValue)/\(name)"
        }
    }
}
