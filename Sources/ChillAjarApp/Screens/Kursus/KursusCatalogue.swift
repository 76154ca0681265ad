import ChillAjarKit

/// In which order kursus are shown.
enum KursusSort: Hashable, Sendable, CaseIterable {
    /// What fits best, see ``KursusMatch``; without words to look for those first that can be booked.
    case relevansi
    /// By name.
    case nama
    /// The cheapest first.
    case harga
    /// The best rated first; few votes count little.
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
    /// What decides which kursus are shown, and in which order.
    struct Wish: Hashable, Sendable {
        var query = ""
        var facets = KursusFacets()
        var sort = KursusSort.relevansi
        /// Whether the values to narrow it down by are in sight, with their counts.
        var isCounting = false
    }

    /// What is shown, in order.
    private(set) var ids: [KursusID] = []
    /// The values to narrow the list down by, while they are counted.
    private(set) var counts: [KursusFacetIndex.Count] = []
    /// What is usual in the list.
    private(set) var scale = KursusMatch.Scale([])
    /// How many there are without the filter.
    var total: Int { entries.count }

    private var entries: [Entry] = []
    private var texts: [KursusTexts] = []
    private var facetIndex: KursusFacetIndex?
    private var rows: [KursusID: Int] = [:]
    private var version = 0
    private var wish = Wish()
    private var zona = ZonaWaktu.wib
    /// In which descriptions a word stands, by the word; made by the store's index.
    private var found: [String: Set<KursusID>] = [:]
    private var isStale = true
    /// When the first of the next slots begins: it is not free any longer then.
    private var staleAt: Timestamp?

    /// What is needed of a kursus to put it into an order.
    private struct Entry: Sendable {
        let id: KursusID
        let row: Int
        let nama: String
        let rating: Double
        let biaya: Rupiah
        let slot: Timestamp?
        /// What it has of ``KursusMatch/points`` whatever is looked for.
        let points: Int
    }

    /// Takes the list and the wish as they are now.
    mutating func update(_ listing: Listing<Kursus>, _ wish: Wish, now: Timestamp, zona: ZonaWaktu = .wib) {
        let isRead = version == listing.version && zona == self.zona && (staleAt.map { now < $0 } ?? true)
        guard !isRead || isStale || wish != self.wish else { return }
        if !isRead { read(listing, now, zona) }
        self.wish = wish
        arrange(listing, now)
    }

    /// The kursus of an id, as it is in the list now.
    func kursus(_ id: KursusID?, in listing: Listing<Kursus>) -> Kursus? {
        guard let id, let row = rows[id], version == listing.version else { return nil }
        return listing.rows[row]
    }

    /// The words of the wish in whose descriptions nobody has looked yet.
    var wordsToLookFor: [String] { KursusQuery(wish.query).longWords.filter { found[$0] == nil } }

    /// Takes where a word stands, as the store's index says; true where that may change what is shown.
    mutating func take(_ word: String, _ ids: [KursusID]) -> Bool {
        found[word] = Set(ids)
        let isWanted = KursusQuery(wish.query).words.contains(word)
        if isWanted { isStale = true }
        return isWanted
    }

    private mutating func read(_ listing: Listing<Kursus>, _ now: Timestamp, _ zona: ZonaWaktu) {
        // Where words stand is asked again of another list.
        if version != listing.version { found = [:] }
        version = listing.version
        self.zona = zona
        texts = []
        facetIndex = nil
        scale = KursusMatch.Scale(listing.rows)
        entries = listing.rows.indices.map { row in
            let kursus = listing.rows[row]
            let slot = kursus.jadwal.lazy.map(\.mulai).filter { $0 > now }.min()
            let isRated = kursus.mentor?.rating?.isGiven == true
            return Entry(
                id: kursus.id, row: row, nama: kursus.nama, rating: isRated ? scale.damped(kursus.mentor) : 0,
                biaya: kursus.mentor?.biayaPerSesi ?? Rupiah(.max), slot: slot,
                points: scale.points(kursus.mentor, next: slot, now: now))
        }
        rows = Dictionary(entries.map { ($0.id, $0.row) }) { first, _ in first }
        staleAt = entries.lazy.compactMap(\.slot).min()
    }

    private mutating func arrange(_ listing: Listing<Kursus>, _ now: Timestamp) {
        isStale = false
        let query = KursusQuery(wish.query)
        if !query.terms.isEmpty, texts.isEmpty { texts = listing.rows.map(KursusTexts.init) }
        var matching = matching(query)
        if !wish.facets.isEmpty || wish.isCounting {
            let index = facetIndex ?? KursusFacetIndex(listing.rows, now: now, zona: zona)
            facetIndex = index
            let rows = matching.map(\.row)
            counts = wish.isCounting ? index.counts(rows, wish.facets) : []
            let kept = Set(index.filter(rows, wish.facets))
            matching.removeAll { !kept.contains($0.row) }
        }
        let isSearch = !query.terms.isEmpty
        // Places are lighter to move about than entries with their names.
        ids = matching.sorted { isBefore($0, $1, isSearch) }.map { entries[$0.row].id }
    }

    /// A row that fits the words, with what they bring it.
    private struct Match {
        let row: Int
        let points: Int
    }

    private func matching(_ query: KursusQuery) -> [Match] {
        guard !query.terms.isEmpty, texts.count == entries.count else {
            return entries.map { Match(row: $0.row, points: $0.points) }
        }
        let inIsi = query.words.map { found[$0] ?? [] }
        return entries.compactMap { entry in
            var weight = 0
            for (number, term) in query.terms.enumerated() {
                guard let place = KursusPlace(of: term, in: texts[entry.row], isInIsi: inIsi[number].contains(entry.id)) else {
                    return nil
                }
                weight += place.weight
            }
            let words = KursusMatch.Share.words * (weight / query.terms.count) / 1000
            return Match(row: entry.row, points: entry.points + words)
        }
    }

    private func isBefore(_ one: Match, _ other: Match, _ isSearch: Bool) -> Bool {
        let (left, right) = (entries[one.row], entries[other.row])
        switch wish.sort {
        case .relevansi:
            if !isSearch, (left.slot == nil) != (right.slot == nil) { return right.slot == nil }
            if one.points != other.points { return one.points > other.points }
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
