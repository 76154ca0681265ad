import TerminalUI

/// What keys do in a mentor's sesi.
enum SesiMentorCommands: String, CommandSet {
    case mulai, selesai, salin

    static let context = KeyContext(
        "sesi-mentor", "Sesi mentor", "A tutor's sessions",
        with: [GerakCommands.context, SekatCommands.context, SelengkapnyaCommands.context], isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .mulai: .init("b", "mulai", "start", "Mulai sesi; ditanya dulu", "Start the session; asks first")
        case .selesai: .init("e", "selesai", "finish", "Akhiri sesi; ditanya dulu", "Finish the session; asks first")
        case .salin: .init("c", "salin tautan", "copy link", "Salin tautan pertemuan", "Copy the meeting's link")
        }
    }
}
