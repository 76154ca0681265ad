import TerminalUI

/// What keys do in the settings, beyond moving to the side from value to value.
enum PengaturanCommands: String, CommandSet {
    case ubah

    static let context = KeyContext(
        "pengaturan", "Pengaturan", "Settings", with: [GerakCommands.context, SampingCommands.context], isPlace: true)

    var entry: CommandEntry {
        .init(
            "Enter Space", "ubah", "change", "Ganti nilai yang dipilih, atau buka daftarnya",
            "Change the selected value, or open its list")
    }
}
