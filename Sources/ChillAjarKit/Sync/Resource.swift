/// A list that the client keeps a copy of.
public enum Resource: Hashable, Sendable, CaseIterable {
    /// Every kursus with its free slots; seen by all.
    case kursus
    /// The signed-in pelanggan's sesi with their transaksi.
    case sesiPelanggan
    /// The signed-in mentor's paid sesi.
    case sesiMentor
    /// The signed-in mentor's kursus with every slot.
    case kursusMentor
    /// The proofs that wait for an admin, oldest first.
    case antrean
    /// Every mentor; seen by all.
    case mentor
    /// The signed-in person's notifications, the newest first; empty on a platform that has none.
    case notifikasi

    /// Whether everybody sees the same: the copy is then nobody's own.
    public var isPublic: Bool { self == .kursus || self == .mentor }

    /// Whether a person of that role may read it; nil is somebody who has not signed in.
    public func isReadable(by peran: Peran?) -> Bool {
        switch self {
        case .kursus, .mentor: true
        case .notifikasi: peran != nil
        case .sesiPelanggan: peran == .pelanggan
        case .sesiMentor, .kursusMentor: peran == .mentor
        case .antrean: peran == .admin
        }
    }
}

/// The content of a ``Resource``.
public enum ResourceContent: Hashable, Sendable {
    /// Of ``Resource/kursus`` and ``Resource/kursusMentor``.
    case kursus([Kursus])
    /// Of ``Resource/sesiPelanggan`` and ``Resource/sesiMentor``.
    case sesi([Sesi])
    /// Of ``Resource/antrean``.
    case transaksi([Transaksi])
    /// Of ``Resource/mentor``.
    case mentor([Mentor])
    /// Of ``Resource/notifikasi``.
    case notifikasi([Notifikasi])
}

/// A list as it was at some moment.
public struct Snapshot: Hashable, Sendable {
    /// The rows.
    public var content: ResourceContent
    /// When the server said so.
    public var fetchedAt: Timestamp
    /// By what the server knows this state of the list again (`ETag`); nil where it does not say.
    public var etag: String?

    /// A list and its moment.
    public init(_ content: ResourceContent, fetchedAt: Timestamp, etag: String? = nil) {
        self.content = content
        self.fetchedAt = fetchedAt
        self.etag = etag
    }
}
