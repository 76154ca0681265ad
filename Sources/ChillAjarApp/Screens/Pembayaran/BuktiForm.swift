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

    /// What is known of the file.
    enum Check: Hashable, Sendable {
        /// Nothing yet.
        case none
        /// It is being looked at; the text is the one that was asked about.
        case asked(String)
        /// It cannot be a proof.
        case refused(BuktiFile.Problem)
        /// It can be sent.
        case good(BuktiCandidate)
    }

    /// How far back a payment may lie.
    package static let mostDaysAgo = 30

    var place = Place.metode
    /// Which of ``metodes(_:)``.
    var metode = 0
    /// The day; nil for today.
    var tanggal: Tanggal?
    var path = TextField()
    var check = Check.none
    /// What the typed path may go on with.
    var names: [String] = []

    /// The ways to pay, in the words that the admin will read.
    package static func metodes(_ rekening: Rekening?) -> [String] {
        ["Transfer \(rekening?.bank ?? "bank")", "Bank lain", "E-wallet", "QRIS", "Tunai"]
    }

    /// The file that can be sent, if one was chosen.
    var candidate: BuktiCandidate? {
        if case .good(let candidate) = check { candidate } else { nil }
    }

    /// The day that is told.
    func day(_ today: Tanggal) -> Tanggal { tanggal ?? today }

    /// Gives the keys to the place after or before this one.
    mutating func move(_ step: Int) {
        let count = Place.allCases.count
        place = Place(rawValue: (place.rawValue + step + count) % count) ?? .metode
        names = []
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

    /// Takes a key into the path; what was known of the file is forgotten when the text changes.
    mutating func type(_ key: Key) -> Bool {
        let before = path.text
        guard path.handle(key) else { return false }
        if path.text != before { forgetFile() }
        return true
    }

    /// Puts pasted text where the cursor is.
    mutating func insert(_ text: String) {
        path.insert(text)
        forgetFile()
    }

    /// Puts another path in.
    mutating func replacePath(_ text: String) {
        path.text = text
        forgetFile()
    }

    /// Asks what the file is; false where there is nothing to ask about.
    mutating func ask() -> Bool {
        guard !path.isEmpty, check != .asked(path.text) else { return false }
        check = .asked(path.text)
        names = []
        return true
    }

    /// Takes the answer, if it is about what stands there now. True when the file can be sent.
    mutating func take(_ asked: String, _ result: Result<BuktiCandidate, BuktiFile.Problem>) -> Bool {
        guard check == .asked(asked), asked == path.text else { return false }
        switch result {
        case .success(let candidate):
            check = .good(candidate)
            return true
        case .failure(let problem):
            check = .refused(problem)
            return false
        }
    }

    /// Takes a completion of the path, if it is about what stands there now. True when it names one file.
    mutating func complete(_ typed: String, to text: String, names: [String]) -> Bool {
        guard typed == path.text else { return false }
        if text != typed { replacePath(text) }
        self.names = names.count > 1 ? names : []
        return names.count == 1 && names[0].last != "/"
    }

    private mutating func forgetFile() {
        check = .none
        names = []
    }

    // MARK: Draft

    /// What is kept of it: the way, the day, the path, a line each.
    var draft: String { "\(metode)\n\(tanggal?.description ?? "")\n\(path.text)" }

    /// Whether nothing was filled in.
    var isUntouched: Bool { metode == 0 && tanggal == nil && path.isEmpty }

    /// Takes up what was kept.
    mutating func restore(_ draft: String, today: Tanggal) {
        let lines = draft.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
        guard lines.count == 3 else { return }
        metode = Int(lines[0]).flatMap { Self.metodes(nil).indices.contains($0) ? $0 : nil } ?? 0
        tanggal = Tanggal(lines[1]).flatMap { $0 <= today ? $0 : nil }
        replacePath(String(lines[2]))
    }
}
