import ChillAjarKit
import TerminalUI

/// What a person is about to book.
struct BookingRequest: Hashable, Sendable {
    var kursus: Kursus
    var slot: JadwalKursus
    var paket: PaketID?
}

/// The way from a chosen slot to booking it: a guest signs in first, and goes on where they were.
struct BookingGate: Sendable {
    /// What a guest was about to book.
    private var pending: BookingRequest?

    /// Whether a booking goes on once somebody has signed in.
    var isWaiting: Bool { pending != nil }

    /// Somebody wants to book.
    mutating func enter(_ request: BookingRequest, _ world: World) -> [Effect] {
        switch world.peran {
        case .pelanggan: return [.open(PesanDialog(request, world))]
        case nil:
            pending = request
            return [.open(SignInDialog())]
        case .mentor, .admin, .unknown:
            return [.toast(Toast(KursusStrings(world.language).onlyPelanggan, .warning))]
        }
    }

    /// What lay over the screen was closed: who has signed in by now goes on.
    mutating func resume(_ world: World) -> [Effect] {
        guard let request = pending else { return [] }
        pending = nil
        return world.peran == .pelanggan ? [.open(PesanDialog(request, world))] : []
    }
}
