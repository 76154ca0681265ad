/// A merchant's payment code of QRIS, the one code of Indonesia's banks and e-wallets.
///
/// It is a row of fields, each a tag and a length of two digits and the value; the last is a checksum. The code that a merchant
/// puts up tells no amount; ``text(for:)`` puts one in, as a cash register does.
///
/// Source: EMV QR Code Specification for Payment Systems, Merchant-Presented Mode, version 1.1, chapters 3 and 4; that of QRIS,
/// Bank Indonesia's PADG 21/18/2019, is built on it.
public struct QRIS: Hashable, Sendable, Codable {
    /// Why a text is no such code.
    public enum Problem: Error, Hashable {
        /// It is no row of fields of printable ASCII, or one that must be there is missing.
        case malformed
        /// It was copied wrong: the checksum is another.
        case checksum
        /// It is not in rupiah, or not Indonesian.
        case foreign
    }

    private struct Field: Hashable, Sendable {
        let tag: String
        let value: String

        var text: String { tag + (value.count < 10 ? "0" : "") + "\(value.count)" + value }
    }

    private enum Tag {
        static let format = "00", initiation = "01", currency = "53", amount = "54", country = "58", name = "59", checksum = "63"
        /// What asks for a tip; it would change the amount.
        static let tips: Set = ["55", "56", "57"]
    }

    /// All but the checksum, in order.
    private let fields: [Field]

    /// Reads a code; blanks around it don't matter.
    public init(_ text: String) throws(Problem) {
        let text = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
        let code = String(text)
        guard code.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), let all = Self.fields(code[...]) else { throw .malformed }
        guard let last = all.last, last.tag == Tag.checksum, last.value.count == 4, all.first?.tag == Tag.format else {
            throw .malformed
        }
        guard last.value.uppercased() == Self.checksum(of: code.dropLast(4)) else { throw .checksum }
        fields = all.dropLast()
        guard value(Tag.currency) == "360", value(Tag.country) == "ID" else { throw .foreign }
        guard value(Tag.name) != nil, Set(fields.map(\.tag)).count == fields.count else { throw .malformed }
    }

    /// The merchant as the code names it.
    public var merchant: String { value(Tag.name) ?? "" }

    /// The code as it is put up: without an amount, unless it had one.
    public var text: String { Self.sealed(fields) }

    /// The code of one payment of `jumlah`.
    public func text(for jumlah: Rupiah) -> String {
        var kept = fields.filter { ![Tag.initiation, Tag.amount].contains($0.tag) && !Tag.tips.contains($0.tag) }
        // "12" says that the code is for one payment.
        kept.insert(Field(tag: Tag.initiation, value: "12"), at: 1)
        let amount = Field(tag: Tag.amount, value: "\(jumlah.amount)")
        let place = kept.firstIndex { $0.tag > Tag.currency && $0.tag.count == 2 } ?? kept.count
        kept.insert(amount, at: place)
        return Self.sealed(kept)
    }

    private func value(_ tag: String) -> String? { fields.first { $0.tag == tag }?.value }

    private static func fields(_ text: Substring) -> [Field]? {
        var rest = text
        var fields: [Field] = []
        while !rest.isEmpty {
            let tag = rest.prefix(2)
            guard rest.count >= 4, tag.allSatisfy(\.isNumber), let length = Int(rest.dropFirst(2).prefix(2)), length > 0 else {
                return nil
            }
            let value = rest.dropFirst(4).prefix(length)
            guard value.count == length else { return nil }
            fields.append(Field(tag: String(tag), value: String(value)))
            rest = rest.dropFirst(4 + length)
        }
        return fields
    }

    private static func sealed(_ fields: [Field]) -> String {
        let text = fields.map(\.text).joined() + Tag.checksum + "04"
        return text + checksum(of: text[...])
    }

    /// CRC-16 with the polynomial 1021 (hexadecimal) and the start FFFF, over all that stands before it.
    private static func checksum(of text: Substring) -> String {
        var crc: UInt16 = 0xFFFF
        for byte in text.utf8 {
            crc ^= UInt16(byte) << 8
            for _ in 0..<8 { crc = crc & 0x8000 == 0 ? crc << 1 : crc << 1 ^ 0x1021 }
        }
        let digits = String(crc, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// Reads a text.
    public init(from decoder: any Decoder) throws { try self.init(decoder.singleValueContainer().decode(String.self)) }

    /// Writes the text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
