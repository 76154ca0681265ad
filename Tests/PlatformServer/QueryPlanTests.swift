import ChillAjarKit
import SQL
import Testing

@testable import PlatformServer

/// What is asked for lists does not read the history.
struct QueryPlanTests {
    private static let history = ["sesi", "transaksi", "jadwal_kursus", "testimoni", "peristiwa", "s", "t", "j", "r", "e", "x"]

    private static func owners(_ alias: String) -> [String] {
        [Owner.pelanggan(1), .mentor(1)].map { $0.condition(alias).sql }
    }

    /// The questions of the lists, of those that are bounded by an owner and of those that are bounded by a day.
    private static let questions: [String] =
        owners("s").flatMap { owner in
            [SesiFilter.all, .paid, .reviewed].map { "\(SesiRow.select) WHERE \(owner) AND \($0.rawValue) ORDER BY s.id" }
        }
        + owners("t").flatMap {
            ["\(TransaksiRow.select) WHERE \($0) AND t.dihapus_at IS NULL ORDER BY t.id", SQL.Connection.riwayatQuery($0)]
        }
        + (owners("r") + [SQL.Connection.testimoniCondition(.everybody).sql]).map {
            "\(TestimoniRow.select) WHERE \($0) ORDER BY r.id"
        }
        + [
            SQL.Connection.slotsQuery, SQL.Connection.upcomingSlotsQuery, SQL.Connection.takenSlotsQuery,
            SQL.Connection.riwayatQuery("t.id = ?"), SQL.Connection.slotsOfMentorQuery,
            "\(SesiRow.select) WHERE s.id = ?", "\(TransaksiRow.select) WHERE t.id = ?",
        ]

    @Test("No list but an admin's of all sesi and transaksi reads a table of the history from end to end", arguments: questions)
    func noScan(_ question: String) throws {
        let db = try SQL.Connection(path: ":memory:")
        try db.migrate(Schema.migrations)
        let values = question.filter { $0 == "?" }.map { _ in "1" as any SQLConvertible }
        let plan = try db.query("EXPLAIN QUERY PLAN \(question)", values: values) { try $0.string(3) }
        #expect(!plan.isEmpty)
        for step in plan where step.hasPrefix("SCAN ") {
            let table = step.dropFirst("SCAN ".count).prefix { $0 != " " }
            #expect(!Self.history.contains(String(table)), "\(step) in \(question)")
        }
    }

    @Test("The test would see a scan")
    func sees() throws {
        let db = try SQL.Connection(path: ":memory:")
        try db.migrate(Schema.migrations)
        let plan = try db.query("EXPLAIN QUERY PLAN \(TransaksiRow.select) WHERE t.jumlah = 1") { try $0.string(3) }
        #expect(plan.contains { $0.hasPrefix("SCAN t") })
    }
}
