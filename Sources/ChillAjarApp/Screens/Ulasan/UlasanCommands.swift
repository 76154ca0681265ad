import TerminalUI

/// What keys do while stars are given.
enum UlasanCommands: String, CommandSet {
    case bintang, tulis, kirim

    static let context = KeyContext("ulasan", "Ulasan", "Review", with: [SampingCommands.context], isDialog: true)

    var entry: CommandEntry {
        switch self {
        case .bintang: .init("1 2 3 4 5", "bintang", "stars", "Beri satu sampai lima bintang", "Give one to five stars", .fixed)
        case .tulis: .init("Tab S-Tab Down j Enter", "tulis komentar", "write a comment", "Tulis komentar", "Write a comment")
        case .kirim: .init("C-s", "kirim ulasan", "send review", "Kirim ulasan", "Send the review")
        }
    }
}

/// What keys do while a comment is written.
enum KomentarCommands: String, CommandSet {
    case bintang
    case baris = "baris-baru"

    static let context = KeyContext(
        "komentar", "Komentar ulasan", "The review's words", with: [UlasanCommands.context], isTyping: true, isDialog: true)

    var entry: CommandEntry {
        switch self {
        case .bintang: .init("Tab S-Tab", "ke bintang", "to the stars", "Kembali ke bintang", "Back to the stars")
        case .baris: .init("Enter", "baris baru", "new line", "Baris baru", "A new line", .fixed)
        }
    }
}
