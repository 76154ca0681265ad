import ChillAjarKit

@testable import PlatformServer

/// Numbers that come the same for the same seed (SplitMix64, Steele and others 2014).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A body as an enemy, a broken client or a cut connection sends it.
struct HostileBody {
    let type: String?
    let bytes: [UInt8]
}

/// Makes hostile bodies for a route: random, cut, of wrong types, too deep, and nearly right.
struct HostileGenerator {
    private var numbers: SeededNumbers

    init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    static let texts = [
        "", " ", "null", "0", "-1", "9223372036854775808", "1e999", "NaN", "\u{0}", "\u{1B}[2J", "\u{202E}terbalik", "👨‍👩‍👧‍👦",
        "'; DROP TABLE users; --", "../../../../etc/passwd", "<script>alert(1)</script>", "2026-02-30", "24:61", "2026-11-22",
        "19:00", "pelanggan", "admin", "accepted", "online", "a@b.c", String(repeating: "panjang ", count: 800),
    ]

    mutating func body(for row: RouteRow) -> HostileBody {
        switch Int.random(in: 0..<9, using: &numbers) {
        case 0: return HostileBody(type: "application/json", bytes: noise(300))
        case 1: return HostileBody(type: "application/json", bytes: cut(Array(json(row.body).utf8)))
        case 2: return HostileBody(type: "application/json", bytes: Array(String(repeating: "[", count: 5000).utf8))
        case 3: return HostileBody(type: "multipart/form-data; boundary=batas", bytes: cut(multipart(row.body)))
        case 4: return HostileBody(type: "multipart/form-data; boundary=batas", bytes: multipart(row.body))
        case 5: return HostileBody(type: "multipart/form-data", bytes: noise(200))
        case 6: return HostileBody(type: "application/x-www-form-urlencoded", bytes: noise(200))
        case 7: return HostileBody(type: Self.texts.randomElement(using: &numbers), bytes: Array(json(row.body).utf8))
        default: return HostileBody(type: "application/json", bytes: Array(json(row.body).utf8))
        }
    }

    /// What stands at a placeholder.
    mutating func segment() -> String {
        ["0", "-1", "1", "2", "999999", "9223372036854775807", "99999999999999999999", "%00", "..%2F..", "abc", "1.5"]
            .randomElement(using: &numbers) ?? "1"
    }

    private mutating func noise(_ count: Int) -> [UInt8] {
        (0..<Int.random(in: 0...count, using: &numbers)).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    }

    private mutating func cut(_ bytes: [UInt8]) -> [UInt8] {
        Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &numbers)))
    }

    /// The route's own fields with values of any kind, and one that the route does not know.
    private mutating func json(_ fields: [FieldShape]) -> String {
        let names = fields.map(\.name) + ["peran", "_method"]
        return "{" + names.map { "\"\($0)\": \(value(depth: 0))" }.joined(separator: ", ") + "}"
    }

    private mutating func value(depth: Int) -> String {
        switch Int.random(in: 0..<(depth > 3 ? 5 : 7), using: &numbers) {
        case 0: return "null"
        case 1: return Bool.random(using: &numbers) ? "true" : "false"
        case 2: return ["0", "-1", "1", "1.5", "1e400", "123456789012345678901234567890"].randomElement(using: &numbers) ?? "0"
        case 3, 4: return quoted(Self.texts.randomElement(using: &numbers) ?? "")
        case 5: return "[" + (0..<3).map { _ in value(depth: depth + 1) }.joined(separator: ",") + "]"
        default: return "{\"a\": \(value(depth: depth + 1))}"
        }
    }

    private func quoted(_ text: String) -> String {
        "\""
            + text.unicodeScalars.map { scalar -> String in
                switch scalar {
                case "\"", "\\": "\\\(scalar)"
                case "\u{0}"..<" ": "\\u00" + hexadecimal([UInt8(scalar.value)])
                default: String(scalar)
                }
            }.joined() + "\""
    }

    private mutating func multipart(_ fields: [FieldShape]) -> [UInt8] {
        var values: [String: String] = [:]
        for field in fields { values[field.name] = Self.texts.randomElement(using: &numbers) }
        let file = fields.first { $0.kind.isFile }.map { TestFile(field: $0.name, name: "../x.php", bytes: noise(2000)) }
        return World.multipart(values, file, boundary: "batas")
    }
}
