import PseudoTerminal
import Testing

/// `chillajar demo` in a terminal, on its first screen; every role is played by the test.
struct Demo {
    let sandbox: Sandbox
    let terminal: PseudoTerminal
    let server: Int32

    init(columns: Int = 140, rows: Int = 40, environment: [String: String] = [:], pictures: PictureLanguage? = nil) throws {
        sandbox = try Sandbox()
        terminal = try sandbox.client(
            "demo", "--sendiri", environment: environment, columns: columns, rows: rows, pictures: pictures)
        // A server in debug mode makes its people's passwords slowly, the more so while other tests run.
        try terminal.wait(forText: "Masuk sebagai siapa?", seconds: 60)
        server = try #require(Processes.children(of: terminal.processID).first)
    }

    /// Insists that nothing is left: the terminal as it was, no server, no folder.
    func expectGone(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(terminal.modes == terminal.modesBefore, sourceLocation: sourceLocation)
        #expect(terminal.screen.isRestored, "\(terminal.screen)", sourceLocation: sourceLocation)
        #expect(Processes.waitForEnd(of: server), "the server runs on", sourceLocation: sourceLocation)
        #expect(sandbox.contents(of: sandbox.temporary) == [], sourceLocation: sourceLocation)
    }
}
