import TerminalUI

/// What keys do with a pelanggan's own sesi, wherever it is shown.
enum SesiCommands: String, CommandSet {
    case bayar, ulas, batalkan

    static let context = KeyContext("sesi", "Sesi pelanggan", "A student's session")

    var entry: CommandEntry {
        switch self {
        case .bayar:
            .init("b", "bayar", "pay", "Bayar, kirim bukti, atau lihat pembayaran", "Pay, send the proof, or see the payment")
        case .ulas: .init("u", "beri ulasan", "review", "Beri ulasan untuk sesi yang selesai", "Review a finished session")
        case .batalkan:
            .init("x", "batalkan pesanan", "cancel booking", "Batalkan pesanan; ditanya dulu", "Cancel the booking; asks first")
        }
    }
}

/// What keys do in the list of a pelanggan's own sesi.
enum SesiSayaCommands: String, CommandSet {
    case rincian, saring, kalender
    case bukaTautan = "buka-tautan"
    case salinTautan = "salin-tautan"
    case simpan

    static let context = KeyContext(
        "sesi-saya", "Sesi saya", "My sessions",
        with: [SesiCommands.context, GerakCommands.context, SampingCommands.context, SekatCommands.context],
        isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .rincian: .init("Enter", "rincian", "details", "Baca rincian sesi", "Read everything about the session")
        case .saring: .init("/", "cari", "search", "Cari sesi sambil mengetik", "Search the sessions as you type")
        case .kalender: .init("c", "kalender", "calendar", "Sesi menurut hari", "The sessions by day")
        case .bukaTautan: .init("o", "buka tautan", "open link", "Buka tautan pertemuan", "Open the meeting's link")
        case .salinTautan: .init("y", "salin tautan", "copy link", "Salin tautan pertemuan", "Copy the meeting's link")
        case .simpan:
            .init("i", "simpan .ics", "save .ics", "Simpan sesi untuk kalender Anda", "Save the session for your calendar")
        }
    }
}

/// What keys do in the calendar of a pelanggan's own sesi.
enum KalenderCommands: String, CommandSet {
    case buka, sebelum, sesudah, rentang
    case hariIni = "hari-ini"
    case daftar, saring

    static let context = KeyContext(
        "kalender", "Kalender sesi", "Calendar of sessions", with: [GerakCommands.context, SampingCommands.context],
        isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .buka: .init("Enter", "lihat sesi", "see session", "Lihat sesi hari itu", "See the day's session")
        case .sebelum: .init("[", "sebelumnya", "before", "Bulan atau pekan sebelumnya", "The month or week before", .motion)
        case .sesudah: .init("]", "berikutnya", "next", "Bulan atau pekan berikutnya", "The next month or week", .motion)
        case .rentang: .init("w", "pekan/bulan", "week/month", "Sepekan atau sebulan", "A week or a month")
        case .hariIni: .init("t", "hari ini", "today", "Ke hari ini", "To today")
        case .daftar: .init("c Tab", "daftar", "list", "Kembali ke daftar", "Back to the list")
        case .saring: .init("/", "cari", "search", "Kembali ke daftar dan cari", "Back to the list, and search")
        }
    }
}
