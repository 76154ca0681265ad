import ChillAjarKit
import TerminalUI

/// The names of the places.
struct TabStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    func name(_ tab: Tab) -> SafeText {
        switch tab {
        case .beranda: say("Beranda", "Home")
        case .kursus: say("Kursus", "Courses")
        case .mentor: say("Mentor", "Tutors")
        case .sesiPelanggan: say("Sesi saya", "My sessions")
        case .transaksi: say("Transaksi", "Payments")
        case .notifikasi: say("Notifikasi", "News")
        case .sesiMentor: say("Sesi", "Sessions")
        case .jadwalMentor: say("Jadwal", "Schedule")
        case .antrean: say("Antrean", "Queue")
        }
    }

    /// What the number beside a name counts, for who hears it.
    func waiting(_ count: Int, in tab: Tab) -> SafeText {
        switch tab {
        case .notifikasi: say("\(count) belum dibaca", "\(count) unread")
        case .transaksi: say("\(count) perlu dibayar", "\(count) to pay")
        case .sesiPelanggan: say("\(count) menunggu ulasan", "\(count) to review")
        case .sesiMentor: say("\(count) perlu dikerjakan", "\(count) to do")
        case .beranda, .kursus, .mentor, .jadwalMentor, .antrean: say("\(count) menunggu", "\(count) waiting")
        }
    }

    /// The same where there is less room.
    func shortName(_ tab: Tab) -> SafeText {
        switch tab {
        case .sesiPelanggan: say("Sesi", "Sessions")
        case .notifikasi: say("Notif", "News")
        default: name(tab)
        }
    }
}

/// What the first line says of the connection.
struct StatusStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var connecting: SafeText { say("menghubungi", "connecting") }

    func stale(_ age: SafeText) -> SafeText { say("data \(age) lalu", "data \(age) old") }
    func staleShort(_ age: SafeText) -> SafeText { say("data \(age)", "data \(age)") }

    func signedOutShort(_ key: SafeText) -> SafeText { say("\(key) masuk", "\(key) sign in") }
    func signedOut(_ key: SafeText) -> SafeText { say("\(key) masuk lagi", "\(key) sign in again") }

    func offline(_ since: Waktu) -> SafeText { say("luring sejak \(since.formatted)", "offline since \(since.formatted)") }
    var offlineShort: SafeText { say("luring", "offline") }
    var captive: SafeText { say("jaringan minta login: buka peramban", "network wants a sign-in: open a browser") }
    var captiveShort: SafeText { say("login jaringan", "network sign-in") }
    var captiveWord: SafeText { say("login", "sign in") }
    var unwellWord: SafeText { "server" }
    func unwellShort(_ status: Int) -> SafeText { status == 429 ? busy : say("server bermasalah", "server trouble") }
    func waiting(_ count: Int) -> SafeText { say("\(count) menunggu", "\(count) waiting") }
    func refused(_ count: Int) -> SafeText { say("\(count) ditolak", "\(count) refused") }
    func unwell(_ status: Int) -> SafeText {
        status == 429 ? busy : say("server bermasalah (\(status))", "server trouble (\(status))")
    }
    /// Of a server that has been asked too often.
    private var busy: SafeText { say("server sibuk", "server busy") }
    func sending(_ count: Int) -> SafeText { say("mengirim \(count)", "sending \(count)") }
    func unclear(_ count: Int) -> SafeText { say("\(count) belum jelas", "\(count) unclear") }
}

/// What is asked before the program ends while something is on its way.
struct QuitStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Keluar sekarang?", "Leave now?") }
    var body: [SafeText] {
        [say("Ada yang sedang dikirim atau belum selesai diisi.", "Something is being sent, or a form is half filled.")]
    }
    var confirm: SafeText { say("keluar", "leave") }
}
