import ChillAjarKit
import Testing

@testable import ChillAjarApp

@Suite("Days and times as people type them")
struct TanggalInputTests {
    /// Sunday 22 November 2026.
    private let today = TestWorld.today

    @Test(
        "An end is a time, or how long it takes",
        arguments: [
            ("20.30", "20.30"), ("21", "21.00"), ("jam 21", "21.00"), ("90 menit", "20.30"), ("90m", "20.30"), ("2 jam", "21.00"),
            ("1,5 jam", "20.30"), ("1.5 hours", "20.30"), ("45 min", "19.45"), ("6 jam", "01.00"), ("0 menit", nil),
            ("24 jam", nil),
            ("1,25 jam", nil), ("besok", nil), (",5 jam", nil), ("99999 menit", nil),
        ])
    func ends(_ typed: String, _ end: String?) throws {
        #expect(TanggalInput.end(typed, from: try #require(Waktu("19:00")))?.formatted == end)
    }

    @Test(
        "A day is understood",
        arguments: [
            ("2026-11-25", "2026-11-25"), ("25/11", "2026-11-25"), ("25-11", "2026-11-25"), ("25.11", "2026-11-25"),
            ("25/11/2026", "2026-11-25"), ("25/11/27", "2027-11-25"),
            ("25 nov", "2026-11-25"),
            ("25 November 2027", "2027-11-25"),
            ("1 des", "2026-12-01"), ("5 Agustus", "2027-08-05"), ("5 ags", "2027-08-05"), ("25", "2026-11-25"),
            ("3", "2026-12-03"),
            ("31", "2026-12-31"), ("hari ini", "2026-11-22"), ("Besok", "2026-11-23"), ("lusa", "2026-11-24"),
            ("tomorrow", "2026-11-23"), ("kemarin", "2026-11-21"), ("+3", "2026-11-25"), ("3 hari lagi", "2026-11-25"),
            ("sel", "2026-11-24"), ("Selasa", "2026-11-24"), ("min", "2026-11-29"), ("minggu", "2026-11-29"),
            ("jumat", "2026-11-27"), ("jum'at", "2026-11-27"), ("senin depan", "2026-11-23"), ("minggu depan", "2026-11-29"),
            ("next tue", "2026-11-24"), ("  sab ", "2026-11-28"), ("29/2", "2028-02-29"), ("1/1", "2027-01-01"),
        ])
    func days(_ typed: String, _ day: String) {
        #expect((TanggalInput.day(typed, today: today)?.description ?? "") == day)
    }

    @Test(
        "What is no day is none",
        arguments: [
            "", " ", "s", "se", "31/2", "32", "0", "25/13", "25/0", "0/5", "abc", "2026-11-31", "25/11/1", "1/2/3/4",
            "25 11 2026 5",
            "+", "+9999", "-3", "hari", "99999999999999999999", "besok lusa", "２５", "25//11",
        ])
    func noDays(_ typed: String) {
        #expect(TanggalInput.day(typed, today: today) == nil)
    }

    @Test("A weekday is never today, and depan is the week after this one")
    func weekday() throws {
        let wednesday = try #require(Tanggal("2026-11-25"))
        #expect(TanggalInput.day("rabu", today: wednesday)?.description == "2026-12-02")
        #expect(TanggalInput.day("jumat", today: wednesday)?.description == "2026-11-27")
        #expect(TanggalInput.day("jumat depan", today: wednesday)?.description == "2026-12-04")
    }

    @Test(
        "A time is understood",
        arguments: [
            ("19.00", "19:00:00"), ("19:00", "19:00:00"), ("19", "19:00:00"), ("7", "07:00:00"), ("7.30", "07:30:00"),
            ("1930", "19:30:00"), ("730", "07:30:00"), (" 08.05 ", "08:05:00"), ("19.00 WIB", "19:00:00"), ("jam 7", "07:00:00"),
            ("0", "00:00:00"),
        ])
    func times(_ typed: String, _ time: String) {
        #expect(TanggalInput.time(typed)?.description == time)
    }

    @Test(
        "What is no time is none",
        arguments: ["", "24", "25.00", "19.60", "19.0", "19.5", ".30", "19.", "abc", "19.00.00", "12345", "-1", "1e3", "jam"])
    func noTimes(_ typed: String) {
        #expect(TanggalInput.time(typed) == nil)
    }
}
