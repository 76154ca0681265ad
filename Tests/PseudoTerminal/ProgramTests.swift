import Glibc
import PseudoTerminal
import Testing

@Suite("Programs in a pseudo-terminal")
struct ProgramTests {
    func shell(_ script: String) throws -> PseudoTerminal {
        try PseudoTerminal("/bin/sh", arguments: ["-c", script], environment: ["PATH": "/usr/bin:/bin"])
    }

    @Test("A program is typed to, draws, and ends with its status")
    func conversation() async throws {
        try await PseudoTerminal.onOwnThread {
            let terminal = try shell("read name; echo Halo $name; exit 3")
            try terminal.send(keys: "Sari", "Enter")
            try terminal.wait(forText: "Halo Sari")
            #expect(try terminal.waitForEnd() == .exited(3))
            #expect(terminal.receivedBytes > 0)
        }
    }

    @Test("A program knows its size and is told of another")
    func resizing() async throws {
        try await PseudoTerminal.onOwnThread {
            let terminal = try shell("trap 'stty size; exit' WINCH; stty size; while :; do read x; done")
            try terminal.wait(forText: "24 80")
            terminal.resize(columns: 120, rows: 40)
            try terminal.wait(forText: "40 120")
            #expect(terminal.screen.columns == 120)
        }
    }

    @Test("A signal is seen as the way a program ended")
    func signal() async throws {
        try await PseudoTerminal.onOwnThread {
            let terminal = try shell("echo siap; read x")
            try terminal.wait(forText: "siap")
            terminal.signal(SIGTERM)
            #expect(try terminal.waitForEnd() == .signalled(Int(SIGTERM)))
        }
    }

    @Test("C-c interrupts, for no signal is blocked in the program")
    func interrupt() async throws {
        try await PseudoTerminal.onOwnThread {
            let terminal = try shell("echo siap; exec cat")
            try terminal.wait(forText: "siap")
            try terminal.send(keys: "C-c")
            #expect(try terminal.waitForEnd() == .signalled(Int(SIGINT)))
        }
    }

    @Test("Modes that a program leaves behind are noticed, and those it puts back are not")
    func modes() async throws {
        try await PseudoTerminal.onOwnThread {
            let careless = try shell("stty raw -echo; printf '\\033[?1049h'")
            _ = try careless.waitForEnd()
            #expect(careless.modes?.echoes == false)
            #expect(careless.screen.isAlternate)
            #expect(!careless.isRestored)
            let careful = try shell("m=$(stty -g); stty raw -echo; printf '\\033[?1049hx\\033[?1049l'; stty $m")
            _ = try careful.waitForEnd()
            #expect(careful.isRestored)
        }
    }

    @Test("Waiting for what never comes tells what was on the screen")
    func waitingInVain() async throws {
        try await PseudoTerminal.onOwnThread {
            let terminal = try shell("echo di sini; read x")
            try terminal.wait(forText: "di sini")
            #expect(throws: PseudoTerminalError.timeOver("“di sana”", screen: "di sini")) {
                try terminal.wait(forText: "di sana", seconds: 0.1)
            }
            #expect(terminal.settle(quietMilliseconds: 10).bytes == 0)
        }
    }

    @Test("A program that does not exist is told at once")
    func missing() {
        #expect(throws: PseudoTerminalError.self) { try PseudoTerminal("/nowhere/program") }
    }
}
