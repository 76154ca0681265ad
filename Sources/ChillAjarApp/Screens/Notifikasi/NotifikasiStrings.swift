import ChillAjarKit
import TerminalUI

/// What the notifications' screen says around them.
struct NotifikasiStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Notifikasi", "News") }
    func unread(_ count: Int) -> SafeText { say("\(count) belum dibaca", "\(count) unread") }
    var failed: SafeText { say("Notifikasi belum dapat dibaca", "The news cannot be read yet") }
    var empty: SafeText { say("Belum ada kabar", "No news yet") }
    var emptyHint: SafeText {
        say(
            "Saat bukti Anda diperiksa, sesi mendekat, atau mentor memulai, kabarnya masuk ke sini.",
            "When your proof is checked, a session comes near or a mentor starts, you read it here.")
    }
    var missing: SafeText { say("Platform ini tidak mengirim notifikasi", "This platform sends no notifications") }
    var missingHint: SafeText {
        say(
            "Tidak ada yang terlewat: perubahan pada sesi dan pembayaran Anda tetap muncul di Beranda, Sesi saya, dan Transaksi.",
            "You miss nothing: changes of your sessions and payments still show on Home, My sessions and Payments.")
    }
    var gone: SafeText { say("Sesinya tidak ada lagi.", "The session is not there any more.") }
}
