import ChillAjarKit
import TerminalUI

/// What the screen of the outbox says.
struct AntreanKirimStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Antrean kirim", "Outbox") }
    var detail: SafeText { say("Rincian", "Details") }

    // Nothing to show.
    var empty: SafeText { say("Semua sudah terkirim", "Everything is sent") }
    var emptyBody: SafeText {
        say("Yang belum sampai di server muncul di sini.", "What has not reached the server appears here.")
    }
    func offline(_ since: SafeText) -> SafeText {
        say(
            "Luring sejak \(since). Semua terkirim sendiri, berurutan, begitu tersambung.",
            "Offline since \(since). All of it is sent by itself, in order, once connected.")
    }
    var captive: SafeText {
        say(
            "Jaringan ini minta login dulu: buka peramban. Setelah itu semua terkirim sendiri, berurutan.",
            "This network wants a sign-in first: open a browser. Then all of it is sent by itself, in order.")
    }
    func unwell(_ status: Int) -> SafeText {
        say("Server bermasalah (\(status)). Dicoba lagi sendiri.", "The server has trouble (\(status)). Tried again by itself.")
    }
    func signedOut(_ key: SafeText) -> SafeText {
        say("Masuk lagi (\(key)): sesudah itu semuanya terkirim.", "Sign in again (\(key)): then all of it is sent.")
    }
    func failure(_ reason: String) -> SafeText {
        say("Penyimpanan di komputer ini gagal: \(reason)", "Storage on this computer failed: \(reason)")
    }

    // The facts.
    var state: SafeText { say("Keadaan", "State") }
    var since: SafeText { say("Sejak", "Since") }
    var attempts: SafeText { say("Percobaan", "Attempts") }
    func times(_ count: Int) -> SafeText {
        count == 0 ? say("belum dicoba", "not tried yet") : say("\(count) kali", count == 1 ? "once" : "\(count) times")
    }
    var waitsFor: SafeText { say("Menunggu", "Waits for") }
    var paket: SafeText { say("Paket", "Package") }
    var topik: SafeText { say("Topik", "Topic") }
    var metode: SafeText { say("Metode", "Method") }
    var dibayar: SafeText { say("Dibayar", "Paid on") }
    var komentar: SafeText { say("Ulasan", "Review") }
    var alasan: SafeText { say("Alasan", "Reason") }
    var tempat: SafeText { say("Tempat", "Place") }
    var reason: SafeText { say("Mengapa ditolak", "Why it was refused") }
    var money: SafeText {
        say("Uang ini belum tercatat di server.", "The server has not recorded this money.")
    }

    // Steps.
    var change: SafeText { say("ubah", "change") }
    var sendNow: SafeText { say("kirim sekarang", "send now") }
    var checkNow: SafeText { say("periksa sekarang", "check now") }
    var slotTaken: SafeText {
        say(
            "Slot ini sudah tidak bebas. Ubah untuk memilih slot lain, atau hapus.",
            "This slot is no longer free. Change it to choose another, or discard it.")
    }
    var changedThere: SafeText {
        say(
            "Datanya sudah berubah di server. Periksa, lalu ubah atau hapus.",
            "It has changed on the server. Check it, then change or discard this.")
    }

    // Discarding.
    var askTitle: SafeText { say("Hapus dari antrean kirim?", "Discard it?") }
    var askBody: SafeText { say("Ini tidak akan dikirim.", "It will not be sent.") }
    var askUnclear: SafeText {
        say(
            "Mungkin sudah sampai di server: menghapusnya di sini tidak membatalkannya di sana.",
            "It may have reached the server: discarding it here does not take it back there.")
    }
    func falls(_ count: Int) -> SafeText {
        say("Ikut terhapus, karena menunggu ini:", count == 1 ? "This goes with it:" : "These go with it:")
    }
    var yesDiscard: SafeText { say("ya, hapus", "yes, discard") }
    var cannotEdit: SafeText {
        say(
            "Isinya tidak dapat diubah lagi: datanya sudah tidak ada di sini.",
            "It cannot be changed any more: what it is about is gone here.")
    }
    var busy: SafeText {
        say("Sedang dikirim atau diperiksa; tunggu hasilnya.", "On its way or being checked; wait for its outcome.")
    }
}
