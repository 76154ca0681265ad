import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

/// The key of the place of one's sesi.
private let sesiSaya = "\((Tab.all(for: .pelanggan).firstIndex(of: .sesiPelanggan) ?? 0) + 1)"

@Suite("The program for those who listen")
struct LinearViewTests {
    /// A few sesi of a pelanggan, read out.
    private func app(_ sesi: [Sesi], size: (Int, Int) = (100, 30)) -> TestApp {
        TestApp(
            .pelanggan, size: size, snapshots: [.sesiPelanggan: .sesi(sesi)],
            presentation: Presentation(isLinear: true))
    }

    /// The text of a line of cells drawn as that, read out.
    private func line(_ width: Int = 60, _ draw: (inout Canvas) -> Void) -> [String] {
        var canvas = Canvas(width: width, height: 4, glyphs: LinearStrings.glyphs)
        draw(&canvas)
        let view = LinearView(strings: LinearStrings(.id), glyphs: .unicode)
        return view.frame(of: canvas.finish(), in: Size(width: width, height: 4)).grid.lines.filter { !$0.isEmpty }
    }

    @Test("No line, block or mark that only adorns is in any place, and no row is empty but at the end")
    func nothingDrawn() {
        for peran in [Peran.pelanggan, .mentor, .admin] {
            var app = TestApp(peran, presentation: Presentation(isLinear: true))
            for key in ["", "2", "?"] {
                app.press(key)
                let scalars = app.text.unicodeScalars
                #expect(
                    !scalars.contains { (0x2500...0x25FF).contains($0.value) || "·•✓✗⚠★⇡".unicodeScalars.contains($0) },
                    "\(app.text)")
                let last = app.lines.lastIndex { !$0.isEmpty } ?? 0
                #expect(!app.lines[...last].contains(""), "\(app.text)")
            }
        }
    }

    @Test("The first line says in words which place is in sight")
    func here() {
        var app = app([SesiFixture.unpaid])
        #expect(app.lines[0].contains("1 Beranda (di sini)"))
        app.press(sesiSaya)
        #expect(app.lines[0].contains("\(sesiSaya) Sesi saya (di sini)"))
    }

    @Test("The cursor stands at the beginning of what is selected, and goes with it")
    func cursor() throws {
        var app = app(SesiFixture.all)
        app.press(sesiSaya)
        let first = try #require(app.cursor)
        app.press("Down")
        let second = try #require(app.cursor)
        #expect(first.x == 0 && second.x == 0 && second.y > first.y)
    }

    @Test("While something is typed the cursor stands where the next letter goes")
    func typing() throws {
        var app = TestApp(nil, presentation: Presentation(isLinear: true))
        app.press("m")
        app.type("ayu@contoh.id")
        let cursor = try #require(app.cursor)
        let line = app.lines[cursor.y]
        #expect(line.hasSuffix("ayu@contoh.id") && cursor.x == line.count)
        app.type(" ")
        #expect(app.cursor?.x == cursor.x + 1)
    }

    @Test("A dialog is alone: nothing of what it lies upon is read")
    func dialog() {
        var app = app([SesiFixture.unpaid])
        app.press(sesiSaya)
        #expect(app.shows("belum dibayar"))
        app.press("T")
        #expect(app.top is TemaDialog && !app.shows("belum dibayar"))
    }

    @Test("News says in a word what kind it is")
    func news() {
        var app = app([])
        app.tell(.storeFailed("disk"))
        #expect(app.lines.contains { $0.hasPrefix("Gagal: ") && $0.contains("disk") })
    }

    @Test("What stands apart in a row is read as a list, and a sign beside a word not at all")
    func rows() {
        #expect(line { $0.text("Waktu      Senin,  │  ✓ selesai · Rp25.000", x: 2, y: 0) } == ["Waktu, Senin, selesai, Rp25.000"])
        #expect(line { $0.text("08.00   ▣    ▒   ✗", x: 0, y: 0) } == ["08.00, bebas, terisi, gagal"])
        #expect(line { $0.text("↑↓ gerak   ⏎ pilih", x: 0, y: 0) } == ["atas bawah gerak, Enter pilih"])
    }

    @Test("Stars are counted, and a choice says whether it is chosen")
    func words() {
        #expect(line { StarRating(3).draw(in: &$0, x: 0, y: 0, spaced: true) } == ["3 dari 5 bintang"])
        #expect(line { $0.text("★ 4,5", x: 0, y: 0) } == ["bintang 4,5"])
        #expect(line { $0.text("★ menunggu ulasan", x: 0, y: 0) } == ["menunggu ulasan"])
        #expect(
            line {
                $0.text("\($0.glyphs.choiceOn) satu", x: 0, y: 0)
                $0.text("\($0.glyphs.choiceOff) dua", x: 0, y: 1)
                $0.text("\($0.glyphs.ahead) mulai", x: 0, y: 2)
            } == ["dipilih: satu", "pilihan: dua", "nanti: mulai"])
    }

    @Test("A picture is named once, and none of its cells is written")
    func picture() {
        let lines = line { canvas in
            for y in 0..<3 {
                for x in 0..<9 { canvas.cell(x, y, Cell("▀", .pixels(fg: .rgb(1), bg: .rgb(2)))) }
            }
            canvas.text("Jumlah", x: 20, y: 1)
        }
        #expect(lines == ["Gambar, tidak ditampilkan dalam mode ini.", "Jumlah"])
    }

    @Test("A long row goes on in the next line, between words")
    func wrapping() {
        #expect(line(20) { $0.text("satu dua ▣   tiga ▣", x: 0, y: 0) } == ["satu dua bebas,", "tiga bebas"])
    }

    @Test("A click finds what stood there")
    func clicks() {
        var app = app([SesiFixture.unpaid])
        app.click("\(sesiSaya) Sesi saya")
        #expect(app.lines[0].contains("\(sesiSaya) Sesi saya (di sini)"))
    }

    @Test("It can be used in windows of every size", arguments: [(100, 30), (40, 10), (20, 5), (1, 1), (300, 2)])
    func sizes(_ width: Int, _ height: Int) {
        var app = app([SesiFixture.unpaid], size: (width, height))
        app.press("\(sesiSaya) Down ? Down Esc")
        #expect(app.lines.count == height)
        if let cursor = app.cursor { #expect(cursor.x < width && cursor.y < height) }
    }
}

