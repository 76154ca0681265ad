/// How the program shows itself to this person, beside its colours.
public struct Presentation: Sendable, Hashable {
    /// Whether nothing moves by itself: no seconds that count down, no bar that creeps. What is under way is told in words.
    public var isCalm: Bool
    /// Whether a screen reader reads: lines of plain text, nothing drawn, the cursor on what is selected.
    public var isLinear: Bool

    /// As everybody has it, or otherwise; who listens wants nothing that moves.
    public init(isCalm: Bool = false, isLinear: Bool = false) {
        self.isCalm = isCalm || isLinear
        self.isLinear = isLinear
    }
}
