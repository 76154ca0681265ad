import Glibc
import PseudoTerminal
import Testing

extension TerminalTests {
    @Suite("Themes on a real terminal", .serialized)
    struct TemaTests {
        private func ground(_ screen: Screen) -> CellStyle.Color? { screen.cell(row: 0, column: 0)?.style.background }

        @Test("A theme that is chosen from the list is on the whole screen at once, and stands in the configuration")
        func choosing() async throws {
            try await PseudoTerminal.onOwnThread {
                let sandbox = try Sandbox()
                defer { withExtendedLifetime(sandbox) {} }
                let config = try sandbox.write(Array("# milikku\nlang = \"id\"  # bahasa\n".utf8), to: "config.toml")
                let terminal = try sandbox.client(
                    "--server", "http://127.0.0.1:1", "--config", config, environment: ["COLORTERM": "truecolor"])
                try terminal.wait(forText: "semua tombol")
                try terminal.send(keys: "T")
                try terminal.wait(forText: "kontras-tinggi")
                try terminal.send(keys: "Down", "Down")
                try terminal.wait(for: "black everywhere") { ground($0) == .rgb(0, 0, 0) || ground($0) == .palette(16) }
                try terminal.send(keys: "Escape")
                try terminal.wait(for: "the terminal's own ground") { ground($0) == .standard }
                try terminal.send(keys: "T", "Down", "Down", "Enter")
                try terminal.wait(forText: "Tema kontras-tinggi dipakai mulai sekarang.")
                try terminal.send(keys: "q")
                #expect(try terminal.waitForEnd() == .exited(0))
                #expect(
                    try sandbox.read("config.toml") == "# milikku\nlang = \"id\"  # bahasa\ntheme = \"kontras-tinggi\"\n")
            }
        }

        @Test("Saving one's own theme changes the screen; a mistake is told with its line")
        func reloading() async throws {
            try await PseudoTerminal.onOwnThread {
                let sandbox = try Sandbox()
                defer { withExtendedLifetime(sandbox) {} }
                func text(_ ground: String) -> [UInt8] { Array("inherits = \"chill\"\n[palet]\nlayar = \"\(ground)\"\n".utf8) }
                let theme = try sandbox.write(text("17"), to: "milikku.toml")
                let terminal = try sandbox.client("--server", "http://127.0.0.1:1", "--theme", theme)
                try terminal.wait(for: "the first ground") { ground($0) == .palette(17) }
                _ = try sandbox.write(text("53"), to: "milikku.toml")
                try terminal.wait(for: "the second ground") { ground($0) == .palette(53) }
                _ = try sandbox.write(text("ungu"), to: "milikku.toml")
                try terminal.wait(forText: "milikku.toml, baris 3: [palet] layar: “ungu”")
                #expect(ground(terminal.screen) == .palette(53))
                try terminal.send(keys: "q")
                #expect(try terminal.waitForEnd() == .exited(0))
            }
        }

        @Test(
            "A theme's file is checked from the shell",
            arguments: [
                ("inherits = \"chill\"\n", "milikku.toml: dapat dipakai", Int32(0)),
                (
                    "inherits = \"kontras-tinggi\"\n[roles]\nmuted = \"#555555\"\n",
                    "sulit dibaca: muted, terminal gelap: kontras 2,8", 0
                ),
                ("[roles]\n\ntext = \"merahh\"\n", "milikku.toml, baris 3: [roles] text: “merahh”", EX_DATAERR),
            ])
        func checking(_ text: String, _ sentence: String, _ status: Int32) async throws {
            try await PseudoTerminal.onOwnThread {
                let sandbox = try Sandbox()
                defer { withExtendedLifetime(sandbox) {} }
                let path = try sandbox.write(Array(text.utf8), to: "milikku.toml")
                let terminal = try sandbox.shell("$CLIENT tema check '\(path)'")
                #expect(try terminal.waitForEnd() == .exited(Int(status)))
                #expect(terminal.screen.contains(sentence), "\(terminal.screen.text)")
            }
        }

        @Test("The themes are listed, with the one in use marked, and a file that is not there is told")
        func listing() async throws {
            try await PseudoTerminal.onOwnThread {
                let sandbox = try Sandbox()
                defer { withExtendedLifetime(sandbox) {} }
                let terminal = try sandbox.shell("$CLIENT tema list --theme senja; $CLIENT tema check /tidak/ada.toml")
                #expect(try terminal.waitForEnd() == .exited(Int(EX_NOINPUT)))
                #expect(terminal.screen.contains("* senja") && terminal.screen.contains("  kontras-tinggi  "))
                #expect(terminal.screen.contains("/tidak/ada.toml: No such file"))
            }
        }
    }
}
