import PseudoTerminal
import Testing

extension TerminalTests {
    @Suite("Windows of every size", .serialized)
    struct SizeTests {
        @Test("A storm of sizes, tiny ones among them, leaves the program alive and drawn")
        func storm() async throws {
            try await PseudoTerminal.onOwnThread {
                let demo = try Demo()
                try demo.terminal.send(keys: "4")
                try demo.terminal.wait(forText: "saring", seconds: 30)
                let sizes = [(20, 5), (1, 1), (80, 24), (3, 40), (250, 3), (40, 12), (1, 1), (200, 60), (20, 5)]
                for round in 0..<10 {
                    for (columns, rows) in sizes {
                        demo.terminal.resize(columns: columns, rows: rows)
                        // Some sizes are drawn for, some are overtaken by the next one.
                        if round % 2 == 0 { _ = demo.terminal.settle(quietMilliseconds: 5) }
                    }
                }
                demo.terminal.resize(columns: 100, rows: 30)
                try demo.terminal.wait(for: "a drawn window") { screen in
                    screen.contains("Chill Ajar") && screen.contains("Kursus") && screen.line(29).contains("semua tombol")
                }
                #expect(demo.terminal.screen.unknownSequences == [])
                try demo.terminal.send(keys: "q")
                #expect(try demo.terminal.waitForEnd() == .exited(0))
                demo.expectGone()
            }
        }

        @Test("The program can be started, used and left in a window of any size", arguments: [(20, 5), (1, 1), (300, 2)])
        func tiny(_ columns: Int, _ rows: Int) async throws {
            try await PseudoTerminal.onOwnThread {
                let sandbox = try Sandbox()
                defer { withExtendedLifetime(sandbox) {} }
                // Nothing listens at port 1: the program opens all the same.
                let terminal = try sandbox.client("--server", "http://127.0.0.1:1", columns: columns, rows: rows)
                try terminal.wait(for: "the alternate screen") { $0.isAlternate }
                for key in ["Down", "Enter", "?", "Escape", "/", "x", "Escape", "End", "Escape"] { try terminal.send(keys: key) }
                _ = terminal.settle()
                #expect(terminal.ending == nil)
                try terminal.send(keys: "C-q")
                #expect(try terminal.waitForEnd() == .exited(0))
                #expect(terminal.isRestored)
            }
        }
    }
}
