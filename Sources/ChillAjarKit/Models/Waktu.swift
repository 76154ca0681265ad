/// A time of day on the clock of a place, to the second; `19:00:00` on reads, `19:00` in echoes (contract, Part 1).
public struct Waktu: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// Seconds since midnight, 0…86,399.
    public let secondOfDay: Int

    /// The time of an hour, a minute and a second; nil when there is none such.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
        secondOfDay = hour * 3600 + minute * 60 + second
    }

    /// The time so many seconds after midnight, wrapped to a day.
    public init(secondOfDay: Int) {
        self.secondOfDay = (secondOfDay % 86_400 + 86_400) % 86_400
    }

    /// Reads `19:00`, `19:00:00`, and `19.00` as people write it here.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }.map { decimalNumber(Array($0.utf8)) }
        guard parts.count == 2 || parts.count == 3, let hour = parts[0], let minute = parts[1],
            let second = parts.count == 3 ? parts[2] : 0
        else { return nil }
        self.init(hour: hour, minute: minute, second: second)
    }

    /// Reads any form of the wire.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let read = Waktu(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time of day")
        }
        self = read
    }

    /// Writes it as the wire has it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// The hour, 0…23.
    public var hour: Int { secondOfDay / 3600 }
    /// The minute, 0…59.
    public var minute: Int { secondOfDay / 60 % 60 }

    /// `19.00`, as people here write it.
    public var formatted: String { "\(padded(hour, 2)).\(padded(minute, 2))" }

    /// `19:00:00`.
    public var description: String { "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(secondOfDay % 60, 2))" }

    /// Whether the left one is earlier.
    public static func < (left: Waktu, right: Waktu) -> Bool { left.secondOfDay < right.secondOfDay }
}

/// One of Indonesia's three time zones; none of them has summer time.
public enum ZonaWaktu: String, Sendable, Codable, CaseIterable {
    /// Western Indonesia, UTC+7: the zone of every `tanggal` and `waktu` of a jadwal on the wire.
    case wib = "WIB"
    /// Central Indonesia, UTC+8.
    case wita = "WITA"
    /// Eastern Indonesia, UTC+9.
    case wit = "WIT"

    /// Seconds east of Greenwich.
    public var offset: Int {
        switch self {
        case .wib: 7 * 3600
        case .wita: 8 * 3600
        case .wit: 9 * 3600
        }
    }
}
