import ChillAjarKit

/// A property by which kursus are narrowed down.
enum KursusFacet: Hashable, Sendable {
    /// A free slot of that kind.
    case gaya(GayaMengajar)
    /// A free slot within the next seven days.
    case mingguIni
    /// A free slot on that day of the week, 1 for Monday.
    case hari(Int)
    /// What a sesi costs.
    case harga(PriceRange)
    /// Whose it is.
    case mentor(MentorID)

    /// Values that stand together: of one group any may hold, and all groups must.
    enum Group: Hashable, Sendable, CaseIterable {
        case gaya, minggu, hari, harga, mentor
    }

    var group: Group {
        switch self {
        case .gaya: .gaya
        case .mingguIni: .minggu
        case .hari: .hari
        case .harga: .harga
        case .mentor: .mentor
        }
    }
}

/// Prices above one and up to another; open where there is none.
struct PriceRange: Hashable, Sendable {
    var above: Rupiah?
    var upTo: Rupiah?
    /// The lowest price that is in it: so that of two ranges neither seems to have the bound of the other.
    var lowest: Rupiah?

    func contains(_ price: Rupiah) -> Bool {
        (above.map { price > $0 } ?? true) && (upTo.map { price <= $0 } ?? true)
    }

    /// At most four ranges that hold about as many each, with bounds that are easy to read.
    static func ranges(of prices: [Rupiah]) -> [PriceRange] {
        let sorted = prices.sorted()
        guard let first = sorted.first, let last = sorted.last, first < last else { return [] }
        var bounds: [Rupiah] = []
        for quarter in 1...3 {
            let step: Int64 = last.amount >= 200_000 ? 10_000 : 5_000
            let price = sorted[(sorted.count - 1) * quarter / 4].amount
            let bound = Rupiah((price + step - 1) / step * step)
            if bound < last, bound >= first, bound != bounds.last { bounds.append(bound) }
        }
        guard !bounds.isEmpty else { return [] }
        let lower: [Rupiah?] = [nil] + bounds
        return zip(lower, bounds.map(Optional.some) + [nil]).compactMap { above, upTo in
            var range = PriceRange(above: above, upTo: upTo)
            range.lowest = sorted.first(where: range.contains)
            return range.lowest == nil ? nil : range
        }
    }
}

/// What somebody has chosen among the facets, in the order in which they chose.
struct KursusFacets: Hashable, Sendable {
    private(set) var chosen: [KursusFacet] = []

    var isEmpty: Bool { chosen.isEmpty }
    func contains(_ facet: KursusFacet) -> Bool { chosen.contains(facet) }

    /// Chooses a value, or lets it go.
    mutating func toggle(_ facet: KursusFacet) {
        if let place = chosen.firstIndex(of: facet) {
            chosen.remove(at: place)
        } else {
            chosen.append(facet)
        }
    }

    mutating func clear() { chosen = [] }
}

/// What the facets need of the kursus of a list, one entry a row, and what they make of it.
struct KursusFacetIndex: Sendable {
    /// What one kursus has.
    private struct Entry: Sendable {
        let mentor: MentorID?
        let price: Rupiah?
        /// Its free slots: a bit for each kind that ``bit(_:_:_:)`` knows.
        let slots: UInt64
    }

    private let entries: [Entry]
    private let priceRanges: [PriceRange]
    /// The names of the mentors, for their order.
    private let names: [MentorID: String]

    init(_ rows: [Kursus], now: Timestamp, zona: ZonaWaktu) {
        entries = rows.map { kursus in
            var slots: UInt64 = 0
            for slot in kursus.jadwal where slot.mulai > now {
                let isSoon = slot.mulai.seconds(since: now) < 7 * 86_400
                slots |= Self.bit(slot.mulai.tanggal(in: zona).weekday, slot.gayaMengajar, isSoon: isSoon)
            }
            return Entry(mentor: kursus.mentor?.id, price: kursus.mentor?.biayaPerSesi, slots: slots)
        }
        priceRanges = PriceRange.ranges(of: entries.compactMap(\.price))
        names = Dictionary(
            rows.compactMap { kursus in kursus.mentor.map { ($0.id, $0.nama ?? "") } }, uniquingKeysWith: { first, _ in first })
    }

    private static func bit(_ weekday: Int, _ gaya: GayaMengajar?, isSoon: Bool) -> UInt64 {
        let kind = gaya == .online ? 0 : gaya == .offline ? 1 : 2
        return 1 << UInt64(((weekday - 1) * 3 + kind) * 2 + (isSoon ? 1 : 0))
    }

