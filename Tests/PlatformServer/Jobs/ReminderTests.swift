import ChillAjarKit
import SQL
import Testing
import TinyHTTPServer

@testable import PlatformServer

struct ReminderTests {
    private func reminders(_ world: World) throws -> [String] {
        try world.jobs(.whatsApp).compactMap(\.kunci).filter { $0.hasPrefix("wa:pengingat") }.map {
            String($0.dropFirst("wa:pengingat-".count).prefix { $0 != "-" })
        }
    }

    @Test("A paid sesi is reminded of a day and an hour before, each once to pelanggan and mentor, however often is looked")
    func onceEach() async throws {
        let world = try await World()
        // On Tuesday at 19.00; now it is Sunday, 12.00.
        _ = try await world.acceptedSesi()
        _ = try await world.booked(minute: 1)
        try await world.runJobs()
        world.advance(hours: 30.5)
        try await world.runJobs()
        #expect(try reminders(world).isEmpty)
        for _ in 0..<20 {
            world.advance(hours: 0.5)
            try await world.runJobs()
        }
        #expect(try reminders(world) == ["hari", "hari"])
        for _ in 0..<40 {
            world.advance(hours: 0.5)
            try await world.runJobs()
        }
        #expect(try reminders(world) == ["hari", "hari", "jam", "jam"])
        let recorded = try world.platform.services.database.read {
            try $0.count("SELECT count(*) FROM peristiwa WHERE jenis IN ('pengingat_hari', 'pengingat_jam')")
        }
        #expect(recorded == 2)
    }

    @Test("A server that slept through the day still reminds an hour before, and never after the beginning")
    func late() async throws {
        let world = try await World()
        _ = try await world.acceptedSesi()
        try await world.runJobs()
        world.advance(hours: 54.5)
        try await world.runJobs()
        #expect(try reminders(world) == ["jam", "jam"])
        let other = try await World()
        _ = try await other.acceptedSesi()
        try await other.runJobs()
        other.advance(hours: 56)
        try await other.runJobs()
        #expect(try reminders(other).isEmpty)
    }

    @Test("A reminder that could not go out in time, or whose sesi has begun, is not sent")
    func obsolete() async throws {
        let gateway = try TinyServer { request in
            String(decoding: request.body, as: UTF8.self).contains("sebentar lagi")
                ? TinyAnswer(503) : TinyAnswer(200, text: "{\"status\": true}", type: "application/json")
        }
        let world = try await World { $0.gateway = GatewayConfiguration(url: gateway.url) }
        let sesi = try await world.acceptedSesi()
        try await world.runJobs()
        world.advance(hours: 54.5)
        try await world.runJobs()
        let before = gateway.requests.count
        let now = world.now
        try await world.platform.services.database.write { db in
            #expect(try db.moveSesi(sesi, from: .pending, to: .started, at: now))
            try db.execute("UPDATE pekerjaan SET jalan_at = ? WHERE status = 'menunggu' AND jenis = 'whatsapp'", now.description)
        }
        try await world.runJobs()
        #expect(gateway.requests.count == before)
        #expect(try world.jobs(.whatsApp).suffix(2).map(\.status) == ["dibatalkan", "dibatalkan"])
    }

    @Test("What is due is found by the index over the slots' times")
    func byIndex() async throws {
        let world = try await World()
        let plan = try world.platform.services.database.read { db in
            try db.query("EXPLAIN QUERY PLAN \(SQL.Connection.sesiToRemindQuery)", "a", "b", "c", "d", "e") { try $0.string(3) }
        }
        #expect(plan.contains { $0.contains("jadwal_kursus_waktu") }, "\(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }
}
