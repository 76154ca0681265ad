import TerminalUI

/// What keys do in the question before signing out, while something has not arrived.
enum KeluarAkunCommands: String, CommandSet {
    case simpan, buang

    static let context = KeyContext(
        "keluar-akun", "Keluar akun", "Signing out", with: [JawabCommands.context, GerakCommands.context], isDialog: true)

    var entry: CommandEntry {
        switch self {
        case .simpan: .init("s", "simpan", "keep", "Simpan yang belum sampai di server", "Keep what has not arrived")
        case .buang:
            .init("b", "buang", "discard", "Pilih membuang yang belum sampai di server", "Choose to drop what has not arrived")
        }
    }
}
