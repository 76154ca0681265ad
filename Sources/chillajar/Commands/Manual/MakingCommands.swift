import ArgumentParser
import Manual
import TerminalUI

/// `chillajar buat-man`: prints the manual page; for `make install`.
struct BuatManCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "buat-man", abstract: "Cetak halaman manual. / Print the manual page.", shouldDisplay: false)

    func run() throws { StandardStream.output.write(ManualPage(tree: try CommandTree(of: Chillajar.self)).text) }
}

/// `chillajar buat-skema`: prints the JSON Schema of everything that `--json` prints.
struct BuatSkemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "buat-skema", abstract: "Cetak skema JSON. / Print the JSON Schema.", shouldDisplay: false)

    func run() throws { StandardStream.output.write(Shapes(zona: .wib).schema.text + "\n") }
}
