import ChillAjarKit
import SQL
import Synchronization
import Testing

@testable import PlatformServer

extension JobKind {
    static let test = JobKind(rawValue: "uji")
}

/// What handlers did, in their order.
final class Trace: Sendable {
    private let seen = Mutex<[String]>([])
    private let most = Mutex((running: 0, peak: 0))

    var all: [String] { seen.withLock { $0 } }
    var peak: Int { most.withLock { $0.peak } }

    func note(_ text: String) { seen.withLock { $0.append(text) } }

    func enter() {
        most.withLock { count in
            count.running += 1
            count.peak = max(count.peak, count.running)
        }
    }

    func leave() { most.withLock { $0.running -= 1 } }
}

struct JobRunnerTests {
    let world: World
    let trace = Trace()

    init() async throws { world = try await World() }

    private func enqueue(_ job: NewJob) async throws -> Int64? {
        let now = world.now
        return try await world.platform.services.database.write { try $0.enqueue(job, at: now) }
    }

    private func drain(_ definition: JobDefinition) async throws {
        try await world.runner(definitions: [definition]).drain()
    }

    /// Jobs that note what they carry and end so.
    private func ending(_ outcome: JobOutcome, maximum: Int = 10, width: Int = 1) -> JobDefinition {
        let trace = trace
        return JobDefinition(.test, width: width, maximumAttempts: maximum, backoff: Backoff(base: 10, cap: 40)) { job, _ in
            trace.note(job.payload)
            return outcome
        }
    }

    @Test("A job is done once, after its commit, and what it carried is wiped")
    func done() async throws {
        let id = try #require(try await enqueue(NewJob(.test, payload: "{\"kode\":\"rahasia\"}")))
        try await drain(ending(.done(note: "beres")))
        try await drain(ending(.done))
        #expect(trace.all == ["{\"kode\":\"rahasia\"}"])
        let job = try #require(try world.jobs(.test).first)
        #expect(job.status == "selesai" && job.kesalahan == "beres" && job.selesaiAt == world.now.description)
        #expect(try world.payload(id) == "{}")
    }

