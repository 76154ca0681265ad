/// The ways to pay as far as something else is to be done for each.
enum CaraBayar: Hashable, Sendable {
    /// Sent to the account, from a bank or an e-wallet.
    case transfer
    /// Paid by the code.
    case pindai
    /// Handed over.
    case tunai
}

extension BuktiForm {
    /// What the chosen way asks of the person; see ``metodes(_:)`` for their order.
    var cara: CaraBayar {
        switch metode {
        case 3: .pindai
        case 4: .tunai
        default: .transfer
        }
    }
}
