import ChillAjarKit
import FoundationEssentials
import SQL

extension LocalStore {
    /// The copy of a list; nil when it was never read.
    public func snapshot(of resource: Resource, owner: UserID?) throws(StoreFailure) -> Snapshot? {
        try run { connection in
            try connection.snapshot {
                guard let list = try connection.list(of: resource, owner: owner) else { return nil }
                let key = RecentLists.Key(resource: resource, id: list.id, fetchedAt: list.fetchedAt)
                let content = try recent.content(key) ?? connection.content(of: resource, in: list.id)
                recent.keep(content, as: key)
                return Snapshot(content, fetchedAt: list.fetchedAt, etag: list.etag)
            }
        }
    }

    /// Replaces the copy of a list, whole or not at all.
    public func save(_ snapshot: Snapshot, of resource: Resource, owner: UserID?) throws(StoreFailure) {
        try run { connection in
            recent.drop(resource)
            try connection.transaction {
                if let old = try connection.list(of: resource, owner: owner) {
                    // The rows go with their list, by ON DELETE CASCADE.
                    try connection.execute("DELETE FROM list WHERE id = ?", old.id)
                }
                let id = try connection.first(
                    "INSERT INTO list (resource, owner, fetched_at, etag) VALUES (?, ?, ?, ?) RETURNING id", resource.column,
                    owner.column, snapshot.fetchedAt.microseconds, snapshot.etag
                ) { try $0.int64(0) }
                guard let id else { throw StoreFailure("the list gave no id") }
                try connection.write(snapshot.content, to: id)
                if resource == .kursus, case .kursus(let kursus) = snapshot.content { try connection.writeWords(of: kursus) }
            }
        }
    }

    /// Gives the copy of a list a later moment; does nothing where there is none.
    public func confirm(_ resource: Resource, owner: UserID?, at moment: Timestamp, etag: String?) throws(StoreFailure) {
        try run { connection in
            try connection.execute(
                "UPDATE list SET fetched_at = ?, etag = ? WHERE resource = ? AND owner = ?", moment.microseconds, etag,
                resource.column,
                owner.column)
        }
    }

    /// Forgets the lists, drafts and kept files of a person; the outbox and its proofs stay. Nothing of it is left in what the
    /// database has freed, either.
    public func forget(owner: UserID) throws(StoreFailure) {
        try run { connection in
            recent.dropAll()
            try connection.transaction {
                try connection.execute("DELETE FROM list WHERE owner = ?", owner.value)
                try connection.execute("DELETE FROM draft WHERE owner = ?", owner.value)
            }
        }
        try files.removeAll(of: owner)
        // Forgotten they are; whether the bytes can be written over as well hangs on the room on the disk, and on other programs.
        try? run { try $0.run("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)") }
        if lock.isFirst { try spool.sweep(keeping: try spooledPaths()) }
    }
}

extension Resource {
    /// As the database writes it; names of the wire, not of the code, which may be renamed.
    fileprivate var column: String {
        switch self {
        case .kursus: "kursus"
        case .sesiPelanggan: "sesi-pelanggan"
        case .sesiMentor: "sesi-mentor"
        case .kursusMentor: "kursus-mentor"
        case .antrean: "antrean"
        case .mentor: "mentor"
        case .notifikasi: "notifikasi"
        }
    }
}

extension Database {
    fileprivate func list(of resource: Resource, owner: UserID?) throws -> (
        id: Int64, fetchedAt: Timestamp, etag: String?
    )? {
        try first("SELECT id, fetched_at, etag FROM list WHERE resource = ? AND owner = ?", resource.column, owner.column) {
            row in
            (try row.int64(0), Timestamp(microseconds: try row.int64(1)), try row.stringOrNil(2))
        }
    }

    fileprivate func content(of resource: Resource, in list: Int64) throws -> ResourceContent {
        switch resource {
        case .kursus, .kursusMentor: .kursus(try kursus(in: list))
        case .sesiPelanggan, .sesiMentor: .sesi(try documents(in: list))
        case .antrean: .transaksi(try documents(in: list))
        case .mentor: .mentor(try documents(in: list))
        case .notifikasi: .notifikasi(try documents(in: list))
        }
    }

    fileprivate func write(_ content: ResourceContent, to list: Int64) throws {
        switch content {
        case .kursus(let kursus): try write(kursus, to: list)
        case .sesi(let sesi): try write(documents: sesi, to: list)
        case .transaksi(let transaksi): try write(documents: transaksi, to: list)
        case .mentor(let mentor): try write(documents: mentor, to: list)
        case .notifikasi(let notifikasi): try write(documents: notifikasi, to: list)
        }
    }

    private func documents<Document: Decodable>(in list: Int64) throws -> [Document] {
        let decoder = JSONDecoder()
        return try query("SELECT body FROM document WHERE list = ? ORDER BY position", list) { row in
            try decoder.decode(Document.self, from: Data(try row.string(0).utf8))
        }
    }

    private func write(documents: [some Encodable], to list: Int64) throws {
        let encoder = JSONEncoder()
        for (position, document) in documents.enumerated() {
            try execute(
                "INSERT INTO document (list, position, body) VALUES (?, ?, ?)", list, position,
                String(decoding: try encoder.encode(document), as: UTF8.self))
        }
    }
}