    @Test("What is rolled back leaves no job")
    func rollback() async throws {
        struct Stop: Error {}
        let now = world.now
        await #expect(throws: Stop.self) {
            try await world.platform.services.database.write { db in
                try db.enqueue(NewJob(.test), at: now)
                throw Stop()
            }
        }
        #expect(try world.jobs(.test).isEmpty)
    }

    @Test("A key makes one job, also after it was done")
    func key() async throws {
        #expect(try await enqueue(NewJob(.test, key: "satu")) != nil)
        #expect(try await enqueue(NewJob(.test, key: "satu")) == nil)
        try await drain(ending(.done))
        #expect(try await enqueue(NewJob(.test, key: "satu")) == nil)
        try await drain(ending(.done))
        #expect(trace.all.count == 1)
    }

    @Test("A failed attempt waits within its ceiling, which doubles to the cap; the last makes a dead letter")
    func backoff() async throws {
        _ = try await enqueue(NewJob(.test, payload: "{\"a\":1}"))
        let definition = ending(.retry(reason: "sibuk"), maximum: 5)
        for (attempt, ceiling) in [10, 20, 40, 40].enumerated() {
            try await drain(definition)
            let job = try #require(try world.jobs(.test).first)
            let wait = try #require(Timestamp(job.jalanAt)).seconds(since: world.now)
            #expect(job.status == "menunggu" && (1...Int64(ceiling)).contains(wait), "attempt \(attempt + 1): \(wait)")
            #expect(trace.all.count == attempt + 1)
            world.advance(hours: Double(ceiling) / 3600)
        }
        try await drain(definition)
        let job = try #require(try world.jobs(.test).first)
        #expect(job.status == "mati" && job.percobaan == 5 && job.kesalahan?.contains("sibuk") == true)
        #expect(try world.payload(job.id) == "{\"a\":1}")
        world.advance(hours: 48)
        try await drain(definition)
        #expect(trace.all.count == 5)
    }

    @Test("Waits are spread over their whole range, and never zero")
    func jitter() {
        let backoff = Backoff(base: 8, cap: 3600)
        let waits = Set((0..<400).map { _ in backoff.seconds(after: 3) })
        #expect(waits.min() ?? 0 >= 1 && waits.max() ?? 99 <= 32 && waits.count > 16)
        #expect(backoff.ceiling(after: 200) == 3600)
    }

    @Test("A job of tomorrow waits until then, and one that is of no use any more is not done")
    func times() async throws {
        _ = try await enqueue(NewJob(.test, payload: "1", after: world.now.adding(seconds: 86_400)))
        _ = try await enqueue(NewJob(.test, payload: "2", validUntil: world.now.adding(seconds: 60)))
        world.advance(hours: 1)
        try await drain(ending(.done))
        #expect(trace.all.isEmpty)
        #expect(try world.jobs(.test).map(\.status) == ["menunggu", "dibatalkan"])
        world.advance(hours: 23)
        try await drain(ending(.done))
        #expect(trace.all == ["1"])
    }

    @Test("Three runners on one database do each of 120 jobs once, no more than their width at a time")
    func severalRunners() async throws {
        let now = world.now
        try await world.platform.services.database.write { db in
            for number in 0..<120 { try db.enqueue(NewJob(.test, payload: "\(number)"), at: now) }
        }
        let trace = trace
        let definition = JobDefinition(.test, width: 3) { job, _ in
            trace.enter()
            trace.note(job.payload)
            await Task.yield()
            trace.leave()
            return .done
        }
        let runners = (0..<3).map { _ in world.runner(definitions: [definition], isAlone: false) }
        try await withThrowingTaskGroup { group in
            for runner in runners { group.addTask { try await runner.drain() } }
            try await group.waitForAll()
        }
        #expect(trace.all.compactMap { Int($0) }.sorted() == Array(0..<120))
        #expect(trace.peak <= 9)
    }

    @Test("Two connections never take the same job")
    func claims() async throws {
        let now = world.now
        try await world.platform.services.database.write { db in
            for _ in 0..<10 { try db.enqueue(NewJob(.test), at: now) }
        }
        let (one, two) = (
            try SQL.Connection(path: world.folder + "/chillajar.db"), try SQL.Connection(path: world.folder + "/chillajar.db")
        )
        let first = try one.claimJobs(of: .test, limit: 6, by: "a", until: now.adding(seconds: 60), at: now).map(\.id)
        let second = try two.claimJobs(of: .test, limit: 6, by: "b", until: now.adding(seconds: 60), at: now).map(\.id)
        #expect(first.count == 6 && second.count == 4 && Set(first).isDisjoint(with: second))
        #expect(try two.settleJob(first[0], by: "b", as: .selesai, note: nil, at: now) == false)
        #expect(try one.settleJob(first[0], by: "a", as: .selesai, note: nil, at: now))
    }

    @Test("A commit wakes the sleeping runner, and its end finishes what has begun")
    func wakes() async throws {
        let (started, say) = AsyncStream.makeStream(of: String.self)
        let gate = Bell()
        let runner = world.runner(
            definitions: [
                JobDefinition(.test) { job, _ in
                    say.yield(job.payload)
                    if job.payload == "lama" { await gate.wait(atMost: nil) }
                    return .done
                }
            ])
        let running = Task { await runner.run() }
        var begun = started.makeAsyncIterator()
        _ = try await enqueue(NewJob(.test, payload: "satu"))
        #expect(await begun.next() == "satu")
        _ = try await enqueue(NewJob(.test, payload: "lama"))
        #expect(await begun.next() == "lama")
        runner.stop()
        _ = try await enqueue(NewJob(.test, payload: "terlambat"))
        gate.ring()
        await running.value
        #expect(try world.jobs(.test).map(\.status) == ["selesai", "selesai", "menunggu"])
    }
}
