import ChillAjarKit
import SQL

/// For whom an entry of the event log is.
enum Audience: Sendable, Equatable {
    case user(Int64)
    case peran(Peran)
    case everybody
}

/// One entry of the event log.
struct EventEntry: Sendable {
    /// What the stream does with it.
    enum Jenis: String, Sendable {
        /// A notification: its JSON is the data.
        case notifikasi
        /// Lists that changed: their names, with commas between.
        case perubahan
        /// A session has ended: its id, or nothing for all sessions of the person. Never sent.
        case akhir
    }

    var id: Int64
    var audience: Audience
    /// nil for a kind that a newer version wrote.
    var jenis: Jenis?
    var data: String

    static let columns = "id, user_id, peran, jenis, data"

    init(_ row: borrowing Row) throws {
        id = try row.int64(0)
        if let user = try row.int64OrNil(1) {
            audience = .user(user)
        } else {
            audience = try row.stringOrNil(2).map { .peran(Peran(rawValue: $0)) } ?? .everybody
        }
        jenis = Jenis(rawValue: try row.string(3))
        data = try row.string(4)
    }
}

/// What a person missed.
struct EventReplay: Sendable {
    /// The newest entry of the log at that moment, whomever it is for; 0 in an empty log.
    var newest: Int64
    /// In order; nil when the log does not reach back so far, or there is too much: everything is to be read anew.
    var entries: [EventEntry]?
}

extension Connection {
    /// What a commit is marked with that brought entries.
    static let eventsMark = "aliran"

    /// Appends to the event log, in the transaction of what happened.
    func log(_ jenis: EventEntry.Jenis, _ data: String, for audience: Audience, at now: Timestamp) throws {
        let (user, peran): (Int64?, String?) =
            switch audience {
            case .user(let id): (id, nil)
            case .peran(let peran): (nil, peran.rawValue)
            case .everybody: (nil, nil)
            }
        try execute(
            "INSERT INTO aliran (user_id, peran, jenis, data, created_at) VALUES (?, ?, ?, ?, ?)", user, peran, jenis.rawValue,
            data, now.description)
        mark(Self.eventsMark)
    }

    /// Entries behind that one, in order.
    func events(after id: Int64, limit: Int) throws -> [EventEntry] {
        try query("SELECT \(EventEntry.columns) FROM aliran WHERE id > ? ORDER BY id LIMIT ?", id, limit) { try EventEntry($0) }
    }

    /// The newest entry's id; 0 in an empty log.
    func newestEvent() throws -> Int64 { try count("SELECT coalesce(max(id), 0) FROM aliran") }

    /// What concerns a person since the entry `last`; nil asks for nothing but where the log stands.
    func replay(user: Int64, peran: Peran, after last: Int64?, limit: Int) throws -> EventReplay {
        let newest = try newestEvent()
        guard let last else { return EventReplay(newest: newest, entries: []) }
        let oldest = try count("SELECT coalesce(min(id), 1) FROM aliran")
        // An id of the future is one of a log that was restored from a backup since.
        guard last >= oldest - 1, last <= newest else { return EventReplay(newest: newest, entries: nil) }
        let columns = EventEntry.columns
        let entries = try query(
            """
            SELECT \(columns) FROM aliran WHERE user_id = ? AND id > ?
            UNION ALL SELECT \(columns) FROM aliran WHERE user_id IS NULL AND peran = ? AND id > ?
            UNION ALL SELECT \(columns) FROM aliran WHERE user_id IS NULL AND peran IS NULL AND id > ?
            ORDER BY id LIMIT ?
            """, user, last, peran.rawValue, last, last, limit + 1
        ) { try EventEntry($0) }
        return EventReplay(newest: newest, entries: entries.count > limit ? nil : entries)
    }

    /// Removes at most `limit` entries that are older than that, and says how many. The newest stays, so that a log is never
    /// taken for one that is new.
    func pruneEvents(before limit: Timestamp, atMost count: Int) throws -> Int {
        try execute(
            """
            DELETE FROM aliran WHERE id IN (SELECT id FROM aliran WHERE created_at < ? ORDER BY created_at LIMIT ?)
                AND id < (SELECT max(id) FROM aliran)
            """, limit.description, count)
    }

    /// Ends the streams of a session once this is committed; of all sessions of the person without one.
    func endStreams(ofUser user: Int64, session: Int64? = nil, at now: Timestamp) throws {
        try log(.akhir, session.map { "\($0)" } ?? "", for: .user(user), at: now)
    }
}
