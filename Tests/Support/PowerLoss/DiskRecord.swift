import CRecordingVFS
import Synchronization

/// What SQLite has done to the files of one folder, in order, since a moment; there is one such record at a time in a process.
public final class DiskRecord: Sendable {
    /// One thing that was done to a file.
    struct Operation: Sendable {
        enum Kind: Sendable {
            case create
            case write(bytes: [UInt8], offset: Int)
            case truncate(size: Int)
            case sync
            case delete(isSynced: Bool)
        }

        let path: String
        let kind: Kind
    }

    private static let operations = Mutex<[Operation]>([])

    /// The folder, without a slash at its end.
    public let folder: String

    /// Begins to record; files of the folder that are there already are not seen, so it must be empty.
    public init(of folder: String) throws(PowerLossError) {
        self.folder = folder
        let code = recording_vfs_install { kind, path, bytes, count, offset in
            DiskRecord.take(kind, path, bytes, count, offset)
        }
        guard code == 0 else { throw PowerLossError("the file system was not installed: \(code)") }
        Self.operations.withLock { $0 = [] }
        recording_vfs_watch(folder + "/")
    }

    deinit { recording_vfs_watch(nil) }

    /// How many operations there were until now: a moment in the record.
    public var position: Int { Self.operations.withLock { $0.count } }

    /// Ends the recording; everything that was done.
    func finish() -> [Operation] {
        recording_vfs_watch(nil)
        return Self.operations.withLock { $0 }
    }

    private static func take(
        _ kind: recorded_kind, _ path: UnsafePointer<CChar>, _ bytes: UnsafeRawPointer?, _ count: CInt, _ offset: Int64
    ) {
        let what: Operation.Kind? =
            switch kind {
            case RECORDED_CREATE: .create
            case RECORDED_WRITE:
                .write(bytes: Array(UnsafeRawBufferPointer(start: bytes, count: Int(count))), offset: Int(offset))
            case RECORDED_TRUNCATE: .truncate(size: Int(offset))
            case RECORDED_SYNC: .sync
            case RECORDED_DELETE: .delete(isSynced: false)
            case RECORDED_DELETE_SYNCED: .delete(isSynced: true)
            default: nil
            }
        let path = String(cString: path)
        // The index of the WAL is memory: it is made anew after a restart.
        guard let what, !path.hasSuffix("-shm") else { return }
        operations.withLock { $0.append(Operation(path: path, kind: what)) }
    }
}

/// Why a power cut could not be played.
public struct PowerLossError: Error, Sendable, CustomStringConvertible {
    /// In technical words.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
