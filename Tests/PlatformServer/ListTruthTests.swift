import ChillAjarKit
import SQL
import Testing

@testable import PlatformServer

/// Whether lists are really made of the tables that the route table says, and what memory gives is what is true.
struct ListTruthTests {
    /// A world in which every list shows something of every table.
    private static func filled() async throws -> World {
        let world = try await World()
        let reviewed = try await world.endedSesi()
        let reply = try await world.post(
            "/pelanggan/beri-testimoni/\(reviewed)", as: "ayu", "{\"rating\": 4, \"komentar\": \"Jelas\"}")
        try #require(reply.status == 201)
        let bundled = try await world.booked(minute: 1, paket: world.ids.paket)
        try #require(try await world.pay(bundled, jumlah: "63000", file: TestFile(bytes: try World.jpeg())).status == 201)
        _ = try await world.booked(minute: 2)
        _ = try await world.slot(minute: 3)
        return world
    }

    @Test("No list changes with a table that its row does not name, whichever column of it is changed")
    func tablesAreAll() async throws {
        let world = try await Self.filled()
        let database = world.platform.services.database
        let columns = try database.read { db in
            try db.tableNames().filter { !$0.hasPrefix("sqlite_") && $0 != "schema_migrations" }.flatMap { table in
                try db.query("SELECT name FROM pragma_table_info('\(table)') WHERE pk = 0") { (table, try $0.string(0)) }
            }
        }
        let requests = try await world.cachedRequests()
        var before: [String: [UInt8]] = [:]
        for request in requests { before[request.name] = try await world.fresh(request) }
        #expect(before.values.contains { $0.count > 1000 })
        for (table, column) in columns {
            // Not who people are: that is the door's business, and part of the key.
            guard (table, column) != ("users", "peran"), column != "user_id" else { continue }
            guard try await database.write({ try Self.disturb(table, column, in: $0) }) else { continue }
            for request in requests where request.row.cached?.tables.contains(table) == false {
                #expect(try await world.fresh(request) == before[request.name], "\(request.name): \(table).\(column)")
            }
            try await database.write { try Self.restore(table, column, in: $0) }
        }
    }

    /// Gives every row another value in that column; false when the schema forbids it.
    private static func disturb(_ table: String, _ column: String, in db: SQL.Connection) throws -> Bool {
        try db.run("DROP TABLE IF EXISTS salinan")
        try db.run("CREATE TABLE salinan AS SELECT rowid AS nomor, \(column) AS nilai FROM \(table)")
        let other = """
            CASE typeof(\(column)) WHEN 'integer' THEN \(column) + 1 WHEN 'blob' THEN x'00' WHEN 'null' THEN '2026' ELSE \(column) || 'x' END
            """
        do {
            try db.transaction { _ = try db.execute("UPDATE \(table) SET \(column) = \(other)") }
            return true
        } catch let error as SQLError {
            guard case .constraint = error.kind else { throw error }
            return false
        }
    }

    private static func restore(_ table: String, _ column: String, in db: SQL.Connection) throws {
        try db.execute("UPDATE \(table) SET \(column) = (SELECT nilai FROM salinan WHERE nomor = \(table).rowid)")
    }

    @Test("After any change of a row of a table that a list names, its tag is another one")
    func everyTableCounts() async throws {
        let world = try await Self.filled()
        let database = world.platform.services.database
        for request in try await world.cachedRequests() {
            for table in (request.row.cached?.tables ?? []).sorted() {
                let tag = try #require(try await world.get(request.path, as: request.person).header("ETag"))
                let column = try database.read {
                    try $0.first("SELECT name FROM pragma_table_info('\(table)')") { try $0.string(0) }
                }
                let name = try #require(column)
                let changed = try await database.write { try $0.execute("UPDATE \(table) SET \(name) = \(name)") }
                guard changed > 0 else { continue }
                let reply = try await world.get(request.path, as: request.person, unless: tag)
                #expect(reply.status == 200 && reply.header("ETag") != tag, "\(request.name): \(table)")
            }
        }
    }

    @Test("Whatever people do, in whatever order and as time goes by, memory and tags give what is true", arguments: 1...3)
    func random(seed: UInt64) async throws {
        let world = try await World()
        let requests = try await world.cachedRequests()
        var actor = RandomActor(world: world, seed: seed)
        var seen: [String: (tag: String, body: [UInt8])] = [:]
        for _ in 0..<60 {
            let step = try await actor.act()
            for request in requests {
                let fresh = try await world.fresh(request)
                let known = seen[request.name]
                let reply = try await world.get(request.path, as: request.person, unless: known?.tag ?? "\"lain\"")
                if reply.status == 304 {
                    #expect(known?.body == fresh, "\(request.name) after \(step)")
                } else if reply.status == 200 {
                    #expect(reply.body == fresh, "\(request.name) after \(step)")
                    seen[request.name] = (try #require(reply.header("ETag")), reply.body)
                }
            }
        }
        let counters = world.platform.services.lists.counters
        #expect(counters.notModified.load(ordering: .relaxed) > 100)
    }
}

/// Does what people do, at random; refusals are part of it.
private struct RandomActor {
    let world: World
    private var state: UInt64

    init(world: World, seed: UInt64) {
        self.world = world
        state = seed
    }

    /// xorshift64*, so that a failure can be repeated.
    private mutating func random(_ bound: Int64) -> Int64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int64((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
    }

    mutating func act() async throws -> String {
        let id = 1 + random(8)
        switch random(13) {
        case 0, 1: _ = try await slot(minute: Int(random(600)))
        case 2, 3:
            _ = try await world.book(id, as: random(2) == 0 ? "ayu" : "fajar", paket: random(2) == 0 ? world.ids.paket : nil)
        case 4: _ = try await world.pay(id, file: TestFile(bytes: try World.jpeg()))
        case 5: _ = try await world.pay(id, jumlah: "63000")
        case 6: _ = try await world.accept(id)
        case 7: _ = try await world.reject(id)
        case 8: _ = try await world.post("/mentor/mulai-sesi/\(id)", as: "bagas")
        case 9: _ = try await world.post("/mentor/selesai-sesi/\(id)", as: "bagas")
        case 10: _ = try await world.post("/pelanggan/beri-testimoni/\(id)", as: "ayu", "{\"rating\": 5}")
        case 11: _ = try await world.delete(random(2) == 0 ? "/sesi/\(id)" : "/jadwal-kursus/\(id)", as: "rani")
        default: try await world.pass(hours: random(15))
        }
        return "\(id)"
    }

    private func slot(minute: Int) async throws -> Reply {
        let day = world.now.tanggal(in: .wib).adding(days: minute % 3)
        let body = """
            {"kursus_id": \(world.ids.kalkulus), "tanggal": "\(day)", "waktu": "\(8 + minute / 60):\(10 + minute % 50)",
             "gayaMengajar": "online"}
            """
        return try await world.post("/mentor/atur-jadwal", as: "bagas", body)
    }
}

extension World {
    /// Time goes by, and now and then the sweep comes round.
    fileprivate func pass(hours: Int64) async throws {
        advance(hours: Double(hours))
        let now = now
        // Who is asked for here has not been idle.
        try await platform.services.database.write { try $0.execute("UPDATE sesi_login SET dipakai_at = ?", now.description) }
        if hours > 9 { _ = try await releaseExpired() }
    }
}
