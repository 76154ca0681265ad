import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Sesi as a calendar, as a file, and by their link")
struct SesiCalendarTests {
    private static let online: Sesi = {
        var sesi = SesiFixture.paid
        sesi.jadwal?.tautan = "https://meet.example/abc-def"
        return sesi
    }()

    // MARK: The calendar

    @Test("c opens the month with the selected sesi's day and what is on it; Esc leads back")
    func opens() {
        var app = SesiFixture.app()
        app.press("c")
        #expect(app.shows("╭ Nov 2026 WIB") && app.shows("Sen") && app.shows("Rabu 25 Nov"))
        #expect(app.shows("○ 19.00") && app.line(with: "Rabu 25 Nov") != app.line(with: "belum dibayar"))
        #expect(app.line(with: "belum dibayar").contains("Rp63.000"))
        app.press("Esc")
        #expect(!app.shows("Nov 2026 WIB") && app.shows("╭ Kalkulus Dasar"))
    }

    @Test("Arrows go by days and weeks, brackets by months, t comes back to today, w shows the week")
    func moves() {
        func day(_ keys: String) -> Tanggal? {
            var app = SesiFixture.app()
            app.press("c " + keys)
            return (app.top as? SesiPelangganScreen)?.calendar?.day
        }
        #expect(day("Right Down") == Tanggal("2026-12-03") && day("Left Up") == Tanggal("2026-11-17"))
        #expect(day("]") == Tanggal("2026-12-25") && day("[ t") == Tanggal("2026-11-22"))
        #expect(day("w Down") == Tanggal("2026-11-26") && day("w ]") == Tanggal("2026-12-02"))
        var week = SesiFixture.app()
        week.press("c w")
        #expect(week.line(with: "Sel 24 Nov").contains("15.30  Statistika"))
    }

    @Test("Enter on a day opens its first sesi; a click on a sesi opens that one")
    func enters() {
        var app = SesiFixture.app()
        app.press("c t Enter")
        #expect((app.top as? SesiPelangganScreen)?.selected?.id == SesiFixture.going.id)
        app.press("Esc c w ]")
        app.click("Kimia Organik  Citra")
        #expect((app.top as? SesiPelangganScreen)?.selected?.id == SesiFixture.checking.id)
    }

    @Test(
        "A day says of its sesi the state in a word and the amount, beside or below the month",
        arguments: [(200, 50), (120, 40), (80, 24), (60, 20)])
    func facts(size: (Int, Int)) {
        var app = SesiFixture.app(size: size)
        app.press("c")
        #expect(app.line(with: "belum dibayar").contains("Rp63.000"))
        app.press("w")
        #expect(app.shows("belum dibayar") && app.shows("Rp63.000"))
        app.press("w t Left")
        #expect(app.line(with: "13.00  Fisika Dasar 1").contains("★"))
        app.press("Left")
        #expect(app.shows("Tidak ada sesi."))
    }

    @Test("More sesi than a day has rows for are counted")
    func crowded() {
        let rows = (1...9).map { id in
            SesiFixture.sesi(Int64(id), "Kursus \(id)", SesiFixture.bagas, TestWorld.jadwal(Int64(id), day: 1, at: "0\(id):00"))
        }
        var app = SesiFixture.app(rows)
        app.press("c")
        #expect(app.shows("+7"))
    }

    @Test("A late sesi stands on the day that it has in the person's zone")
    func zones() {
        let late = SesiFixture.sesi(1, "Kalkulus Dasar", SesiFixture.bagas, TestWorld.jadwal(1, day: 1, at: "22:30"))
        var east = TestApp(.pelanggan, snapshots: [.sesiPelanggan: .sesi([late])], zona: .wit)
        east.go(to: .sesiPelanggan)
        east.press("c")
        #expect((east.top as? SesiPelangganScreen)?.calendar?.day == Tanggal("2026-11-24"))
        #expect(east.shows("Nov 2026 WIT") && east.shows("00.30"))
    }

