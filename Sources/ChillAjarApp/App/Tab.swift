import ChillAjarKit
import TerminalUI

/// The places of the program; who one is decides which there are.
public enum Tab: Hashable, Sendable {
    /// Browse kursus and book.
    case kursus
    /// A pelanggan's sesi and payments.
    case sesiPelanggan
    /// A mentor's sesi of today and later.
    case sesiMentor
    /// A mentor's slots.
    case jadwalMentor
    /// An admin's verification queue.
    case antrean

    /// The places of somebody, in the order of their keys 1, 2, 3.
    static func all(for peran: Peran?) -> [Tab] {
        switch peran {
        case .pelanggan: [.kursus, .sesiPelanggan]
        case .mentor: [.sesiMentor, .jadwalMentor, .kursus]
        case .admin: [.antrean, .kursus]
        case .unknown, nil: [.kursus]
        }
    }

    /// The first screen of the place.
    func firstScreen(_ world: World) -> any Screen {
        switch self {
        case .kursus: KursusScreen()
        case .sesiPelanggan: SesiPelangganScreen()
        case .sesiMentor: SesiMentorScreen()
        case .jadwalMentor: JadwalMentorScreen()
        case .antrean: AntreanScreen()
        }
    }

    /// How many things wait for the person there; shown beside the name.
    func badge(_ world: World) -> Int {
        switch self {
        case .kursus, .jadwalMentor: 0
        case .sesiPelanggan:
            world.data.sesiPelanggan.rows.count { [.menungguPembayaran, .buktiDitolak, .menungguUlasan].contains($0.tahap) }
        case .sesiMentor:
            world.data.sesiMentor.rows.count {
                $0.statusSesi == .started
                    || ($0.statusSesi == .pending && $0.jadwal?.mulai.tanggal(in: world.zona) == world.today)
            }
        case .antrean: world.data.antrean.rows.count
        }
    }
}
