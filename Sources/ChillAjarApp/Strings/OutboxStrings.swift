import ChillAjarKit
import TerminalUI

/// What is said of mutations that the server has not acknowledged, wherever they are shown.
package struct OutboxStrings: StringTable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    /// A row's state in a word or two.
    package func phase(_ phase: OutboxPhase) -> SafeText {
        switch phase {
        case .held(let seconds): say("dikirim \(seconds) dtk lagi", "sent in \(seconds) s")
        case .waiting: say("menunggu terkirim", "waiting to be sent")
        case .afterBooking: say("menunggu pemesanan", "waiting for the booking")
        case .behindRefused: say("menunggu pemesanan yang ditolak", "behind a refused booking")
        case .sending(let percent?): say("mengirim \(percent) %", "sending \(percent) %")
        case .sending(nil): say("mengirim", "sending")
        case .unclear: say("belum jelas", "unclear")
        case .refused: say("ditolak", "refused")
        }
    }

    /// A row's state where there is little room.
    func short(_ phase: OutboxPhase) -> SafeText {
        switch phase {
        case .waiting, .afterBooking, .behindRefused: say("menunggu", "waiting")
        case .held(let seconds): say("kirim \(seconds) dtk lagi", "sent in \(seconds) s")
        case .sending: say("mengirim", "sending")
        case .unclear, .refused: self.phase(phase)
        }
    }

    /// What the state means, in a sentence.
    package func meaning(_ phase: OutboxPhase) -> SafeText {
        switch phase {
        case .held: say("Sampai saat itu masih dapat diurungkan.", "Until then it can be undone.")
        case .waiting:
            say(
                "Tersimpan di komputer ini; terkirim sendiri begitu bisa.",
                "Kept on this computer; sent by itself as soon as possible.")
        case .afterBooking: say("Terkirim setelah pemesanannya sampai.", "Sent once its booking has arrived.")
        case .behindRefused:
            say(
                "Pemesanannya ditolak. Ubah atau hapus pemesanan itu dulu.",
                "Its booking was refused. Change or discard the booking first.")
        case .sending: say("Sedang dikirim ke server.", "On its way to the server.")
        case .unclear:
            say(
                "Sudah dikirim, tetapi jawabannya tidak sampai. Kami periksa dulu apakah sudah diterima; tidak akan terkirim dua kali.",
                "Sent, but no answer came. We check first whether it arrived; it will not be sent twice.")
        case .refused: say("Server menolaknya.", "The server refused it.")
        }
    }

    // MARK: Messages

    var keptOffline: SafeText {
        say(
            "Tersimpan di antrean kirim — terkirim otomatis saat tersambung.",
            "Kept in the outbox — sent by itself once connected.")
    }
    var keptUnwell: SafeText {
        say(
            "Tersimpan di antrean kirim — terkirim otomatis saat server pulih.",
            "Kept in the outbox — sent by itself once the server is well.")
    }
    var keptBehind: SafeText {
        say(
            "Tersimpan di antrean kirim — terkirim setelah pemesanannya sampai.",
            "Kept in the outbox — sent once its booking has arrived.")
    }
    var kept: SafeText {
        say("Tersimpan di antrean kirim — terkirim sebentar lagi.", "Kept in the outbox — sent in a moment.")
    }
    func undoable(_ title: SafeText, seconds: Int64) -> SafeText {
        say("\(title) — dikirim dalam \(seconds) dtk", "\(title) — sent in \(seconds) s")
    }
    /// The same without the seconds, which would count down.
    func undoableCalm(_ title: SafeText) -> SafeText { say("\(title), belum dikirim", "\(title), not sent yet") }
    func undoableShort(seconds: Int64) -> SafeText { say(" · \(seconds) dtk", " · \(seconds) s") }
    var undo: SafeText { say("urungkan", "undo") }
    var undone: SafeText { say("Diurungkan: tidak dikirim.", "Undone: nothing was sent.") }
    func refused(_ title: SafeText, _ reason: SafeText, _ outbox: SafeText) -> SafeText {
        say("Ditolak: \(title). \(reason) Tekan \(outbox).", "Refused: \(title). \(reason) Press \(outbox).")
    }
    func sent(_ title: SafeText) -> SafeText { say("Terkirim: \(title).", "Sent: \(title).") }
    func dropped(_ title: SafeText) -> SafeText { say("Tidak dikirim: \(title).", "Not sent: \(title).") }
}

/// How a state of a row is drawn: a sign, which says the same without colour, and what the colour is for.
extension OutboxPhase {
    func mark(_ glyphs: Glyphs) -> (sign: SafeText, role: Role) {
        switch self {
        case .held, .waiting, .afterBooking, .sending: (glyphs.sending, .accent)
        case .unclear, .behindRefused: (glyphs.warning, .warning)
        case .refused: (glyphs.cross, .danger)
        }
    }
}
