import Glibc
import PseudoTerminal
import Testing

@testable import NcursesTerminal

@Suite("Keys and wake-ups together")
struct WakingTests {
    @Test("A wake-up that comes while keys are read is not lost with them")
    func wakingAmongKeys() async {
        await #expect(processExitsWith: .success) {
            let keyboard = try #require(PseudoTerminal.takeOwn())
            setenv("TERM", "xterm", 1)
            let terminal = try Terminal(TerminalOptions(asksForBackground: false))
            // A wake-up that is lost is waited for without end.
            alarm(10)
            #expect(write(keyboard, "ab", 2) == 2)
            terminal.waker.wake()
            #expect(terminal.readKeys().count == 2)
            #expect(terminal.wait() == [.wake])
        }
    }
}
