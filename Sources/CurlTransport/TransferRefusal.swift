import ChillAjarKit

/// Why a transfer never came to the network thread.
enum TransferRefusal {
    case closed
    case noThread

    var failure: TransportFailure {
        switch self {
        case .closed: .cancelled
        case .noThread: .unreachable("no thread could be started")
        }
    }
}
