import ChillAjarKit
import TerminalUI

/// The message for an outcome that no open screen tells itself.
enum OutcomeToast {
    static func toast(for event: SyncEvent, _ world: World) -> Toast? {
        let strings = OutcomeStrings(world.language)
        switch event {
        case .done(_, let result): return Toast(strings.done(result), .success)
        case .failed(_, _, .cancelled): return Toast(strings.cancelled, .info)
        case .failed(_, _, let error): return Toast(ErrorSentences(world.language).sentence(error), .danger)
        case .signInFailed(let error): return Toast(ErrorSentences(world.language).signIn(error), .danger)
        case .storeFailed(let reason): return Toast(strings.storeFailed(reason), .danger)
        default: return nil
        }
    }
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
        case .done: say("Tersimpan di server.", "Saved on the server.")
        }
    }

    func storeFailed(_ reason: String) -> SafeText {
        say("Penyimpanan di komputer ini gagal: \(reason).", "Storage on this computer failed: \(reason).")
    }
}
