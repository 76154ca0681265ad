import TerminalUI

/// What keys do while paying.
enum BayarCommands: String, CommandSet {
    case berkas, telusuri, lihat, qris
    case salinNomor = "salin-nomor"
    case salinJumlah = "salin-jumlah"

    static let context = KeyContext(
        "bayar", "Pembayaran", "Payment", with: [IsianCommands.context, SampingCommands.context], isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .berkas: .init("b", "ketik lokasi", "type a path", "Ketik lokasi berkas bukti", "Type the path of the proof's file")
        case .telusuri: .init("f", "telusuri", "browse", "Cari berkas di folder-folder", "Look for the file in the folders")
        case .lihat:
            .init("z", "lihat bukti", "see the proof", "Lihat bukti sebesar layar", "See the proof as large as the screen")
        case .qris: .init("k", "kode QRIS", "QRIS code", "Bayar dengan memindai kode QRIS", "Pay by scanning the QRIS code")
        case .salinNomor: .init("c", "salin nomor", "copy number", "Salin nomor rekening", "Copy the account's number")
        case .salinJumlah: .init("j", "salin jumlah", "copy amount", "Salin jumlah yang dibayar", "Copy the amount to pay")
        }
    }
}

/// What keys do while the proof's file is typed.
enum BerkasCommands: String, CommandSet {
    case lengkapi, telusuri

    static let context = KeyContext("berkas", "Berkas bukti", "The proof's file", with: [IsianCommands.context], isTyping: true)

    var entry: CommandEntry {
        switch self {
        case .lengkapi: .init("Tab", "lengkapi", "complete", "Lengkapi nama berkas", "Complete the file's name")
        case .telusuri:
            .init("C-o", "telusuri", "browse", "Cari berkas di folder-folder", "Look for the file in the folders")
        }
    }
}

/// What keys do with a proof that is on its way or was sent.
enum PengirimanCommands: String, CommandSet {
    case hentikan, ganti

    static let context = KeyContext(
        "pengiriman", "Pengiriman bukti", "Sending the proof", with: [BayarCommands.context], isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .hentikan:
            .init("x", "hentikan pengiriman", "stop sending", "Hentikan pengiriman; ditanya dulu", "Stop sending; asks first")
        case .ganti: .init("g", "ganti bukti", "replace the proof", "Kirim bukti lain", "Send another proof")
        }
    }
}

/// What keys do with the code of a payment.
enum QRISCommands: String, CommandSet {
    case tukar

    static let context = KeyContext("qris", "Kode QRIS", "The QRIS code", with: [], isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .tukar:
            .init(
                "t", "tukar terang-gelap", "swap light and dark", "Tukar terang dan gelap bila kode tidak terbaca",
                "Swap light and dark when the code can't be read")
        }
    }
}
