import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("The settings")
struct PengaturanTests {
    private func app(
        _ peran: Peran? = .pelanggan, size: (Int, Int) = (120, 40),
        preferences: Preferences = Preferences(downloads: "/home/ayu/Unduhan", path: "/home/ayu/.config/chillajar/config.toml")
    ) -> TestApp {
        var app = TestApp(peran, size: size, preferences: preferences)
        app.press(",")
        return app
    }

    @Test("A comma opens them in any place, for guests too, and closes them", arguments: [nil, Peran.pelanggan, .mentor, .admin])
    func opening(peran: Peran?) {
        var app = app(peran)
        #expect(app.top is PengaturanScreen)
        app.press(",")
        #expect(!(app.top is PengaturanScreen))
    }

    @Test("Every setting stands there with its value in words", arguments: [(120, 40), (80, 24)])
    func values(size: (Int, Int)) {
        let app = app(size: size)
        for text in [
            "Bahasa Indonesia", "ikut terminal", "WIB, Indonesia barat", "garis dan tanda", "5 detik", "/home/ayu/Unduhan",
        ] {
            #expect(app.shows(text), "\(text)")
        }
    }

    @Test("In the smallest window they are all reached")
    func smallest() {
        var app = app(size: (40, 12))
        for text in ["Bahasa Indonesia", "chill", "ikut terminal", "WIB", "garis", "otomatis", "5 detik", "/home/ayu"] {
            if !app.shows(text) { app.press("Down") }
            while !app.shows(text), (app.top as? PengaturanScreen)?.list.selected != .downloads { app.press("Down") }
            #expect(app.shows(text), "\(text)")
        }
    }

    @Test("Another language is spoken at once, and written down")
    func language() {
        var app = app()
        app.press("Right")
        #expect(app.shows("Settings") && app.shows("Time zone") && app.lines[0].contains("Courses"))
        #expect(app.preferenceChanges == [.language(.en)])
        app.tell(.kept(.language(.en)))
        #expect(app.line(with: "Language").contains("✓ saved"))
        app.press("Left Esc")
        #expect(app.lines[0].contains("Kursus"))
    }

    @Test("The arrows beside a value can be clicked: the next one, and the one before")
    func arrows() {
        var app = app()
        app.press("Down Down Down")
        app.click("→")
        #expect(app.world.zona == .wita)
        app.click("← WITA")
        app.pass(seconds: 1)
        app.click("← WIB")
        #expect(app.preferenceChanges == [.zona(.wita), .zona(.wib), .zona(.wit)])
    }

    @Test("Another zone is in force at once")
    func zona() {
        var app = app()
        app.press("Down Down Down Right")
        #expect(app.world.zona == .wita && app.shows("WITA, Indonesia tengah"))
        app.press("Right Right")
        #expect(app.world.zona == .wib)
        #expect(app.preferenceChanges == [.zona(.wita), .zona(.wit), .zona(.wib)])
    }

    @Test("With ASCII everything is drawn otherwise at once")
    func ascii() {
        var app = app()
        app.press("Down Down Down Down Right")
        #expect(app.preferenceChanges == [.ascii(true)])
        #expect(app.lines.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
    }

    @Test("A terminal that knows nothing else stays with ASCII")
    func mustBeASCII() {
        var app = app(preferences: Preferences(mustBeASCII: true))
        app.press("Down Down Down Down Right")
        #expect(app.preferenceChanges.isEmpty && app.shows("bukan UTF-8"))
    }

    @Test("Things stop moving at once")
    func motion() {
        var app = app()
        app.press("End Up Up Right")
        #expect(app.preferenceChanges == [.motion(isCalm: true)] && app.world.presentation.isCalm && app.shows("tenang"))
    }

    @Test("The time for taking back goes through its values; where each kind has its own, the file is named")
    func undo() {
        var app = app()
        app.press("End Up Right")
        #expect(app.preferenceChanges == [.undo(seconds: 10)] && app.shows("10 detik"))
        app.press("Left Left Left")
        #expect(app.world.preferences.undo == .seconds(0) && app.shows("langsung terkirim"))
        var other = self.app(preferences: Preferences(undo: .byKind))
        other.press("End Up Right")
        #expect(other.preferenceChanges.isEmpty && other.shows("[urungkan]"))
    }

    @Test("The folder of downloads is typed and completed; nothing is taken that is no path")
    func downloads() {
        var app = app()
        app.press("End Enter")
        #expect(app.top is UnduhanDialog)
        app.press("C-u")
        app.type("unduhan")
        app.press("Enter")
        #expect(app.shows("mulai dengan / atau ~/") && app.preferenceChanges.isEmpty)
        app.press("C-u")
        app.type("~/B")
        app.press("Tab")
        #expect(app.localCommands.last == .completePath("~/B"))
        app.tell(.completed(path: "~/B", to: "~/Bukti/", names: ["Bukti/"]))
        app.press("Enter")
        #expect(app.preferenceChanges == [.downloads("~/Bukti/")])
        #expect(app.top is PengaturanScreen && app.shows("~/Bukti/"))
    }

    @Test("What cannot be written says so with the file and the line, and is in force all the same")
    func notKept() {
        var app = app()
        app.press("Down Down Right")
        app.tell(.notKept(.background(.dark), reason: "config.toml: 4: lang = ?"))
        #expect(app.shows("config.toml: 4: lang = ?") && app.shows("gelap"))
    }

    @Test("What an option or a variable overrules at the next start says so")
    func overruled() {
        var app = app(preferences: Preferences(overruled: [.language: "--lang"]))
        #expect(app.shows("⚠ --lang menang saat program dibuka"))
        app.press("Right")
        app.tell(.kept(.language(.en)))
        #expect(app.shows("--lang goes before it"))
    }
}
