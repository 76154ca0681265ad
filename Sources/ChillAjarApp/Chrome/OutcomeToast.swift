import ChillAjarKit
import TerminalUI

/// The message for an outcome that no open screen tells itself.
enum OutcomeToast {
    /// The world is as it was before the event, so that what has just ended still has its name.
    static func toast(for event: SyncEvent, _ world: World) -> Toast? {
        let strings = OutcomeStrings(world.language)
        let outbox = OutboxStrings(world.language)
        switch event {
        case .done(let ticket, let result):
            guard let queued = world.news.queued[ticket] else { return Toast(strings.done(result), .success) }
            return queued.row.mutation.isQuiet ? nil : Toast(outbox.sent(queued.title), .success)
        case .queued(_, let row): return kept(row, outbox, world)
        case .refused(let row):
            let reason = ErrorSentences(world.language).sentence(row.refusal ?? .unreadableAnswer(""))
            return Toast(outbox.refused(MutationWords(world).title(row.mutation), reason, world.outboxKey), .danger)
        case .failed(let ticket, _, .cancelled):
            // Who has taken it back knows.
            guard let queued = world.news.queued[ticket] else { return Toast(strings.cancelled, .info) }
            return queued.row.heldUntil == nil ? Toast(outbox.dropped(queued.title), .info) : nil
        case .failed(_, _, let error): return Toast(ErrorSentences(world.language).sentence(error), .danger)
        case .signInFailed(let error): return Toast(ErrorSentences(world.language).signIn(error), .danger)
        case .secretsFailed(let failure): return Toast(SecretStrings(world.language).sentence(failure), .danger)
        case .storeFailed(let reason): return Toast(strings.storeFailed(reason), .danger)
        default: return nil
        }
    }

    /// That something is kept; nil where the undo line says so.
    private static func kept(_ row: OutboxEntry, _ strings: OutboxStrings, _ world: World) -> Toast? {
        if row.mutation.isQuiet { return nil }
        if let until = row.heldUntil, until > world.now { return nil }
        if row.dependsOn != nil { return Toast(strings.keptBehind, .info) }
        switch world.connection {
        case .offline, .captive: return Toast(strings.keptOffline, .info)
        case .unwell: return Toast(strings.keptUnwell, .info)
        case .unknown, .online: return Toast(strings.kept, .info)
        }
    }
}

extension Mutation {
    /// Whether nobody needs to be told that it is done.
    fileprivate var isQuiet: Bool { if case .readNotifikasi = self { true } else { false } }
}

/// What the messages say.
struct OutcomeStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var cancelled: SafeText { say("Dibatalkan.", "Cancelled.") }

    func done(_ result: MutationResult) -> SafeText {
        switch result {
        case .sesi: say("Sesi dipesan.", "Session booked.")
        case .transaksi: say("Bukti pembayaran terkirim.", "Payment proof sent.")
        case .jadwal: say("Jadwal disimpan.", "Slot saved.")
        case .testimoni: say("Ulasan terkirim. Terima kasih!", "Review sent. Thank you!")
        case .user: say("Profil tersimpan.", "Profile saved.")
        case .done: say("Tersimpan di server.", "Saved on the server.")
        }
    }

    func storeFailed(_ reason: String) -> SafeText {
        say(
            "Tidak dapat menyimpan di komputer ini (\(reason)). Periksa ruang dan izin foldernya.",
            "Cannot store on this computer (\(reason)). Check the folder's space and permissions.")
    }
}
