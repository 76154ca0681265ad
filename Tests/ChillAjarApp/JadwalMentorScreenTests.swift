import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("A mentor's schedule")
struct JadwalMentorScreenTests {
    @Test("Slots stand by date with who holds them, the past ones last")
    func order() {
        let app = MentorFixtures.jadwal()
        #expect(app.shows("1 bebas, 1 dipesan"))
        let lines = app.lines
        let rows = ["▒ dipesan Gita S.", "▣ bebas", "Sudah lewat", "· lewat"].map { part in
            lines.firstIndex { $0.contains(part) } ?? -1
        }
        #expect(!rows.contains(-1) && rows == rows.sorted())
        #expect(app.line(with: "▣ bebas").contains("Sel 24 Nov  19.00–21.00"))
    }

    @Test("No size crashes", arguments: [(1, 1), (6, 4), (20, 5), (40, 12), (71, 15), (72, 16), (80, 24), (250, 80)])
    func sizes(_ size: (Int, Int)) {
        var app = MentorFixtures.jadwal(size)
        #expect(app.lines.count == size.1)
        app.press("Right Down x")
        #expect(app.lines.count == size.1)
        app.press("Esc a")
        #expect(app.lines.count == size.1)
    }

    @Test("How a slot takes place is told where there is no room for where", arguments: [80, 60])
    func manner(width: Int) {
        let app = MentorFixtures.jadwal((width, 24))
        #expect(app.line(with: "Gita S.").contains("online") && app.line(with: "▣ bebas").contains("online"))
    }

    @Test("The example of a day is one to come, and the buttons do what their keys do") func example() {
        var app = MentorFixtures.jadwal()
        app.press("a")
        #expect(app.shows("mis. 25/11, besok, rab"))
        app.type("besok")
        app.press("Tab")
        app.type("10.00")
        app.click("Ctrl-S simpan")
        #expect(app.submitted.count == 1, "also where the form is as short as it can be")
        var other = MentorFixtures.jadwal()
        other.press("a")
        other.click("Esc batal")
        #expect(!other.shows("Tambah slot"))
    }

    @Test("A day and a time are said back while they are typed, and saved as the wire wants them")
    func add() throws {
        var app = MentorFixtures.jadwal()
        app.press("a")
        app.type("rab")
        #expect(app.shows("Rabu 25 Nov"))
        app.press("Tab")
        app.type("19.00")
        #expect(app.shows("19.00–21.00 WIB"))
        app.press("Enter Right Enter")
        app.type("Perpustakaan Kota")
        app.press("Enter")
        app.type("Bawa  laptop ")
        app.press("Enter")
        let entry = JadwalEntry(
            id: nil, kursusID: KursusID(1), tanggal: try #require(Tanggal("2026-11-25")), waktu: try #require(Waktu("19:00")),
            gayaMengajar: .offline, keterangan: "Bawa laptop", tempat: "Perpustakaan Kota")
        #expect(app.submitted.map(\.mutation) == [.saveJadwal(entry)])
        #expect(app.shows("menunggu server"))
        app.press("Enter C-s")
        #expect(app.submitted.count == 1)
    }

    /// A slot that is being added for Wednesday at 19.00, where the server keeps ends; its end has the keys.
    private func wednesdayAtSeven() -> TestApp {
        var app = MentorFixtures.jadwal()
        app.tell(.capabilities(Capabilities(features: ["detail"])))
        app.press("a")
        app.type("rab")
        app.press("Tab")
        app.type("19.00")
        app.press("Tab")
        return app
    }

    @Test("Where the server keeps them, an end and a link are asked for, read back and sent")
    func endAndLink() throws {
        var app = wednesdayAtSeven()
        app.type("90 menit")
        #expect(app.shows("19.00–20.30 WIB"))
        app.press("Tab Tab Tab")
        app.type("meet.contoh.id/ayu")
        app.press("C-s")
        #expect(app.shows("bukan alamat https"))
        #expect(app.submitted.isEmpty)
        app.press("Home")
        app.type("https://")
        app.press("C-s")
        let entry = JadwalEntry(
            id: nil, kursusID: KursusID(1), tanggal: try #require(Tanggal("2026-11-25")), waktu: try #require(Waktu("19:00")),
            waktuSelesai: Waktu("20:30"), gayaMengajar: .online, keterangan: "", tempat: "", tautan: "https://meet.contoh.id/ayu")
        #expect(app.submitted.map(\.mutation) == [.saveJadwal(entry)])
    }

