import ChillAjarKit
import TerminalUI

/// How the stage of a booking is marked: a sign, a colour, and whether the pelanggan has to do something.
extension TahapSesi {
    /// Whether the next step is the pelanggan's.
    var needsPelanggan: Bool { [.menungguPembayaran, .buktiDitolak, .menungguUlasan].contains(self) }

    /// Whether it is over, one way or another.
    var isPast: Bool {
        switch self {
        case .selesai, .dibatalkan, .lain: true
        default: false
        }
    }

    /// What the colour of its word is for.
    var role: Role {
        switch self {
        case .menungguPembayaran, .menungguUlasan: .warning
        case .menungguVerifikasi: .info
        case .buktiDitolak: .danger
        case .terjadwal: .success
        case .berlangsung: .accent
        case .selesai, .dibatalkan, .lain: .muted
        }
    }

    /// Its sign, which says the same without colour.
    func sign(_ glyphs: Glyphs) -> SafeText {
        switch self {
        case .menungguPembayaran: glyphs.radioOff
        case .menungguVerifikasi: glyphs.offline
        case .buktiDitolak: glyphs.warning
        case .terjadwal: glyphs.slotFree
        case .berlangsung: glyphs.radioOn
        case .menungguUlasan: glyphs.star
        case .selesai: glyphs.check
        case .dibatalkan: glyphs.cross
        case .lain: glyphs.bullet
        }
    }
}

/// What a screen shows of a sesi's payment.
extension Sesi {
    /// What is to be paid; nil where the platform does not tell and it cannot be worked out.
    package var jumlah: Rupiah? { jumlahSementara ?? transaksi?.jumlah ?? harga?.total }

    /// The price in its parts, as it would be today.
    var harga: Harga? { mentor?.biayaPerSesi.map { Harga(biayaPerSesi: $0, paket: paket) } }

    /// The price in its parts, only where they add up to what is to be paid.
    var rincian: Harga? { harga.flatMap { $0.total == jumlah ? $0 : nil } }

    /// Until when it is held without an accepted payment; nil once that does not matter.
    package var tenggat: Timestamp? {
        guard tahap == .menungguPembayaran || tahap == .buktiDitolak else { return nil }
        return transaksi?.batasWaktu ?? batasWaktu
    }

    /// What is taught.
    package var namaKursus: SafeText { SafeText(outside: kursus?.nama ?? "Kursus").singleLine }

    /// Who teaches.
    package var namaMentor: SafeText { SafeText(outside: mentor?.nama ?? "Mentor").singleLine }
}

extension World {
    /// The row of the outbox that books a sesi which the server does not know yet.
    func booking(_ sesi: SesiID) -> OutboxEntry? {
        sesi.outboxID.flatMap { id in outbox.first { $0.id == id } }
    }

    /// The row of the outbox that holds the proof of a sesi, unless it was turned down.
    func proof(_ sesi: SesiID) -> OutboxEntry? {
        outbox.first { $0.state != .refused && $0.mutation.isProof(of: sesi) }
    }

    /// The mutation of a sesi that has not been answered yet, if any.
    func pending(_ sesi: SesiID) -> OutboxEntry? {
        outbox.first { entry in
            guard entry.state != .refused else { return false }
            return switch entry.mutation {
            case .uploadBukti(let upload): upload.sesiID == sesi
            case .cancelSesi(let id), .reviewSesi(let id, _, _): id == sesi
            default: false
            }
        }
    }
}
