import ChillAjarKit
import TerminalUI

/// Something that a pelanggan can do with a sesi.
enum SesiStep: Hashable, Sendable {
    /// Pays and sends the proof.
    case pay
    /// Sends another proof after a reject.
    case payAgain
    /// Looks at a payment that is being checked.
    case lookAtPayment
    /// Reviews what has ended.
    case review
    /// Gives the booking back.
    case cancel

    /// What its stage lets one do with a sesi, the next step first.
    static func all(for sesi: Sesi) -> [SesiStep] {
        switch sesi.tahap {
        // Nothing is to be paid before the platform has taken the booking.
        case .menungguPembayaran where sesi.id.outboxID != nil: [.lookAtPayment, .cancel]
        case .menungguPembayaran: [.pay, .cancel]
        case .buktiDitolak: [.payAgain]
        case .menungguVerifikasi: [.lookAtPayment]
        case .menungguUlasan: [.review]
        case .terjadwal, .berlangsung, .selesai, .dibatalkan, .lain: []
        }
    }

    /// The command that does it.
    var command: SesiCommands {
        switch self {
        case .pay, .payAgain, .lookAtPayment: .bayar
        case .review: .ulas
        case .cancel: .batalkan
        }
    }

    /// The name under which it is clicked.
    var hit: HitID {
        switch self {
        case .pay, .payAgain, .lookAtPayment: HitID("bayar")
        case .review: HitID("ulas")
        case .cancel: HitID("batal")
        }
    }

    /// Does it.
    func effects(_ sesi: Sesi) -> [Effect] {
        switch self {
        case .pay, .payAgain, .lookAtPayment: [.open(PembayaranScreen(sesi: sesi))]
        case .review: [.open(UlasanDialog(sesi: sesi))]
        case .cancel: [.open(BatalSesiDialog(sesi: sesi))]
        }
    }
}

extension World {
    /// What can be done with a sesi now, the next step first: what is on its way to the server is not done again, and nobody pays
    /// for what is being given back.
    func steps(for sesi: Sesi) -> [SesiStep] {
        let steps = SesiStep.all(for: sesi)
        switch pending(sesi.id)?.mutation {
        case nil: return steps
        case .uploadBukti: return [.lookAtPayment] + steps.filter { $0 == .cancel && sesi.id.outboxID != nil }
        default: return []
        }
    }
}