    /// Every bit for which a condition on day, kind and nearness holds.
    private static func mask(where holds: (Int, GayaMengajar?, Bool) -> Bool) -> UInt64 {
        var mask: UInt64 = 0
        for weekday in 1...7 {
            for gaya in [GayaMengajar.online, .offline, nil] {
                for isSoon in [false, true] where holds(weekday, gaya, isSoon) { mask |= bit(weekday, gaya, isSoon: isSoon) }
            }
        }
        return mask
    }

    /// What was chosen, made ready to be asked of thousands of rows. One slot must have all that is asked of a slot: online
    /// on a Tuesday is no kursus that is online on Mondays and in person on Tuesdays.
    private struct Test {
        var slots: UInt64?
        var prices: [PriceRange] = []
        var mentors: Set<MentorID> = []

        init(_ chosen: some Sequence<KursusFacet>) {
            var gaya: Set<GayaMengajar> = []
            var days: Set<Int> = []
            var isSoon = false
            for facet in chosen {
                switch facet {
                case .gaya(let kind): gaya.insert(kind)
                case .mingguIni: isSoon = true
                case .hari(let day): days.insert(day)
                case .harga(let range): prices.append(range)
                case .mentor(let id): mentors.insert(id)
                }
            }
            guard !gaya.isEmpty || !days.isEmpty || isSoon else { return }
            slots = KursusFacetIndex.mask { day, kind, soon in
                (days.isEmpty || days.contains(day)) && (gaya.isEmpty || kind.map(gaya.contains) ?? false) && (!isSoon || soon)
            }
        }

        func holds(_ entry: Entry) -> Bool {
            if let slots, entry.slots & slots == 0 { return false }
            if !mentors.isEmpty, !(entry.mentor.map(mentors.contains) ?? false) { return false }
            guard !prices.isEmpty else { return true }
            return entry.price.map { price in prices.contains { $0.contains(price) } } ?? false
        }
    }

    /// Of these rows, those that have what was chosen.
    func filter(_ rows: [Int], _ facets: KursusFacets) -> [Int] {
        guard !facets.isEmpty else { return rows }
        let test = Test(facets.chosen)
        return rows.filter { test.holds(entries[$0]) }
    }

    /// A value with how many kursus the list would have were it chosen, beside what is chosen in the other groups.
    struct Count: Hashable, Sendable {
        let facet: KursusFacet
        let count: Int
    }

    /// The values of every group, in the order in which they are shown. `rows` are those that fit the words that are looked for.
    /// Mentors of whom nothing would be found are left out, unless they are chosen; those with most kursus come first.
    func counts(_ rows: [Int], _ facets: KursusFacets) -> [Count] {
        KursusFacet.Group.allCases.flatMap { group -> [Count] in
            let others = facets.chosen.filter { $0.group != group }
            let test = Test(others)
            let left = rows.filter { test.holds(entries[$0]) }
            return group == .mentor ? mentorCounts(left, facets) : slotAndPriceCounts(group, left, facets, others)
        }
    }

    private func slotAndPriceCounts(
        _ group: KursusFacet.Group, _ rows: [Int], _ facets: KursusFacets, _ others: [KursusFacet]
    ) -> [Count] {
        values(of: group, facets).map { facet in
            let test = Test(others + [facet])
            return Count(facet: facet, count: rows.count { test.holds(entries[$0]) })
        }
    }

    private func values(of group: KursusFacet.Group, _ facets: KursusFacets) -> [KursusFacet] {
        switch group {
        case .gaya: [.gaya(.online), .gaya(.offline)]
        case .minggu: [.mingguIni]
        case .hari: (1...7).map(KursusFacet.hari)
        // A range that was chosen stays, though the prices have changed since.
        case .harga:
            priceRanges.map(KursusFacet.harga)
                + facets.chosen.filter {
                    if case .harga(let range) = $0 { !priceRanges.contains(range) } else { false }
                }
        case .mentor: []
        }
    }

    private func mentorCounts(_ rows: [Int], _ facets: KursusFacets) -> [Count] {
        var counts: [MentorID: Int] = [:]
        for row in rows { if let mentor = entries[row].mentor { counts[mentor, default: 0] += 1 } }
        for case .mentor(let id) in facets.chosen where counts[id] == nil { counts[id] = 0 }
        let ordered = counts.sorted { left, right in
            if left.value != right.value { return left.value > right.value }
            return (names[left.key] ?? "", left.key) < (names[right.key] ?? "", right.key)
        }
        return ordered.map { Count(facet: .mentor($0.key), count: $0.value) }
    }
}
