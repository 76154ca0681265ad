/// Text in the language of man(7).
package struct Roff {
    /// The page so far.
    package private(set) var text = ""

    /// A page that begins with its title: `NAME(1)`, the version, and the platform's name.
    package init(_ name: String, version: String) {
        raw(".TH \(name.uppercased()) 1 \"\" \"\(name) \(version)\" \"Chill Ajar\"")
    }

    /// Requests of the language itself.
    package mutating func raw(_ line: String) { text += line + "\n" }

    /// A section.
    package mutating func section(_ title: String) { raw(".SH \(Self.quoted(title))") }
    /// A part of a section.
    package mutating func subsection(_ title: String) { raw(".SS \(Self.quoted(title))") }

    /// A paragraph; nothing for no words.
    package mutating func paragraph(_ words: String) {
        guard !words.isEmpty else { return }
        raw(".PP\n" + Self.escaped(words))
    }

    /// Lines that stay lines.
    package mutating func lines(_ words: String) {
        raw(".PP")
        for line in words.split(separator: "\n") { raw(Self.escaped(String(line)) + "\n.br") }
    }

    /// A heading with its words indented below.
    package mutating func item(_ heading: String, _ words: String) {
        raw(".TP\n.B \(Self.quoted(heading))\n" + Self.escaped(words))
    }

    /// A line that is typed as it stands.
    package mutating func code(_ line: String) { raw(".PP\n.nf\n    \(Self.escaped(line))\n.fi") }

    /// Text that no line of is a request, with minus signs that can be copied.
    private static func escaped(_ words: String) -> String {
        words.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var text = ""
            for character in line {
                switch character {
                case "\\": text += "\\e"
                case "-": text += "\\-"
                default: text.append(character)
                }
            }
            return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
        }.joined(separator: "\n")
    }

    private static func quoted(_ words: String) -> String {
        let inner = escaped(words).map { $0 == "\"" ? "\\(dq" : String($0) }.joined()
        return "\"\(inner)\""
    }
}
