import TerminalUI

/// What keys do while signing in, beyond those of every form.
enum MasukCommands: String, CommandSet {
    case daftar, lupa

    static let context = KeyContext("masuk", "Masuk", "Signing in", with: [IsianCommands.context], isTyping: true, isDialog: true)

    var entry: CommandEntry {
        switch self {
        case .daftar: .init("C-r", "daftar", "register", "Belum punya akun: daftar", "No account yet: register")
        case .lupa:
            .init(
                "C-l", "lupa sandi", "forgot password", "Lupa kata sandi: atur yang baru dengan kode",
                "Forgotten password: set a new one by a code")
        }
    }
}
