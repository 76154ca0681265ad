import PseudoTerminal
import Testing

extension TerminalTests {
    @Suite("The terminal's background is followed", .serialized)
    struct FollowingTests {
        /// chill's accent: on dark, and on light.
        private static let dark = CellStyle.Color.palette(79)
        private static let light = CellStyle.Color.palette(23)

        private func accent(_ screen: Screen) -> CellStyle.Color? {
            screen.row(of: "Chill Ajar").flatMap { screen.cell(row: $0, column: 1)?.style.foreground }
        }

        private func open(_ sandbox: Sandbox) throws -> PseudoTerminal {
            let terminal = try sandbox.client("--server", "http://127.0.0.1:1")
            try terminal.wait(for: "the dark theme") { accent($0) == Self.dark }
            return terminal
        }

        @Test("An answer about the background changes the colours at once, and getting the focus asks again")
        func answers() async throws {
            try await PseudoTerminal.onOwnThread {
                let sandbox = try Sandbox()
                defer { withExtendedLifetime(sandbox) {} }
                let terminal = try open(sandbox)
                #expect(terminal.screen.reportModes == [1004, 2031])
                try terminal.wait(for: "a question") { $0.backgroundQuestions == 1 }
                try terminal.type("\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{1B}\\")
                try terminal.wait(for: "the light theme") { accent($0) == Self.light }
                try terminal.type("\u{1B}[I")
                try terminal.wait(for: "another question") { $0.backgroundQuestions == 2 }
                try terminal.type("\u{1B}]11;rgb:0000/2b2b/3636\u{07}")
                try terminal.wait(for: "the dark theme") { accent($0) == Self.dark }
                try terminal.send(keys: "q")
                #expect(try terminal.waitForEnd() == .exited(0))
                #expect(terminal.isRestored && terminal.screen.unknownSequences == [])
            }
        }

        @Test("A report of other colours is believed where the background itself is not told, else asked about")
        func reports() async throws {
            try await PseudoTerminal.onOwnThread {
                let sandbox = try Sandbox()
                defer { withExtendedLifetime(sandbox) {} }
                let terminal = try open(sandbox)
                try terminal.type("\u{1B}[?997;2n")
                try terminal.wait(for: "the light theme") { accent($0) == Self.light }
                try terminal.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?997;1n")
                try terminal.wait(for: "another question") { $0.backgroundQuestions == 2 }
                #expect(accent(terminal.screen) == Self.light)
                try terminal.send(keys: "q")
                #expect(try terminal.waitForEnd() == .exited(0))
            }
        }
    }
}
