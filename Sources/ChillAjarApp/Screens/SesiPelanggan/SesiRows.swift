import ChillAjarKit
import TerminalUI

/// The person's sesi in the order in which they matter: what waits for the person, what is to come, what is over.
struct SesiRows: Sendable {
    /// Why a sesi stands where it stands.
    enum Group: Int, Hashable, Sendable {
        /// The next step is the person's.
        case action
        /// Booked, paid, or going on.
        case upcoming
        /// Over.
        case past
    }

    /// The rows that pass the filter, in order.
    private(set) var rows: [Sesi] = []
    /// Their ids.
    private(set) var ids: [SesiID] = []
    /// Their groups.
    private(set) var groups: [Group] = []
    /// How many there are in all.
    private(set) var total = 0
    private var key: Key?
    private var counts: [Group: Int] = [:]

    private struct Key: Hashable {
        let version: Int
        let query: String
        let language: Language
    }

    /// Derives the rows anew, if the list or the filter has changed. True when it has.
    mutating func refresh(_ listing: Listing<Sesi>, query: String, _ language: Language) -> Bool {
        let wanted = Key(version: listing.version, query: query, language: language)
        guard wanted != key else { return false }
        key = wanted
        total = listing.rows.count
        let words = query.lowercased().split(separator: " ").map(String.init)
        rows = listing.rows.filter { Self.matches($0, words, language) }.sorted(by: Self.isBefore)
        ids = rows.map(\.id)
        groups = rows.map(Self.group)
        counts = [:]
        for group in groups { counts[group, default: 0] += 1 }
        return true
    }

    /// How many groups have rows.
    var groupCount: Int { counts.count }

    /// Whether one of them is going on.
    var isOn: Bool { rows.contains { $0.tahap == .berlangsung } }

    /// How many rows a group has.
    func count(_ group: Group) -> Int { counts[group] ?? 0 }

    /// The row of an id.
    func row(_ id: SesiID?) -> Sesi? {
        guard let id, let index = ids.firstIndex(of: id) else { return nil }
        return rows[index]
    }

    /// The group of a sesi.
    static func group(_ sesi: Sesi) -> Group {
        // What has not reached the platform waits for the connection, not for the person.
        sesi.tahap.needsPelanggan && sesi.id.outboxID == nil ? .action : sesi.tahap.isPast ? .past : .upcoming
    }

    /// Sesi in the order in which they matter.
    static func ordered(_ rows: [Sesi]) -> [Sesi] { rows.sorted(by: isBefore) }

    private static func isBefore(_ left: Sesi, _ right: Sesi) -> Bool {
        let groups = (group(left), group(right))
        guard groups.0 == groups.1 else { return groups.0.rawValue < groups.1.rawValue }
        // A deadline runs for what is to be paid, and none for a review.
        let isReview = (left.tahap == .menungguUlasan, right.tahap == .menungguUlasan)
        guard isReview.0 == isReview.1 else { return isReview.1 }
        let moments = (moment(left), moment(right))
        guard moments.0 == moments.1 else { return (moments.0 < moments.1) == (groups.0 != .past) }
        return left.id < right.id
    }

    /// By what a sesi is sorted: the deadline where one runs, else when it takes place.
    private static func moment(_ sesi: Sesi) -> Int64 {
        (sesi.tenggat ?? sesi.jadwal?.mulai ?? sesi.createdAt)?.microseconds ?? 0
    }

    private static func matches(_ sesi: Sesi, _ words: [String], _ language: Language) -> Bool {
        guard !words.isEmpty else { return true }
        let parts = [
            sesi.kursus?.nama, sesi.mentor?.nama, sesi.detailKursus, sesi.paket?.nama,
            CommonStrings(language).tahap(sesi.tahap).string,
        ]
        let text = parts.compactMap { $0 }.joined(separator: " ").lowercased()
        return words.allSatisfy { text.contains($0) }
    }
}
