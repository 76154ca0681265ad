import Glibc
import PseudoTerminal
import Testing

extension TerminalTests {
    @Suite("The terminal is given back", .serialized)
    struct RestoringTests {
        @Test("Leaving by a key ends the program with 0, and nothing of the demo is left")
        func leaving() async throws {
            try await PseudoTerminal.onOwnThread {
                let demo = try Demo()
                #expect(demo.terminal.screen.isAlternate)
                #expect(demo.terminal.modes?.echoes == false)
                #expect(demo.sandbox.contents(of: demo.sandbox.temporary).count == 1)
                try demo.terminal.send(keys: "q")
                #expect(try demo.terminal.waitForEnd() == .exited(0))
                demo.expectGone()
            }
        }

        @Test(
            "A signal ends the program, and nothing of the demo is left",
            arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGTRAP])
        func signal(_ number: Int32) async throws {
            try await PseudoTerminal.onOwnThread {
                let demo = try Demo()
                demo.terminal.signal(number)
                #expect(try demo.terminal.waitForEnd() == .signalled(Int(number)))
                demo.expectGone()
            }
        }

        @Test("C-c leaves as a key does: the terminal gives the program all keys")
        func interrupting() async throws {
            try await PseudoTerminal.onOwnThread {
                let demo = try Demo()
                try demo.terminal.send(keys: "C-c")
                #expect(try demo.terminal.waitForEnd() == .exited(0))
                demo.expectGone()
            }
        }

        @Test("A program that has crashed says on the terminal where its log lies")
        func crashNote() async throws {
            try await PseudoTerminal.onOwnThread {
                let demo = try Demo()
                demo.terminal.signal(SIGSEGV)
                _ = try demo.terminal.waitForEnd()
                #expect(demo.terminal.screen.contains("chillajar berhenti karena kesalahan."), "\(demo.terminal.screen.text)")
                demo.expectGone()
            }
        }
    }
}
