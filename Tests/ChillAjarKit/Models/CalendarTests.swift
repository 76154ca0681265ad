import ChillAjarKit
import Testing

@Suite("Days, times and moments")
struct CalendarTests {
    @Test(
        "A day is read and written",
        arguments: ["2026-11-22", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "1969-12-31"])
    func days(text: String) {
        #expect(Tanggal(text)?.description == text)
    }

    @Test(
        "What is no day is none",
        arguments: [
            "", "2026-11", "2026-13-01", "2026-00-01", "2026-11-31", "2025-02-29", "1900-02-29", "0000-01-01", "22-11-2026",
            "2026/11/22", "2026-11-22x", "besok",
        ])
    func noDays(text: String) {
        #expect(Tanggal(text) == nil)
    }

    @Test("A day before a time is read too", arguments: ["2026-11-22T13:19:17.000000Z", "2026-11-22 13:06:20"])
    func dayOfMoment(text: String) {
        #expect(Tanggal(text)?.description == "2026-11-22")
    }

    @Test("Every day of eight centuries follows the one before, and its weekday too")
    func everyDay() throws {
        let first = try #require(Tanggal("1600-01-01"))
        var wrong: [Int] = []
        for offset in 0..<292_194 {
            let day = first.adding(days: offset)
            let (year, month, date) = day.components
            if Tanggal(year: year, month: month, day: date) != day || day.weekday != (offset + 5) % 7 + 1 { wrong.append(offset) }
        }
        #expect(wrong == [])
        #expect(Tanggal("2026-11-22")?.weekday == 7)
        #expect(first.adding(days: 292_194).description == "2400-01-01")
        #expect(first.adding(days: 59).days(since: first) == 59)
    }

    @Test(
        "A time is read in every form and written in one",
        arguments: [
            ("19:00:00", "19:00:00", "19.00"), ("19:00", "19:00:00", "19.00"), ("19.30", "19:30:00", "19.30"),
            ("7:05", "07:05:00", "07.05"), ("00:00", "00:00:00", "00.00"), ("23:59:59", "23:59:59", "23.59"),
        ])
    func times(text: String, wire: String, shown: String) {
        #expect(Waktu(text)?.description == wire)
        #expect(Waktu(text)?.formatted == shown)
    }

    @Test(
        "What is no time is none",
        arguments: ["", "19", "24:00", "19:60", "19:00:60", "19:00:00:00", ":", "19:", "-1:00", "bukan jam", "١٩:٠٠"])
    func noTimes(text: String) {
        #expect(Waktu(text) == nil)
    }

    @Test(
        "A moment is read in the forms of the wire",
        arguments: [
            ("2026-11-22T13:19:17.000000Z", "2026-11-22T13:19:17.000000Z"),
            ("2026-11-22T13:19:17.418170Z", "2026-11-22T13:19:17.418170Z"),
            ("2026-11-22 13:06:20", "2026-11-22T13:06:20.000000Z"), ("2026-11-22", "2026-11-22T00:00:00.000000Z"),
            ("2026-11-22T13:19:17Z", "2026-11-22T13:19:17.000000Z"), ("2026-11-22T13:19:17.5Z", "2026-11-22T13:19:17.500000Z"),
            ("2026-11-22T13:19:17.123456789Z", "2026-11-22T13:19:17.123456Z"),
            ("2026-11-22T00:30:00+07:00", "2026-11-21T17:30:00.000000Z"),
            ("2026-11-22T20:00:00-05:00", "2026-11-23T01:00:00.000000Z"),
            ("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"),
        ])
    func moments(text: String, wire: String) {
        #expect(Timestamp(text)?.description == wire)
    }

    @Test(
        "What is no moment is none",
        arguments: [
            "", "2026-11-22T", "2026-11-22T25:00:00Z", "2026-11-22T13:00:00X", "2026-11-22T13:00:00+7", "2026-11-22T13:00:00.Z",
            "nanti",
        ])
    func noMoments(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test("The wire's midnight in Jakarta is still the day before in Greenwich, and the clocks of each zone show it")
    func zones() throws {
        let day = try #require(Tanggal("2026-11-25"))
        let midnight = Timestamp(day, Waktu(secondOfDay: 0), in: .wib)
        #expect(midnight.description == "2026-11-24T17:00:00.000000Z")
        #expect(midnight.tanggal(in: .wib) == day)
        #expect(midnight.waktu(in: .wib).formatted == "00.00")
        #expect(midnight.waktu(in: .wita).formatted == "01.00")
        #expect(midnight.waktu(in: .wit).formatted == "02.00")
        let before = midnight.adding(seconds: -1)
        #expect(before.tanggal(in: .wib) == day.adding(days: -1))
        #expect(before.waktu(in: .wib).description == "23:59:59")
        #expect(before.tanggal(in: .wita) == day)
        #expect(midnight.seconds(since: before) == 1)
    }

    @Test("Moments before 1970 keep their day and time")
    func longAgo() throws {
        let moment = try #require(Timestamp("1969-12-31 16:59:59"))
        #expect(moment.tanggal(in: .wib).description == "1969-12-31")
        #expect(moment.waktu(in: .wib).description == "23:59:59")
        #expect(moment.adding(seconds: 1).tanggal(in: .wib).description == "1970-01-01")
    }

    @Test("A slot ends 120 minutes after it begins, or when it says, also after midnight")
    func slots() throws {
        let day = try #require(Tanggal("2026-11-25"))
        let nineteen = try #require(Waktu("23:00"))
        var slot = JadwalKursus(id: JadwalKursusID(1), tanggal: day, waktu: nineteen)
        #expect(slot.mulai.description == "2026-11-25T16:00:00.000000Z")
        #expect(slot.selesai.waktu(in: .wib).formatted == "01.00")
        slot.waktuSelesai = Waktu("23:45")
        #expect(slot.selesai.seconds(since: slot.mulai) == 45 * 60)
        slot.waktuSelesai = Waktu("00:30")
        #expect(slot.selesai.seconds(since: slot.mulai) == 90 * 60)
    }
}
