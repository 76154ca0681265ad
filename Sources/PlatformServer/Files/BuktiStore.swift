import ChillAjarKit
import Glibc
import Pictures

/// A proof that lies in the store.
struct StoredBukti: Sendable, Equatable {
    /// Its name in the store: unguessable, with the ending of its kind.
    let name: String
    /// Its SHA-256, hexadecimal.
    let sha256: String
}

/// The payment proofs: private files in the data folder, never under a name that came from outside.
struct BuktiStore: Sendable {
    private let folder: String
    /// Where uploads lie until they are kept.
    let incoming: String
    private let workers = Workers(label: "chillajar.pictures", width: 2)

    /// Makes the folders, mode 0700, and empties the one of uploads that were never finished.
    init(dataFolder: String) throws {
        folder = "\(dataFolder)/bukti"
        incoming = "\(dataFolder)/masuk"
        try DataFolder.make(folder)
        try DataFolder.make(incoming)
        for name in DataFolder.names(in: incoming) { unlink("\(incoming)/\(name)") }
    }

    /// Removes what no transaksi names: a proof whose transaction never committed because the server fell. At start only, before
    /// any upload.
    func sweep(keeping named: Set<String>) {
        for name in DataFolder.names(in: folder) where !named.contains(name) { unlink("\(folder)/\(name)") }
    }

    /// Reads the file to its end and says what it is.
    func verify(_ file: UploadedFile) async throws -> BuktiFile.Kind {
        guard file.bytes > 0 else { throw BuktiFile.Problem.empty }
        let path = file.path
        return try await workers.run { try Self.kind(ofFile: path) }
    }

    /// Moves a verified upload into the store. Until the transaction that names it has committed the caller owes a ``remove(_:)``.
    func keep(_ file: UploadedFile, as kind: BuktiFile.Kind) throws(StorageFailure) -> StoredBukti {
        let name = "\(Secret.hex(bytes: 20)).\(kind.fileExtension)"
        guard rename(file.path, "\(folder)/\(name)") == 0 else { throw StorageFailure(errno: errno) }
        DataFolder.sync(folder)
        return StoredBukti(name: name, sha256: file.sha256)
    }

    /// Puts bytes of a known kind into the store.
    func keep(_ bytes: [UInt8], as kind: BuktiFile.Kind) throws -> StoredBukti {
        let sink = try UploadSink(folder: incoming)
        try bytes.withUnsafeBytes { try sink.write($0, limit: BuktiFile.maximumBytes) }
        return try keep(try sink.finish(), as: kind)
    }

    /// Forgets a file of the store; nothing happens when there is none.
    func remove(_ name: String) { unlink("\(folder)/\(name)") }

    /// Where a proof lies, how long it is and what it is; nil when it is gone.
    func find(_ name: String) -> (path: String, bytes: Int64, kind: BuktiFile.Kind)? {
        let path = "\(folder)/\(name)"
        var status = stat()
        guard !name.contains("/"), stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            let kind = BuktiFile.Kind.allCases.first(where: { name.hasSuffix(".\($0.fileExtension)") })
        else { return nil }
        return (path, Int64(status.st_size), kind)
    }

    private static func kind(ofFile path: String) throws(BuktiFile.Problem) -> BuktiFile.Kind {
        do {
            return kind(of: try Pictures.verify(path: path))
        } catch {
            throw problem(of: error)
        }
    }

    private static func kind(of format: PictureFormat) -> BuktiFile.Kind {
        switch format {
        case .jpeg: .jpeg
        case .png: .png
        case .pdf: .pdf
        }
    }

    private static func problem(of error: PictureError) -> BuktiFile.Problem {
        switch error {
        case .empty: .empty
        case .tooManyBytes(let count, _): .tooLarge(bytes: Int64(count))
        case .notAPicture: .wrongKind
        case .tooManyPixels(let width, let height, _): .tooManyPixels(width: width, height: height)
        case .truncated: .broken("cut")
        case .broken(let reason): .broken(reason)
        case .unreadable(let reason): .unreadable("\(reason)")
        }
    }
}
