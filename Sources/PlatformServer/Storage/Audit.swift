import ChillAjarKit
import SQL

/// Something that happened, with who did it and whom it concerned.
struct AuditRow: Sendable {
    /// A person as the audit names them.
    struct Named: Sendable {
        var id: Int64
        var nama: String
        var peran: String
    }

    var id: Int64
    var jenis: String
    var sesi: Int64?
    var transaksi: Int64?
    var keterangan: String?
    var createdAt: String
    /// nil for the platform itself.
    var oleh: Named?
    var user: Named?

    fileprivate static let columns = """
        e.id, e.jenis, e.sesi_id, e.transaksi_id, e.keterangan, e.created_at, o.id, o.nama, o.peran, u.id, u.nama, u.peran
        """

    fileprivate init(_ row: borrowing Row) throws {
        var at = 0
        id = try row.next(&at)
        jenis = try row.next(&at)
        sesi = try row.next(&at)
        transaksi = try row.next(&at)
        keterangan = try row.next(&at)
        createdAt = try row.next(&at)
        oleh = try Self.named(row, 6)
        user = try Self.named(row, 9)
    }

    private static func named(_ row: borrowing Row, _ at: Int) throws -> Named? {
        guard let id = try row.int64OrNil(at) else { return nil }
        return Named(id: id, nama: try row.string(at + 1), peran: try row.string(at + 2))
    }
}

/// Which part of the audit is asked for.
struct AuditFilter: Sendable {
    /// Only of this kind.
    var jenis: Peristiwa.Jenis?
    /// Only what this account did, or what was done to it.
    var user: Int64?
    /// Only what lies behind this record, as one who reads from the newest meets it.
    var sebelum: Int64?
    /// At most so many.
    var batas: Int64
}

extension Connection {
    /// A page of what happened, newest first; nil when there is no record `sebelum`.
    func audit(_ filter: AuditFilter) throws -> [AuditRow]? {
        // Later than every moment: the first page.
        var end = (waktu: "9999", id: Int64(0))
        if let sebelum = filter.sebelum {
            guard
                let found = try first(
                    "SELECT created_at, id FROM peristiwa WHERE id = ?", sebelum,
                    map: {
                        (waktu: try $0.string(0), id: try $0.int64(1))
                    })
            else { return nil }
            end = found
        }
        let (page, values) = Self.auditPage(filter, before: end.waktu, end.id)
        return try query(
            """
            SELECT \(AuditRow.columns) FROM peristiwa e LEFT JOIN users o ON o.id = e.oleh LEFT JOIN users u ON u.id = e.user_id
            WHERE e.id IN (\(page)) ORDER BY e.created_at DESC, e.id DESC LIMIT ?
            """, values: values + [filter.batas]
        ) { try AuditRow($0) }
    }

    /// The ids of a page: of each way in the index gives at most a page, however much lies behind it.
    static func auditPage(
        _ filter: AuditFilter, before waktu: String, _ id: Int64
    ) -> (sql: String, values: [any SQLConvertible]) {
        func page(_ condition: String, _ values: [any SQLConvertible]) -> (String, [any SQLConvertible]) {
            let kind = filter.jenis == nil ? "" : "jenis = ? AND "
            let sql = """
                SELECT id FROM (SELECT id FROM peristiwa WHERE \(condition)\(kind)(created_at, id) < (?, ?)
                    ORDER BY created_at DESC, id DESC LIMIT ?) AS halaman
                """
            return (sql, values + (filter.jenis.map { [$0.rawValue] } ?? []) + [waktu, id, filter.batas])
        }
        guard let user = filter.user else { return page("", []) }
        let did = page("oleh = ? AND ", [user])
        let met = page("user_id = ? AND ", [user])
        return ("\(did.0) UNION \(met.0)", did.1 + met.1)
    }
}
