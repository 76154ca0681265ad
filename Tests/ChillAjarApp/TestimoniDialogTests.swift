import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("What was written about a mentor, to read and to search")
struct TestimoniDialogTests {
    /// The dialog with sixty testimoni, every tenth of which has its number in words that are looked for.
    private func app(_ size: (Int, Int) = (100, 30), language: Language = .id) -> TestApp {
        var app = TestApp(
            .pelanggan, size: size, snapshots: [.kursus: .kursus(KursusFixtures.all)], language: language)
        app.open(TestimoniDialog(KursusFixtures.bagas))
        app.tell(.testimoni(KursusFixtures.bagas.id, (1...60).map(Self.testimoni)))
        return app
    }

    private static func testimoni(_ number: Int) -> Testimoni {
        let komentar = number % 10 == 0 ? "Penjelasan runtut nomor \(number)" : "Baik \(number)"
        let days = Int64(number)
        return Testimoni(
            id: TestimoniID(days), rating: Rating(number % 5 == 0 ? 4 : 5), komentar: komentar,
            tanggal: TestWorld.now.adding(seconds: -days * 86_400))
    }

    @Test("How many gave how many stars stands above, in bars", arguments: [(100, 30), (60, 20), (40, 12)])
    func bars(_ size: (Int, Int)) {
        let app = app(size)
        #expect(app.line(with: "5 ★").contains("█"))
        #expect(app.line(with: "5 ★").contains(" 48"))
        #expect(app.line(with: "4 ★").contains(" 12"))
        #expect(app.line(with: "1 ★").contains("░  0"))
    }

    @Test("Typing goes to the first place at once; n and N go on, and around at the ends")
    func search() {
        var app = app()
        app.press("/ R u n t u t")
        #expect(app.shows("nomor 10") && app.shows("1 dari 6"))
        app.press("Enter n n")
        #expect(app.shows("nomor 30") && app.shows("3 dari 6"))
        app.press("N N N")
        #expect(app.shows("nomor 60") && app.shows("6 dari 6"))
    }

    @Test("What was found is marked, the place in sight beyond the others")
    func marked() {
        var app = app()
        app.press("/ r u n t u t Enter")
        #expect(app.marked(inRowWith: "nomor 10") == "runtut")
        app.press("n")
        #expect(app.marked(inRowWith: "nomor 20") == "runtut")
    }

    @Test("Esc while typing goes back to where one was; later it takes the search away before it closes")
    func escape() {
        var app = app()
        let before = app.text
        app.press("/ r u n t u t Esc")
        #expect(app.text == before)
        app.press("/ r u n t u t Enter Esc")
        #expect(app.top is TestimoniDialog && !app.shows("1 dari 6"))
        app.press("Esc")
        #expect(!(app.top is TestimoniDialog))
    }

    @Test(
        "Words that stand nowhere are said to, in both languages",
        arguments: [(Language.id, "tidak ditemukan"), (.en, "not found")])
    func none(_ language: Language, _ words: String) {
        var app = app(language: language)
        app.press("/ x y z")
        #expect(app.shows(words))
        app.press("Enter n N")
        #expect(app.shows(words))
    }

    @Test("Letters that are commands are text while words are typed")
    func letters() {
        var app = app()
        app.forgetEffects()
        app.press("/ q r t n")
        #expect(app.top is TestimoniDialog && app.commands.isEmpty)
        #expect(app.line(with: "tidak ditemukan").contains("qrtn"))
    }

    @Test("G goes to the end and g to the beginning")
    func ends() {
        var app = app()
        app.press("G")
        #expect(app.shows("runtut nomor 60") && !app.shows("5 ★"))
        app.press("g")
        #expect(app.shows("5 ★"))
    }

    @Test("No size crashes while words are looked for", arguments: [(1, 1), (7, 4), (20, 5), (300, 100)])
    func anySize(_ size: (Int, Int)) {
        var app = app(size)
        app.press("/ r u n t u t Enter n G")
        #expect(app.lines.count == size.1)
    }
}

extension TestApp {
    /// What is marked as found, in the first row that contains a text.
    fileprivate func marked(inRowWith text: String) -> String {
        var app = app
        let grid = app.frame().grid
        guard let row = lines.firstIndex(where: { $0.contains(text) }) else { return "" }
        let signs = (0..<grid.width).map { grid[$0, row] }.filter {
            $0.style.role == .match && $0.style.modifiers.contains(.reverse)
        }
        return String(String.UnicodeScalarView(signs.map(\.glyph.base)))
    }
}
