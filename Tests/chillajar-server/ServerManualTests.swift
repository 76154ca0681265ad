import Manual
import Testing

@testable import chillajar_server

@Suite("The server's manual page is made of its own tables")
struct ServerManualTests {
    private let tree: CommandTree
    private let page: String

    init() throws {
        tree = try CommandTree(of: ChillAjarServer.self)
        page = ServerManual(tree: tree).text
    }

    @Test("It tells of every command, every option and every setting")
    func isComplete() {
        let words = page.replacing("\\-", with: "-")
        for (path, command) in tree.leaves() {
            #expect(words.contains(path.dropFirst().joined(separator: " ")), "\(path)")
            for argument in command.taken { #expect(words.contains(argument.key), "\(path): \(argument.key)") }
        }
        for setting in ServerSettings.all { #expect(words.contains("\(setting.key), \(setting.variable)"), "\(setting.key)") }
    }

    @Test("A setting is told once")
    func once() {
        for setting in ServerSettings.all {
            #expect(page.replacing("\\-", with: "-").split(separator: setting.sentence.en).count == 2, "\(setting.key)")
        }
    }

    @Test("No line of a text becomes a request of the manual's language")
    func isSafe() {
        let known: Set<Substring> = [".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".I", ".RI", ".br"]
        for line in page.split(separator: "\n") where line.hasPrefix(".") {
            #expect(known.contains(line.prefix { $0 != " " }), "\(line)")
        }
    }
}
