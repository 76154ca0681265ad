import ChillAjarKit
import SQL
import Testing

@testable import PlatformServer

struct JobRestartTests {
    let world: World
    let trace = Trace()

    init() async throws { world = try await World() }

    private var definitions: [JobDefinition] {
        let trace = trace
        let handler: JobHandler = { job, _ in
            trace.note(job.payload)
            return .done
        }
        return [
            JobDefinition(.test, width: 9, handler: handler),
            JobDefinition(JobKind(rawValue: "sekali"), width: 9, isRepeatable: false, handler: handler),
        ]
    }

    /// A job in a state, as a process that was killed leaves it.
    private func leave(_ jenis: JobKind = .test, _ payload: String, _ status: JobStatus) async throws {
        let now = world.now
        try await world.platform.services.database.write { db in
            let id = try db.enqueue(NewJob(jenis, payload: payload), at: now)
            try db.execute(
                "UPDATE pekerjaan SET status = ?, percobaan = 1, pemilik = 'mati', dikunci_sampai = ? WHERE id = ?",
                status.rawValue,
                status == .berjalan ? now.adding(seconds: 60).description : nil, id)
        }
    }

    private func status(of jenis: JobKind) throws -> [String] { try world.jobs(jenis).map(\.status) }

    @Test("After a kill what waited is done, what ran is done again if it may be, and a dead letter if not")
    func restart() async throws {
        let once = JobKind(rawValue: "sekali")
        for status in JobStatus.allCases { try await leave(.test, "ulang-\(status)", status) }
        for status in JobStatus.allCases { try await leave(once, "sekali-\(status)", status) }
        try await world.runner(definitions: definitions).drain()
        #expect(Set(trace.all) == ["ulang-menunggu", "ulang-berjalan", "sekali-menunggu"] && trace.all.count == 3)
        #expect(try status(of: .test) == ["selesai", "selesai", "selesai", "mati", "dibatalkan"])
        #expect(try status(of: once) == ["selesai", "mati", "selesai", "mati", "dibatalkan"])
        #expect(try world.jobs(once)[1].kesalahan?.contains("tidak diketahui") == true)
    }

    @Test("A runner beside others leaves theirs alone until their lease has ended")
    func lease() async throws {
        try await leave("berjalan", .berjalan)
        let runner = world.runner(definitions: definitions, isAlone: false)
        try await runner.drain()
        #expect(trace.all.isEmpty)
        world.advance(hours: 0.1)
        let running = Task { await runner.run() }
        while trace.all.isEmpty { await Task.yield() }
        runner.stop()
        await running.value
        #expect(trace.all == ["berjalan"])
    }

    private func leave(_ payload: String, _ status: JobStatus) async throws { try await leave(.test, payload, status) }

    @Test("A job that kills its server each time is a dead letter after its last attempt")
    func poison() async throws {
        try await leave("racun", .berjalan)
        try await world.platform.services.database.write {
            try $0.execute("UPDATE pekerjaan SET percobaan = 10 WHERE jenis = 'uji'")
        }
        try await world.runner(definitions: definitions).drain()
        #expect(trace.all.isEmpty)
        #expect(try status(of: .test) == ["mati"])
    }

    @Test("A waiting job of a kind that nobody knows is a dead letter")
    func unknown() async throws {
        let now = world.now
        let kind = JobKind(rawValue: "masa_depan")
        try await world.platform.services.database.write { try $0.enqueue(NewJob(kind), at: now) }
        try await world.runJobs()
        #expect(try status(of: kind) == ["mati"])
    }

    @Test("A schedule has one row: a restart neither doubles nor forgets it, and what was missed is made up for once")
    func schedule() async throws {
        let trace = trace
        let kind = JobKind(rawValue: "berkala")
        let hourly = JobDefinition(kind, schedule: .every(hours: 1)) { _, context in
            trace.note("\(context.now.waktu(in: .wib))")
            return .done
        }
        try await world.runner(definitions: [hourly]).drain()
        #expect(trace.all.isEmpty)
        world.advance(hours: 1)
        try await world.runner(definitions: [hourly]).drain()
        try await world.runner(definitions: [hourly]).drain()
        #expect(trace.all == ["13:00:00"])
        world.advance(hours: 5.5)
        try await world.runner(definitions: [hourly]).drain()
        #expect(trace.all == ["13:00:00", "18:30:00"])
        #expect(try world.jobs(kind).map(\.jalanAt) == ["2026-11-22T12:00:00.000000Z"])
    }

    @Test("A scheduled job that fails for good leaves a dead letter, and comes round again")
    func failingSchedule() async throws {
        struct Broken: Error {}
        let kind = JobKind(rawValue: "berkala")
        let hourly = JobDefinition(kind, maximumAttempts: 1, schedule: .every(hours: 1)) { _, _ in throw Broken() }
        try await world.runner(definitions: [hourly]).drain()
        world.advance(hours: 1)
        try await world.runner(definitions: [hourly]).drain()
        #expect(try status(of: kind) == ["menunggu", "mati"])
    }

    @Test("Days begin in WIB, and the next run is always later than now")
    func moments() throws {
        let daily = Schedule.daily(hour: 3)
        #expect(daily.next(after: world.now).description == "2026-11-22T20:00:00.000000Z")
        #expect(daily.next(after: daily.next(after: world.now)).description == "2026-11-23T20:00:00.000000Z")
        #expect(Schedule.every(hours: 6).next(after: world.now).description == "2026-11-22T06:00:00.000000Z")
    }
}
