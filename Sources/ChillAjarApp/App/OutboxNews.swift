import ChillAjarKit
import TerminalUI

/// What the engine has told of the outbox beyond its rows.
struct OutboxNews: Sendable {
    /// What was queued in this run: its row, and what it is in a person's words, which lists may not tell any more once it is
    /// done.
    struct Queued: Sendable {
        let row: OutboxEntry
        let title: SafeText
    }

    /// By the ticket under which its outcome will be told.
    private(set) var queued: [Ticket: Queued] = [:]
    /// How far an upload is.
    private(set) var progress: [OutboxID: TransferProgress] = [:]
    /// Which sesi came of a booking that was shown before the server knew it.
    private(set) var arrived: [SesiID: SesiID] = [:]
    /// Why the outbox could not be read or written the last time, in technical words.
    private(set) var failure: String?

    /// Takes an event; the world is as it was before it.
    mutating func take(_ event: SyncEvent, _ world: World) {
        switch event {
        case .queued(let ticket, let row):
            queued[ticket] = Queued(row: row, title: MutationWords(world).title(row.mutation))
        case .done(let ticket, let result):
            if case .sesi(let sesi) = result, let row = row(of: ticket, world) { arrived[SesiID(bookedBy: row)] = sesi.id }
            queued[ticket] = nil
        case .failed(_, _, .unclear): break
        case .failed(let ticket, _, _): queued[ticket] = nil
        case .progress(let ticket, let measured):
            if let row = row(of: ticket, world) { progress[row] = measured }
        case .outbox(let rows):
            failure = nil
            let sending = Set(rows.filter { $0.state == .sending }.map(\.id))
            progress = progress.filter { sending.contains($0.key) }
        case .storeFailed(let reason): failure = reason
        default: break
        }
    }

    /// The row of a ticket: of one that was queued, of one that an earlier run has left, or of the only upload on its way.
    private func row(of ticket: Ticket, _ world: World) -> OutboxID? {
        if let known = queued[ticket] { return known.row.id }
        if ticket.number < 0 { return OutboxID(Int64(-ticket.number)) }
        let uploads = world.outbox.filter {
            if case .uploadBukti = $0.mutation { $0.state == .sending } else { false }
        }
        return uploads.count == 1 ? uploads.first?.id : nil
    }
}

/// How far a row of the outbox is, as a person sees it.
package enum OutboxPhase: Hashable, Sendable {
    /// Whether it may still be taken back.
    var isHeld: Bool { if case .held = self { true } else { false } }

    /// May still be taken back for so many seconds.
    case held(seconds: Int64)
    /// Goes as soon as it can.
    case waiting
    /// Goes once the booking has arrived that it is about.
    case afterBooking
    /// Its booking was turned down: it goes nowhere until that is decided.
    case behindRefused
    /// On its way; so many hundredths of a file.
    case sending(percent: Int?)
    /// Nobody knows whether it arrived.
    case unclear
    /// Turned down.
    case refused
}

extension World {
    /// How far a row of the outbox is.
    package func phase(_ row: OutboxEntry) -> OutboxPhase {
        switch row.state {
        case .refused: return .refused
        case .unclear: return .unclear
        case .sending:
            let measured = news.progress[row.id].flatMap { $0.totalBytes > 0 ? Int($0.sentBytes * 100 / $0.totalBytes) : nil }
            return .sending(percent: measured)
        case .waiting: break
        }
        if let until = row.heldUntil, until > now { return .held(seconds: max(1, (until.seconds(since: now)))) }
        guard let first = row.dependsOn, let booking = outbox.first(where: { $0.id == first }) else { return .waiting }
        return booking.state == .refused ? .behindRefused : .afterBooking
    }

    /// The row of the outbox about a sesi of the person's own that matters most now: what is on its way before what was turned
    /// down, what is about the sesi before what makes it.
    func row(about sesi: SesiID) -> OutboxEntry? {
        let rows = outbox.filter { $0.mutation.sesiID == sesi || sesi.outboxID == $0.id }
        let live = rows.filter { $0.state != .refused }
        return live.first { $0.mutation.sesiID == sesi } ?? rows.first { $0.state == .refused } ?? live.first
    }
}
