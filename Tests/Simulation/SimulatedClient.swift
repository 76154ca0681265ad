import ChillAjarKit

/// What became of something that a person has asked for, as they were told.
enum Outcome: Equatable {
    case open, queued, unclear, refused
    case done(sesi: Int64?)
    case failed
}

/// A person at a terminal: the real engine over a simulated disk and network, and what it has told them.
final class SimulatedClient: @unchecked Sendable {
    let user: Int64
    let disk: SimulatedDisk
    let network: SimulatedNetwork
    private let scheduler: Scheduler
    private let platform: SimulatedPlatform
    /// How far this computer's clock is off, seconds.
    private let skew: Int64
    private(set) var program: Int
    private(set) var engine: SyncEngine

    private(set) var lists: [Resource: ResourceContent] = [:]
    private(set) var isSignedIn = false
    /// What was asked for, by its tag.
    private(set) var wishes: [String: Outcome] = [:]
    /// The tags of bookings among them.
    private(set) var bookings: Set<String> = []
    private(set) var trace: [String] = []
    /// What was told as done and has never come about.
    private(set) var untrue: [String] = []
    private var tags: [Ticket: String] = [:]
    private var mutations: [Ticket: Mutation] = [:]
    private var tagsOfRows: [OutboxID: String] = [:]
    private var asked = 0

    init(user: Int64, program: Int, disk: SimulatedDisk, platform: SimulatedPlatform, scheduler: Scheduler, skew: Int64) {
        (self.user, self.program, self.disk, self.scheduler, self.skew) = (user, program, disk, scheduler, skew)
        self.platform = platform
        network = SimulatedNetwork(platform, scheduler)
        engine = Self.idle(scheduler)
        begin()
    }

    /// Kills the program and starts it anew.
    func restart(as program: Int) {
        disk.kill(self.program)
        let old = engine
        Task { await old.stop() }
        self.program = program
        isSignedIn = false
        begin()
    }

    func perform(_ command: SyncCommand) {
        let engine = engine
        note("> \(command)")
        Task { await engine.perform(command) }
    }

    func submit(_ mutation: Mutation, tag: String) {
        asked += 1
        let ticket = Ticket(program * 100_000 + asked)
        tags[ticket] = tag
        mutations[ticket] = mutation
        wishes[tag] = .open
        if case .bookSesi = mutation { bookings.insert(tag) }
        perform(.submit(mutation, ticket: ticket))
    }

    func signIn() { perform(.signIn(SignIn(email: "\(user)@contoh.test", password: "rahasia"))) }

    private func begin() {
        guard let server = Server("https://contoh.test") else { return }
        let (scheduler, skew, program) = (scheduler, skew, program)
        var keys = 0
        nonisolated(unsafe) let nextKey: () -> String = {
            keys += 1
            return "\(program)-\(keys)"
        }
        engine = SyncEngine(
            server: server, transport: network, store: SimulatedStore(disk: disk, program: program),
            clock: { Timestamp(microseconds: scheduler.now + skew * 1_000_000) },
            sleep: { duration in
                let parts = duration.components
                try await scheduler.sleep(seconds: Double(parts.seconds) + Double(parts.attoseconds) / 1e18)
            },
            newKey: { nextKey() }, random: { scheduler.numbers.fraction() },
            emit: { [weak self] event in if self?.program == program { self?.take(event) } })
        let engine = engine
        Task { await engine.start() }
    }

    private static func idle(_ scheduler: Scheduler) -> SyncEngine {
        // Replaced before anything runs; an actor needs a value.
        SyncEngine(
            server: Server("https://contoh.test")!, transport: Nowhere(),
            store: SimulatedStore(disk: SimulatedDisk(), program: 0), clock: { Timestamp(microseconds: scheduler.now) },
            sleep: { _ in }, newKey: { "" }, emit: { _ in })
    }

    private struct Nowhere: Transport {
        func send(
            _ request: TransportRequest, progress: (@Sendable (TransferProgress) -> Void)?
        ) async throws(TransportFailure) -> TransportResponse { throw .cancelled }
    }

    private func note(_ line: @autoclosure () -> String) {
        if Simulation.isTracing {
            trace.append("\(scheduler.now / 1000 % 100_000_000) user \(user) program \(program) \(line())")
        }
    }

    private func take(_ event: SyncEvent) {
        note("< \(event)")
        switch event {
        case .session(let session): isSignedIn = session != nil
        case .sessionEnded: isSignedIn = false
        case .snapshot(let resource, let snapshot): lists[resource] = snapshot.content
        case .queued(let ticket, let row):
            if let tag = tags[ticket] { (tagsOfRows[row.id], wishes[tag]) = (tag, .queued) }
        case .done(let ticket, let result):
            check(ticket, result)
            guard let tag = tag(of: ticket) else { return }
            if case .sesi(let sesi) = result { wishes[tag] = .done(sesi: sesi.id.value) } else { wishes[tag] = .done(sesi: nil) }
        case .failed(let ticket, _, .unclear): if let tag = tag(of: ticket) { wishes[tag] = .unclear }
        case .failed(let ticket, _, _): if let tag = tag(of: ticket) { wishes[tag] = .failed }
        case .refused(let row):
            if let tag = tagsOfRows[row.id] ?? row.mutation.tag { wishes[tag] = .refused }
            if row.mutation.sesiID?.outboxID != nil { untrue.append("row \(row.id) was refused before its booking had arrived") }
        default: break
        }
    }

    private func check(_ ticket: Ticket, _ result: MutationResult) {
        let row = disk.promised.first { $0.id.value == Int64(-ticket.number) }
        guard let mutation = mutations[ticket] ?? row?.mutation, let effect = mutation.effect(result) else { return }
        if !platform.effects.contains(effect) { untrue.append("told as done, and never was: \(effect)") }
    }

    private func tag(of ticket: Ticket) -> String? {
        tags[ticket] ?? tagsOfRows[OutboxID(Int64(-ticket.number))]
    }
}

extension Mutation {
    /// By what the simulation knows it again.
    var tag: String? {
        switch self {
        case .bookSesi(let booking): booking.detailKursus
        case .reviewSesi(_, _, let komentar): komentar
        default: nil
        }
    }

    /// What an answer of success says has come about on the platform, in its own words; nil where only the person's list shows it.
    fileprivate func effect(_ result: MutationResult) -> String? {
        switch (self, result) {
        case (.uploadBukti, .transaksi(let transaksi)): "pay \(transaksi.id)"
        case (.cancelSesi(let id), _) where id.outboxID == nil: "cancel \(id)"
        case (.startSesi(let id), _): "started \(id)"
        case (.finishSesi(let id), _): "end \(id)"
        case (.reviewSesi(let id, _, _), _): "reviewed \(id)"
        case (.verifyPembayaran(let id), _): "accepted \(id)"
        case (.rejectPembayaran(let id, _), _): "rejected \(id)"
        default: nil
        }
    }

    /// The thing that it changes, as far as the platform knows it already.
    var subject: String? {
        switch self {
        case .cancelSesi(let id), .reviewSesi(let id, _, _), .startSesi(let id), .finishSesi(let id):
            id.outboxID == nil ? "sesi \(id)" : nil
        case .uploadBukti(let upload): upload.sesiID.outboxID == nil ? "sesi \(upload.sesiID)" : nil
        case .verifyPembayaran(let id), .rejectPembayaran(let id, _): "transaksi \(id)"
        default: nil
        }
    }
}
