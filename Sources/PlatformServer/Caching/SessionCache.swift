import ChillAjarKit
import SQL
import Synchronization

/// The sessions whose tokens came lately.
///
/// One is believed only while none of the tables has changed that say whose it is and whether it lasts; a change is known here
/// before anybody is told of its commit, so that no ended session opens anything.
final class SessionCache: Sendable {
    /// How a token names its session.
    enum Key: Hashable, Sendable {
        case token(digest: String)
        case accessTokens(session: Int64)
    }

    /// A session that had not been ended when it was read.
    struct LiveSession: Sendable {
        let record: SessionRecord
        /// When it was used last.
        let usedAt: Timestamp
    }

    private struct Entry {
        var session: LiveSession
        var version: Int64
    }

    private static let maximumEntries = 4096
    /// All that ``SQL/Connection/session(digest:)`` reads.
    private static let tables: Set<String> = ["sesi_login", "users", "otp", "pelanggan", "mentor"]

    private let watch: DataVersions.Watch
    private let entries = Mutex<[Key: Entry]>([:])

    init(_ versions: DataVersions) { watch = versions.watch(Self.tables) }

    /// The session, from memory while it holds; nil when there is none.
    func session(_ key: Key, read: () throws -> SessionRecord?) throws -> LiveSession? {
        // Before anything is read: what is read after it is at least as new.
        let version = watch.version
        if let entry = entries.withLock({ $0[key] }), entry.version == version { return entry.session }
        guard let record = try read(), let usedAt = Timestamp(record.usedAt) else {
            entries.withLock { _ = $0.removeValue(forKey: key) }
            return nil
        }
        let session = LiveSession(record: record, usedAt: usedAt)
        entries.withLock { entries in
            if entries.count >= Self.maximumEntries { entries.removeAll(keepingCapacity: true) }
            entries[key] = Entry(session: session, version: version)
        }
        return session
    }
}
