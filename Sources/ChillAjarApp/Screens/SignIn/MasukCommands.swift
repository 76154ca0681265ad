import TerminalUI

/// What keys do while signing in, beyond those of every form.
enum MasukCommands: String, CommandSet {
    case daftar

    static let context = KeyContext("masuk", "Masuk", "Signing in", with: [IsianCommands.context], isTyping: true, isDialog: true)

    var entry: CommandEntry {
        .init("C-r", "daftar", "register", "Belum punya akun: daftar", "No account yet: register")
    }
}
