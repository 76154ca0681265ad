import ChillAjarKit
import Glibc
import Hummingbird
import SQL
import Testing

@testable import PlatformServer

struct ListCacheTests {
    @Test("A list has a tag, and who sends it back is answered 304 without a body until something changes")
    func notModified() async throws {
        let world = try await World()
        let first = try await world.get("/public/kursus")
        let tag = try #require(first.header("ETag"))
        #expect(first.header("Cache-Control") == "public, no-cache" && first.header("Vary") == nil)
        let again = try await world.get("/public/kursus", unless: tag)
        #expect(again.status == 304 && again.body.isEmpty && again.header("ETag") == tag)
        #expect(again.header("Content-Length") == nil)
        #expect(try await world.get("/public/kursus", unless: "\"lain\", W/\(tag)").status == 304)
        #expect(try await world.get("/public/kursus", unless: "*").status == 304)
        #expect(try await world.get("/public/kursus", unless: "\"lain\"").status == 200)
        _ = try await world.slot()
        let changed = try await world.get("/public/kursus", unless: tag)
        #expect(changed.status == 200 && changed.header("ETag") != tag)
        #expect(changed.json[0]["jadwal_kursus"].array.count == 1)
    }

    @Test("A person's list is private, and another person's tag is worth nothing")
    func personal() async throws {
        let world = try await World()
        _ = try await world.booked()
        let own = try await world.get("/pelanggan/daftar-sesi-transaksi", as: "ayu")
        #expect(own.header("Cache-Control") == "private, no-cache" && own.header("Vary") == "Authorization")
        let tag = try #require(own.header("ETag"))
        let other = try await world.get("/pelanggan/daftar-sesi-transaksi", as: "fajar", unless: tag)
        #expect(other.status == 200 && other.json.array.isEmpty)
        #expect(try await world.get("/pelanggan/daftar-sesi", as: "ayu", unless: tag).status == 200)
        #expect(try await world.get("/pelanggan/daftar-sesi-transaksi?a=1", as: "ayu", unless: tag).status == 200)
        #expect(try await world.get("/pelanggan/daftar-sesi-transaksi", unless: tag).status == 401)
    }

    @Test("The second answer comes from memory, the third too, and it is the same")
    func fromMemory() async throws {
        let world = try await World()
        let counters = world.platform.services.lists.counters
        let replies = [
            try await world.get("/kursus", as: "ayu"), try await world.get("/kursus", as: "bagas"),
            try await world.get("/kursus", as: "rani"),
        ]
        #expect(Set(replies.map(\.body)).count == 1 && Set(replies.map { $0.header("ETag") }).count == 1)
        #expect(counters.misses.load(ordering: .relaxed) == 1 && counters.hits.load(ordering: .relaxed) == 2)
    }

    @Test("A slot that begins, and a hold that runs out, end an answer and its tag by time alone")
    func time() async throws {
        let world = try await World()
        let held = try await world.slot(day: 5)
        _ = try await world.slot(day: 0)
        _ = try await world.book(held)
        let morning = try await world.get("/public/kursus")
        #expect(morning.json[0]["jadwal_kursus"].array.count == 1)
        let tag = try #require(morning.header("ETag"))
        world.advance(hours: 6.9)
        #expect(try await world.get("/public/kursus", unless: tag).status == 304)
        world.advance(hours: 0.1)
        let evening = try await world.get("/public/kursus", unless: tag)
        #expect(evening.status == 200 && evening.json[0]["jadwal_kursus"].array.isEmpty)
        let mine = try await world.get("/pelanggan/daftar-sesi-transaksi", as: "ayu")
        let mineTag = try #require(mine.header("ETag"))
        world.advance(hours: 17)
        #expect(try await world.freeSlots() == [held])
        let late = try await world.get("/pelanggan/daftar-sesi-transaksi", as: "ayu", unless: mineTag)
        #expect(late.status == 200 && late.json[0]["statusSesi"].text == "cancelled")
    }

    @Test("The moments of time are found by indexes")
    func horizonByIndex() async throws {
        let world = try await World()
        let plans = try world.platform.services.database.read { db in
            try db.query("EXPLAIN QUERY PLAN \(SQL.Connection.nextHoldExpiryQuery)", "x") { try $0.string(3) }
                + db.query("EXPLAIN QUERY PLAN \(SQL.Connection.nextSlotBeginQuery)", "x", "y") { try $0.string(3) }
        }
        #expect(plans.count == 2 && plans.allSatisfy { $0.hasPrefix("SEARCH") }, "\(plans)")
    }

    @Test("An error has no tag and is not kept")
    func errors() async throws {
        let world = try await World()
        let missing = try await world.get("/mentor/999/testimoni", as: "ayu")
        #expect(missing.status == 404 && missing.header("ETag") == nil)
        #expect(try await world.get("/mentor/999/testimoni", as: "ayu", unless: "*").status == 404)
        #expect(world.platform.services.lists.size.answers == 0)
    }

    @Test("What another process writes is noticed at the next commit here")
    func foreignWrites() async throws {
        let world = try await World()
        let tag = try #require(try await world.get("/public/mentor").header("ETag"))
        try SQL.Connection(path: world.folder + "/chillajar.db").execute("UPDATE mentor SET deskripsi = 'Baru'")
        _ = try await world.releaseExpired()
        let reply = try await world.get("/public/mentor", unless: tag)
        #expect(reply.status == 200 && reply.json[0]["deskripsi"].text == "Baru")
    }

    @Test("Every table that a row of the route table names is one of the schema")
    func knownTables() throws {
        let db = try SQL.Connection(path: ":memory:")
        try db.migrate(Schema.migrations)
        let known = Set(try db.tableNames())
        for row in RouteTable.rows {
            #expect(row.cached?.tables.isSubset(of: known) ?? true, "\(row.route.template)")
        }
    }
}

extension World {
    /// Asks for what is not one of these tags.
    func get(_ path: String, as person: String? = nil, unless tags: String) async throws -> Reply {
        var head = HTTPRequest(method: .get, scheme: "http", authority: "uji", path: "/api" + path)
        if let token = person.flatMap({ tokens[$0] }) { head.headerFields[.authorization] = "Bearer \(token)" }
        head.headerFields[.ifNoneMatch] = tags
        return try await send(Request(head: head, body: RequestBody(buffer: ByteBuffer())))
    }
}
