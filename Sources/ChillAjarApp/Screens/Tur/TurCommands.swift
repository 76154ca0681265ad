import TerminalUI

/// What keys do in the tour.
enum TurCommands: String, CommandSet {
    case lanjut, mundur, tutup

    static let context = KeyContext("tur", "Perkenalan", "Tour", isDialog: true)

    var entry: CommandEntry {
        switch self {
        case .lanjut: .init("Enter Right Space l Tab", "lanjut", "next", "Halaman berikutnya", "The next page")
        case .mundur: .init("Left S-Tab h", "sebelumnya", "back", "Halaman sebelumnya", "The page before")
        case .tutup: .init("q", "lewati", "skip", "Tutup perkenalan", "Close the tour")
        }
    }
}
