import TerminalUI

/// What keys do at home.
enum BerandaCommands: String, CommandSet {
    case buka, sisi

    static let context = KeyContext(
        "beranda", "Beranda", "Home", with: [GerakCommands.context, SampingCommands.context], isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .buka: .init("Enter Space", "pilih", "choose", "Buka atau lakukan yang dipilih", "Open or do what is selected")
        case .sisi: .init("Tab S-Tab", "sisi lain", "other side", "Pindah ke panel sebelah", "To the other side of the screen")
        }
    }
}
