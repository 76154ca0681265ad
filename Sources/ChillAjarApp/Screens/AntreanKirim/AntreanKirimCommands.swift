import TerminalUI

/// What keys do with what has not reached the server.
enum AntreanKirimCommands: String, CommandSet {
    case ubah, coba, hapus, urungkan, tutup

    static let context = KeyContext(
        "antrean-kirim", "Antrean kirim", "Outbox",
        with: [GerakCommands.context, SekatCommands.context, SelengkapnyaCommands.context], isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .ubah:
            .init(
                "e Enter", "ubah & kirim lagi", "change & resend", "Ubah isinya, lalu kirim lagi", "Change it and send it again")
        case .coba: .init("c", "coba lagi", "try again", "Coba kirim lagi sekarang", "Try to send it again now")
        case .hapus: .init("h Del", "hapus", "discard", "Hapus dari antrean; ditanya dulu", "Discard it; asks first")
        case .urungkan: .init("u", "urungkan", "undo", "Urungkan selama belum terkirim", "Take it back before it leaves")
        case .tutup: .init("o", "tutup", "close", "Tutup antrean kirim", "Close the outbox")
        }
    }
}
