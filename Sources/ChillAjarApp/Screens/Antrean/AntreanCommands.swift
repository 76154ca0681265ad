import TerminalUI

/// What keys do in the verification queue.
enum AntreanCommands: String, CommandSet {
    case terima, tolak, lewati, perbesar, buka, simpan

    static let context = KeyContext(
        "antrean", "Antrean bukti", "Queue of proofs", with: [GerakCommands.context, SekatCommands.context], isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .terima: .init("a", "terima", "accept", "Terima pembayaran; ditanya dulu", "Accept the payment; asks first")
        case .tolak: .init("x", "tolak…", "reject…", "Tolak bukti dengan alasan", "Reject the proof with a reason")
        case .lewati: .init("n", "lewati", "skip", "Lewati, ke bukti berikutnya", "Skip to the next proof")
        case .perbesar:
            .init("z Enter", "perbesar", "enlarge", "Lihat bukti sebesar layar", "See the proof as large as the screen")
        case .buka: .init("o", "buka", "open", "Buka berkas bukti dengan program lain", "Open the proof with another program")
        case .simpan: .init("s", "simpan", "save", "Simpan berkas bukti", "Save the proof's file")
        }
    }
}

/// What keys do with a proof as large as the screen.
enum BuktiCommands: String, CommandSet {
    case buka, simpan

    static let context = KeyContext(
        "bukti", "Bukti pembayaran", "A payment proof", with: [GambarCommands.context], isPlace: true)

    var entry: CommandEntry {
        switch self {
        case .buka: .init("o", "buka", "open", "Buka berkas bukti dengan program lain", "Open the proof with another program")
        case .simpan: .init("s", "simpan", "save", "Simpan berkas bukti", "Save the proof's file")
        }
    }
}

/// What keys do while a proof is rejected, beyond those of every form.
enum TolakCommands: String, CommandSet {
    case alasan, naik, turun

    static let context = KeyContext("tolak", "Menolak bukti", "Rejecting a proof", with: [IsianCommands.context], isTyping: true)

    var entry: CommandEntry {
        switch self {
        case .alasan: .init("1 2 3 4 5", "pilih", "choose", "Pilih alasan yang umum", "Choose a usual reason", .fixed)
        case .naik: .init("Up", "naik", "up", "Alasan di atasnya", "The reason above", .motion)
        case .turun: .init("Down", "turun", "down", "Alasan di bawahnya", "The reason below", .motion)
        }
    }
}
