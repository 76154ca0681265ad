import ChillAjarKit
import TerminalUI

/// What the first screen of a pelanggan says.
struct BerandaStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    /// By the hour of the person's zone.
    func greeting(_ waktu: Waktu, _ nama: SafeText) -> SafeText {
        let part: SafeText =
            switch waktu.hour {
            case 4..<11: say("Selamat pagi", "Good morning")
            case 11..<15: say("Selamat siang", "Good day")
            case 15..<19: say("Selamat sore", "Good afternoon")
            default: say("Selamat malam", "Good evening")
            }
        return nama.isEmpty ? part : "\(part), \(nama)"
    }

    // The next sesi.
    var next: SafeText { say("Sesi berikutnya", "Next session") }
    var going: SafeText { say("sedang berlangsung", "in progress") }
    var now: SafeText { say("sekarang", "now") }
    var noNext: SafeText { say("Belum ada sesi yang terjadwal.", "No session is scheduled yet.") }
    func checking(_ nama: SafeText) -> SafeText {
        say("Bukti untuk \(nama) sedang diperiksa admin.", "An admin is checking the proof for \(nama).")
    }
    var linkReady: SafeText { say("tautan siap", "link ready") }

    // What waits.
    var todo: SafeText { say("Perlu tindakan Anda", "Needs you") }
    var nothingToDo: SafeText { say("Semua beres. Tidak ada yang menunggu Anda.", "All done. Nothing waits for you.") }
    func pay(_ jumlah: Rupiah?) -> SafeText {
        let amount = jumlah?.formatted ?? ""
        return say("Bayar \(amount)", "Pay \(amount)")
    }
    /// A booking that waits in the outbox: nothing is to be paid yet.
    var unsent: SafeText { say("Pesanan belum terkirim", "Booking not sent yet") }
    var unsentHint: SafeText { say("dikirim begitu tersambung", "sent once connected") }
    var payAgain: SafeText { say("Kirim bukti lagi", "Send another proof") }
    var review: SafeText { say("Beri ulasan", "Review") }
    func before(_ moment: SafeText) -> SafeText { say("sebelum \(moment)", "before \(moment)") }
    func unread(_ count: Int) -> SafeText {
        say("\(count) notifikasi belum dibaca", count == 1 ? "1 unread notification" : "\(count) unread notifications")
    }
    func retry(_ key: SafeText) -> SafeText { say("\(key) coba lagi", "\(key) try again") }
    func refused(_ count: Int) -> SafeText { say("\(count) kiriman ditolak server", "\(count) refused by the server") }

    // A newcomer.
    var welcome: SafeText { say("Mulai dari sini", "Begin here") }
    var browse: SafeText { say("Cari kursus", "Find a course") }
    var browseBody: SafeText {
        say("Pilih kursus dan slot yang cocok dengan waktu Anda.", "Choose a course, and a slot that suits you.")
    }
    /// What follows, in order.
    var steps: [SafeText] {
        [
            say("Pesan slotnya: ditahan 24 jam untuk Anda.", "Book the slot: it is held for you for 24 hours."),
            say("Bayar lewat transfer, lalu kirim foto buktinya.", "Pay by bank transfer, and send a photo of the proof."),
            say("Ikuti sesinya, lalu beri ulasan.", "Attend the session, and review it."),
        ]
    }
    var tour: SafeText { say("Tur singkat", "A short tour") }
    var tourBody: SafeText { say("Empat halaman; Esc melewatinya kapan saja.", "Four pages; Esc leaves it at any time.") }
    var keys: SafeText { say("Semua tombol", "All keys") }
    func keysBody(_ help: SafeText) -> SafeText {
        say("Daftar tombol layar ini; \(help) membukanya di mana saja.", "The keys of this screen; \(help) opens them anywhere.")
    }

    // Recommendations.
    var forYou: SafeText { say("Untuk Anda", "For you") }
    var noKursus: SafeText { say("Belum ada kursus dengan slot bebas.", "No course has a free slot yet.") }

    func reason(_ alasan: Rekomendasi.Alasan) -> SafeText {
        switch alasan {
        case .topik(let nama): say("mirip pesanan Anda: \(nama)", "like what you booked: \(nama)")
        case .bahasan(let kata): say("sesuai topik Anda: \(kata)", "on your topic: \(kata)")
        case .mentor(let nama): say("bersama \(nama) lagi", "with \(nama) again")
        case .nilai(let rating, let count):
            say(
                "nilai \(CommonStrings(language).rating(rating)) dari \(count) ulasan",
                "rated \(CommonStrings(language).rating(rating)) by \(count)")
        case .harga: say("hemat", "a low price")
        case .segera: say("slot terdekat", "a slot is near")
        }
    }

    /// The same where there is little room, the words that matter first.
    func shortReason(_ alasan: Rekomendasi.Alasan) -> SafeText {
        switch alasan {
        case .topik(let nama): return say("mirip \(nama)", "like \(nama)")
        case .bahasan(let kata): return say("topik: \(kata)", "topic: \(kata)")
        case .mentor(let nama):
            let call = SafeText.shortName(nama)
            return say("bersama \(call) lagi", "with \(call) again")
        case .nilai, .harga, .segera: return reason(alasan)
        }
    }

    /// What Enter does to an item.
    func action(_ item: BerandaContent.Item, _ content: BerandaContent) -> SafeText {
        switch item {
        case .next: return say("lihat sesi", "see session")
        case .step(let id):
            if id.outboxID != nil { return say("lihat pesanan", "see booking") }
            guard let step = content.sesi(id).flatMap({ SesiStep.all(for: $0).first }) else { return "" }
            return SesiPelangganStrings(language).step(step)
        case .unread: return say("baca", "read")
        case .refused: return say("lihat", "see")
        case .browse: return say("cari kursus", "find a course")
        case .tour: return say("mulai tur", "take the tour")
        case .keys: return say("semua tombol", "all keys")
        case .kursus: return say("lihat slot", "see slots")
        }
    }
}
