import ChillAjarKit
import TerminalUI

/// What booking says.
struct PesanStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Pesan sesi", "Book a session") }
    var slot: SafeText { say("Slot", "Slot") }
    var paket: SafeText { say("Paket", "Package") }
    var topik: SafeText { say("Topik", "Topic") }
    var ringkasan: SafeText { say("Periksa", "Check") }
    var kursus: SafeText { say("Kursus", "Course") }
    var mentor: SafeText { say("Mentor", "Tutor") }
    var waktu: SafeText { say("Waktu", "Time") }
    var tempat: SafeText { say("Tempat", "Place") }
    var none: SafeText { say("tanpa paket", "no package") }
    var noTopik: SafeText { say("(tidak diisi)", "(left empty)") }
    var next: SafeText { say("lanjut", "next") }
    var back: SafeText { say("kembali", "back") }
    var book: SafeText { say("pesan", "book") }
    var close: SafeText { say("tutup", "close") }
    var askTopik: SafeText {
        say("Apa yang ingin dipelajari? Boleh dikosongkan.", "What would you like to learn? May be left empty.")
    }
    var topikHint: SafeText { say("misalnya: turunan fungsi, soal UTS tahun lalu", "such as: derivatives, last year's exam") }
    var confirm: SafeText { say("Tekan y untuk memesan.", "Press y to book.") }
    var offline: SafeText {
        say(
            "Sedang luring: pesanan disimpan, lalu dikirim begitu tersambung. Slotnya belum pasti sampai saat itu.",
            "Offline: the booking is kept, and sent once connected. Until then the slot is not certain.")
    }
    var afterwards: SafeText {
        say("Harga akhir ditetapkan server, lalu Anda bayar.", "The server sets the final price; then you pay.")
    }
    var waiting: SafeText {
        say(
            "Memesan… Boleh ditutup; hasilnya ada di Sesi saya.", "Booking… You may close this; the result is in My sessions.")
    }
    var unclear: SafeText {
        say(
            "Koneksi terputus sebelum ada jawaban. Kami memeriksa apakah pesanan sudah sampai; jangan memesan ulang.",
            "The connection broke before an answer. We are checking whether the booking arrived; do not book again.")
    }
    var alreadySending: SafeText {
        say(
            "Pesanan untuk slot ini sedang dikirim. Tunggu hasilnya.",
            "A booking of this slot is on its way. Wait for its outcome.")
    }
    var kursusGone: SafeText { say("Kursus ini tidak lagi ditawarkan.", "This course is no longer offered.") }
    var paketGone: SafeText {
        say("Paket itu tidak lagi ditawarkan. Pilih lagi.", "That package is no longer offered. Choose again.")
    }
    var chooseAgain: SafeText {
        say(
            "Slot itu tidak lagi bebas. Pilih slot lain; topik dan paket tetap.",
            "That slot is no longer free. Choose another; topic and package stay.")
    }
    var noSlots: SafeText { say("Tidak ada slot bebas lagi.", "There is no free slot left.") }
    var incomplete: SafeText {
        say("Data akun belum lengkap. Keluar, lalu masuk lagi.", "The account's data is incomplete. Sign out and in again.")
    }
    var stillSending: SafeText {
        say("Pesanan tetap dikirim; hasilnya akan diberitahukan.", "The booking is still being sent; you will be told.")
    }

    func name(_ step: PesanDialog.Step) -> SafeText {
        switch step {
        case .slot: slot
        case .paket: paket
        case .topik: topik
        case .ringkasan: ringkasan
        }
    }

    func slotGone(_ slot: SafeText) -> SafeText {
        say(
            "Slot \(slot) sudah tidak bebas. Pilih slot lain; topik dan paket tetap.",
            "The slot \(slot) is no longer free. Choose another; topic and package stay.")
    }

    func booked(until deadline: SafeText?) -> SafeText {
        guard let deadline else { return say("Sesi dipesan. Sekarang bayar.", "Session booked. Now pay.") }
        return say("Sesi dipesan. Bayar sebelum \(deadline).", "Session booked. Pay before \(deadline).")
    }

    func price(_ amount: Rupiah) -> SafeText {
        say("Harga menurut server: \(amount.formatted).", "The server's price: \(amount.formatted).")
    }
}
