/// What is wrong with one field of a form; the words for it are the reader's business.
public enum FieldProblem: Hashable, Sendable {
    /// Nothing was given.
    case required
    /// Longer than so many characters.
    case tooLong(maximum: Int)
    /// Shorter than so many characters.
    case tooShort(minimum: Int)
    /// Not of the form of an e-mail address.
    case notAnEmail
    /// Not of the form of a telephone number.
    case notATelephone
    /// Not a day, or none that exists.
    case notADate
    /// Not a time of day.
    case notATime
    /// An end that is the beginning.
    case noDuration
    /// Not an https address of a named host.
    case notALink
    /// Lies in the past.
    case past
    /// Not a number from a range.
    case outOfRange(Int, Int)
}

/// The checks that both programs make on what a person types.
public enum Validation {
    /// A name: given, at most 255 characters.
    public static func nama(_ text: String) -> FieldProblem? {
        if text.allSatisfy(\.isWhitespace) { return .required }
        return text.count > 255 ? .tooLong(maximum: 255) : nil
    }

    /// An address `name@host.tld`, without spaces, at most 255 characters.
    public static func email(_ text: String) -> FieldProblem? {
        if text.isEmpty { return .required }
        if text.count > 255 { return .tooLong(maximum: 255) }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: { $0.isWhitespace || $0 == "," || $0 == ";" }) else {
            return .notAnEmail
        }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty } ? nil : .notAnEmail
    }

    /// A password of at least 6 and at most 1,024 characters.
    public static func password(_ text: String) -> FieldProblem? {
        if text.isEmpty { return .required }
        if text.count < 6 { return .tooShort(minimum: 6) }
        return text.count > 1024 ? .tooLong(maximum: 1024) : nil
    }

    /// A telephone number: 9 to 15 digits; `+`, spaces, dots and dashes are allowed between.
    public static func telepon(_ text: String) -> FieldProblem? {
        if text.allSatisfy(\.isWhitespace) { return .required }
        let digits = text.filter { $0.isASCII && $0.isNumber }
        let others = text.filter { !($0.isASCII && $0.isNumber) }
        return (9...15).contains(digits.count) && others.allSatisfy { "+ .-()".contains($0) } ? nil : .notATelephone
    }

    /// Stars, 1 to 5.
    public static func rating(_ stars: Int) -> FieldProblem? {
        (1...5).contains(stars) ? nil : .outOfRange(1, 5)
    }

    /// A link to join a sesi: an https address of a named host with at most 1,000 characters, and nothing in it that could lead
    /// elsewhere than it seems: no account before the host, no other characters than RFC 3986 knows.
    public static func tautan(_ text: String) -> FieldProblem? {
        if text.count > 1000 { return .tooLong(maximum: 1000) }
        let scheme = "https://"
        guard text.lowercased().hasPrefix(scheme),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"\"<>\\^`{|}".utf8.contains($0) })
        else { return .notALink }
        let authority = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        let sides = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let host = sides.first, host.contains("."), sides.count == 1 || UInt16(sides[1]) != nil else { return .notALink }
        let isNamed = host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
        }
        return isNamed ? nil : .notALink
    }

    /// A text of at most so many characters; may be empty.
    public static func text(_ text: String, maximum: Int) -> FieldProblem? {
        text.count > maximum ? .tooLong(maximum: maximum) : nil
    }
}
