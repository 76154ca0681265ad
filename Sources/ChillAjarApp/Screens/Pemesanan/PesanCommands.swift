import TerminalUI

/// What keys do while a slot or a paket is chosen.
enum PesanCommands: String, CommandSet {
    case pilih, mundur

    static let context = KeyContext(
        "pesan", "Memesan", "Booking", with: [GerakCommands.context, SampingCommands.context], isDialog: true)

    var entry: CommandEntry {
        switch self {
        case .pilih:
            .init("Enter Tab", "pilih", "choose", "Pilih, lalu ke langkah berikutnya", "Choose, and on to the next step")
        case .mundur: .init("S-Tab", "kembali", "back", "Ke langkah sebelumnya", "To the step before")
        }
    }
}

/// What keys do while the topic is written.
enum TopikCommands: String, CommandSet {
    case lanjut, mundur

    static let context = KeyContext("topik", "Topik pesanan", "The booking's topic", isTyping: true, isDialog: true)

    var entry: CommandEntry {
        switch self {
        case .lanjut: .init("Enter Tab", "lanjut", "next", "Ke ringkasan", "On to the summary")
        case .mundur: .init("S-Tab", "kembali", "back", "Ke langkah sebelumnya", "To the step before")
        }
    }
}

/// What keys do in a booking's summary.
enum RingkasanCommands: String, CommandSet {
    case slot, paket, topik, mundur, belum

    static let context = KeyContext(
        "ringkasan", "Ringkasan pesanan", "The booking's summary", with: [JawabCommands.context], isDialog: true)

    var entry: CommandEntry {
        switch self {
        case .slot: .init("s", "slot", "slot", "Ganti slot", "Change the slot")
        case .paket: .init("p", "paket", "package", "Ganti paket", "Change the package")
        case .topik: .init("t", "topik", "topic", "Ganti topik", "Change the topic")
        case .belum: .init("Enter", "belum", "not yet", "Enter saja tidak memesan", "Enter alone books nothing", .fixed)
        case .mundur: .init("S-Tab Left", "kembali", "back", "Ke langkah sebelumnya", "To the step before")
        }
    }
}