@Suite("The program for those who want nothing to move, and for small windows")
struct PresentationTests {
    @Test("What may be taken back counts no seconds where nothing moves, and is told all the same")
    func undo() {
        for isCalm in [false, true] {
            var app = TestApp(.pelanggan, presentation: Presentation(isCalm: isCalm))
            let row = TestWorld.row(
                5, .cancelSesi(SesiID(1)), heldUntil: TestWorld.now.adding(seconds: 5))
            app.tell(.outbox([row]))
            app.tell(.queued(Ticket(1), row))
            let before = app.line(with: "urungkan")
            app.pass(seconds: 1)
            #expect(before.contains("urungkan") && (app.line(with: "urungkan") == before) == isCalm)
        }
    }

    @Test("Who listens wants nothing to move either")
    func listening() {
        #expect(Presentation(isLinear: true).isCalm)
    }

    @Test("A window that is too small says how large it is and must be", arguments: [(39, 24), (80, 9), (20, 5)])
    func tooSmall(_ width: Int, _ height: Int) {
        let app = TestApp(.pelanggan, size: (width, height))
        #expect(app.shows("Jendela \(width) × \(height)") && app.shows("40 × 10"))
    }

    @Test("Keys go on in a window that is too small, and everything is there once it is larger")
    func keysGoOn() {
        var app = TestApp(.pelanggan, size: (30, 8))
        app.press(sesiSaya)
        #expect(app.shows("Jendela 30 × 8"))
        app.resize(40, 10)
        #expect(!app.shows("Jendela") && app.shows("Sesi saya"))
    }
}
