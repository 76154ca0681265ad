/// A status that the wire writes as a string; one that this version does not know is kept and shown as it is.
public protocol WireStatus: RawRepresentable, Hashable, Sendable, Codable where RawValue == String {
    /// Reads any string.
    init(rawValue: String)
}

extension WireStatus {
    /// Reads any form of the wire.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes it as the wire has it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

/// What a person is on the platform.
public enum Peran: WireStatus {
    /// Verifies payments and keeps the platform.
    case admin
    /// Teaches.
    case mentor
    /// Learns and pays.
    case pelanggan
    /// A role of a later version.
    case unknown(String)

    /// Reads the word of the wire; one that is not known is kept.
    public init(rawValue: String) {
        switch rawValue {
        case "admin": self = .admin
        case "mentor": self = .mentor
        case "pelanggan": self = .pelanggan
        default: self = .unknown(rawValue)
        }
    }

    /// As the wire writes it.
    public var rawValue: String {
        switch self {
        case .admin: "admin"
        case .mentor: "mentor"
        case .pelanggan: "pelanggan"
        case .unknown(let text): text
        }
    }
}

/// How far a mentor's application has come.
public enum StatusMentor: WireStatus {
    /// May teach.
    case active
    /// Waits for an admin.
    case pending
    /// Was turned down.
    case rejected
    /// A status of a later version.
    case unknown(String)

    /// Reads the word of the wire; one that is not known is kept.
    public init(rawValue: String) {
        switch rawValue {
        case "active": self = .active
        case "pending": self = .pending
        case "rejected": self = .rejected
        default: self = .unknown(rawValue)
        }
    }

    /// As the wire writes it.
    public var rawValue: String {
        switch self {
        case .active: "active"
        case .pending: "pending"
        case .rejected: "rejected"
        case .unknown(let text): text
        }
    }
}

/// How far a sesi has come.
public enum StatusSesi: WireStatus {
    /// Booked; the mentor has not started it.
    case pending
    /// Going on.
    case started
    /// Over; may be reviewed.
    case end
    /// Over and reviewed.
    case reviewed
    /// Released: not paid in time, or cancelled by the pelanggan (our server; the classic platform deletes instead).
    case cancelled
    /// A status of a later version.
    case unknown(String)

    /// Reads the word of the wire; one that is not known is kept.
    public init(rawValue: String) {
        switch rawValue {
        case "pending": self = .pending
        case "started": self = .started
        case "end": self = .end
        case "reviewed": self = .reviewed
        case "cancelled": self = .cancelled
        default: self = .unknown(rawValue)
        }
    }

    /// As the wire writes it.
    public var rawValue: String {
        switch self {
        case .pending: "pending"
        case .started: "started"
        case .end: "end"
        case .reviewed: "reviewed"
        case .cancelled: "cancelled"
        case .unknown(let text): text
        }
    }
}

/// What became of a payment.
public enum StatusPembayaran: WireStatus {
    /// A proof waits for an admin.
    case menungguVerifikasi
    /// Verified.
    case accepted
    /// Turned down; a new proof may be sent. Older rows of the wire write `ditolak`.
    case rejected
    /// No proof has been sent yet (older rows).
    case menungguPembayaran
    /// A status of a later version.
    case unknown(String)

    /// Reads the word of the wire; one that is not known is kept.
    public init(rawValue: String) {
        switch rawValue {
        case "menunggu_verifikasi": self = .menungguVerifikasi
        case "accepted": self = .accepted
        case "rejected", "ditolak": self = .rejected
        case "menunggu_pembayaran": self = .menungguPembayaran
        default: self = .unknown(rawValue)
        }
    }

    /// As the wire writes it.
    public var rawValue: String {
        switch self {
        case .menungguVerifikasi: "menunggu_verifikasi"
        case .accepted: "accepted"
        case .rejected: "rejected"
        case .menungguPembayaran: "menunggu_pembayaran"
        case .unknown(let text): text
        }
    }
}

/// Where a sesi takes place.
public enum GayaMengajar: WireStatus {
    /// Over the net.
    case online
    /// In one room, at the jadwal's `tempat`.
    case offline
    /// A way of a later version.
    case unknown(String)

    /// Reads the word of the wire; one that is not known is kept.
    public init(rawValue: String) {
        switch rawValue {
        case "online": self = .online
        case "offline": self = .offline
        default: self = .unknown(rawValue)
        }
    }

    /// As the wire writes it.
    public var rawValue: String {
        switch self {
        case .online: "online"
        case .offline: "offline"
        case .unknown(let text): text
        }
    }
}