    @Test("A month that begins on a Sunday has six weeks, a short February four; the last day of a month stays one")
    func months() throws {
        func weeks(_ day: String) throws -> Int {
            MonthGrid(day: try #require(Tanggal(day)), today: TestWorld.today, language: .id) { _ in [] }.weeks
        }
        let shown = try ["2026-11-15", "2027-02-10", "2026-12-31"].map(weeks)
        #expect(shown == [6, 4, 5])
        let last = try #require(Tanggal("2027-01-31"))
        #expect(last.adding(months: 1) == Tanggal("2027-02-28"))
        #expect(last.adding(months: -2) == Tanggal("2026-11-30"))
    }

    @Test("Any window will do", arguments: [(200, 60), (120, 40), (80, 24), (60, 20), (40, 12), (20, 5), (3, 4), (1, 1)])
    func sizes(size: (Int, Int)) {
        var app = SesiFixture.app(size: size)
        for keys in ["c", "Down Right", "w", "Up ]", "w Esc"] {
            app.press(keys)
            #expect(app.lines.count == size.1)
        }
    }

    // MARK: The link

    @Test("A link that is there is copied by y and opened by o, and the outbox keeps its O")
    func link() {
        var app = SesiFixture.app([Self.online])
        app.press("y o")
        #expect(app.copied == ["https://meet.example/abc-def"])
        #expect(app.localCommands == [.openLink("https://meet.example/abc-def")])
        app.tell(.opened(fileName: "https://meet.example/abc-def", .failure(LocalFailure("no DISPLAY"))))
        #expect(app.shows("y menyalinnya"))
        app.press("O")
        #expect(app.top is AntreanKirimScreen)
    }

    @Test(
        "What is no address of the web is shown, never handed to a program",
        arguments: ["file:///etc/passwd", "javascript:alert(1)", "--help", "https://", "https://a b", "https://a\u{1B}[2J", ""])
    func hostileLink(_ text: String) {
        #expect(WebLink(text) == nil)
        var sesi = SesiFixture.paid
        sesi.jadwal?.tautan = text
        var app = SesiFixture.app([sesi])
        app.press("y")
        #expect(app.copied.isEmpty && app.localCommands.isEmpty)
    }

    // MARK: The file

    private func file(_ sesi: Sesi) -> String {
        let file = SesiICalendar(sesi, of: TestWorld.server, now: TestWorld.now, language: .id)
        return String(decoding: file.bytes ?? [], as: UTF8.self)
    }

    @Test("i saves the sesi under a name of its own, and tells where")
    func saves() throws {
        var app = SesiFixture.app([Self.online])
        app.press("i")
        guard case .save(let bytes, let name)? = app.localCommands.first else { return #expect(Bool(false), "nothing saved") }
        #expect(name == "sesi-5-statistika.ics" && String(decoding: bytes, as: UTF8.self) == file(Self.online))
        app.tell(.saved(fileName: name, .success("/home/ayu/Unduhan/\(name)")))
        #expect(app.shows("Disimpan: /home/ayu/Unduhan/sesi-5-statistika.ics"))
    }

    @Test("Its times are UTC, its lines end in CRLF, and it tells whether the sesi is certain")
    func content() {
        let lines = file(Self.online).components(separatedBy: "\r\n")
        for line in [
            "BEGIN:VCALENDAR", "VERSION:2.0", "UID:sesi-5@chillajar.example", "DTSTAMP:20261122T073100Z",
            "DTSTART:20261124T083000Z", "DTEND:20261124T103000Z", "STATUS:CONFIRMED", "URL:https://meet.example/abc-def",
            "END:VCALENDAR",
        ] { #expect(lines.contains(line), "\(line)") }
        #expect(lines.last == "" && !file(Self.online).contains("\n\n"))
        #expect(file(SesiFixture.unpaid).contains("\r\nSTATUS:TENTATIVE\r\n"))
    }

    @Test("What people write is escaped, and cannot begin a line of its own")
    func escaping() {
        var sesi = Self.online
        sesi.detailKursus = "Limit; turunan, dan C:\\soal\r\nEND:VEVENT"
        let text = file(sesi)
        #expect(text.replacing("\r\n ", with: "").contains("DESCRIPTION:Limit\\; turunan\\, dan C:\\\\soal"))
        #expect(text.components(separatedBy: "\r\nEND:VEVENT").count == 2)
    }

    @Test("No line is longer than 75 octets, and no character is cut")
    func folding() {
        var sesi = Self.online
        sesi.detailKursus = String(repeating: "Persamaan diferensial é dengan syarat batas ", count: 9)
        let text = file(sesi)
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 } && lines.contains { $0.hasPrefix(" ") })
        #expect(text.replacing("\r\n ", with: "").contains("diferensial é dengan syarat batas Persamaan"))
        #expect(!text.contains("\u{FFFD}"))
    }
}

extension String {
    /// The parts between a separator.
    fileprivate func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
