import FaultProxy

/// When a client dies.
enum Fate {
    /// So many microseconds after its start.
    case start(microseconds: UInt32)
    /// So many microseconds after that key.
    case key(Int, microseconds: UInt32)
    /// So many microseconds after the person has confirmed for that many times: a booking, or a proof.
    case confirmation(Int, microseconds: UInt32)
    /// When it has drawn so many bytes.
    case bytes(Int)
    /// When that many of its requests that change something have come so far.
    case passage(FaultProxy.Passage, Int)

    /// One of those, drawn by lot.
    init(_ dice: inout Dice) {
        switch dice.number(in: 0...99) {
        case ..<5: self = .start(microseconds: dice.spread(upTo: 200_000))
        case ..<35: self = .key(dice.number(in: 1...24), microseconds: dice.spread(upTo: 60_000))
        case ..<60: self = .confirmation(dice.number(in: 1...2), microseconds: dice.spread(upTo: 60_000))
        case ..<72: self = .bytes(dice.number(in: 1...60_000))
        case ..<86: self = .passage(.arrived, dice.number(in: 1...2))
        default: self = .passage(.answered, dice.number(in: 1...2))
        }
    }
}

/// Numbers by lot that are the same for the same seed (SplitMix64).
struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// A number that is as likely to lie between 1 and 2 as between 1,000 and 2,000.
    mutating func spread(upTo most: UInt32) -> UInt32 {
        let bits = UInt64(UInt32.bitWidth - most.leadingZeroBitCount)
        let scale = UInt32(1) << UInt32(next() % bits)
        return min(most, scale + UInt32(next() % UInt64(scale)))
    }
}
