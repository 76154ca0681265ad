import TerminalUI

/// What keys do while one looks for a file.
enum PohonBerkasCommands: String, CommandSet {
    case pilih, tersembunyi

    static let context = KeyContext(
        "pohon-berkas", "Memilih berkas", "Choosing a file", with: [GerakCommands.context, SampingCommands.context],
        isDialog: true)

    var entry: CommandEntry {
        switch self {
        case .pilih: .init("Enter", "pilih", "choose", "Pilih berkas, atau buka folder", "Choose the file, or open the folder")
        case .tersembunyi:
            .init(
                ".", "yang tersembunyi", "hidden ones", "Tampilkan atau sembunyikan nama yang diawali titik",
                "Show or hide names that begin with a point")
        }
    }
}
