/// A telephone number as the gateway takes it: `628…`.
struct NomorWhatsApp: Hashable, Sendable {
    /// Digits that match `^62\d{9,15}$` (contract, Part 1).
    let digits: String

    /// Reads `08…`, `+62…`, `62…` and `0062…`, with spaces, dots, dashes and brackets between; nil for anything else.
    init?(_ text: String) {
        var digits = ""
        for (index, character) in text.enumerated() {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else if !(" .-()".contains(character) || (character == "+" && index == 0)) {
                return nil
            }
        }
        if text.hasPrefix("+") || digits.hasPrefix("62") {
            // International already.
        } else if digits.hasPrefix("00") {
            digits.removeFirst(2)
        } else if digits.hasPrefix("0") {
            digits = "62" + digits.dropFirst()
        }
        guard digits.hasPrefix("62"), !digits.hasPrefix("620"), (11...17).contains(digits.count) else { return nil }
        self.digits = digits
    }

    /// The beginning and the end, for logs and lists.
    var masked: String { "\(digits.prefix(4))\(String(repeating: "•", count: digits.count - 6))\(digits.suffix(2))" }
}
