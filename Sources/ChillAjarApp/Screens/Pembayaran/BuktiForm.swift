import ChillAjarKit
import TerminalUI

/// How, when and with which file a payment is proved.
package struct BuktiForm: Hashable, Sendable {
    /// What has the keys.
    enum Place: Int, CaseIterable, Hashable, Sendable {
        /// How it was paid.
        case metode
        /// On which day.
        case tanggal
        /// The file.
        case berkas
        /// The button.
        case kirim
    }

    /// How far back a payment may lie.
    package static let mostDaysAgo = 30

    var place = Place.metode
    /// Which of ``metodes(_:)``.
    var metode = 0
    /// The day; nil for today.
    var tanggal: Tanggal?
    var file = FileChoice()

    /// The ways to pay, in the words that the admin will read.
    package static func metodes(_ rekening: Rekening?) -> [String] {
        ["Transfer \(rekening?.bank ?? "bank")", "Bank lain", "E-wallet", "QRIS", "Tunai"]
    }

    /// The file that can be sent, if one was chosen.
    var candidate: BuktiCandidate? { file.candidate }

    /// The day that is told.
    func day(_ today: Tanggal) -> Tanggal { tanggal ?? today }

    /// Gives the keys to the place after or before this one.
    mutating func move(_ step: Int) {
        let count = Place.allCases.count
        place = Place(rawValue: (place.rawValue + step + count) % count) ?? .metode
        file.forgetNames()
    }

    /// Chooses another way to pay.
    mutating func changeMetode(_ step: Int) {
        let count = Self.metodes(nil).count
        metode = (metode + step + count) % count
    }

    /// Chooses another day, never one to come.
    mutating func changeDay(_ step: Int, today: Tanggal) {
        let day = day(today).adding(days: step)
        tanggal = max(today.adding(days: -Self.mostDaysAgo), min(day, today))
        if tanggal == today { tanggal = nil }
    }

    // MARK: Draft

    /// What is kept of it: the way, the day, the path, a line each.
    var draft: String { "\(metode)\n\(tanggal?.description ?? "")\n\(file.path.text)" }

    /// Whether nothing was filled in.
    var isUntouched: Bool { metode == 0 && tanggal == nil && file.path.isEmpty }

    /// Takes up what was kept.
    mutating func restore(_ draft: String, today: Tanggal) {
        let lines = draft.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
        guard lines.count == 3 else { return }
        metode = Int(lines[0]).flatMap { Self.metodes(nil).indices.contains($0) ? $0 : nil } ?? 0
        tanggal = Tanggal(lines[1]).flatMap { $0 <= today ? $0 : nil }
        file.replace(String(lines[2]))
    }
}
