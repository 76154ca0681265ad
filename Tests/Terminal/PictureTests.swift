import FoundationEssentials
import Glibc
import Pictures
import PseudoTerminal
import Testing

extension TerminalTests {
    @Suite("Pictures on terminals that show pixels", .serialized)
    struct PictureTests {
        @Test(
            "A terminal that says it understands kitty's is sent a PNG over the picture's cells, and what covers it takes it away"
        )
        func kitty() async throws {
            try await PseudoTerminal.onOwnThread {
                let stage = try DemoStage(pictures: .kitty)
                let recorder = Recorder()
                stage.terminal.tap = { [recorder] in recorder.audit.take($0) }
                #expect(stage.terminal.screen.pictures.questions == 1)
                try stage.become(.admin)
                let (number, place) = try stage.seePicture()
                let file = try #require(Data(base64Encoded: Data(stage.terminal.screen.pictures.files[number] ?? [])))
                let info = try Pictures.inspect(bytes: Array(file))
                #expect(info.format == .png)
                #expect(abs(info.width * place.rows * 20 - info.height * place.columns * 10) < info.width * 20, "as it is")

                try stage.press("?", until: "Semua tombol")
                try stage.expectNoPicture()
                try stage.terminal.send(keys: "Escape")
                _ = try stage.seePicture()

                try stage.press("z", until: "100 %")
                try stage.terminal.wait(for: "a larger picture") { $0.pictures.kitty.values.contains { $0.rows > place.rows } }
                let sent = stage.terminal.screen.pictures.transmissions
                try stage.press("+", until: "125 %")
                try stage.terminal.wait(for: "another picture, in the place of the one before") {
                    $0.pictures.transmissions > sent && $0.pictures.kitty.count == 1 && $0.pictures.files.count == 1
                }
                #expect(stage.terminal.screen.pictures.mistakes == [])
                try stage.leave()
                #expect(stage.terminal.screen.pictures.files.isEmpty)
                #expect(recorder.audit.foreign == [])
                #expect(
                    recorder.audit.controls.filter { $0.contains("kitty") }
                        == Set([
                            "kitty a=t,t=d,f=100,q=2", "kitty ", "kitty a=p,q=2", "kitty a=d,d=I,q=2", "kitty a=d,d=A,q=2",
                        ]))
                #expect(!recorder.audit.controls.contains { $0.hasPrefix("<1b>_") || $0.hasPrefix("<1b>P") })
            }
        }

        @Test("A terminal that names sixels is sent them, whole, and they go with their cells")
        func sixel() async throws {
            try await PseudoTerminal.onOwnThread {
                let stage = try DemoStage(pictures: .sixel)
                let recorder = Recorder()
                stage.terminal.tap = { [recorder] in recorder.audit.take($0) }
                try stage.become(.admin)
                try stage.terminal.wait(for: "sixels", seconds: 30) { $0.pictures.sixels.count == 1 }
                try stage.press("?", until: "Semua tombol")
                try stage.expectNoPicture()
                try stage.terminal.send(keys: "Escape")
                try stage.terminal.wait(for: "sixels again") { $0.pictures.sixels.count == 1 }
                try stage.press("z", until: "100 %")
                try stage.terminal.wait(for: "sixels, large") { $0.pictures.sixels.count == 1 && $0.pictures.sixels[0].rows > 30 }
                #expect(stage.terminal.screen.pictures.mistakes == [])
                try stage.leave()
                #expect(recorder.audit.foreign == [])
                #expect(recorder.audit.controls.contains("sixels"))
                #expect(
                    !recorder.audit.controls.contains { $0.contains("kitty") || $0.hasPrefix("<1b>_") || $0.hasPrefix("<1b>P") })
            }
        }

        @Test("A terminal that answers nothing of pictures is sent none, and shows them in cells")
        func neither() async throws {
            try await PseudoTerminal.onOwnThread {
                let stage = try DemoStage()
                #expect(stage.terminal.screen.pictures.questions == 1)
                try stage.become(.admin)
                try stage.terminal.wait(for: "a picture in cells", seconds: 30) { screen in
                    screen.lines.count { $0.contains { "▐▖▗▘▝▚▞▙▟▛▜".contains($0) } } > 3
                }
                try stage.press("z", until: "100 %")
                #expect(stage.terminal.screen.pictures.transmissions == 0 && stage.terminal.screen.pictures.mistakes == [])
                try stage.leave()
            }
        }

        @Test("Inside of tmux it is not even asked, for tmux takes the question for a title")
        func tmux() async throws {
            try await PseudoTerminal.onOwnThread {
                let demo = try Demo(environment: ["TMUX": "/tmp/tmux-0/default,1,0"], pictures: .kitty)
                #expect(demo.terminal.screen.pictures.questions == 0)
                try demo.terminal.send(keys: "q")
                #expect(try demo.terminal.waitForEnd() == .exited(0))
                #expect(demo.terminal.screen.pictures.mistakes == [])
            }
        }

        @Test("Whatever ends the program, no picture stays behind", arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT])
        func death(_ number: Int32) async throws {
            try await PseudoTerminal.onOwnThread {
                let stage = try DemoStage(pictures: .kitty)
                try stage.become(.admin)
                _ = try stage.seePicture()
                stage.terminal.signal(number)
                #expect(try stage.terminal.waitForEnd() == .signalled(Int(number)))
                #expect(stage.terminal.screen.pictures.isEmpty && stage.terminal.screen.pictures.files.isEmpty)
                stage.demo.expectGone()
            }
        }

        @Test("In another size of window the picture is drawn for that")
        func resizing() async throws {
            try await PseudoTerminal.onOwnThread {
                let stage = try DemoStage(pictures: .kitty)
                try stage.become(.admin)
                let (_, place) = try stage.seePicture()
                stage.terminal.resize(columns: 100, rows: 28)
                try stage.terminal.wait(for: "a smaller picture", seconds: 30) { screen in
                    screen.pictures.kitty.count == 1 && screen.pictures.kitty.values.allSatisfy { $0.rows < place.rows }
                }
                #expect(stage.terminal.screen.pictures.mistakes == [])
                try stage.leave()
            }
        }
    }
}

/// What a program wrote.
private final class Recorder {
    var audit = ByteAudit()
}

extension DemoStage {
    /// Waits for the one picture; its number and its place.
    fileprivate func seePicture() throws -> (number: Int, place: Screen.Picture) {
        try terminal.wait(for: "a picture", seconds: 30) { $0.pictures.kitty.count == 1 }
        let shown = try #require(terminal.screen.pictures.kitty.first)
        return (shown.key, shown.value)
    }

    fileprivate func expectNoPicture() throws {
        try terminal.wait(for: "no picture") { $0.pictures.isEmpty }
    }
}
