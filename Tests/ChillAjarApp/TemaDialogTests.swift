import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Choosing a theme")
struct TemaDialogTests {
    private func app(_ size: (Int, Int) = (100, 30)) -> TestApp {
        let names = ["chill", "monokrom", "senja"].map { ThemeChoice.Name($0, isOwn: false) }
        var app = TestApp(
            .pelanggan, size: size, themes: ThemeChoice(names + [ThemeChoice.Name("milikku", isOwn: true)], kept: "chill"))
        app.press("T")
        return app
    }

    @Test("T lists the themes, says which is in use and which are one's own, and asks which there are now")
    func opening() {
        let app = app()
        #expect(app.top is TemaDialog && app.themeCommands == [.list])
        #expect(app.line(with: "▌chill").contains("✓ dipakai"))
        #expect(app.line(with: "milikku").contains("milik Anda"))
        #expect(app.shows("Satu aksen hijau toska"))
    }

    @Test("Moving the cursor shows each theme at once")
    func preview() {
        var app = app()
        app.press("Down Down Up")
        #expect(app.themeCommands.dropFirst() == [.preview("monokrom"), .preview("senja"), .preview("monokrom")])
        #expect(app.shows("Tanpa warna: tebal"))
    }

    @Test("Nothing is darkened, so that there is something to look at")
    func nothingDarkened() {
        var app = app().app
        #expect(!app.frame().grid.cells.contains { $0.style.role == Role.backdrop })
    }

    @Test("Enter keeps the theme and closes the list")
    func keeping() {
        var app = app()
        app.press("Down Enter")
        #expect(!(app.top is TemaDialog))
        #expect(app.themeCommands.last == .keep("monokrom"))
        app.tell(.kept("monokrom", overruledBy: nil))
        #expect(app.shows("Tema monokrom dipakai mulai sekarang."))
        app.press("T")
        #expect(app.line(with: "▌monokrom").contains("✓ dipakai"))
    }

    @Test("Esc brings the theme back that was there before")
    func restoring() {
        var app = app()
        app.press("Down Down Esc")
        #expect(app.themeCommands.last == .preview("chill"))
    }

    @Test("However the list is closed, what was only looked at goes with it")
    func closedOtherwise() {
        var app = app()
        app.press("Down")
        app.tell(.session(nil))
        #expect(!(app.top is TemaDialog))
        #expect(app.themeCommands.last == .preview("chill"))
    }

    @Test("What was kept is told to be overruled, and what could not be kept why")
    func outcomes() {
        var app = app()
        app.press("Down Enter")
        app.tell(.kept("monokrom", overruledBy: "CHILLAJAR_THEME"))
        #expect(app.shows("CHILLAJAR_THEME tetap menang"))
        app.tell(.notKept("monokrom", reason: "/x/config.toml: Permission denied"))
        #expect(app.shows("Tema monokrom tidak dapat disimpan: /x/config.toml: Permission denied"))
    }

    @Test("A broken theme tells its line in the list, cannot be kept, and can once it is mended")
    func broken() {
        var app = app()
        app.press("End")
        app.tell(.failed("milikku", reason: "milikku.toml: 3: x"))
        #expect(app.shows("Tema ini belum bisa dipakai.") && app.shows("milikku.toml: 3: x"))
        app.press("Enter")
        #expect(app.top is TemaDialog && app.themeCommands.last == .preview("milikku"))
        app.tell(.reloaded("milikku"))
        app.press("Enter")
        #expect(app.themeCommands.last == .keep("milikku"))
    }

    @Test("A mistake that is saved while the theme is in use is told with its line")
    func brokenLater() {
        var app = app()
        app.press("Esc")
        app.tell(.failed("milikku", reason: "milikku.toml: 3: x"))
        #expect(app.shows("Tema yang terakhir tetap dipakai. milikku.toml: 3: x"))
    }

    @Test("A theme that has come into the folder since is in the list, and the cursor stays on its theme")
    func newTheme() {
        var app = app()
        app.press("Down")
        app.tell(.listed(["baru", "chill", "monokrom"].map { ThemeChoice.Name($0, isOwn: $0 == "baru") }))
        #expect(app.shows("baru") && !app.shows("senja"))
        app.press("Enter")
        #expect(app.themeCommands.last == .keep("monokrom"))
    }

    @Test("The list fits into windows of every size", arguments: [(100, 30), (60, 20), (40, 10), (20, 5), (1, 1)])
    func sizes(_ width: Int, _ height: Int) {
        var app = app((width, height))
        app.press("Down Down")
        #expect(app.lines.count == height)
        if height >= 10 { #expect(app.shows("senja")) }
    }

    @Test("A click looks, a double click keeps")
    func mouse() {
        var app = app()
        app.click("senja")
        #expect(app.themeCommands.last == .preview("senja") && app.top is TemaDialog)
        app.click("monokrom", isDouble: true)
        #expect(app.themeCommands.last == .keep("monokrom") && !(app.top is TemaDialog))
    }
}
