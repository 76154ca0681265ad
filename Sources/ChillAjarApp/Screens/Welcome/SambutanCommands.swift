import TerminalUI

/// What keys do on the demo's first screen.
enum SambutanCommands: String, CommandSet {
    case pelanggan, mentor, admin
    case lihat = "lihat-lihat"
    case pilih

    static let context = KeyContext("sambutan", "Sambutan", "Welcome", with: [GerakCommands.context])

    var entry: CommandEntry {
        switch self {
        case .pelanggan:
            .init("1", "Pelanggan", "Student", "Masuk sebagai pelanggan demo", "Sign in as the demo's student", .fixed)
        case .mentor: .init("2", "Mentor", "Mentor", "Masuk sebagai mentor demo", "Sign in as the demo's tutor", .fixed)
        case .admin: .init("3", "Admin", "Admin", "Masuk sebagai admin demo", "Sign in as the demo's admin", .fixed)
        case .lihat: .init("4", "tamu", "guest", "Lihat-lihat tanpa masuk", "Look around without signing in", .fixed)
        case .pilih: .init("Enter Space", "pilih", "choose", "Masuk sebagai yang dipilih", "Sign in as the selected one")
        }
    }
}
