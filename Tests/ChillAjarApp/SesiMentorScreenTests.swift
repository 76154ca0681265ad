import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("A mentor's sesi")
struct SesiMentorScreenTests {
    @Test("Today stands first, then what was left open, the days to come, and what is over last")
    func order() {
        let lines = MentorFixtures.app().lines
        let order = [
            "Hari ini, Minggu 22 Nov", "13.00  Ayu", "19.00  Fajar", "Terlewat, belum dimulai", "19.00  Joko",
            "Besok, Senin 23 Nov", "08.00  Gita", "Selasa 24 Nov", "10.00  Hendra", "Selesai", "19.00  Intan",
        ]
        let rows = order.map { part in lines.firstIndex { $0.contains(part) } ?? -1 }
        #expect(!rows.contains(-1))
        #expect(rows == rows.sorted())
    }

    @Test("Below the list: how many sesi the last eight weeks had, this one last, without those that were cancelled")
    func weeks() {
        func sesi(_ id: Int64, day: Int, _ status: StatusSesi = .end) -> Sesi {
            SesiFixture.sesi(id, "Kalkulus", SesiFixture.bagas, TestWorld.jadwal(id, day: day, at: "19:00"), status)
        }
        // Sunday: this week began six days ago.
        let rows = [
            sesi(1, day: 0), sesi(2, day: -6), sesi(3, day: -7), sesi(4, day: -55), sesi(5, day: -56), sesi(6, day: 1),
            sesi(7, day: -1, .cancelled),
        ]
        #expect(SesiAgenda(rows, today: TestWorld.today).weeks == [1, 0, 0, 0, 0, 0, 1, 2])
        #expect(MentorFixtures.app().shows("8 minggu  "))
        #expect(!MentorFixtures.app((80, 18)).shows("8 minggu  "))
    }

    @Test(
        "In the narrow list of 80 columns names stand in full, and below them what is not as usual",
        arguments: [(80, 24), (100, 30)])
    func names(_ size: (Int, Int)) {
        let app = MentorFixtures.app(size)
        for name in ["Ayu Prameswari", "Fajar Hidayat", "Hendra Wijaya"] {
            #expect(app.lines.contains { $0.prefix(size.0 * 9 / 20).contains(name) }, "\(name)")
        }
        let row = app.lines.firstIndex { $0.contains("13.00  Ayu Prameswari") } ?? 0
        #expect(app.lines[row + 1].prefix(size.0 * 9 / 20).contains("berlangsung"))
        #expect(!app.lines.contains { $0.prefix(size.0 * 9 / 20).contains("terjadwal") })
    }

    @Test("A clicked sesi stays under the pointer, however long the list is")
    func clicked() throws {
        var app = MentorFixtures.app((80, 24), sesi: Crowd.lessons)
        let row = try #require(app.lines.firstIndex { $0.contains("Hendra Wijaya") })
        #expect(!app.lines[row].contains("▌"))
        app.click("Hendra Wijaya")
        #expect(app.lines[row].contains("Hendra Wijaya") && app.lines[row].contains("▌"))
    }

    @Test("Beside the list: who, what, when, where, with which paket")
    func detail() {
        var app = MentorFixtures.app()
        #expect(app.shows("13.00–15.00 WIB"))
        #expect(app.shows("NgeChill: 2 modul, 1 rekaman"))
        #expect(app.shows("Turunan"))
        app.press("Down")
        #expect(app.shows("Perpustakaan Kota"))
        #expect(app.shows("tatap muka"))
        #expect(app.shows("mulai 4 j 29 m lagi"))
    }

    @Test("At 80 × 24 and 40 × 12 the next step is in sight", arguments: [(80, 24), (60, 20), (40, 12)])
    func sizes(_ size: (Int, Int)) {
        var app = MentorFixtures.app(size)
        app.press("Down")
        #expect(app.line(with: "b mulai").contains("b mulai"))
        #expect(app.shows("19.00–21.00 WIB"))
        #expect(app.shows("Fajar Hidayat"))
    }

    @Test("No size crashes", arguments: [(1, 1), (7, 4), (20, 5), (71, 9), (72, 10), (300, 100)])
    func anySize(_ size: (Int, Int)) {
        var app = MentorFixtures.app(size)
        app.press("End")
        #expect(app.lines.count == size.1)
        app.press("Home Down b")
        #expect(app.lines.count == size.1)
    }

