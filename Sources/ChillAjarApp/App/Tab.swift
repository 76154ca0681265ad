import ChillAjarKit
import TerminalUI

/// The places of the program; who one is decides which there are.
public enum Tab: Hashable, Sendable {
    /// What comes next for a pelanggan, what waits for them, and what they may like.
    case beranda
    /// Browse kursus and book.
    case kursus
    /// Who teaches.
    case mentor
    /// A pelanggan's sesi.
    case sesiPelanggan
    /// A pelanggan's payments.
    case transaksi
    /// What the platform has told a pelanggan.
    case notifikasi
    /// A mentor's sesi of today and later.
    case sesiMentor
    /// A mentor's slots.
    case jadwalMentor
    /// An admin's verification queue.
    case antrean

    /// The places of somebody, in the order of their keys 1, 2, 3.
    public static func all(for peran: Peran?) -> [Tab] {
        switch peran {
        case .pelanggan: [.beranda, .kursus, .mentor, .sesiPelanggan, .transaksi, .notifikasi]
        case .mentor: [.sesiMentor, .jadwalMentor, .kursus]
        case .admin: [.antrean, .kursus]
        case .unknown, nil: [.kursus, .mentor]
        }
    }

    /// The key that leads somebody to a place; nil where they do not have it.
    public static func key(of tab: Tab, for peran: Peran?) -> Key? {
        all(for: peran).firstIndex(of: tab).flatMap { "\($0 + 1)".first }.map { .char($0) }
    }

    /// The first screen of the place.
    func firstScreen(_ world: World) -> any Screen {
        switch self {
        case .beranda: BerandaScreen()
        case .kursus: KursusScreen()
        case .mentor: MentorScreen()
        case .sesiPelanggan: SesiPelangganScreen()
        case .transaksi: TransaksiScreen()
        case .notifikasi: NotifikasiScreen()
        case .sesiMentor: SesiMentorScreen()
        case .jadwalMentor: JadwalMentorScreen()
        case .antrean: AntreanScreen()
        }
    }

    /// How many things wait for the person there; shown beside the name.
    func badge(_ world: World) -> Int {
        switch self {
        case .beranda, .kursus, .mentor, .jadwalMentor: 0
        case .sesiPelanggan: world.data.sesiPelanggan.rows.count { $0.tahap == .menungguUlasan }
        case .transaksi: world.data.sesiPelanggan.rows.count { [.menungguPembayaran, .buktiDitolak].contains($0.tahap) }
        case .notifikasi: world.data.notifikasi.rows.count { $0.dibacaAt == nil }
        case .sesiMentor:
            world.data.sesiMentor.rows.count {
                $0.statusSesi == .started
                    || ($0.statusSesi == .pending && $0.jadwal?.mulai.tanggal(in: world.zona) == world.today)
            }
        case .antrean: world.data.antrean.rows.count
        }
    }
}
