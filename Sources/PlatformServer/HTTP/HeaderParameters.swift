/// A header's value with its parameters: `form-data; name="bukti"; filename="a.jpg"`.
struct HeaderParameters {
    /// What stands before the first semicolon.
    let first: String
    private let parameters: [(name: String, value: String)]

    init(_ header: String) {
        var pieces: [String] = [""]
        var isQuoted = false
        var isEscaped = false
        for character in header {
            if isEscaped {
                pieces[pieces.count - 1].append(character)
                isEscaped = false
            } else if character == "\\", isQuoted {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if character == ";", !isQuoted {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        first = Self.trimmed(pieces[0][...])
        parameters = pieces.dropFirst().compactMap { piece in
            guard let equals = piece.firstIndex(of: "=") else { return nil }
            return (Self.trimmed(piece[..<equals]).lowercased(), Self.trimmed(piece[piece.index(after: equals)...]))
        }
    }

    /// The value of a parameter, without its quotes.
    func value(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
