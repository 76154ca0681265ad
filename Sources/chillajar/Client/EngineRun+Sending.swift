import ChillAjarKit

/// What has become of a row of the outbox when a command stops looking at it.
enum SendingEnd: Sendable {
    /// The platform has acknowledged it; nil where another program of the person's has sent it.
    case done(MutationResult?)
    /// It waits, and goes by itself.
    case kept(KeptReason)
    /// Sent, and nobody knows yet whether it arrived: it is looked at before anything is sent again.
    case unclear
    /// The platform has decided against it; true where the row stays in the outbox until the person decides.
    case refused(APIError, isKept: Bool)
    /// It went with the booking on which it depended.
    case dropped
}

/// Why a row waits.
enum KeptReason: Hashable, Sendable {
    /// The platform cannot be reached.
    case offline
    /// The platform answers with errors of its own, or asked to wait.
    case unwell
    /// Its sign-in has ended.
    case signedOut
    /// The booking that it is about was refused.
    case behindRefused
    /// Another row, or another program, goes first.
    case later
}

extension EngineRun {
    /// Submits a mutation and waits until it is clear what becomes of it.
    ///
    /// - Parameters:
    ///   - seconds: how long nothing at all may happen.
    ///   - progress: takes how far an upload is.
    /// - Throws: ``ChillAjarKit/StoreFailure`` when it could not be kept, and so was not sent.
    func send(
        _ mutation: Mutation, quietFor seconds: Int, progress: (TransferProgress) -> Void = { _ in }
    ) async throws -> (row: OutboxID?, end: SendingEnd) {
        let ticket = Ticket(1)
        var watch = OutboxWatch()
        await perform(.submit(mutation, ticket: ticket))
        let end = try await next(quietFor: seconds) { event -> SendingEnd? in
            watch.take(event)
            switch event {
            case .progress(ticket, let measured): progress(measured)
            case .done(ticket, let result): return .done(result)
            case .queued(ticket, let row): watch.own = row.id
            case .failed(ticket, _, .unclear): return .unclear
            case .failed(ticket, _, let error):
                if let failure = watch.storeFailure { throw failure }
                return .refused(error, isKept: false)
            default: break
            }
            guard let own = watch.own else { return nil }
            return watch.end(of: own)
        }
        guard let own = watch.own else { return (nil, end ?? .kept(.later)) }
        return (own, await settled(end ?? .kept(.later), ticket))
    }

    /// A row that has gone without a word was sent by another program: unless the word follows.
    private func settled(_ end: SendingEnd, _ ticket: Ticket) async -> SendingEnd {
        guard case .done(nil) = end else { return end }
        var end = end
        await drain { event in
            switch event {
            case .done(ticket, let result): end = .done(result)
            case .failed(ticket, _, .cancelled): end = .dropped
            case .failed(ticket, _, let error): end = .refused(error, isKept: false)
            default: break
            }
        }
        return end
    }

    /// Waits until it is clear what becomes of rows that are in the outbox already.
    ///
    /// - Parameters:
    ///   - rows: the rows as they were before the run began.
    ///   - retried: whether those of them that were refused are being sent again.
    func settle(_ rows: [OutboxEntry], retried: Bool = false, quietFor seconds: Int) async -> [OutboxID: SendingEnd] {
        guard !rows.isEmpty else { return [:] }
        var watch = OutboxWatch(rows, retried: retried)
        var ends: [OutboxID: SendingEnd] = [:]
        let take: (SyncEvent) -> Void = { event in
            watch.take(event)
            switch event {
            case .done(let ticket, let result) where ticket.number < 0: ends[ticket.row] = .done(result)
            case .failed(let ticket, _, .cancelled) where ticket.number < 0: ends[ticket.row] = .dropped
            case .refused(let row): ends[row.id] = .refused(row.refusal ?? .conflict(message: nil), isKept: true)
            default: break
            }
        }
        _ = try? await next(quietFor: seconds) { event -> Bool? in
            take(event)
            return rows.allSatisfy { ends[$0.id] != nil || watch.end(of: $0.id) != nil } ? true : nil
        }
        await drain(take)
        for row in rows where ends[row.id] == nil { ends[row.id] = watch.end(of: row.id) ?? .kept(.later) }
        return ends
    }
}

extension Ticket {
    /// The row of a ticket below zero: of one that an earlier run has left.
    fileprivate var row: OutboxID { OutboxID(Int64(-number)) }
}

/// What the events of a run tell of the outbox: how far its rows were at the beginning, and how far they are.
private struct OutboxWatch {
    private let attemptsBefore: [OutboxID: Int]
    private var rows: [OutboxID: OutboxEntry]
    /// Refused rows whose sending again has not been told yet.
    private var reviving: Set<OutboxID>
    private var connection = Connection.unknown
    private var isSignedOut = false
    private(set) var storeFailure: StoreFailure?
    /// The row of the command's own mutation, once it is known.
    var own: OutboxID?

    init(_ before: [OutboxEntry] = [], retried: Bool = false) {
        attemptsBefore = Dictionary(before.map { ($0.id, $0.attempts) }) { $1 }
        reviving = Set(before.filter { retried && $0.state == .refused }.map(\.id))
        rows = Dictionary(before.map { ($0.id, $0) }) { $1 }
    }

    mutating func take(_ event: SyncEvent) {
        switch event {
        case .outbox(let told):
            rows = Dictionary(told.map { ($0.id, $0) }) { $1 }
            reviving = reviving.filter { rows[$0]?.state == .refused }
        case .queued(_, let row): rows[row.id] = row
        case .connection(let now): connection = now
        case .sessionEnded: isSignedOut = true
        case .storeFailed(let reason): storeFailure = StoreFailure(reason)
        default: break
        }
    }

    /// What has become of a row; nil while that is open.
    func end(of id: OutboxID) -> SendingEnd? {
        guard let row = rows[id] else { return .done(nil) }
        switch row.state {
        case .sending: return nil
        case .refused: return reviving.contains(id) ? nil : .refused(row.refusal ?? .conflict(message: nil), isKept: true)
        case .waiting, .unclear: break
        }
        let wasTried = row.attempts > attemptsBefore[id] ?? 0 || (id == own && row.lastError != nil)
        if row.state == .unclear, wasTried { return .unclear }
        if isSignedOut { return .kept(.signedOut) }
        if connection.isOffline { return row.state == .unclear ? .unclear : .kept(.offline) }
        if wasTried { return .kept(.unwell) }
        let booking = row.dependsOn.flatMap { rows[$0] }
        if let booking, booking.state == .refused, !reviving.contains(booking.id) { return .kept(.behindRefused) }
        return nil
    }
}
