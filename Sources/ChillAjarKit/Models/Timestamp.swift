/// A moment, to the microsecond; `2026-11-22T13:19:17.000000Z` on the wire.
///
/// `2026-11-22 13:06:20` (UTC) and a bare date (midnight UTC) are read too (contract, Part 1).
public struct Timestamp: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// Microseconds since 1970-01-01 00:00 UTC.
    public let microseconds: Int64

    /// The moment so many microseconds after 1970-01-01 00:00 UTC.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// The moment so many seconds after 1970-01-01 00:00 UTC, held at the limits of what can be counted.
    public init(seconds: Int64) {
        self = Timestamp(microseconds: 0).adding(seconds: seconds)
    }

    /// When the clocks of a zone show that day and time.
    public init(_ tanggal: Tanggal, _ waktu: Waktu, in zona: ZonaWaktu) {
        self.init(seconds: Int64(tanggal.dayNumber) * 86_400 + Int64(waktu.secondOfDay - zona.offset))
    }

    /// Reads the three forms of the wire; an offset such as `+07:00` is honoured. Nil for a moment before the year 1 or after
    /// 9999, which could be written but not read again.
    public init?(_ text: some StringProtocol) {
        guard let tanggal = Tanggal(text) else { return nil }
        let rest = text.dropFirst(10)
        guard !rest.isEmpty else {
            self.init(seconds: Int64(tanggal.dayNumber) * 86_400)
            return
        }
        guard rest.first == "T" || rest.first == " ", let waktu = Waktu(rest.dropFirst().prefix { $0.isNumber || $0 == ":" })
        else { return nil }
        var tail = rest.dropFirst().drop { $0.isNumber || $0 == ":" }
        var fraction = 0
        if tail.first == "." {
            let digits = tail.dropFirst().prefix { $0.isNumber }
            guard let read = decimalNumber(Array(String(digits.prefix(6)).utf8)) else { return nil }
            fraction = (0..<max(0, 6 - digits.count)).reduce(read) { value, _ in value * 10 }
            tail = tail.dropFirst(1 + digits.count)
        }
        guard let offset = Self.offset(of: tail) else { return nil }
        let seconds = Int64(tanggal.dayNumber) * 86_400 + Int64(waktu.secondOfDay - offset)
        guard Self.writable.contains(seconds) else { return nil }
        self.init(microseconds: seconds * 1_000_000 + Int64(fraction))
    }

    /// Reads any form of the wire.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let read = Timestamp(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a moment")
        }
        self = read
    }

    /// Writes it as the wire has it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// Whole seconds since 1970, rounded down.
    public var seconds: Int64 {
        let whole = microseconds / 1_000_000
        return microseconds % 1_000_000 < 0 ? whole - 1 : whole
    }

    /// The day in a zone.
    public func tanggal(in zona: ZonaWaktu) -> Tanggal {
        let local = seconds + Int64(zona.offset)
        return Tanggal(dayNumber: Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400))
    }

    /// The time of day in a zone.
    public func waktu(in zona: ZonaWaktu) -> Waktu {
        Waktu(secondOfDay: Int((seconds + Int64(zona.offset)) % 86_400))
    }

    /// The moment so many seconds later, or earlier, held at the limits of what can be counted: how long something lasts comes
    /// from outside.
    public func adding(seconds: Int64) -> Timestamp {
        let (span, isBeyond) = seconds.multipliedReportingOverflow(by: 1_000_000)
        let (sum, isOver) = microseconds.addingReportingOverflow(span)
        guard isBeyond || isOver else { return Timestamp(microseconds: sum) }
        return Timestamp(microseconds: seconds < 0 ? .min : .max)
    }

    /// Whole seconds from the other moment to this one.
    public func seconds(since other: Timestamp) -> Int64 {
        let (span, isBeyond) = microseconds.subtractingReportingOverflow(other.microseconds)
        return isBeyond ? seconds - other.seconds : span / 1_000_000
    }

    /// `2026-11-22T13:19:17.000000Z`.
    public var description: String {
        let day = Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
        let time = Waktu(secondOfDay: Int(seconds % 86_400))
        // Wrapping: the first moment of all lies in a second that began before it.
        let fraction = Int(microseconds &- seconds &* 1_000_000)
        return "\(Tanggal(dayNumber: day))T\(time).\(padded(fraction, 6))Z"
    }

    /// Whether the left one is earlier.
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }

    /// The seconds of the years 1 to 9999.
    private static let writable = Int64(-62_135_596_800)...253_402_300_799

    private static func offset(of text: some StringProtocol) -> Int? {
        if text.isEmpty || text == "Z" { return 0 }
        guard let sign = text.first, sign == "+" || sign == "-", let waktu = Waktu(text.dropFirst()) else { return nil }
        return sign == "+" ? waktu.secondOfDay : -waktu.secondOfDay
    }
}
