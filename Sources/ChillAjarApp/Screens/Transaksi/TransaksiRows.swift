import ChillAjarKit

/// In which order payments are shown.
enum TransaksiSort: Hashable, Sendable, CaseIterable {
    /// The latest change first.
    case terbaru
    /// What waits for the person first.
    case keadaan
    /// The largest first.
    case jumlah

    /// The order after this one.
    var next: TransaksiSort {
        let all = Self.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
}

/// The person's payments as they are shown. They are their sesi, each with its one payment: a list of their own would only say
/// the same twice, and could disagree.
struct TransaksiRows: Sendable {
    /// The rows that pass the filter, in order.
    private(set) var rows: [Sesi] = []
    /// Their ids.
    private(set) var ids: [SesiID] = []
    /// How many there are in all.
    private(set) var total = 0
    /// What was paid in all, and what is still to be paid.
    private(set) var paid = Rupiah.zero
    private(set) var due = Rupiah.zero
    private var key: Key?

    private struct Key: Hashable {
        let version: Int
        let query: String
        let sort: TransaksiSort
        let language: Language
    }

    /// Derives the rows anew, if the list, the filter or the order has changed. True when it has.
    mutating func refresh(_ listing: Listing<Sesi>, query: String, sort: TransaksiSort, _ language: Language) -> Bool {
        let wanted = Key(version: listing.version, query: query, sort: sort, language: language)
        guard wanted != key else { return false }
        key = wanted
        let all = listing.rows.compactMap { sesi in TahapBayar(sesi).map { (sesi: sesi, tahap: $0) } }
        total = all.count
        paid = Self.sum(all.filter { $0.tahap == .lunas }.map(\.sesi))
        due = Self.sum(all.filter { $0.tahap == .belum || $0.tahap == .ditolak }.map(\.sesi))
        let words = query.lowercased().split(separator: " ").map(String.init)
        rows = all.filter { Self.matches($0.sesi, $0.tahap, words, language) }
            .sorted { Self.isBefore($0, $1, sort) }.map(\.sesi)
        ids = rows.map(\.id)
        return true
    }

    /// The row of an id.
    func row(_ id: SesiID?) -> Sesi? {
        guard let id, let index = ids.firstIndex(of: id) else { return nil }
        return rows[index]
    }

    private static func sum(_ rows: [Sesi]) -> Rupiah { rows.compactMap(\.jumlah).reduce(.zero, +) }

    private static func isBefore(
        _ left: (sesi: Sesi, tahap: TahapBayar), _ right: (sesi: Sesi, tahap: TahapBayar), _ sort: TransaksiSort
    ) -> Bool {
        switch sort {
        case .terbaru: break
        case .keadaan: if left.tahap != right.tahap { return left.tahap.rawValue < right.tahap.rawValue }
        case .jumlah:
            let amounts = (left.sesi.jumlah ?? .zero, right.sesi.jumlah ?? .zero)
            if amounts.0 != amounts.1 { return amounts.0 > amounts.1 }
        }
        let moments = (left.sesi.saatBayar?.microseconds ?? 0, right.sesi.saatBayar?.microseconds ?? 0)
        return moments.0 == moments.1 ? left.sesi.id > right.sesi.id : moments.0 > moments.1
    }

    private static func matches(_ sesi: Sesi, _ tahap: TahapBayar, _ words: [String], _ language: Language) -> Bool {
        guard !words.isEmpty else { return true }
        let parts = [
            sesi.kursus?.nama, sesi.mentor?.nama, sesi.transaksi?.metodePembayaran, sesi.jumlah?.formatted,
            TransaksiStrings(language).tahap(tahap).string,
        ]
        let text = parts.compactMap { $0 }.joined(separator: " ").lowercased()
        return words.allSatisfy { text.contains($0) }
    }
}
