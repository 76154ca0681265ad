import ChillAjarKit

/// In which order kursus are shown.
enum KursusSort: Hashable, Sendable, CaseIterable {
    /// What fits the filter best; without a filter what can be booked, the best rated first.
    case relevansi
    /// By name.
    case nama
    /// The cheapest first.
    case harga
    /// The best rated first.
    case rating
    /// The next free slot first.
    case slot

    /// The order after this one.
    var next: KursusSort {
        let all = Self.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
}

/// The list as it is shown: filtered and sorted, and made anew only when something it depends on has changed.
struct KursusCatalogue: Sendable {
    /// What is shown, in order.
    private(set) var ids: [KursusID] = []
    /// How many there are without the filter.
    var total: Int { entries.count }

    private var entries: [Entry] = []
    private var texts: [KursusTexts] = []
    private var rows: [KursusID: Int] = [:]
    private var version = 0
    private var query = ""
    private var sort = KursusSort.relevansi
    /// When the first of the next slots begins: it is not free any longer then.
    private var staleAt: Timestamp?

    /// What is needed of a kursus to put it into an order.
    private struct Entry: Sendable {
        let id: KursusID
        let row: Int
        let nama: String
        let rating: Rating
        let biaya: Rupiah
        let slot: Timestamp?
    }

    /// Takes the list, the filter and the order as they are now.
    mutating func update(_ listing: Listing<Kursus>, query: String, sort: KursusSort, now: Timestamp) {
        let isRead = version == listing.version && (staleAt.map { now < $0 } ?? true)
        guard !isRead || query != self.query || sort != self.sort else { return }
        if !isRead { read(listing, now) }
        self.query = query
        self.sort = sort
        arrange(listing)
    }

    /// The kursus of an id, as it is in the list now.
    func kursus(_ id: KursusID?, in listing: Listing<Kursus>) -> Kursus? {
        guard let id, let row = rows[id], version == listing.version else { return nil }
        return listing.rows[row]
    }

    private mutating func read(_ listing: Listing<Kursus>, _ now: Timestamp) {
        version = listing.version
        texts = []
        entries = listing.rows.indices.map { row in
            let kursus = listing.rows[row]
            return Entry(
                id: kursus.id, row: row, nama: kursus.nama, rating: kursus.mentor?.rating ?? Rating(0),
                biaya: kursus.mentor?.biayaPerSesi ?? Rupiah(.max),
                slot: kursus.jadwal.lazy.map(\.mulai).filter { $0 > now }.min())
        }
        rows = Dictionary(entries.map { ($0.id, $0.row) }) { first, _ in first }
        staleAt = entries.lazy.compactMap(\.slot).min()
    }

    private mutating func arrange(_ listing: Listing<Kursus>) {
        let query = KursusQuery(query)
        guard !query.terms.isEmpty else {
            // Places are lighter to move about than entries with their names.
            ids = entries.indices.sorted { isBefore(entries[$0], entries[$1]) }.map { entries[$0].id }
            return
        }
        if texts.isEmpty { texts = listing.rows.map(KursusTexts.init) }
        let found = entries.compactMap { entry in query.rank(texts[entry.row]).map { (rank: $0, entry: entry) } }
        ids = found.sorted { left, right in
            sort == .relevansi && left.rank != right.rank ? left.rank < right.rank : isBefore(left.entry, right.entry)
        }.map(\.entry.id)
    }

    private func isBefore(_ left: Entry, _ right: Entry) -> Bool {
        switch sort {
        case .relevansi:
            if (left.slot == nil) != (right.slot == nil) { return right.slot == nil }
            if left.rating != right.rating { return left.rating > right.rating }
        case .nama: break
        case .harga: if left.biaya != right.biaya { return left.biaya < right.biaya }
        case .rating: if left.rating != right.rating { return left.rating > right.rating }
        case .slot:
            if left.slot != right.slot {
                guard let leftSlot = left.slot, let rightSlot = right.slot else { return right.slot == nil }
                return leftSlot < rightSlot
            }
        }
        return left.nama == right.nama ? left.id < right.id : left.nama < right.nama
    }
}
