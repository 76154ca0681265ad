/// An amount of money in whole rupiah.
///
/// The wire shows amounts as `25000`, `30000.5` and `"27500.50"`; fractions are rounded half up (contract, Part 1).
public struct Rupiah: Hashable, Comparable, Sendable, Codable {
    /// Whole rupiah.
    public var amount: Int64

    /// That many rupiah.
    public init(_ amount: Int64) {
        self.amount = amount
    }

    /// No money.
    public static let zero = Rupiah(0)

    /// Reads a decimal number such as `27500.50`; nil when it is none, or too large.
    public init?(decimal text: some StringProtocol) {
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" || $0 == "+" }.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ Int64($0) }), whole >= 0 else { return nil }
        let fraction = parts.count > 1 ? parts[1] : "0"
        guard !fraction.isEmpty, fraction.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        // Half up means towards +∞: -0.5 becomes 0.
        let tenths = fraction.first.flatMap { $0.wholeNumberValue } ?? 0
        let isExactHalf = tenths == 5 && fraction.dropFirst().allSatisfy { $0 == "0" }
        let isRoundedAway = isNegative ? tenths >= 5 && !isExactHalf : tenths >= 5
        let (rounded, overflow) = whole.addingReportingOverflow(isRoundedAway ? 1 : 0)
        guard !overflow else { return nil }
        amount = isNegative ? -rounded : rounded
    }

    /// Reads any form of the wire.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let whole = try? container.decode(Int64.self) {
            amount = whole
        } else if let text = try? container.decode(String.self), let read = Rupiah(decimal: text) {
            self = read
        } else if let number = try? container.decode(Double.self), let whole = Int64(exactly: (number + 0.5).rounded(.down)) {
            // The only Double that money ever meets: JSON's own number with a fraction, rounded where it is read.
            amount = whole
        } else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an amount of rupiah")
        }
    }

    /// Writes it as the wire has it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(amount)
    }

    /// As people write it: `Rp25.000`, `-Rp500`.
    public var formatted: String {
        let digits = String(amount.magnitude)
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped.append(".") }
            grouped.append(digit)
        }
        return (amount < 0 ? "-Rp" : "Rp") + grouped
    }

    /// Whether the left one is smaller.
    public static func < (left: Rupiah, right: Rupiah) -> Bool { left.amount < right.amount }

    /// The sum, held at the limits of Int64.
    public static func + (left: Rupiah, right: Rupiah) -> Rupiah { Rupiah(left.amount.saturatingAdd(right.amount)) }

    /// The difference, held at the limits of Int64.
    public static func - (left: Rupiah, right: Rupiah) -> Rupiah { Rupiah(left.amount.saturatingSubtract(right.amount)) }

    /// So many times the amount, held at the limits of Int64.
    public static func * (left: Rupiah, count: Int64) -> Rupiah {
        let (product, overflow) = left.amount.multipliedReportingOverflow(by: count)
        return Rupiah(overflow ? ((left.amount < 0) == (count < 0) ? .max : -.max) : product)
    }
}

extension Int64 {
    /// The sum, held at the limits instead of trapping: amounts come from outside.
    fileprivate func saturatingAdd(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other > 0 ? .max : -.max) : sum
    }

    fileprivate func saturatingSubtract(_ other: Int64) -> Int64 {
        let (difference, overflow) = subtractingReportingOverflow(other)
        return overflow ? (other < 0 ? .max : -.max) : difference
    }
}
