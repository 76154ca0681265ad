import Glibc
import PseudoTerminal
import Testing

@testable import chillajar

extension ShellTests {
    @Suite("At a terminal", .serialized)
    struct AtTerminalTests {
        @Test("What cannot be undone is asked about: neither Enter nor no does it, yes does")
        func confirming() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                let sesi = try #require(try ayu.run("pesan", "\(try ayu.bookable().kursus)", "-q").lines.first)
                for answer in ["", "t", "y"] {
                    let terminal = try ayu.terminal(["sesi", "batal", sesi])
                    try terminal.wait(forText: "[y/t]")
                    try terminal.type(answer + "\r")
                    let status = answer == "y" ? ExitKind.ok : .declined
                    #expect(try terminal.waitForEnd(seconds: 30) == .exited(Int(status.rawValue)), "\(answer)")
                }
                #expect(try ayu.json("sesi", "show", sesi)["sesi", "statusSesi"] == .text("cancelled"))
            }
        }

        @Test("A password is not shown while it is typed, and the terminal echoes again afterwards")
        func password() async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                let terminal = try ayu.terminal(["masuk", ShellTests.ayu])
                try terminal.wait(forText: "Kata sandi:")
                // The question may stand before the echo is off.
                while terminal.modes?.echoes != false { sched_yield() }
                try terminal.type("chill-ajar-demX\u{7F}o\r")
                #expect(try terminal.waitForEnd(seconds: 30) == .exited(0), "\(terminal.screen.text)")
                #expect(terminal.screen.contains("Masuk sebagai Ayu Prameswari, pelanggan."))
                #expect(!terminal.screen.contains("chill-ajar-dem"))
                #expect(terminal.modes == terminal.modesBefore)
            }
        }

        @Test(
            "A bug report tells what the terminal says of pictures, and leaves the terminal as it was",
            arguments: [
                (PictureLanguage.kitty, [:], "otomatis → kitty"), (.sixel, [:], "otomatis → sixel"),
                (.kitty, ["NO_COLOR": "1"], "otomatis → sel (notAsked)"),
                (.kitty, ["TMUX": "/tmp/tmux-0/default,1,0"], "otomatis → sel (notOffered), tmux/screen"),
            ])
        func pictures(_ language: PictureLanguage, _ environment: [String: String], _ expected: String) async throws {
            try await onOwnThread {
                let sandbox = try Sandbox(server: "http://127.0.0.1:1")
                let terminal = try sandbox.terminal(["diagnosa", "--luring"], environment: environment, pictures: language)
                #expect(try terminal.waitForEnd(seconds: 30) == .exited(0))
                #expect(terminal.screen.contains(expected), "\(terminal.screen.text)")
                #expect(terminal.modes == terminal.modesBefore)
            }
        }

        @Test("A password that is given up leaves the terminal as it was")
        func givenUp() async throws {
            try await onOwnThread {
                let sandbox = try Sandbox(server: "http://127.0.0.1:1")
                let terminal = try sandbox.terminal(["masuk", ShellTests.ayu])
                try terminal.wait(forText: "Kata sandi:")
                while terminal.modes?.echoes != false { sched_yield() }
                try terminal.send(keys: "C-c")
                #expect(try terminal.waitForEnd() == .exited(Int(ExitKind.declined.rawValue)))
                #expect(terminal.modes == terminal.modesBefore)
            }
        }

        @Test("A table fits the terminal; colours only where they are wanted", arguments: [60, 100], ["", "1"])
        func table(_ columns: Int, _ noColor: String) async throws {
            try await onOwnThread {
                let platform = try TestPlatform()
                let ayu = try Sandbox(server: platform.address)
                try ayu.signIn(ShellTests.ayu)
                let terminal = try ayu.terminal(["sesi", "list"], environment: ["NO_COLOR": noColor], columns: columns)
                #expect(try terminal.waitForEnd(seconds: 30) == .exited(0))
                let screen = terminal.screen
                let lines = screen.text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
                let sesi = try ayu.run("sesi", "list", "-q").lines
                // One line each and the heading: nothing was wrapped.
                #expect(lines.count == sesi.count + 1, "\(screen.text)")
                let isColourful = (0..<screen.rows).contains { row in
                    (0..<screen.columns).contains { screen.cell(row: row, column: $0)?.style.foreground != .standard }
                }
                #expect(isColourful == noColor.isEmpty)
            }
        }
    }
}
