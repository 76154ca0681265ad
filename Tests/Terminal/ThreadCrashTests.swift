import FoundationEssentials
import Glibc
import PseudoTerminal
import Testing

extension TerminalTests {
    @Suite("A crash beside the main thread", .serialized)
    struct ThreadCrashTests {
        /// The signals by which the kernel tells a thread that it has crashed.
        private static let crashes = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGSYS]

        /// The program with its threads: nothing listens at port 1, which the network thread has found out by then.
        private static func started() throws -> PseudoTerminal {
            let terminal = try Sandbox().client("--server", "http://127.0.0.1:1")
            try terminal.wait(forText: "semua tombol")
            try terminal.wait(forText: "luring sejak")
            return terminal
        }

        @Test("No thread blocks the signals of a crash: blocked, they end the program past the handler that tidies up")
        func masks() async throws {
            try await PseudoTerminal.onOwnThread {
                let terminal = try Self.started()
                let threads = Processes.threads(of: terminal.processID)
                #expect(threads.contains { $0.blocks(SIGTERM) }, "no thread but the main one")
                for thread in threads {
                    #expect(Self.crashes.filter(thread.blocks) == [], "thread \(thread.id)")
                }
            }
        }

        @Test("gives the terminal back and ends by its signal", arguments: [SIGILL, SIGSEGV])
        func crash(_ number: Int32) async throws {
            try await PseudoTerminal.onOwnThread {
                let terminal = try Self.started()
                // A crash is the thread's own signal, whichever of those that leave the others to the main thread.
                let thread = try #require(Processes.threads(of: terminal.processID).last { $0.blocks(SIGTERM) })
                #expect(terminal.signal(number, thread: thread.id))
                #expect(try terminal.waitForEnd() == .signalled(Int(number)))
                #expect(terminal.isRestored)
            }
        }
    }
}
