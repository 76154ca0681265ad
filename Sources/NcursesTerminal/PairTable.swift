/// Two colours as ncurses numbers them; -1 is the terminal's own.
struct ColorPair: Hashable {
    var foreground: Int32
    var background: Int32
}

/// Which pairs of colours have which number. A terminal has few numbers, so those no longer in sight are given anew.
struct PairTable {
    private let capacity: Int
    private var numbers: [ColorPair: Int32] = [:]
    private var free: [Int32] = []
    private var next: Int32 = 1

    /// A table for a terminal with so many pairs, of which 0 is the terminal's own colours.
    init(pairs: Int) {
        // Beyond 32767 older descriptions of a cell have no room for the number.
        capacity = min(max(0, pairs - 1), 32_766)
    }

    /// What asking for a pair gave.
    enum Answer: Equatable {
        /// It had that number.
        case known(Int32)
        /// It has that number from now on, and must be defined.
        case new(Int32)
        /// There is no number left.
        case full
    }

    mutating func number(of pair: ColorPair) -> Answer {
        if pair == ColorPair(foreground: -1, background: -1) { return .known(0) }
        if let number = numbers[pair] { return .known(number) }
        if let number = free.popLast() {
            numbers[pair] = number
            return .new(number)
        }
        guard Int(next) <= capacity else { return .full }
        numbers[pair] = next
        next += 1
        return .new(next - 1)
    }

    /// Frees the numbers of all pairs but these; whether there is room now.
    mutating func reclaim(keeping used: Set<ColorPair>) -> Bool {
        for (pair, number) in numbers where !used.contains(pair) {
            numbers[pair] = nil
            free.append(number)
        }
        return !free.isEmpty
    }
}
