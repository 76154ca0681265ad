import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("The border between a list and what stands beside it")
struct DividerTests {
    @Test("The mouse takes it along, on either of its edges, and leaves it where the button goes up")
    func drag() {
        for edge in [-1, 0] {
            var app = MentorFixtures.app()
            let width = app.listWidth
            app.point(.press, x: width + edge, y: 10)
            #expect(app.listWidth == width)
            app.point(.drag, x: width + edge - 5, y: 12)
            app.point(.drag, x: width + edge + 9, y: 30)
            app.point(.release, x: width + edge + 9, y: 30)
            #expect(app.listWidth == width + 9)
            app.point(.drag, x: 3, y: 30)
            #expect(app.listWidth == width + 9)
        }
    }

    @Test("While it is held, both edges are lit from top to bottom, and nothing else is")
    func held() {
        var app = MentorFixtures.app()
        let width = app.listWidth
        #expect(app.lit(inRow: 10).isEmpty)
        app.point(.press, x: width, y: 10)
        for row in [1, 10, 30] { #expect(app.lit(inRow: row) == [width - 1, width]) }
        app.point(.release, x: width, y: 10)
        #expect(app.lit(inRow: 10).isEmpty)
    }

    @Test("What moves without having taken hold of it moves nothing")
    func strayDrag() {
        var app = MentorFixtures.app()
        let width = app.listWidth
        app.point(.press, x: 10, y: 30)
        app.point(.drag, x: width, y: 30)
        app.point(.drag, x: width + 20, y: 30)
        app.point(.release, x: width + 20, y: 30)
        #expect(app.listWidth == width)
    }

    @Test("Kursus and mentors have one too; at its narrowest each side is whole", arguments: ["2", "3"])
    func catalogues(place: String) {
        var app = KursusFixtures.app(.pelanggan, size: (120, 40))
        app.press(place)
        let before = app.text
        app.press("> > > > > > > > > > > > > > > > > > > > > > > >")
        #expect(app.text != before)
        #expect(app.lines.dropFirst().dropLast().allSatisfy { $0.count == 120 }, "the frames are whole")
        app.press("< < < < < < < < < < < < < < < < < < < < < < < < <")
        #expect(app.lines.dropFirst().dropLast().allSatisfy { $0.count == 120 }, "the frames are whole")
        app.press("=")
        #expect(app.text == before)
    }

    @Test("Keys move it, and put it back")
    func keys() {
        var app = MentorFixtures.app()
        let width = app.listWidth
        app.press("> >")
        #expect(app.listWidth == width + 8)
        app.press("<")
        #expect(app.listWidth == width + 4)
        app.press("=")
        #expect(app.listWidth == width)
    }

    @Test("Other keys can be given to it")
    func otherKeys() throws {
        var app = MentorFixtures.app()
        let width = app.listWidth
        app.use(try Keymap(["sekat.lebar": ["W"]]))
        app.press("W >")
        #expect(app.listWidth == width + 4)
    }

    @Test("A double click puts it back; a press soon after it was moved does not")
    func doubleClick() {
        var app = MentorFixtures.app()
        let width = app.listWidth
        app.point(.press, x: width, y: 10)
        app.point(.drag, x: width + 7, y: 10)
        app.point(.release, x: width + 7, y: 10)
        app.point(.press, x: width + 7, y: 10)
        app.point(.release, x: width + 7, y: 10)
        #expect(app.listWidth == width + 7)
        app.point(.press, x: width + 7, y: 10)
        app.point(.release, x: width + 7, y: 10)
        #expect(app.listWidth == width)
    }

    @Test("Neither side is squeezed away, and a wider window gives back what was wanted")
    func limits() {
        var app = MentorFixtures.app()
        let width = app.listWidth
        app.point(.press, x: width, y: 10)
        app.point(.drag, x: 0, y: 10)
        #expect(app.listWidth == Divider.least)
        app.point(.drag, x: 119, y: 10)
        #expect(app.listWidth == 120 - Divider.least)
        app.resize(80, 24)
        #expect(app.listWidth == 80 - Divider.least)
        app.resize(120, 40)
        #expect(app.listWidth == 120 - Divider.least)
    }

    @Test("The next run finds it where it was put, by keys or by the mouse; put back, nothing is kept")
    func kept() throws {
        var app = MentorFixtures.app()
        let width = app.listWidth
        app.point(.press, x: width, y: 10)
        app.point(.drag, x: width + 3, y: 10)
        #expect(app.kept.isEmpty, "on its way it is not written")
        app.point(.drag, x: width + 6, y: 10)
        app.point(.release, x: width + 6, y: 10)
        #expect(app.kept.count == 1)
        app.press(">")
        let draft = try #require(app.kept.last)
        var next = MentorFixtures.app()
        next.tell(.draft(name: Dividers.draftName, text: try #require(draft)))
        #expect(next.listWidth == width + 10)
        next.press("=")
        #expect(next.listWidth == width && next.kept == [nil])
    }

    @Test("What was kept of a place that there is no more, or is no number, does no harm")
    func strangeDraft() {
        var app = MentorFixtures.app()
        let width = app.listWidth
        app.tell(
            .draft(name: Dividers.draftName, text: "entah 30\nsesiMentor\nsesiMentor x\n\njadwalMentor 99999999999999999999"))
        #expect(app.listWidth == width)
        app.tell(.draft(name: Dividers.draftName, text: "sesiMentor -40"))
        #expect(app.listWidth == Divider.least)
    }

    @Test("Each place keeps its own width while the program runs")
    func places() {
        var app = MentorFixtures.app()
        let sesi = app.listWidth
        app.press("> >")
        app.go(to: .jadwalMentor)
        let jadwal = app.listWidth
        app.press("<")
        #expect(app.listWidth == jadwal - 4)
        app.go(to: .sesiMentor)
        #expect(app.listWidth == sesi + 8)
    }

    @Test("Where the list stands above, there is nothing to move and no key says so", arguments: [(71, 24), (40, 12)])
    func stacked(_ size: (Int, Int)) {
        var app = MentorFixtures.app(size)
        let before = app.text
        app.press("> < =")
        #expect(app.text == before)
        #expect(app.app.divider == nil)
        app.press("?")
        app.type("lebar daftar")
        #expect(!app.shows("< > ="))
    }

    @Test("In the queue of proofs too: the proof takes what the list gives, and gives what it takes")
    func queue() {
        var app = AntreanFixtures.app()
        let width = app.listWidth
        app.point(.press, x: width, y: 10)
        app.point(.drag, x: width + 9, y: 10)
        app.point(.release, x: width + 9, y: 10)
        #expect(app.listWidth == width + 9)
        app.press("<")
        #expect(app.listWidth == width + 5)
        for keys in ["> > > > > > > > > > > > > > > > > > > >", "< < < < < < < < < < < < < < < < < < < < < <"] {
            app.press(keys)
            #expect(app.lines.dropFirst().dropLast().allSatisfy { $0.count == 120 }, "the frames are whole")
            #expect(app.shows("Rp63.000") && app.shows("terima"))
        }
        app.press("=")
        #expect(app.listWidth == width)
    }

    @Test("While an acceptance is asked for, and where proof and list stand one above the other, the queue has none")
    func queueAsked() {
        var app = AntreanFixtures.app()
        app.press("a")
        #expect(app.app.divider == nil)
        #expect(AntreanFixtures.app((80, 24)).app.divider == nil)
    }

    @Test("While a question is asked, it stays where it is")
    func asked() {
        var app = MentorFixtures.app()
        let width = app.listWidth
        app.press("Down b")
        app.point(.press, x: width, y: 3)
        app.point(.drag, x: width + 9, y: 3)
        app.press("Esc")
        #expect(app.listWidth == width)
    }

    @Test("Who listens has no border to move")
    func linear() {
        let app = TestApp(
            .mentor, snapshots: [.sesiMentor: .sesi(MentorFixtures.sesi)], presentation: Presentation(isLinear: true))
        #expect(app.app.divider == nil)
        #expect(!app.shows("lebar daftar"))
    }

    @Test("The list of keys tells it in both languages", arguments: [(Language.id, "lebar daftar"), (.en, "list's width")])
    func told(_ language: Language, _ words: String) {
        var app = MentorFixtures.app(language: language)
        app.press("?")
        #expect(app.line(with: words).contains("< > ="))
    }

    @Test("Selection and text go with it: a wider list shows names in full")
    func contents() {
        var app = MentorFixtures.app((80, 24))
        app.press("< < < <")
        #expect(!app.line(with: "13.00").prefix(app.listWidth).contains("Ayu Prameswari"))
        app.press("= > > >")
        #expect(app.line(with: "13.00").prefix(app.listWidth).contains("Ayu Prameswari"))
    }
}

extension TestApp {
    /// What was kept of the widths, one after the other.
    fileprivate var kept: [String?] {
        commands.compactMap { if case .saveDraft(let text, name: Dividers.draftName) = $0 { .some(text) } else { nil } }
    }

    /// The columns of the list, as the edges of the boxes tell.
    fileprivate var listWidth: Int {
        let corner = lines.lazy.compactMap { Array($0).firstIndex(of: "╮") }.first
        return (corner ?? -1) + 1
    }

    /// The columns in a row whose border is lit.
    fileprivate func lit(inRow row: Int) -> [Int] {
        var app = app
        let grid = app.frame().grid
        return (0..<grid.width).filter { column in
            let cell = grid[column, row]
            return cell.style.surface == .selection && "│╮╭╯╰".unicodeScalars.contains(cell.glyph.base)
        }
    }
}
