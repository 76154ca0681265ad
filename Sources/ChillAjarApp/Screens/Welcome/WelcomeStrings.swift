import ChillAjarKit
import TerminalUI

/// What the demo's first screen says.
struct WelcomeStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    /// The program's name in large letters.
    static let wordmark: [SafeText] = [
        "╭─╴╷ ╷╷╷  ╷    ╭─╮ ╷╭─╮╭─╮",
        "│  ├─┤││  │    ├─┤ │├─┤├┬╯",
        "╰─╴╵ ╵╵╰─╴╰─╴  ╵ ╵╰╯╵ ╵╵╰╴",
    ]

    var tagline: SafeText {
        say("Les privat dari terminal: pilih, pesan, belajar.", "Private lessons from the terminal: choose, book, learn.")
    }
    var question: SafeText { say("Masuk sebagai siapa?", "Who would you like to be?") }
    var guest: SafeText { say("Tamu", "Guest") }
    var signingIn: SafeText { say("Masuk…", "Signing in…") }
    var switchHint: SafeText {
        say("Ganti kapan saja: F2 pelanggan, F3 mentor, F4 admin.", "Change at any time: F2 student, F3 mentor, F4 admin.")
    }

    func name(_ peran: Peran) -> SafeText {
        switch peran {
        case .pelanggan: say("Pelanggan", "Student")
        case .mentor: say("Mentor", "Mentor")
        case .admin: say("Admin", "Admin")
        case .unknown(let text): SafeText(outside: text)
        }
    }

    func what(_ peran: Peran?) -> SafeText {
        switch peran {
        case .pelanggan: say("cari kursus, pesan, bayar, beri ulasan", "find a course, book, pay, review")
        case .mentor: say("mulai dan selesaikan sesi, atur jadwal", "start and finish sessions, keep a schedule")
        case .admin: say("periksa bukti pembayaran satu per satu", "check payment proofs one by one")
        case .unknown, nil: say("lihat kursus tanpa masuk", "browse courses without signing in")
        }
    }
}
