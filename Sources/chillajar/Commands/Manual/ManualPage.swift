import ChillAjarApp
import TerminalUI

/// The manual page `chillajar(1)`, in the language man(7) of roff: made of the program's own tables, so that it is never older than
/// the program.
struct ManualPage {
    let tree: CommandTree

    /// The whole page.
    var text: String {
        var page = Roff()
        page.raw(".TH CHILLAJAR 1 \"\" \"chillajar \(Version.number)\" \"Chill Ajar\"")
        page.section("NAMA / NAME")
        page.paragraph("chillajar - Chill Ajar di terminal / Chill Ajar in the terminal")
        page.section("RINGKASAN / SYNOPSIS")
        page.raw(".B chillajar\n.RI [ pilihan ]\n.br\n.B chillajar\n.I perintah\n.RI [ pilihan ]\n.RI [ isian ]")
        page.section("KETERANGAN / DESCRIPTION")
        page.paragraph(tree.abstract ?? "")
        page.paragraph(ManualTexts.description)
        commands(&page)
        exitStatus(&page)
        keys(&page)
        documents(&page)
        page.section("BERKAS / FILES")
        ManualTexts.files.forEach { page.item($0.0, $0.1) }
        page.section("LINGKUNGAN / ENVIRONMENT")
        ManualTexts.environment.forEach { page.item($0.0, $0.1) }
        page.section("CONTOH / EXAMPLES")
        for (line, meaning) in ManualTexts.examples {
            page.paragraph(meaning)
            page.code(line)
        }
        page.section("LIHAT JUGA / SEE ALSO")
        page.paragraph("chillajar-server --help, chillajar PERINTAH --help")
        return page.text
    }

    private func commands(_ page: inout Roff) {
        page.section("PERINTAH / COMMANDS")
        for (words, command) in tree.leaves() {
            let line =
                ([Array(words.dropFirst()).joined(separator: " ")] + command.taken.filter { $0.kind == "positional" }.map(\.usage))
                .joined(separator: " ")
            page.subsection(line)
            page.paragraph(command.abstract ?? "")
            if let discussion = command.discussion { page.lines(discussion) }
            for argument in command.taken where !ManualTexts.common.contains(argument.key) {
                page.item(argument.heading, argument.explanation)
            }
        }
        page.section("PILIHAN UMUM / COMMON OPTIONS")
        var told: Set<String> = []
        for argument in tree.leaves().flatMap(\.command.taken)
        where ManualTexts.common.contains(argument.key) && told.insert(argument.key + argument.explanation).inserted {
            page.item(argument.heading, argument.explanation)
        }
        page.item("--version, -h, --help", "Versi; bantuan setiap perintah. / The version; help for each command.")
    }

    private func exitStatus(_ page: inout Roff) {
        page.section("KODE KELUAR / EXIT STATUS")
        for status in ExitKind.allCases {
            page.item("\(status.rawValue)", "\(status.meaning.indonesian) / \(status.meaning.english)")
        }
    }

    private func keys(_ page: inout Roff) {
        page.section("TOMBOL / KEYS")
        page.paragraph(ManualTexts.keys)
        for (context, commands) in CommandTable.contexts {
            page.subsection("\(context.title(.id)) / \(context.title(.en))")
            for command in commands {
                let keys = command.keys.map(\.notation).joined(separator: ", ")
                page.item(keys, "\(command.meaning(.id)) / \(command.meaning(.en)) (\(command.name))")
            }
        }
    }

    private func documents(_ page: inout Roff) {
        page.section("JSON")
        page.paragraph(ManualTexts.json)
        let shapes = Shapes(zona: .wib)
        for document in shapes.documents {
            page.subsection(document.commands.joined(separator: ", "))
            members(of: document.shape, &page)
        }
        for shape in shapes.parts {
            page.subsection(shape.name)
            members(of: shape, &page)
        }
    }

    private func members(of shape: DescribedShape, _ page: inout Roff) {
        for field in shape.fields {
            page.item("\(field.name): \(field.kind.word)\(field.isOptional ? " | null" : "")", field.meaning)
        }
    }
}

extension CommandTree.Argument {
    /// By what the same option of several commands is known.
    var key: String { names?.first { $0.kind == "long" }?.name ?? valueName ?? "" }

    fileprivate var usage: String {
        let name = "<\(valueName ?? "")>" + (isRepeating ? "…" : "")
        return isOptional ? "[\(name)]" : name
    }

    fileprivate var heading: String {
        guard kind != "positional" else { return usage }
        let names = (names ?? []).map(\.text).joined(separator: ", ")
        return kind == "flag" ? names : "\(names) \(valueName ?? "")"
    }

    fileprivate var explanation: String {
        guard let defaultValue, !defaultValue.isEmpty else { return abstract ?? "" }
        return "\(abstract ?? "") [\(defaultValue)]"
    }
}

/// Text in the language of man(7).
private struct Roff {
    private(set) var text = ""

    mutating func raw(_ line: String) { text += line + "\n" }

    mutating func section(_ title: String) { raw(".SH \(Self.quoted(title))") }
    mutating func subsection(_ title: String) { raw(".SS \(Self.quoted(title))") }

    mutating func paragraph(_ words: String) {
        guard !words.isEmpty else { return }
        raw(".PP\n" + Self.escaped(words))
    }

    /// Lines that stay lines.
    mutating func lines(_ words: String) {
        raw(".PP")
        for line in words.split(separator: "\n") { raw(Self.escaped(String(line)) + "\n.br") }
    }

    mutating func item(_ heading: String, _ words: String) { raw(".TP\n.B \(Self.quoted(heading))\n" + Self.escaped(words)) }

    mutating func code(_ line: String) { raw(".PP\n.nf\n    \(Self.escaped(line))\n.fi") }

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
