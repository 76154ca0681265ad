import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Keys of one's own")
struct KeymapTests {
    private func app(_ app: TestApp, _ wishes: [String: [String]]) throws -> TestApp {
        var app = app
        app.use(try Keymap(wishes))
        return app
    }

    @Test("A command answers to its new key and no longer to the old one, and the last line tells the new one")
    func rebound() throws {
        var app = try app(KursusFixtures.app(.pelanggan), ["kursus.urut": ["S", "F5"]])
        #expect(try #require(app.lines.last).contains("S urut"))
        let before = app.text
        app.press("s")
        #expect(app.text == before)
        app.press("S")
        let sorted = app.text
        #expect(sorted != before)
        app.press("F5")
        #expect(app.text != sorted)
    }

    @Test("Several letters in a row are a key, and their first one waits")
    func sequence() throws {
        var app = try app(KursusFixtures.app(.pelanggan), ["kursus.urut": ["zo"]])
        let before = app.lines.dropLast()
        app.press("z")
        #expect(app.lines.dropLast() == before)
        #expect(try #require(app.lines.last).hasSuffix(" z"))
        app.press("o")
        #expect(app.lines.dropLast() != before)
        app.press("z z Esc")
        #expect(!(try #require(app.lines.last).hasSuffix(" z")))
    }

    @Test("Moving keys can be changed for every list at once")
    func moving() throws {
        var app = try app(KursusFixtures.app(.pelanggan), ["gerak.bawah": ["Z", "Down"], "gerak.atas": ["E", "Up"]])
        app.press("Z Z E")
        let here = app.text
        app.press("j")
        #expect(app.text == here)
        app.press("Down")
        #expect(app.text != here)
    }

    @Test("The button and the answer of the help name the new key too")
    func toldEverywhere() throws {
        var app = try app(SesiFixture.app([SesiFixture.unpaid]), ["sesi.bayar": ["B"]])
        #expect(app.shows(" B bayar dan kirim bukti"))
        app.press("?")
        app.type("bagaimana membayar")
        #expect(app.shows("lalu tekan B"))
    }

    @Test("Typing a letter that is a command elsewhere only types it")
    func typing() throws {
        var app = try app(KursusFixtures.app(.pelanggan), ["kursus.urut": ["k"], "gerak.atas": ["Up"]])
        app.press("/ k")
        #expect(app.shows("k"))
        #expect(app.top.takesText)
    }

    @Test("A change that cannot be is refused with what is allowed")
    func refused() {
        func reason(_ wishes: [String: [String]]) -> String {
            do {
                _ = try Keymap(wishes)
                return ""
            } catch { return error.reason }
        }
        #expect(reason(["kursus.urutt": ["S"]]) == "kursus.urutt? (kursus.buka, kursus.urut, kursus.hapus)")
        #expect(reason(["apa.saja": ["S"]]).hasPrefix("apa.saja? (umum.…, tempat.…,"))
        #expect(reason(["kursus.urut": ["Ctrl-S"]]).hasPrefix("kursus.urut = \"Ctrl-S\"? (s, S, C-s,"))
        #expect(reason(["kursus.urut": []]) == "kursus.urut = \"s\", [\"s\", \"F5\"]")
        #expect(reason(["umum.kembali": ["x"]]) == "umum.kembali: Esc, tetap / fixed")
        #expect(reason(["jawab.ya": ["Enter"]]) == "jawab.ya: y, tetap / fixed")
        #expect(reason(["masuk.daftar": ["d"]]).hasPrefix("masuk.daftar = \"d\": di sini huruf"))
        #expect(reason(["kursus.urut": ["p"]]) == "kursus.urut = \"p\": pilihan.paket = \"p\"")
        #expect(reason(["kursus.urut": ["pp"]]) == "kursus.urut = \"pp\": pilihan.paket = \"p\"")
        #expect(reason(["kursus.urut": ["p"], "pilihan.paket": ["F6"]]) == "")
        #expect(reason(["tempat.segarkan": ["s"]]).contains("tempat.segarkan = \"s\""))
    }

    @Test("A count before a movement repeats it, and with G and g it is the number of the row")
    func counts() {
        var app = AntreanFixtures.app(
            rows: (1...20).map { AntreanFixtures.transaksi($0, "Orang \($0)", jumlah: 1000, minutes: 100 - $0) })
        func selected() -> Int64? { (app.top as? AntreanScreen)?.list.selected?.value }
        let first = selected()
        app.press("5 j")
        #expect(selected() == first.map { $0 + 5 })
        app.press("0 5 k")
        #expect(selected() == first)
    }

    @Test("The places keep their digits; 0 begins a count with them, and the places may be given other keys")
    func digits() throws {
        var app = KursusFixtures.app(
            .pelanggan, kursus: (1...12).map { TestWorld.kursus($0, "Kursus \($0)", mentor: KursusFixtures.bagas) })
        func selected() -> KursusID? { (app.top as? KursusScreen)?.list.selected }
        let ids = (app.top as? KursusScreen)?.catalogue.ids ?? []
        app.press("0 2 j")
        #expect(selected() == ids[2])
        app.press("0 2 Esc j")
        #expect(selected() == ids[3])
        app.press("9 G")
        #expect(selected() == ids[8])
        app.press("g g")
        #expect(selected() == ids[0])
        app.press("4")
        #expect(app.top is SesiPelangganScreen)
        app.press("2")
        app.use(try Keymap(["tempat.4": ["M-4"]]))
        app.press("4 j")
        #expect(selected() == ids[4])
        app.press("M-4")
        #expect(app.top is SesiPelangganScreen)
    }
}
