import ChillAjarKit
import TerminalUI

/// What every screen may know and none may change.
public struct World: Sendable {
    /// The words of the person's language.
    public var language: Language
    /// The moment of what is happening.
    public var now: Timestamp
    /// The room for a screen's content, in cells.
    public var size: Size
    /// Who is signed in.
    public var session: Session?
    /// Whether the server has ended that session, so that nothing can be sent until the person signs in again.
    public var isSessionEnded = false
    /// The platform.
    public var server: Server
    /// Whether this is the demo, in which one key signs in.
    public var isDemo: Bool
    /// How the platform can be reached.
    public var connection: Connection
    /// The copies of the platform's lists.
    public var data: LocalData
    /// What has not been acknowledged yet.
    public var outbox: [OutboxEntry]
    /// The bank account from the configuration, for platforms that do not tell theirs.
    public var rekening: Rekening?
    /// The ticket for the next mutation that a screen submits; each update may use it once.
    public var ticket: Ticket
    /// What was typed into forms before, by name.
    public var drafts: [String: String]

    /// The zone in which times are shown: the platform's.
    public var zona: ZonaWaktu { .wib }
    /// Today, where times are shown.
    public var today: Tanggal { now.tanggal(in: zona) }
    /// What the person is; nil for somebody who has not signed in.
    public var peran: Peran? { session?.user.peran }
    /// Whether the platform does not answer now.
    public var isOffline: Bool {
        if case .offline = connection { true } else { false }
    }
}

/// Columns and rows.
public struct Size: Hashable, Sendable {
    /// Columns.
    public var width: Int
    /// Rows.
    public var height: Int

    /// So many columns and rows.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}

/// The copies of the platform's lists, as the screens read them.
public struct LocalData: Sendable {
    /// Every kursus with its free slots.
    public var kursus = Listing<Kursus>()
    /// The signed-in pelanggan's sesi.
    public var sesiPelanggan = Listing<Sesi>()
    /// The signed-in mentor's sesi.
    public var sesiMentor = Listing<Sesi>()
    /// The signed-in mentor's kursus.
    public var kursusMentor = Listing<Kursus>()
    /// The proofs that wait for an admin.
    public var antrean = Listing<Transaksi>()
    /// Every mentor.
    public var mentor = Listing<Mentor>()
    /// The signed-in person's notifications.
    public var notifikasi = Listing<Notifikasi>()

    /// No copies yet.
    public init() {}

    mutating func apply(_ snapshot: Snapshot, to resource: Resource) {
        switch (resource, snapshot.content) {
        case (.kursus, .kursus(let rows)): kursus.show(rows, at: snapshot.fetchedAt)
        case (.kursusMentor, .kursus(let rows)): kursusMentor.show(rows, at: snapshot.fetchedAt)
        case (.sesiPelanggan, .sesi(let rows)): sesiPelanggan.show(rows, at: snapshot.fetchedAt)
        case (.sesiMentor, .sesi(let rows)): sesiMentor.show(rows, at: snapshot.fetchedAt)
        case (.mentor, .mentor(let rows)): mentor.show(rows, at: snapshot.fetchedAt)
        case (.notifikasi, .notifikasi(let rows)): notifikasi.show(rows, at: snapshot.fetchedAt)
        case (.antrean, .transaksi(let rows)): antrean.show(rows, at: snapshot.fetchedAt)
        default: assertionFailure("a list of another kind for \(resource)")
        }
    }

    mutating func markRefreshing(_ resource: Resource) {
        mark(resource, isRefreshing: true, error: nil)
    }

    mutating func markFailed(_ resource: Resource, _ error: APIError) {
        mark(resource, isRefreshing: false, error: error)
    }

    /// Forgets what belongs to a person.
    mutating func forgetPerson() {
        let (kursus, mentor) = (kursus, mentor)
        self = LocalData()
        (self.kursus, self.mentor) = (kursus, mentor)
    }

    /// When the copy of a list was read.
    func fetchedAt(_ resource: Resource) -> Timestamp? {
        switch resource {
        case .kursus: kursus.fetchedAt
        case .sesiPelanggan: sesiPelanggan.fetchedAt
        case .sesiMentor: sesiMentor.fetchedAt
        case .kursusMentor: kursusMentor.fetchedAt
        case .antrean: antrean.fetchedAt
        case .mentor: mentor.fetchedAt
        case .notifikasi: notifikasi.fetchedAt
        }
    }

    private mutating func mark(_ resource: Resource, isRefreshing: Bool, error: APIError?) {
        switch resource {
        case .kursus: kursus.mark(isRefreshing, error)
        case .sesiPelanggan: sesiPelanggan.mark(isRefreshing, error)
        case .sesiMentor: sesiMentor.mark(isRefreshing, error)
        case .kursusMentor: kursusMentor.mark(isRefreshing, error)
        case .antrean: antrean.mark(isRefreshing, error)
        case .mentor: mentor.mark(isRefreshing, error)
        case .notifikasi: notifikasi.mark(isRefreshing, error)
        }
    }
}

/// A list with what is known of its freshness.
public struct Listing<Element: Sendable>: Sendable {
    /// The rows of the copy.
    public private(set) var rows: [Element] = []
    /// Counts the copies: a screen that derives something from the rows does so again when this has changed.
    public private(set) var version = 0
    /// When the server said so; nil when it was never read.
    public private(set) var fetchedAt: Timestamp?
    /// Whether it is being read now.
    public private(set) var isRefreshing = false
    /// Why it could not be read the last time.
    public private(set) var error: APIError?

    /// A list that was never read.
    public init() {}

    /// Whether there is nothing to show because it was never read.
    public var isLoading: Bool { fetchedAt == nil && error == nil }

    mutating func show(_ rows: [Element], at moment: Timestamp) {
        self.rows = rows
        version += 1
        fetchedAt = moment
        isRefreshing = false
        error = nil
    }

    mutating func mark(_ isRefreshing: Bool, _ error: APIError?) {
        self.isRefreshing = isRefreshing
        self.error = error
    }
}
