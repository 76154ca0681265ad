import ChillAjarApp
import Manual
import TerminalUI

/// The manual page `chillajar(1)`, in the language man(7) of roff: made of the program's own tables, so that it is never older than
/// the program.
struct ManualPage {
    let tree: CommandTree

    /// The whole page.
    var text: String {
        var page = Roff("chillajar", version: Version.number)
        page.section("NAMA / NAME")
        page.paragraph("chillajar - Chill Ajar di terminal / Chill Ajar in the terminal")
        page.section("RINGKASAN / SYNOPSIS")
        page.raw(".B chillajar\n.RI [ pilihan ]\n.br\n.B chillajar\n.I perintah\n.RI [ pilihan ]\n.RI [ isian ]")
        page.section("KETERANGAN / DESCRIPTION")
        page.paragraph(tree.abstract ?? "")
        page.paragraph(ManualTexts.description)
        page.commands(of: tree, common: ManualTexts.common)
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
        page.paragraph("chillajar-server(1), chillajar PERINTAH --help")
        return page.text
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
