import ChillAjarKit
import FoundationEssentials
import SQL
import Testing

/// What a dead client has left on its computer. It is read from a copy, so that the next client finds it untouched.
struct Remains {
    /// The rows of the outbox, oldest first.
    private(set) var rows: [(id: Int64, state: String, mutation: Mutation)] = []
    /// Proofs in the spool.
    private(set) var spooled = 0
    /// What `integrity_check` says.
    private(set) var integrity = ["ok"]

    /// - Parameter home: the home of the client.
    init(in home: String) throws {
        let data = home + "/.local/share/chillajar"
        let store = try FileManager.default.subpathsOfDirectory(atPath: data).first { $0.hasSuffix("/store.sqlite") }
        let folder = "\(data)/\(try #require(store).dropLast("/store.sqlite".count))"
        spooled = ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/spool")) ?? []).count
        let copy = home + "/jenazah"
        try? FileManager.default.removeItem(atPath: copy)
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
        // The index of the log is made anew from the log.
        for name in ["store.sqlite", "store.sqlite-wal"] where FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
            try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: "\(copy)/\(name)")
        }
        let database = try Connection(path: copy + "/store.sqlite")
        integrity = try database.query("PRAGMA integrity_check", map: { try $0.string(0) })
        rows = try database.query("SELECT id, state, mutation FROM outbox ORDER BY id") { row in
            let mutation = try JSONDecoder().decode(Mutation.self, from: Data(try row.string(2).utf8))
            return (try row.int64(0), try row.string(1), mutation)
        }
    }

    /// The topics of the bookings that wait here.
    var booked: Set<String> {
        Set(rows.compactMap { if case .bookSesi(let booking) = $0.mutation { booking.detailKursus } else { nil } })
    }

    /// How many rows hold a proof.
    var proofs: Int { rows.count { if case .uploadBukti = $0.mutation { true } else { false } } }

    /// How far it had come: what matters of it.
    var state: String {
        if rows.contains(where: { $0.state == "sending" }) { return "a row on its way" }
        if rows.contains(where: { $0.state == "waiting" }) { return "a row waiting" }
        return rows.first.map { "a row \($0.state)" } ?? "nothing in the outbox"
    }
}
