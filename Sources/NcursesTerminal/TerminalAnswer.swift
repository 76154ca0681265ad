/// What a terminal answers to questions about pictures.
enum TerminalAnswer: Hashable, Sendable {
    /// Whether it understands kitty's pictures: the answer to a picture that was to be tried and not shown.
    case kitty(isUnderstood: Bool)
    /// Its primary device attributes (`CSI ? 62 ; 4 c`), as numbers.
    case attributes([Int])
    /// The pixels of a cell (`CSI 6 ; height ; width t`).
    case cell(width: Int, height: Int)

    /// The number of the picture that is tried.
    static let trialNumber = 31

    /// From an answer in kitty's form, between `ESC _` and `ESC \`: `Gi=31;OK`, or `Gi=31;` and why not.
    init?(kitty body: Substring) {
        guard body.first == "G" else { return nil }
        let parts = body.dropFirst().split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].split(separator: ",").contains("i=\(Self.trialNumber)") else { return nil }
        self = .kitty(isUnderstood: parts[1] == "OK")
    }
}
