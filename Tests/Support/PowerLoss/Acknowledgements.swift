/// What was acknowledged until which moment of a record: after each change the whole state that must survive, in words.
public struct Acknowledgements: Sendable {
    private var states: [(position: Int, state: String)] = []

    /// Nothing was acknowledged yet.
    public init() {}

    /// Notes that everything up to here was acknowledged, and that this is what there is now.
    public mutating func note(_ state: String, at position: Int) { states.append((position, state)) }

    /// What may be found after a power cut before that operation: the last acknowledged state, or the one of the change that was
    /// under way.
    public func possible(before position: Int) -> [String] {
        let last = states.lastIndex { $0.position <= position } ?? -1
        return states[max(0, last)...min(states.count - 1, last + 1)].map(\.state)
    }
}
