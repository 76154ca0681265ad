import ChillAjarKit
import TerminalUI

/// Why a proof is rejected.
enum AlasanTolak: Int, CaseIterable, Hashable, Sendable {
    case jumlah, takTerbaca, rekening, dipakai, lain

    /// The sentence that the pelanggan reads; in Indonesian, whatever language the admin works in.
    var sentence: String {
        switch self {
        case .jumlah: "Jumlah transfer tidak sesuai."
        case .takTerbaca: "Bukti tidak terbaca."
        case .rekening: "Rekening tujuan salah."
        case .dipakai: "Bukti ini sudah pernah dipakai."
        case .lain: ""
        }
    }
}

/// Asks why a proof is rejected: one of the usual reasons, and words of the admin's own. Nothing is chosen at first, so that
/// Enter alone rejects nobody.
struct RejectForm: Sendable {
    /// What a key did.
    enum Outcome: Hashable, Sendable {
        case handled
        case cancelled
        /// The reason is complete.
        case submitted(alasan: String)
    }

    /// What is wrong with it.
    enum Problem: Hashable, Sendable {
        case noReason
        case noNote
        case tooLong
    }

    static let maximumLength = 500
    static let reasonHit = "reason"
    static let noteHit = "note"
    static let sendHit = HitID("tolak-kirim")
    static let leaveHit = HitID("tolak-batal")

    private(set) var row: AntreanRow
    private(set) var reason: AlasanTolak?
    private(set) var note = TextField(maximumLength: 1000)
    private(set) var isInNote = false
    private(set) var problem: Problem?
    /// Why it did not succeed the last time.
    var error: SafeText = ""

    init(_ row: AntreanRow) {
        self.row = row
    }

    /// The same words about the row as it is now; of another proof nothing has failed yet.
    func moved(to row: AntreanRow) -> RejectForm {
        var form = self
        if row.version != self.row.version { form.error = "" }
        form.row = row
        return form
    }

    /// Takes a reason as it was sent: one of the usual ones with what follows it, or all of it as words of the admin's own.
    mutating func fill(_ alasan: String) {
        let usual = AlasanTolak.allCases.first { !$0.sentence.isEmpty && alasan.hasPrefix($0.sentence) }
        reason = alasan.isEmpty ? nil : usual ?? .lain
        note.text = String(alasan.dropFirst(usual?.sentence.count ?? 0).drop { $0 == " " })
        isInNote = !note.isEmpty
    }

    // MARK: Draft

    /// The name under which a reason is kept while it is written.
    static func draftName(_ transaksi: TransaksiID) -> String { "tolak-\(transaksi)" }

    /// What is kept of it: the chosen reason and the words, a line each; nil where nothing was filled in.
    var draft: String? { reason == nil && note.isEmpty ? nil : "\(reason?.rawValue ?? -1)\n\(note.text)" }

    /// Takes up what was kept.
    mutating func restore(_ draft: String) {
        let parts = draft.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let kept = Int(parts[0]) else { return }
        reason = AlasanTolak(rawValue: kept)
        note.text = String(parts[1])
    }

    /// Whether something would be lost with it.
    var hasText: Bool { !note.isEmpty }

    /// What the pelanggan will read; empty while there is no reason.
    var alasan: String {
        guard let reason else { return "" }
        let words = note.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return [reason.sentence, words].filter { !$0.isEmpty }.joined(separator: " ")
    }

    mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .escape:
            guard isInNote else { return .cancelled }
            isInNote = false
        case .enter: return submit()
        case .tab, .backTab: isInNote.toggle()
        default:
            if isInNote { handleInNote(key) } else { handleInReasons(key) }
        }
        return .handled
    }

    mutating func paste(_ text: String) {
        isInNote = true
        note.insert(text)
        problem = nil
    }

    /// The key that a button stands for.
    static func key(of button: HitID) -> Key? {
        switch button {
        case sendHit: .enter
        case leaveHit: .escape
        default: nil
        }
    }

    mutating func click(_ id: HitID) {
        if id.name == Self.reasonHit, let clicked = AlasanTolak(rawValue: id.index) { choose(clicked) }
        if id.name == Self.noteHit { isInNote = true }
    }

    private mutating func handleInReasons(_ key: Key) {
        switch key {
        case .up, .char("k"): step(-1)
        case .down, .char("j"): step(1)
        case .char(let digit):
            if let number = digit.wholeNumberValue, let chosen = AlasanTolak(rawValue: number - 1) { choose(chosen) }
        default: break
        }
    }

    private mutating func handleInNote(_ key: Key) {
        if key == .up {
            isInNote = false
        } else if note.handle(key) {
            problem = nil
        }
    }

    private mutating func step(_ direction: Int) {
        guard let reason else { return choose(direction > 0 ? .jumlah : .lain) }
        let next = reason.rawValue + direction
        if next >= AlasanTolak.allCases.count {
            isInNote = true
        } else if let chosen = AlasanTolak(rawValue: max(0, next)) {
            self.reason = chosen
            problem = nil
        }
    }

    private mutating func choose(_ chosen: AlasanTolak) {
        reason = chosen
        isInNote = chosen == .lain
        problem = nil
    }

    private mutating func submit() -> Outcome {
        error = ""
        guard let reason else {
            problem = .noReason
            isInNote = false
            return .handled
        }
        guard reason != .lain || !note.text.allSatisfy(\.isWhitespace) else {
            // The first Enter on "another reason" only leads to where it is written.
            problem = isInNote ? .noNote : nil
            isInNote = true
            return .handled
        }
        guard alasan.count <= Self.maximumLength else {
            problem = .tooLong
            isInNote = true
            return .handled
        }
        return .submitted(alasan: alasan)
    }
}
