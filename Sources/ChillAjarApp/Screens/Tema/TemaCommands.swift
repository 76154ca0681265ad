import TerminalUI

/// What keys do in the list of themes.
enum TemaCommands: String, CommandSet {
    case pakai, tutup

    static let context = KeyContext("tema", "Tema", "Themes", with: [GerakCommands.context], isDialog: true)

    var entry: CommandEntry {
        switch self {
        case .pakai: .init("Enter", "pakai", "use it", "Pakai tema ini mulai sekarang", "Use this theme from now on")
        case .tutup: .init("T q", "batal", "cancel", "Tutup; tema tetap seperti tadi", "Close; the theme stays as it was")
        }
    }
}
