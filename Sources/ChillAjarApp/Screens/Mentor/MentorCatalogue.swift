import ChillAjarKit

/// In which order mentors are shown.
enum MentorSort: Hashable, Sendable, CaseIterable {
    /// The best rated first; few votes count little.
    case rating
    /// By name.
    case nama
    /// The cheapest first.
    case harga
    /// The next free slot first.
    case slot

    /// The order after this one.
    var next: MentorSort {
        let all = Self.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
}

/// A mentor with what the list of kursus tells of them.
struct MentorEntry: Sendable {
    let mentor: Mentor
    /// Their kursus, by name.
    let kursus: [Kursus]
    /// When their free slots begin, the next one first.
    let slots: [Timestamp]
    /// How they teach, as far as the free slots tell.
    let gaya: [GayaMengajar]
    /// In what a filter looks: the name, what they tell, the names of their kursus.
    fileprivate let texts: [FoldedText]
    fileprivate let rating: Double

    var nama: String { mentor.nama ?? "" }

    fileprivate init(_ mentor: Mentor, _ kursus: [Kursus], _ scale: KursusMatch.Scale, now: Timestamp) {
        self.mentor = mentor
        self.kursus = kursus.sorted { ($0.nama, $0.id) < ($1.nama, $1.id) }
        slots = kursus.flatMap { $0.jadwal.map(\.mulai) }.filter { $0 > now }.sorted()
        var gaya: [GayaMengajar] = []
        for kind in kursus.flatMap({ $0.gaya(now: now) }) where !gaya.contains(kind) { gaya.append(kind) }
        self.gaya = gaya.sorted { $0 == .online && $1 != .online }
        texts = ([mentor.nama ?? "", mentor.deskripsi ?? ""] + kursus.map(\.nama)).map(FoldedText.init)
        rating = mentor.rating?.isGiven == true ? scale.damped(mentor) : 0
    }
}

/// The mentors as they are shown: filtered and sorted, made anew only when something they depend on has changed.
struct MentorCatalogue: Sendable {
    /// What is shown, in order.
    private(set) var ids: [MentorID] = []
    /// How many there are without the filter.
    var total: Int { entries.count }

    private var entries: [MentorID: MentorEntry] = [:]
    private var versions = (mentor: -1, kursus: -1)
    private var wish = (query: "", sort: MentorSort.rating)
    private var staleAt: Timestamp?

    /// The mentor of an id with everything that is known.
    func entry(_ id: MentorID?) -> MentorEntry? { id.flatMap { entries[$0] } }

    /// Takes the lists, the filter and the order as they are now.
    mutating func update(_ data: LocalData, query: String, sort: MentorSort, now: Timestamp) {
        let isRead = versions == (data.mentor.version, data.kursus.version) && (staleAt.map { now < $0 } ?? true)
        guard !isRead || wish != (query, sort) else { return }
        if !isRead { read(data, now) }
        wish = (query, sort)
        let terms = KursusQuery(query).terms
        ids = entries.values
            .filter { entry in terms.allSatisfy { term in entry.texts.contains { $0.position(of: term) != nil } } }
            .sorted { isBefore($0, $1, sort) }.map(\.mentor.id)
    }

    /// Mentors of the list of mentors, and those who stand with a kursus only.
    private mutating func read(_ data: LocalData, _ now: Timestamp) {
        versions = (data.mentor.version, data.kursus.version)
        let scale = KursusMatch.Scale(data.kursus.rows)
        let kursusOf = Dictionary(grouping: data.kursus.rows) { $0.mentor?.id ?? $0.mentorID }
        let listed = data.mentor.rows.filter { $0.status == nil || $0.status == .active }
        let known = Set(listed.map(\.id))
        let others = kursusOf.compactMap { id, kursus in id.map { known.contains($0) } ?? true ? nil : kursus.first?.mentor }
        entries = Dictionary(
            (listed + others).map { ($0.id, MentorEntry($0, kursusOf[$0.id] ?? [], scale, now: now)) },
            uniquingKeysWith: { first, _ in first })
        staleAt = entries.values.compactMap(\.slots.first).min()
    }

    private func isBefore(_ left: MentorEntry, _ right: MentorEntry, _ sort: MentorSort) -> Bool {
        switch sort {
        case .rating: if left.rating != right.rating { return left.rating > right.rating }
        case .nama: break
        case .harga:
            let (mine, theirs) = (left.mentor.biayaPerSesi ?? Rupiah(.max), right.mentor.biayaPerSesi ?? Rupiah(.max))
            if mine != theirs { return mine < theirs }
        case .slot:
            if left.slots.first != right.slots.first {
                guard let mine = left.slots.first, let theirs = right.slots.first else { return right.slots.isEmpty }
                return mine < theirs
            }
        }
        return (left.nama, left.mentor.id) < (right.nama, right.mentor.id)
    }
}
