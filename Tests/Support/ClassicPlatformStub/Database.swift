/// The rows of the classic platform, in memory.
struct Database {
    /// The tables, by the names of their models.
    enum Table: String, CaseIterable {
        case user = "User"
        case pelanggan = "Pelanggan"
        case mentor = "Mentor"
        case kursus = "Kursus"
        case jadwal = "JadwalKursus"
        case sesi = "Sesi"
        case transaksi = "Transaksi"
        case testimoni = "Testimoni"
        case paket = "Paket"
        case item = "ItemPaket"
        case visibilitas = "VisibilitasPaket"
    }

    /// A file that was uploaded.
    struct Upload {
        var contentType: String
        var bytes: [UInt8]
    }

    private(set) var tables: [Table: [JSON]] = [:]
    /// Uploaded files by their paths.
    var uploads: [String: Upload] = [:]
    /// Who each token belongs to, by the user's id.
    var tokens: [String: Int] = [:]
    /// Passwords by the user's id.
    var passwords: [Int: String] = [:]
    private var lastIDs: [Table: Int] = [:]

    func all(_ table: Table) -> [JSON] { tables[table] ?? [] }

    func find(_ table: Table, _ id: Int?) -> JSON? {
        guard let id else { return nil }
        return all(table).first { $0["id"].int == id }
    }

    func first(_ table: Table, _ column: String, _ value: Int?) -> JSON? {
        all(table).first { $0[column].int != nil && $0[column].int == value }
    }

    func all(_ table: Table, _ column: String, _ value: Int?) -> [JSON] {
        all(table).filter { $0[column].int != nil && $0[column].int == value }
    }

    /// Adds a row with every column and gives it an id and its two timestamps.
    @discardableResult
    mutating func insert(_ table: Table, _ row: JSON) -> JSON {
        let id = (lastIDs[table] ?? 0) + 1
        lastIDs[table] = id
        var complete = JSON.object([JSON.Member(name: "id", value: .int(id))])
        if case .object(let members) = row {
            for member in members { complete[member.name] = member.value }
        }
        let now = JSON.text(Moment.now.timestamp)
        if !complete.has("created_at") { complete["created_at"] = now }
        if !complete.has("updated_at") { complete["updated_at"] = now }
        tables[table, default: []].append(complete)
        return complete
    }

    /// Changes columns of a row; the row afterwards, nil when there is none.
    @discardableResult
    mutating func update(_ table: Table, _ id: Int?, _ change: (inout JSON) -> Void) -> JSON? {
        guard let id, let index = all(table).firstIndex(where: { $0["id"].int == id }) else { return nil }
        var row = all(table)[index]
        change(&row)
        row["updated_at"] = .text(Moment.now.timestamp)
        tables[table]?[index] = row
        return row
    }

    /// Removes a row; false when there is none.
    mutating func delete(_ table: Table, _ id: Int) -> Bool {
        guard find(table, id) != nil else { return false }
        tables[table]?.removeAll { $0["id"].int == id }
        return true
    }
}
