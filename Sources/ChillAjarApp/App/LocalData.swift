import ChillAjarKit

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

    /// The person's mutations that are shown as if they were done, and who that is.
    private var wishes: [OutboxEntry] = []
    private var person: User?
    /// Sesi as they were shown before the server knew them: what is known of them after their row has gone.
    private var lastProvisional: [SesiID: Sesi] = [:]

    /// No copies yet.
    public init() {}

    mutating func apply(_ snapshot: Snapshot, to resource: Resource) {
        switch (resource, snapshot.content) {
        case (.kursus, .kursus(let rows)): kursus.take(rows, at: snapshot.fetchedAt)
        case (.kursusMentor, .kursus(let rows)): kursusMentor.take(rows, at: snapshot.fetchedAt)
        case (.sesiPelanggan, .sesi(let rows)): sesiPelanggan.take(rows, at: snapshot.fetchedAt)
        case (.sesiMentor, .sesi(let rows)): sesiMentor.take(rows, at: snapshot.fetchedAt)
        case (.mentor, .mentor(let rows)): mentor.take(rows, at: snapshot.fetchedAt)
        case (.notifikasi, .notifikasi(let rows)): notifikasi.take(rows, at: snapshot.fetchedAt)
        case (.antrean, .transaksi(let rows)): antrean.take(rows, at: snapshot.fetchedAt)
        default: assertionFailure("a list of another kind for \(resource)")
        }
        showWithWishes(resource)
        // A booking that waits is shown with what its kursus says.
        if resource == .kursus, wishes.contains(where: \.isBooking) { showWithWishes(.sesiPelanggan) }
    }

    /// Takes what has not been acknowledged; only the lists are made anew that it changes.
    mutating func show(_ outbox: [OutboxEntry], of person: User?) {
        let before = wishes
        wishes = outbox.filter { $0.state != .refused }
        self.person = person
        for resource in Resource.allCases where Self.wishes(before, about: resource) != Self.wishes(wishes, about: resource) {
            showWithWishes(resource)
        }
    }

    /// What of a list's rows is somebody's wish: the rows of the outbox, without how far they are.
    private static func wishes(_ rows: [OutboxEntry], about resource: Resource) -> [Wish] {
        rows.filter { $0.concerns(resource) }.map { Wish(id: $0.id, mutation: $0.mutation) }
    }

    private struct Wish: Equatable {
        let id: OutboxID
        let mutation: Mutation
    }

    /// Keeps a sesi whose booking has just been acknowledged in sight until the list is read again.
    mutating func settle(_ sesi: Sesi, bookedAs provisional: SesiID) {
        guard let shown = lastProvisional[provisional], !sesiPelanggan.raw.contains(where: { $0.id == sesi.id }) else { return }
        var sesi = sesi
        // The echo of a booking may lack what it is about.
        sesi.kursus = sesi.kursus ?? shown.kursus
        sesi.mentor = sesi.mentor ?? shown.mentor
        sesi.jadwal = sesi.jadwal ?? shown.jadwal
        sesi.paket = sesi.paket ?? shown.paket
        sesiPelanggan.change { $0.append(sesi) }
        showWithWishes(.sesiPelanggan)
    }

    private mutating func showWithWishes(_ resource: Resource) {
        let rows = wishes.filter { $0.concerns(resource) }
        switch resource {
        case .kursus: kursus.show(kursus(with: rows, kursus.raw, of: resource))
        case .kursusMentor: kursusMentor.show(kursus(with: rows, kursusMentor.raw, of: resource))
        case .sesiPelanggan:
            sesiPelanggan.show(sesi(with: rows, sesiPelanggan.raw, of: resource))
            for sesi in sesiPelanggan.rows where sesi.id.outboxID != nil { lastProvisional[sesi.id] = sesi }
        case .sesiMentor: sesiMentor.show(sesi(with: rows, sesiMentor.raw, of: resource))
        case .antrean:
            guard case .transaksi(let shown) = optimistic(rows, .transaksi(antrean.raw), of: resource) else { return }
            antrean.show(shown)
        case .notifikasi:
            guard case .notifikasi(let shown) = optimistic(rows, .notifikasi(notifikasi.raw), of: resource) else { return }
            notifikasi.show(shown)
        case .mentor: mentor.show(mentor.raw)
        }
    }

    private func kursus(with rows: [OutboxEntry], _ raw: [Kursus], of resource: Resource) -> [Kursus] {
        if case .kursus(let shown) = optimistic(rows, .kursus(raw), of: resource) { shown } else { raw }
    }

    private func sesi(with rows: [OutboxEntry], _ raw: [Sesi], of resource: Resource) -> [Sesi] {
        if case .sesi(let shown) = optimistic(rows, .sesi(raw), of: resource) { shown } else { raw }
    }

    /// A list as it will be once these rows are done.
    private func optimistic(_ rows: [OutboxEntry], _ content: ResourceContent, of resource: Resource) -> ResourceContent {
        guard !rows.isEmpty else { return content }
        return OutboxOverlay(rows, kursus: kursus.raw, person: person).applied(to: content, of: resource)
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
    /// The rows as they are shown: with what the person has asked for and the server has not acknowledged.
    public private(set) var rows: [Element] = []
    /// The rows as the server told them.
    private(set) var raw: [Element] = []
    /// Counts what was shown: a screen that derives something from the rows does so again when this has changed.
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

    mutating func take(_ rows: [Element], at moment: Timestamp) {
        raw = rows
        fetchedAt = moment
        isRefreshing = false
        error = nil
    }

    /// Shows these rows in the place of those before.
    mutating func show(_ rows: [Element]) {
        self.rows = rows
        version += 1
    }

    /// Changes what the server is known to have.
    mutating func change(_ body: (inout [Element]) -> Void) { body(&raw) }

    mutating func mark(_ isRefreshing: Bool, _ error: APIError?) {
        self.isRefreshing = isRefreshing
        self.error = error
    }
}

extension OutboxEntry {
    /// Whether it books a sesi.
    fileprivate var isBooking: Bool { if case .bookSesi = mutation { true } else { false } }

    /// Whether it changes what a list shows.
    fileprivate func concerns(_ resource: Resource) -> Bool {
        OutboxOverlay([self], kursus: [], person: nil).concerns(resource)
    }
}
