import Glibc
import PseudoTerminal
import Testing

extension TerminalTests {
    @Suite("Where there is no proper terminal", .serialized)
    struct NoTerminalTests {
        /// What a line of shell prints, and how it ends.
        struct Trouble: Sendable, CustomTestStringConvertible {
            let line: String
            var environment: [String: String] = [:]
            let sentence: String
            let status: Int32
            var testDescription: String { "\(environment) \(line)" }
        }

        static let openClosed = "$CLIENT --server http://127.0.0.1:1"

        @Test(
            "A sentence says what is missing, and the exit code what kind of thing it is",
            arguments: [
                Trouble(line: "$CLIENT </dev/null", sentence: "Belum ada alamat platform.", status: EX_USAGE),
                Trouble(line: "\(openClosed) </dev/null", sentence: "perintah ini perlu terminal", status: EX_UNAVAILABLE),
                Trouble(line: "\(openClosed) | cat; exit $?", sentence: "perintah ini perlu terminal", status: 0),
                Trouble(
                    line: openClosed, environment: ["TERM": "dumb"], sentence: "terminal “dumb” tidak bisa menempatkan teks",
                    status: EX_UNAVAILABLE),
                Trouble(
                    line: openClosed, environment: ["TERM": "mesin-ketik"], sentence: "tidak mengenal terminal “mesin-ketik”",
                    status: EX_UNAVAILABLE),
                Trouble(
                    line: openClosed, environment: ["TERM": ""], sentence: "TERM belum diisi", status: EX_UNAVAILABLE),
                Trouble(
                    line: openClosed, environment: ["TERM": "dumb", "CHILLAJAR_LANG": "en"], sentence: "cannot place text",
                    status: EX_UNAVAILABLE),
                Trouble(
                    line: "$CLIENT --server bukan-alamat", sentence: "Alamat platform tidak benar: bukan-alamat", status: EX_USAGE
                ),
            ])
        func trouble(_ trouble: Trouble) async throws {
            try await PseudoTerminal.onOwnThread {
                let sandbox = try Sandbox()
                defer { withExtendedLifetime(sandbox) {} }
                let terminal = try sandbox.shell(trouble.line, environment: trouble.environment)
                #expect(try terminal.waitForEnd() == .exited(Int(trouble.status)))
                #expect(terminal.screen.contains(trouble.sentence), "\(terminal.screen.text)")
                #expect(terminal.isRestored)
            }
        }

        @Test("Without a terminal the demo plays the whole journey in lines of text and exits 0")
        func piped() async throws {
            try await PseudoTerminal.onOwnThread {
                let sandbox = try Sandbox()
                let terminal = try sandbox.shell("$CLIENT demo </dev/null")
                #expect(try terminal.waitForEnd(seconds: 120) == .exited(0))
                let text = terminal.screen.text
                #expect(text.contains("Selesai: dua sesi, dari kursus sampai ulasan."), "\(text)")
                #expect(text.contains("menolak bukti"), "\(text)")
                #expect(sandbox.contents(of: sandbox.temporary) == [])
            }
        }
    }

    @Suite("Colours", .serialized)
    struct ColourTests {
        static func coloured(_ screen: Screen) -> Int {
            (0..<screen.rows).reduce(0) { count, row in
                count
                    + (0..<screen.columns).count { column in
                        guard let style = screen.cell(row: row, column: column)?.style else { return false }
                        return style.foreground != .standard || style.background != .standard
                    }
            }
        }

        @Test("NO_COLOR leaves every cell in the terminal's own colours", arguments: [true, false])
        func noColor(_ isSet: Bool) async throws {
            try await PseudoTerminal.onOwnThread {
                let sandbox = try Sandbox()
                defer { withExtendedLifetime(sandbox) {} }
                let terminal = try sandbox.client(
                    "--server", "http://127.0.0.1:1", environment: isSet ? ["NO_COLOR": "1"] : [:])
                try terminal.wait(forText: "semua tombol")
                #expect((Self.coloured(terminal.screen) == 0) == isSet)
                try terminal.send(keys: "q")
                #expect(try terminal.waitForEnd() == .exited(0))
                #expect(terminal.isRestored)
            }
        }
    }
}
