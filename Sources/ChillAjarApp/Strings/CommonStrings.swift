import ChillAjarKit
import TerminalUI

/// What every screen says.
public struct CommonStrings: StringTable {
    /// The language it answers in.
    public let language: Language

    /// The table of a language.
    public init(_ language: Language) {
        self.language = language
    }

    var back: SafeText { say("kembali", "back") }
    var cancel: SafeText { say("batal", "cancel") }
    var choose: SafeText { say("pilih", "choose") }
    var next: SafeText { say("lanjut", "next") }
    var move: SafeText { say("gerak", "move") }
    var filter: SafeText { say("saring", "filter") }
    var sort: SafeText { say("urut", "sort") }
    var refresh: SafeText { say("segarkan", "refresh") }
    var quit: SafeText { say("keluar", "quit") }
    var allKeys: SafeText { say("semua tombol", "all keys") }
    var listWidth: SafeText { say("lebar daftar", "list's width") }
    var field: SafeText { say("isian", "field") }
    var send: SafeText { say("kirim", "send") }
    var sending: SafeText { say("Mengirim…", "Sending…") }
    var loading: SafeText { say("Memuat…", "Loading…") }
    var copied: SafeText { say("Disalin ke papan klip.", "Copied to the clipboard.") }
    var yes: SafeText { say("ya", "yes") }
    var switchPerson: SafeText { say("ganti akun", "switch account") }
    var signOut: SafeText { say("keluar akun", "sign out") }
    var close: SafeText { say("tutup", "close") }
    /// Of a form that was sent, and nobody knows whether it arrived.
    var unclear: SafeText {
        say(
            "Belum pasti sampai; sedang diperiksa. Tidak perlu diulang.",
            "Not certain to have arrived; being checked. No need to repeat it.")
    }
    var alreadySending: SafeText {
        say("Ini sedang dikirim atau diperiksa. Tunggu hasilnya.", "This is on its way or being checked. Wait for its outcome.")
    }
    var stillSending: SafeText {
        say("Tetap dikirim; hasilnya akan diberitahukan.", "It is still being sent; you will be told.")
    }
    /// Of a field that took no more than it may.
    func leftOut(_ count: Int, most: Int) -> SafeText {
        func written(_ number: Int) -> String {
            let digits = String(Rupiah(Int64(number)).formatted.drop { !$0.isNumber })
            return language == .id ? digits : digits.replacing(".", with: ",")
        }
        return say(
            "\(written(most))/\(written(most)), \(written(count)) huruf terpotong",
            "\(written(most))/\(written(most)), \(written(count)) left out")
    }
    var tryAgain: SafeText { say("coba lagi", "try again") }
    /// Of a list that was never read, while there is no connection.
    var offlineUnread: SafeText { say("Sedang luring", "Offline") }
    var offlineUnreadHint: SafeText {
        say(
            "Belum ada salinannya di komputer ini; muncul begitu tersambung.",
            "There is no copy on this computer yet; it shows once connected.")
    }
    /// Of a list in which nothing was found.
    var noMatch: SafeText { say("Tidak ada yang cocok", "Nothing matches") }
    var done: SafeText { say("selesai", "done") }
    var clearWords: SafeText { say("hapus kata", "clear words") }
    var online: SafeText { say("online", "online") }
    var offline: SafeText { say("tatap muka", "in person") }

    package func peran(_ peran: Peran?) -> SafeText {
        switch peran {
        case .admin: say("admin", "admin")
        case .mentor: say("mentor", "mentor")
        case .pelanggan: say("pelanggan", "student")
        case .unknown(let text): SafeText(outside: text)
        case nil: say("tamu", "guest")
        }
    }

    package func gaya(_ gaya: GayaMengajar?) -> SafeText {
        switch gaya {
        case .online: online
        case .offline: offline
        case .unknown(let text): SafeText(outside: text)
        case nil: ""
        }
    }

    /// Stars in figures: `4,8`, in English `4.8`.
    package func rating(_ rating: Rating) -> SafeText {
        let text = rating.formatted
        return SafeText(outside: language == .id ? text : text.replacing(",", with: "."))
    }

    /// How far a sesi has come for who teaches, to whom no payment is told.
    package func status(_ status: StatusSesi) -> SafeText {
        switch status {
        case .pending: say("terjadwal", "scheduled")
        case .started: say("berlangsung", "in progress")
        case .end: say("selesai", "finished")
        case .reviewed: say("diulas", "reviewed")
        case .cancelled: say("dibatalkan", "cancelled")
        case .unknown(let text): SafeText(outside: text)
        }
    }

    package func tahap(_ tahap: TahapSesi) -> SafeText {
        switch tahap {
        case .menungguPembayaran: say("belum dibayar", "not paid yet")
        case .menungguVerifikasi: say("bukti diperiksa", "proof being checked")
        case .buktiDitolak: say("bukti ditolak", "proof rejected")
        case .terjadwal: say("terjadwal", "scheduled")
        case .berlangsung: say("sedang berlangsung", "in progress")
        case .menungguUlasan: say("menunggu ulasan", "awaiting your review")
        case .selesai: say("selesai", "finished")
        case .dibatalkan: say("dibatalkan", "cancelled")
        case .lain(let text): SafeText(outside: text)
        }
    }
}