    @Test("A slot does not end when it begins")
    func noDuration() {
        var app = wednesdayAtSeven()
        app.type("19")
        app.press("C-s")
        #expect(app.shows("harus sesudah jam mulai"))
        #expect(app.submitted.isEmpty)
    }

    @Test("A remark that is too long for one row goes on in the free one, at the widths of small terminals", arguments: [80, 60])
    func longRemark(_ width: Int) {
        var slot = TestWorld.jadwal(20, day: 2, at: "19:00")
        slot.keterangan = "Tautan dikirim sehari sebelumnya lewat grup kelas, mohon hadir lima menit lebih awal"
        var app = MentorFixtures.jadwal(
            (width, 24), kursus: [Kursus(id: KursusID(1), nama: "Kalkulus Dasar", jadwal: [slot])])
        app.press("Right")
        let words = app.lines.map { $0.filter { $0 != "│" } }.joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(words.contains("online · Tautan dikirim sehari"))
        #expect(app.lines.contains { $0.contains("mohon hadir") || $0.contains("kelas,") })
    }

    @Test("What is saved is told, and selected as soon as the list has it")
    func saved() throws {
        var app = MentorFixtures.jadwal()
        app.press("a")
        app.type("26/11")
        app.press("Tab")
        app.type("10")
        app.press("C-s")
        let fresh = TestWorld.jadwal(77, day: 4, at: "10:00")
        app.tell(.done(try #require(app.submitted.first).ticket, .jadwal(fresh)))
        #expect(app.shows("Jadwal disimpan: Kamis 26 Nov 10.00–12.00 WIB."))
        var kursus = MentorFixtures.kursus
        kursus[0].jadwal.append(fresh)
        app.tell(.kursusMentor, .kursus(kursus))
        #expect(app.line(with: "10.00–12.00").contains("▌"))
    }

    @Test("What is missing or wrong is told under its field, and nothing is sent")
    func validation() {
        var app = MentorFixtures.jadwal()
        app.press("a C-s")
        #expect(app.lines.count { $0.contains("harus diisi") } == 2)
        app.type("31/2")
        app.press("Tab")
        #expect(app.shows("tanggal ini tidak ada"))
        app.type("25.00")
        app.press("Tab Space C-s")
        #expect(app.shows("bukan jam, contoh 19.00"))
        #expect(app.shows("harus diisi"), "a room is needed for a lesson in person")
        #expect(app.submitted.isEmpty)
    }

    @Test("A time that has passed today, and a day that has passed, are told")
    func past() {
        var app = MentorFixtures.jadwal()
        app.press("a")
        app.type("hari ini")
        app.press("Tab")
        app.type("14.00")
        app.press("C-s")
        #expect(app.shows("✗ sudah lewat"))
        app.press("C-u")
        app.type("15.00")
        app.press("S-Tab C-u")
        app.type("kemarin")
        app.press("C-s")
        #expect(app.shows("✗ sudah lewat"))
        #expect(app.submitted.isEmpty)
    }

    @Test("What the server finds wrong stands under the field, and what was typed stays")
    func refused() throws {
        var app = MentorFixtures.jadwal()
        app.press("a")
        app.type("besok")
        app.press("Tab")
        app.type("20.00")
        app.press("C-s")
        let sent = try #require(app.submitted.first)
        app.tell(
            .failed(
                sent.ticket, sent.mutation, .invalid(message: "salah", fields: ["waktu": ["Slot bentrok."], "id": ["Lain."]])))
        #expect(app.shows("✗ Slot bentrok."))
        #expect(app.shows("✗ Lain."))
        #expect(app.shows("besok"))
        app.press("C-s")
        #expect(app.submitted.count == 2)
    }

    @Test("Without a connection the form stays as it is and says so")
    func offline() throws {
        var app = MentorFixtures.jadwal()
        app.press("a")
        app.type("besok")
        app.press("Tab")
        app.type("20.00")
        app.press("C-s")
        let sent = try #require(app.submitted.first)
        app.tell(.failed(sent.ticket, sent.mutation, .unreachable("refused")))
        #expect(app.shows("Server tidak terjangkau"))
        #expect(app.shows("20.00"))
    }

    @Test("What was typed and left is there again, until it is saved")
    func draft() throws {
        var app = MentorFixtures.jadwal()
        app.press("a")
        app.type("lusa")
        app.press("Tab Tab Space Esc")
        app.press("a")
        #expect(app.shows("lusa"))
        #expect(app.shows("● tatap muka"))
        app.press("Tab")
        app.type("8")
        app.press("Tab Space C-s Esc")
        app.tell(.done(try #require(app.submitted.first).ticket, .jadwal(TestWorld.jadwal(77, day: 2, at: "08:00"))))
        app.press("a")
        #expect(!app.shows("lusa"))
    }

    @Test("Being in two places at once is told, not forbidden")
    func clash() {
        var app = MentorFixtures.jadwal()
        app.press("a")
        app.type("sel")
        app.press("Tab")
        app.type("20.00")
        #expect(app.shows("Bersamaan dengan Kalkulus Dasar, Sel 24 Nov 19.00–21.00"))
        app.press("C-s")
        #expect(app.submitted.count == 1)
    }

    @Test("Changing a slot begins with what it is, and keeps its id")
    func change() throws {
        var app = MentorFixtures.jadwal()
        app.press("Right Down Enter")
        #expect(app.shows("Ubah slot: Kalkulus Dasar"))
        #expect(app.shows("2026-11-24"))
        app.press("Tab C-u")
        app.type("20.30")
        app.press("C-s")
        guard case .saveJadwal(let entry) = try #require(app.submitted.first).mutation else {
            Issue.record("another mutation")
            return
        }
        #expect(entry.id == JadwalKursusID(20))
        #expect(entry.waktu == Waktu("20:30"))
    }

    @Test("A booked slot is neither changed nor removed", arguments: ["Enter", "e", "x"])
    func locked(_ key: String) {
        var app = MentorFixtures.jadwal()
        app.press("Right \(key)")
        #expect(app.top is JadwalMentorScreen)
        #expect(app.shows("Terkunci: dipesan Gita S."))
        app.press("y")
        #expect(app.submitted.isEmpty)
    }

    @Test("x asks and y removes; the slot is gone when the server says so")
    func remove() throws {
        var app = MentorFixtures.jadwal()
        app.press("Right Down x Enter x")
        #expect(app.submitted.isEmpty)
        #expect(app.shows("Selasa 24 Nov, 19.00–21.00 WIB"))
        app.press("y")
        #expect(app.submitted.map(\.mutation) == [.deleteJadwal(JadwalKursusID(20))])
        #expect(app.line(with: "Sel 24 Nov").contains("⇡ dihapus…"))
        app.tell(.done(try #require(app.submitted.first).ticket, .done))
        #expect(!app.shows("Sel 24 Nov"))
        app.tell(.kursusMentor, .kursus(MentorFixtures.kursus))
        #expect(!app.shows("Sel 24 Nov"), "an older copy brings it back")
    }

    @Test("A removal that was refused brings the slot back with the reason")
    func removeFails() throws {
        var app = MentorFixtures.jadwal()
        app.press("Right Down x y")
        let sent = try #require(app.submitted.first)
        app.tell(.failed(sent.ticket, sent.mutation, .conflict(message: "Slot sudah dipesan.")))
        #expect(app.line(with: "Sel 24 Nov").contains("✗"))
        #expect(app.line(with: "a tambah").contains("✗ Slot sudah dipesan."))
        #expect(app.commands.contains(.refresh(.kursusMentor)))
    }

    @Test("A kursus without slots says what to do; none at all says so")
    func empty() {
        var app = MentorFixtures.jadwal()
        app.press("Down")
        #expect(app.shows("a tambah slot pertama"))
        #expect(MentorFixtures.jadwal(kursus: []).shows("Belum ada kursus"))
    }

    @Test("The mouse chooses kursus and slots, and a value of the form")
    func mouse() {
        var app = MentorFixtures.jadwal()
        app.click("Aljabar Linear")
        #expect(app.shows("Jadwal · Aljabar Linear"))
        app.click("Kalkulus Dasar")
        app.click("Sel 24 Nov", isDouble: true)
        #expect(app.shows("Ubah slot"))
        app.click("tatap muka")
        #expect(app.shows("● tatap muka"))
    }
}
