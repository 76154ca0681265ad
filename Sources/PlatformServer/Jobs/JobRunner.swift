import ChillAjarKit
import Logging
import ServiceLifecycle
import Synchronization

/// Does the jobs of the table: sleeps until one is due or a commit brings one, and does as many of a kind at once as its
/// definition allows.
final class JobRunner: Service {
    /// Seconds for which a running job belongs to its runner without a word; renewed while it runs.
    static let leaseSeconds: Int64 = 60

    private struct State {
        /// The jobs that this runner does now.
        var running: [Int64: JobKind] = [:]
        var isPrepared = false
        var isStopping = false
    }

    let owner = Secret.hex(bytes: 8)
    let services: Services
    let definitions: [JobKind: JobDefinition]
    let logger: Logger
    private let isAlone: Bool
    private let bell = Bell()
    private let state = Mutex(State())

    /// - Parameter isAlone: nobody else works on this database, so that what is marked as running was left by a process that died.
    init(
        _ services: Services, definitions: [JobDefinition] = JobRegistry.definitions, isAlone: Bool, logger: Logger
    ) {
        self.services = services
        self.definitions = Dictionary(uniqueKeysWithValues: definitions.map { ($0.jenis, $0) })
        self.isAlone = isAlone
        self.logger = logger
        services.database.observe { [weak self] marks in
            if marks.contains(Connection.jobsMark) { self?.bell.ring() }
        }
    }

    /// Works until the graceful end; then finishes what it has begun.
    func run() async {
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                while !isStopping {
                    let next = await begin { job in group.addTask { await self.perform(job) } }
                    if isStopping { return }
                    await bell.wait(atMost: next)
                }
            }
        } onGracefulShutdown: {
            self.stop()
        }
    }

    /// Does everything that is due now, and returns when it is done; for tests and the command line.
    func drain() async throws {
        try await prepare()
        while true {
            let jobs = try await claim()
            if jobs.isEmpty { return }
            await withDiscardingTaskGroup { group in
                for job in jobs { group.addTask { await self.perform(job) } }
            }
        }
    }

    private var isStopping: Bool { Task.isCancelled || state.withLock { $0.isStopping } }

    /// Begins nothing more; what has begun is finished before ``run()`` returns.
    func stop() {
        state.withLock { $0.isStopping = true }
        bell.ring()
    }

    /// Hands out what is due; returns how long there will be nothing to do, nil for ever.
    private func begin(_ start: (Job) -> Void) async -> Duration? {
        do {
            try await prepare()
            try await recover(all: false)
            for job in try await claim() { start(job) }
            return try nextDue().map { .seconds(max(0, $0.seconds(since: services.clock()))) }
        } catch {
            logger.error("jobs", metadata: ["error": "\(error)"])
            return .seconds(5)
        }
    }

    private func prepare() async throws {
        guard !state.withLock({ $0.isPrepared }) else { return }
        let now = services.clock()
        let known = Set(definitions.keys)
        let schedules = definitions.values.compactMap { item in item.schedule.map { (item.jenis, $0.next(after: now)) } }
        try await services.database.write { db in
            for (jenis, next) in schedules { try db.ensureSchedule(jenis, next: next, at: now) }
            try db.buryUnknownJobs(known: known, note: "Jenis pekerjaan ini tidak dikenal server ini.", at: now)
        }
        try await recover(all: isAlone)
        state.withLock { $0.isPrepared = true }
    }

    /// Sees to jobs whose owner has died: what may be repeated is, what may not is a dead letter.
    private func recover(all: Bool) async throws {
        let now = services.clock()
        let own = state.withLock { Set($0.running.keys) }
        let abandoned = try services.database.read { try $0.abandonedJobs(at: all ? nil : now) }.filter { !own.contains($0.id) }
        guard !abandoned.isEmpty else { return }
        let definitions = definitions
        try await services.database.write { db in
            for job in abandoned {
                let definition = definitions[job.jenis]
                let mayRepeat = definition.map { $0.isRepeatable && job.percobaan < $0.maximumAttempts } ?? false
                try db.recoverJob(
                    job.id, as: mayRepeat || definition?.schedule != nil ? .menunggu : .mati,
                    note: "Server berhenti saat pekerjaan ini berjalan; hasilnya tidak diketahui.", at: now)
            }
        }
        logger.warning("abandoned jobs", metadata: ["jobs": "\(abandoned.count)"])
    }

    /// How many more of a kind may begin.
    private func room() -> [JobDefinition: Int] {
        let running = state.withLock { $0.running.values.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
        return Dictionary(uniqueKeysWithValues: definitions.values.map { ($0, $0.width - (running[$0.jenis] ?? 0)) })
            .filter { $0.value > 0 }
    }

    private func claim() async throws -> [Job] {
        let now = services.clock()
        let room = room()
        let due = try services.database.read { db in
            try room.filter { kind, _ in try db.nextJob(of: kind.jenis).map { $0 <= now } ?? false }
        }
        guard !due.isEmpty else { return [] }
        let owner = owner
        let jobs = try await services.database.write { db in
            try due.flatMap { kind, count in
                try db.claimJobs(
                    of: kind.jenis, limit: count, by: owner, until: now.adding(seconds: Self.leaseSeconds), at: now)
            }
        }
        state.withLock { state in for job in jobs { state.running[job.id] = job.jenis } }
        return jobs
    }

    /// When the next job that there is room for is due, or a lease ends.
    private func nextDue() throws -> Timestamp? {
        let kinds = room().keys
        return try services.database.read { db in
            let waiting = try kinds.compactMap { try db.nextJob(of: $0.jenis) }
            // A lease of our own that could not be renewed in time must not keep us awake.
            let lease = try db.nextLeaseEnd().map { max($0, services.clock().adding(seconds: 5)) }
            return (waiting + [lease].compactMap { $0 }).min()
        }
    }

    private func perform(_ job: Job) async {
        await JobAttempt(job: job, runner: self).run()
        state.withLock { _ = $0.running.removeValue(forKey: job.id) }
        bell.ring()
    }
}

extension JobDefinition: Hashable {
    static func == (left: JobDefinition, right: JobDefinition) -> Bool { left.jenis == right.jenis }

    func hash(into hasher: inout Hasher) { hasher.combine(jenis) }
}
