import ChillAjarKit
import CurlTransport
import Glibc
import Pictures
import SQL
import ServerProgram
import Synchronization
import Testing

/// The server killed in mid-traffic, over and over. In the second lane: it takes minutes.
@Suite(.serialized)
struct EnduranceOfKillsTests {
    private static let kills = 200
    private static let workers = 4

    @Test("Killed two hundred times in mid-traffic, the server keeps every acknowledged booking, payment and review, each once")
    func kills() async throws {
        let program = try ServerProgram()
        let bukti = try makeBukti(in: program.folder)
        var people = try await DemoPeople(port: try start(program))
        let plan = try await LessonPlan(people, bukti: bukti)
        for round in 0..<Self.kills {
            let process = program.processID
            try await traffic(people, plan, until: 4 + round % 23) { kill(process, SIGKILL) }
            #expect(program.exitCode() == nil, "round \(round): the server ended by itself: \(program.errors)")
            people = try people.at(port: try start(program))
            let list = try await people.call(PlatformCalls.pelangganSesi(), as: .pelanggan)
            let lost = plan.lessons.filter { !$0.isKept(in: list) }
            #expect(lost.isEmpty, "round \(round): lost \(lost.map { "\($0.name) at \($0.step)" })")
        }
        #expect(plan.lessons.count { $0.isDone } >= Self.kills / 4, "there was traffic")
        try await finishAll(plan, people)
        try await jobsGoOn(program)
        program.signal(SIGTERM)
        #expect(program.exitCode() == 0)
        try checkDatabase(program.folder + "/data/chillajar.db")
    }

    private func start(_ program: ServerProgram) throws -> UInt16 {
        try program.start("serve", "--data", program.folder + "/data", "--listen", "127.0.0.1:0", "--demo")
        return try program.port()
    }

    private func makeBukti(in folder: String) throws -> String {
        let path = folder + "/bukti.png"
        let bytes = try Pixels(width: 8, height: 8, bytes: [UInt8](repeating: 180, count: 256)).encodePNG()
        let file = try #require(fopen(path, "w"))
        defer { fclose(file) }
        try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
        return path
    }

    /// Several workers step through lessons until so many steps were acknowledged; then the server is killed while the others'
    /// requests are on their way.
    private func traffic(
        _ people: DemoPeople, _ plan: LessonPlan, until count: Int, fall: @escaping @Sendable () -> Void
    ) async throws {
        let acknowledged = Tally()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<Self.workers {
                group.addTask {
                    while true {
                        var lesson = plan.take()
                        defer { plan.put(lesson) }
                        do {
                            try await lesson.advance(people)
                        } catch is TransportFailure {
                            return
                        }
                        if acknowledged.next() == count { fall() }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// What was under way when the server fell for the last time is completed under the same keys.
    private func finishAll(_ plan: LessonPlan, _ people: DemoPeople) async throws {
        for var lesson in plan.takeAll() {
            while !lesson.isDone { try await lesson.advance(people) }
            plan.put(lesson)
        }
        let list = try await people.call(PlatformCalls.pelangganSesi(), as: .pelanggan)
        #expect(plan.lessons.allSatisfy { $0.isKept(in: list) })
    }

    /// No job that was under way at a fall stays so for ever: nothing is overdue, and of the long looks at pictures, which wait
    /// behind everything else, there are fewer and fewer.
    private func jobsGoOn(_ program: ServerProgram) async throws {
        let database = try Connection(path: program.folder + "/data/chillajar.db", options: .init(isReadOnly: true))
        func overdue(_ condition: String) throws -> Int64 {
            let sql = """
                SELECT count(*) FROM pekerjaan WHERE status IN ('menunggu', 'berjalan') AND jenis \(condition) 'sidik_gambar'
                AND jalan_at < strftime('%Y-%m-%dT%H:%M:%f000Z', 'now', '-10 seconds')
                """
            return try database.query(sql, map: { try $0.int64(0) }).first ?? 0
        }
        let pictures = try overdue("=")
        // The runner owns the pace; the test only looks until it is there.
        for _ in 0..<600 {
            let left = try overdue("=")
            if try overdue("<>") == 0, left == 0 || left < pictures { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        Issue.record("jobs are overdue after a minute, \(try overdue("=")) of \(pictures) pictures among them")
    }

    private func checkDatabase(_ path: String) throws {
        let database = try Connection(path: path, options: .init(isReadOnly: true))
        #expect(try database.query("PRAGMA integrity_check", map: { try $0.string(0) }) == ["ok"])
        #expect(try database.query("PRAGMA foreign_key_check", map: { try $0.string(0) }).isEmpty)
        let doubles = """
            SELECT count(*) FROM (SELECT jadwal_kursus_id FROM sesi WHERE status_sesi <> 'cancelled'
            GROUP BY jadwal_kursus_id HAVING count(*) > 1)
            """
        #expect(try database.query(doubles, map: { try $0.int64(0) }) == [0])
    }
}

/// Counts from any thread.
private final class Tally: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}

/// The lessons of a run: who is idle takes one, advances it and puts it back.
final class LessonPlan: Sendable {
    private struct State {
        var waiting: [Lesson] = []
        var done: [Lesson] = []
        var made = 0
    }

    private let state = Mutex(State())
    private let kursus: [KursusID]
    private let bukti: String
    private let today: Tanggal

    init(_ people: DemoPeople, bukti: String) async throws {
        let mentor = try #require(try people.session(.mentor).user.mentor?.id)
        kursus = try await people.call(PlatformCalls.publicKursus(), as: nil).filter { $0.mentorID == mentor }.map(\.id)
        try #require(!kursus.isEmpty)
        self.bukti = bukti
        var clock = timespec()
        clock_gettime(CLOCK_REALTIME, &clock)
        today = Timestamp(seconds: Int64(clock.tv_sec)).tanggal(in: .wib)
    }

    /// Every lesson that nobody holds.
    var lessons: [Lesson] { state.withLock { $0.done + $0.waiting } }

    /// One that was begun, or a new one in a slot that no other has.
    func take() -> Lesson {
        state.withLock { state in
            if let lesson = state.waiting.popLast() { return lesson }
            state.made += 1
            let number = state.made
            // Far from the demo's own slots, and one lesson's two hours do not meet another's.
            return Lesson(
                kursus: kursus[number % kursus.count], tanggal: today.adding(days: 60 + number / 8),
                waktu: Waktu(secondOfDay: number % 8 * 3 * 3600), bukti: bukti, name: "pelajaran-\(number)")
        }
    }

    func put(_ lesson: Lesson) {
        state.withLock { state in
            if lesson.isDone { state.done.append(lesson) } else { state.waiting.insert(lesson, at: 0) }
        }
    }

    func takeAll() -> [Lesson] {
        state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
    }
}
