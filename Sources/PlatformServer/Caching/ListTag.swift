import ChillAjarKit

/// The entity tag of a list's answer (RFC 9110, 8.8.3): what it was made of, and until when it holds.
///
/// It says all that is needed to judge it, so that nothing is kept for it: `"START-VERSION-KEY-UNTIL"`, hexadecimal, where
/// START is this process and KEY the route, the query and the person.
struct ListTag: Sendable, Equatable {
    /// Of the tables that the list is read from.
    var version: Int64
    /// Of route, query and person; differs from process to process.
    var key: Int
    /// The first moment at which the answer may be another one although nothing was changed; nil for never.
    var validUntil: Timestamp?

    /// Another one at each start: the versions begin anew there.
    private static let start = Secret.hex(bytes: 6)

    init(version: Int64, key: Int, validUntil: Timestamp?) {
        self.version = version
        self.key = key
        self.validUntil = validUntil
    }

    /// Reads a tag of this process; nil for any other.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "\"" + Self.start, parts[3].last == "\"", let version = Int64(parts[1], radix: 16),
            let key = UInt(parts[2], radix: 16), let until = Int64(parts[3].dropLast(), radix: 16)
        else { return nil }
        self.init(
            version: version, key: Int(bitPattern: key), validUntil: until == 0 ? nil : Timestamp(microseconds: until))
    }

    /// With its quotes, as it stands in a header.
    var text: String {
        let key = String(UInt(bitPattern: key), radix: 16)
        return "\"\(Self.start)-\(String(version, radix: 16))-\(key)-\(String(validUntil?.microseconds ?? 0, radix: 16))\""
    }

    /// Whether the answer that it stands for is still the answer.
    func holds(version: Int64, key: Int, at now: Timestamp) -> Bool {
        self.version == version && self.key == key && validUntil.map { now < $0 } ?? true
    }
}

/// An `If-None-Match` header (RFC 9110, 13.1.2), compared weakly.
enum IfNoneMatch {
    /// Any answer will do, whichever the client has.
    case anything
    /// One of these.
    case tags([Substring])

    /// A list that is cut or odd keeps the tags that can be read.
    init(_ header: String) {
        if header == "*" {
            self = .anything
            return
        }
        self = .tags(
            header.split(separator: ",").map { part in
                var part = part.drop { $0 == " " || $0 == "\t" }
                if part.hasPrefix("W/") { part = part.dropFirst(2) }
                while let last = part.last, last == " " || last == "\t" { part.removeLast() }
                return part
            })
    }

    /// The first tag that still holds.
    func matching(version: Int64, key: Int, at now: Timestamp) -> ListTag? {
        guard case .tags(let texts) = self else { return nil }
        return texts.lazy.compactMap { ListTag($0) }.first { $0.holds(version: version, key: key, at: now) }
    }
}
