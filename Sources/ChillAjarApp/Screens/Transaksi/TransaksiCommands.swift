import TerminalUI

/// What keys do in a pelanggan's payments.
enum TransaksiCommands: String, CommandSet {
    case rincian, saring, urut, bukti, sesi

    static let context = KeyContext(
        "transaksi", "Transaksi", "Payments",
        with: [SesiCommands.context, GerakCommands.context, SampingCommands.context, SekatCommands.context],
        isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .rincian: .init("Enter", "rincian", "details", "Baca rincian pembayaran", "Read everything about the payment")
        case .saring: .init("/", "cari", "search", "Cari pembayaran sambil mengetik", "Search the payments as you type")
        case .urut: .init("s", "urut", "sort", "Ganti urutan pembayaran", "Change the order of the payments")
        case .bukti: .init("v", "lihat bukti", "see proof", "Lihat bukti yang dikirim", "See the proof that was sent")
        case .sesi: .init("e", "lihat sesi", "see session", "Lihat sesi yang dibayar", "See the session that is paid for")
        }
    }
}
