import PseudoTerminal
import Testing

extension TerminalTests {
    @Suite("A terminal that is listened to", .serialized)
    struct AksesibelTests {
        @Test("Nothing is drawn but words, and the cursor is on what is selected", arguments: ["--aksesibel", "config"])
        func listening(_ way: String) async throws {
            try await PseudoTerminal.onOwnThread {
                let sandbox = try Sandbox()
                defer { withExtendedLifetime(sandbox) {} }
                let config = try sandbox.write(Array("aksesibel = \(way == "config")\n".utf8), to: "config.toml")
                let options = ["--server", "http://127.0.0.1:1", "--config", config] + (way == "config" ? [] : [way])
                let terminal = try sandbox.shell("exec $CLIENT " + options.joined(separator: " "))
                try terminal.wait(forText: "1 Kursus (di sini)")
                try terminal.send(keys: "T")
                try terminal.wait(for: "the list of themes") { $0.contains("kontras-tinggi") && $0.isCursorVisible }
                #expect(!terminal.screen.text.unicodeScalars.contains { (0x2500...0x25FF).contains($0.value) })
                _ = terminal.settle()
                let first = terminal.screen.cursor
                try terminal.send(keys: "Down")
                try terminal.wait(for: "the next line") { $0.cursor.row == first.row + 1 && $0.cursor.column == 0 }
                try terminal.send(keys: "C-q")
                #expect(try terminal.waitForEnd() == .exited(0))
                #expect(terminal.isRestored)
            }
        }
    }
}
