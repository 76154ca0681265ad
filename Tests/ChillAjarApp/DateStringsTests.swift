import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Days and times in words, in three zones")
struct DateStringsTests {
    private static var dates: DateStrings { DateStrings(.id) }

    /// A moment by the clocks of a zone.
    private static func moment(_ day: String, _ time: String, _ zona: ZonaWaktu) throws -> Timestamp {
        Timestamp(try #require(Tanggal(day)), try #require(Waktu(time)), in: zona)
    }

    @Test("Two minutes around midnight are another day, and so are today, tomorrow and yesterday", arguments: ZonaWaktu.allCases)
    func midnight(zona: ZonaWaktu) throws {
        let slot = try Self.moment("2026-11-25", "00:30", zona)
        let before = try Self.moment("2026-11-24", "23:59", zona)
        let after = try Self.moment("2026-11-25", "00:01", zona)
        func word(_ now: Timestamp) -> String {
            Self.dates.relativeDay(slot.tanggal(in: zona), today: now.tanggal(in: zona)).string
        }
        #expect(word(before) == "besok")
        #expect(word(after) == "hari ini")
        #expect(word(after.adding(seconds: 86_400)) == "kemarin")
        #expect(Self.dates.time(before, in: zona).string == "23.59 \(zona.rawValue)")
        #expect(Self.dates.time(after, in: zona).string == "00.01 \(zona.rawValue)")
        #expect(Self.dates.age(after.seconds(since: before)).string == "2 mnt", "an age knows no midnight")
    }

    @Test("The same moment is today here and tomorrow further east")
    func zones() throws {
        let moment = try Self.moment("2026-12-31", "23:30", .wib)
        let today = try #require(Tanggal("2026-12-31"))
        let shown = ZonaWaktu.allCases.map { Self.dates.moment(moment, in: $0, today: today).string }
        #expect(shown == ["31 Des 23.30 WIB", "1 Jan 2027 00.30 WITA", "1 Jan 2027 01.30 WIT"])
    }

    @Test("The hours of a slot carry the zone that was chosen")
    func hours() {
        let jadwal = TestWorld.jadwal(1, day: 1, at: "22:30")
        let shown = ZonaWaktu.allCases.map { Self.dates.hours(jadwal, in: $0).string }
        #expect(shown == ["22.30–00.30 WIB", "23.30–01.30 WITA", "00.30–02.30 WIT"])
    }

    @Test("A late slot stands under the day that it has in the person's zone, with that zone's time")
    func screens() {
        let late = SesiFixture.sesi(1, "Kalkulus Dasar", SesiFixture.bagas, TestWorld.jadwal(1, day: 1, at: "22:30"))
        let west = TestApp(.pelanggan, snapshots: [.sesiPelanggan: .sesi([late])], zona: .wib)
        let east = TestApp(.pelanggan, snapshots: [.sesiPelanggan: .sesi([late])], zona: .wit)
        func shown(_ app: TestApp) -> String {
            var app = app
            app.go(to: .sesiPelanggan)
            return app.text
        }
        #expect(shown(west).contains("besok 22.30 WIB"))
        #expect(shown(east).contains("Sel 24 Nov 00.30 WIT") && !shown(east).contains("WIB"))
    }

    @Test("A mentor in the east types their own time; what is sent is the platform's")
    func typed() {
        var app = TestApp(
            .mentor, snapshots: [.kursusMentor: .kursus([KursusFixtures.kalkulus]), .sesiMentor: .sesi([])], zona: .wit)
        app.press("2 a")
        app.type("26/11")
        app.press("Tab")
        app.type("01.00")
        app.press("C-s")
        guard case .saveJadwal(let entry)? = app.submitted.first?.mutation else { return #expect(Bool(false), "nothing sent") }
        #expect(entry.tanggal == Tanggal("2026-11-25") && entry.waktu == Waktu("23:00"))
    }
}
