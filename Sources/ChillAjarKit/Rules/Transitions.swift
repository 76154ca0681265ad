/// Which status of a sesi may follow which; both programs ask here before they act.
extension StatusSesi {
    /// Whether a sesi may go from this status to the next one.
    ///
    /// `pending → started → end → reviewed`, and `pending → cancelled`.
    public func mayBecome(_ next: StatusSesi) -> Bool {
        switch (self, next) {
        case (.pending, .started), (.started, .end), (.end, .reviewed), (.pending, .cancelled): true
        default: false
        }
    }

    /// Whether the sesi holds its slot: neither cancelled nor released.
    public var isLive: Bool { self != .cancelled }
}

extension StatusPembayaran {
    /// Whether a payment may go from this status to the next one.
    ///
    /// A waiting proof is accepted or rejected; after a reject, or before any proof, one may be sent; a waiting proof may
    /// be replaced.
    public func mayBecome(_ next: StatusPembayaran) -> Bool {
        switch (self, next) {
        case (.menungguPembayaran, .menungguVerifikasi), (.menungguVerifikasi, .menungguVerifikasi),
            (.menungguVerifikasi, .accepted), (.menungguVerifikasi, .rejected), (.rejected, .menungguVerifikasi):
            true
        default: false
        }
    }

    /// Whether a new proof may be sent.
    public var takesProof: Bool { mayBecome(.menungguVerifikasi) }
}

/// The one word that tells a pelanggan where a booking stands: payment and sesi together.
public enum TahapSesi: Hashable, Sendable {
    /// Booked; no proof sent yet.
    case menungguPembayaran
    /// A proof waits for an admin.
    case menungguVerifikasi
    /// The proof was rejected; another may be sent.
    case buktiDitolak
    /// Paid; the mentor has not started.
    case terjadwal
    /// Going on.
    case berlangsung
    /// Over; a review is awaited.
    case menungguUlasan
    /// Over and reviewed.
    case selesai
    /// Released.
    case dibatalkan
    /// Something that a later server says.
    case lain(String)
}

extension Sesi {
    /// Where the booking stands.
    public var tahap: TahapSesi {
        switch statusSesi {
        case .started: return .berlangsung
        case .end: return testimoni == nil ? .menungguUlasan : .selesai
        case .reviewed: return .selesai
        case .cancelled: return .dibatalkan
        case .unknown(let text): return .lain(text)
        case .pending: break
        }
        switch transaksi?.statusPembayaran {
        case nil, .menungguPembayaran: return .menungguPembayaran
        case .menungguVerifikasi: return .menungguVerifikasi
        case .rejected: return .buktiDitolak
        case .accepted: return .terjadwal
        case .unknown(let text): return .lain(text)
        }
    }
}
