import TerminalUI

/// What keys do in the list of profiles.
enum GantiProfilCommands: String, CommandSet {
    case ganti, nomor, tutup

    static let context = KeyContext("profil", "Profil", "Profiles", with: [GerakCommands.context], isDialog: true)

    var entry: CommandEntry {
        switch self {
        case .ganti: .init("Enter", "ganti", "switch", "Ke profil yang dipilih", "To the profile that is selected")
        case .nomor:
            .init("1 2 3 4 5 6 7 8 9", "nomor", "number", "Ke profil nomor itu", "To the profile of that number", .fixed)
        case .tutup: .init("P q", "batal", "cancel", "Tutup; tetap di profil ini", "Close; stay in this profile")
        }
    }
}
