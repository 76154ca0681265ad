import ArgumentParser
import Golden
import Manual
import Testing

@testable import chillajar

@Suite("What is installed and promised stands in files that a change must touch")
struct GoldenTests {
    private func compare(_ text: String, _ name: String) throws {
        let difference = try Golden.difference(text, name, beside: #filePath)
        #expect(difference == nil)
    }

    @Test("The help of every command")
    func help() throws {
        var text = ""
        func add(_ command: any ParsableCommand.Type, _ words: [String]) {
            text += "# \(words.joined(separator: " "))\n\n\(Chillajar.helpMessage(for: command, columns: 100))\n\n"
            for subcommand in command.configuration.subcommands where subcommand.configuration.shouldDisplay {
                add(subcommand, words + [subcommand._commandName])
            }
        }
        add(Chillajar.self, ["chillajar"])
        try compare(text, "help.txt")
    }

    @Test("The manual page")
    func manual() throws { try compare(ManualPage(tree: try CommandTree(of: Chillajar.self)).text, "chillajar.1") }

    @Test("The JSON Schema")
    func schema() throws { try compare(Shapes(zona: .wib).schema.text + "\n", "skema.json") }

    @Test("The completions", arguments: [CompletionShell.bash, .zsh, .fish])
    func completions(_ shell: CompletionShell) throws {
        try compare(Chillajar.completionScript(for: shell) + "\n", "chillajar.\(shell.rawValue)")
    }

    @Test("The manual tells of every command, every option and every exit code")
    func manualIsComplete() throws {
        let tree = try CommandTree(of: Chillajar.self)
        let page = ManualPage(tree: tree).text.replacing("\\-", with: "-")
        for (words, command) in tree.leaves() {
            #expect(page.contains(words.dropFirst().joined(separator: " ")), "\(words)")
            for argument in command.taken { #expect(page.contains(argument.key), "\(words): \(argument.key)") }
        }
        for status in ExitKind.allCases { #expect(page.contains(".B \"\(status.rawValue)\"")) }
    }

    @Test("No line of a text becomes a request of the manual's language")
    func manualIsSafe() throws {
        let known: Set<Substring> = [".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".I", ".RI", ".br", ".nf", ".fi"]
        for line in ManualPage(tree: try CommandTree(of: Chillajar.self)).text.split(separator: "\n") where line.hasPrefix(".") {
            #expect(known.contains(line.prefix { $0 != " " }), "\(line)")
        }
    }
}