    @Test("b asks and y starts; the server's answer is awaited before it says so")
    func start() throws {
        var app = MentorFixtures.app()
        app.press("Down b")
        #expect(app.shows("Mulai sesi dengan Fajar H.?"))
        #expect(app.shows("Jadwal mulainya masih 4 j 29 m lagi."))
        app.press("Enter b")
        #expect(app.submitted.isEmpty)
        app.press("y")
        #expect(app.submitted.map(\.mutation) == [.startSesi(SesiID(2))])
        #expect(app.shows("menunggu server"))
        app.press("b y e y")
        #expect(app.submitted.count == 1)
        app.tell(.done(try #require(app.submitted.first).ticket, .done))
        #expect(app.shows("Sesi dengan Fajar H. dimulai."))
        #expect(app.line(with: "19.00  Fajar").contains("● berlangsung"))
    }

    @Test("An older copy of the list does not undo what the server has acknowledged")
    func stale() throws {
        var app = MentorFixtures.app()
        app.press("Down b y")
        app.tell(.done(try #require(app.submitted.first).ticket, .done))
        app.tell(.sesiMentor, .sesi(MentorFixtures.sesi))
        #expect(app.line(with: "19.00  Fajar").contains("● berlangsung"))
    }

    @Test("e finishes a sesi that was started; nothing else may be finished or started")
    func finish() {
        var app = MentorFixtures.app()
        app.press("b")
        #expect(!app.shows("Mulai sesi"))
        app.press("e")
        #expect(app.shows("Selesaikan sesi dengan Ayu P.?"))
        #expect(app.shows("Jadwalnya masih berlangsung sampai 22 Nov 15.00 WIB."))
        app.press("y End e b")
        #expect(app.submitted.map(\.mutation) == [.finishSesi(SesiID(1))])
    }

    @Test("A step that failed says why and may be taken again")
    func failure() throws {
        var app = MentorFixtures.app()
        app.press("Down b y")
        let step = try #require(app.submitted.first)
        app.tell(.failed(step.ticket, step.mutation, .unreachable("refused")))
        #expect(app.line(with: "b mulai").contains("belum berhasil") && app.shows("Fajar H.: Server tidak terjangkau."))
        app.press("b y")
        #expect(app.submitted.count == 2)
    }

    @Test("A list that changes under the question never moves the answer")
    func refreshed() {
        var app = MentorFixtures.app()
        app.press("Down b")
        app.tell(.sesiMentor, .sesi([MentorFixtures.sesi(9, "Kirana", day: 0, at: "15:00", .pending)] + MentorFixtures.sesi))
        app.press("y")
        #expect(app.submitted.map(\.mutation) == [.startSesi(SesiID(2))])
    }

    @Test("A question falls when somebody else has taken the step")
    func overtaken() {
        var app = MentorFixtures.app()
        app.press("Down b")
        var rows = MentorFixtures.sesi
        rows[1].statusSesi = .started
        app.tell(.sesiMentor, .sesi(rows))
        app.press("y")
        #expect(app.submitted.isEmpty)
    }

    @Test("At midnight the headings change without a new list")
    func midnight() {
        var app = MentorFixtures.app()
        app.pass(seconds: 10 * 3600)
        #expect(app.shows("Hari ini, Senin 23 Nov"))
        #expect(app.shows("Belum diselesaikan"))
    }

    @Test("Nothing yet, loading and failing are three different things")
    func empty() {
        #expect(MentorFixtures.app(sesi: []).shows("Belum ada sesi"))
        var app = TestApp(.mentor)
        #expect(app.shows("Memuat sesi…"))
        app.tell(.refreshFailed(.sesiMentor, .unreachable("refused")))
        #expect(app.shows("Sesi belum dapat dimuat"))
    }

    @Test("A link is copied by one key")
    func link() {
        var sesi = MentorFixtures.sesi
        sesi[0].jadwal?.tautan = "https://temu.contoh.id/kalkulus"
        var app = MentorFixtures.app(sesi: sesi)
        app.press("c")
        #expect(app.copied == ["https://temu.contoh.id/kalkulus"])
    }
}
