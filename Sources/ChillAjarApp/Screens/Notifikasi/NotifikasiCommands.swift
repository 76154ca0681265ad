import TerminalUI

/// What keys do with what the platform has told.
enum NotifikasiCommands: String, CommandSet {
    case buka, tandai
    case tandaiSemua = "tandai-semua"

    static let context = KeyContext(
        "notifikasi", "Notifikasi", "News", with: [GerakCommands.context, SelengkapnyaCommands.context], isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .buka: .init("Enter Space", "buka", "open", "Buka yang diberitakan", "Open what it is about")
        case .tandai: .init("t", "tandai dibaca", "mark as read", "Tandai sudah dibaca", "Mark it as read")
        case .tandaiSemua:
            .init("a", "tandai semua dibaca", "mark all as read", "Tandai semua sudah dibaca", "Mark everything as read")
        }
    }
}
