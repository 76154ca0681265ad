import ChillAjarKit
import TerminalUI

/// Where the payment of a sesi stands.
enum TahapBayar: Int, Hashable, Sendable, CaseIterable {
    /// The proof was rejected; another is awaited.
    case ditolak
    /// Nothing was sent yet.
    case belum
    /// An admin looks at the proof.
    case diperiksa
    /// Paid.
    case lunas
    /// The booking was released.
    case batal

    /// Where the payment of a sesi stands; nil where nothing is to be paid and nothing was.
    init?(_ sesi: Sesi) {
        switch sesi.tahap {
        case .buktiDitolak: self = .ditolak
        case .menungguPembayaran: self = .belum
        case .menungguVerifikasi: self = .diperiksa
        case .terjadwal, .berlangsung, .menungguUlasan, .selesai: self = .lunas
        case .dibatalkan, .lain:
            guard sesi.transaksi != nil else { return nil }
            self = .batal
        }
    }

    /// What the colour of its word is for.
    var role: Role {
        switch self {
        case .ditolak: .danger
        case .belum: .warning
        case .diperiksa: .info
        case .lunas: .success
        case .batal: .muted
        }
    }

    /// Its sign, which says the same without colour.
    func sign(_ glyphs: Glyphs) -> SafeText {
        switch self {
        case .ditolak: glyphs.warning
        case .belum: glyphs.radioOff
        case .diperiksa: glyphs.offline
        case .lunas: glyphs.check
        case .batal: glyphs.cross
        }
    }
}

extension Sesi {
    /// When the last thing happened to its payment: by this payments are dated.
    var saatBayar: Timestamp? {
        transaksi?.riwayat?.last?.waktu ?? transaksi?.updatedAt ?? transaksi?.createdAt ?? createdAt
    }
}
