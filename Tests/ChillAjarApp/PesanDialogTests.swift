import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Booking a sesi")
struct PesanDialogTests {
    @Test("Blanks around the topic are neither shown nor sent; those within are")
    func blanks() {
        var app = KursusFixtures.app(.pelanggan)
        app.press("Enter Down Enter Down Enter")
        app.type("  limit  dan turunan ")
        app.press("Enter")
        #expect(app.shows("Topik     limit  dan turunan"))
        app.press("y")
        guard case .bookSesi(let booking)? = app.submitted.first?.mutation else {
            Issue.record("nothing was booked")
            return
        }
        #expect(booking.detailKursus == "limit  dan turunan")
    }

    @Test("Up goes to the row above within a topic that is longer than a row")
    func rowsOfTopic() {
        var app = KursusFixtures.app(.pelanggan)
        app.press("Enter Down Enter Down Enter")
        app.type(String(repeating: "limit ", count: 12) + "akhir")
        app.press("Up X")
        #expect(app.shows("limit limit limitX limit"))
    }

    @Test("Slot, paket, topic, summary, y: then the server is asked, once, with everything chosen")
    func wholeWay() throws {
        var app = KursusFixtures.app(.pelanggan)
        app.press("Enter Down Enter")
        #expect(app.shows("✓ Slot › ● 2 Paket › 3 Topik › 4 Periksa"))
        app.press("Down Enter")
        app.type("limit dan turunan")
        app.press("Enter")
        #expect(app.shows("Waktu     Selasa 24 Nov, 19.00–21.00 WIB"))
        #expect(app.shows("Tempat    tatap muka, Perpustakaan"))
        #expect(app.shows("Paket     NgeChill: 2 modul, 1 rekaman"))
        #expect(app.shows("Topik     limit dan turunan"))
        #expect(app.lines.contains { $0.contains("│            total                       Rp63.000") })
        app.press("y y")
        #expect(app.shows("Memesan… Boleh ditutup; hasilnya ada di Sesi saya."))
        #expect(app.submitted.count == 1)
        let booking = SesiBooking(
            mentorID: MentorID(1), pelangganID: PelangganID(1), kursusID: KursusID(1), jadwalKursusID: JadwalKursusID(102),
            paketID: PaketID(1), detailKursus: "limit dan turunan")
        #expect(app.submitted.first?.mutation == .bookSesi(booking))
    }

    @Test("Enter alone never books: the summary asks for y")
    func enterAlone() {
        var app = KursusFixtures.summary()
        app.press("Enter Enter Enter")
        #expect(app.submitted.isEmpty)
        #expect(app.shows("Tekan y untuk memesan."))
    }

    @Test("The second half of a double click on going on is no yes to the question that it opens; a click later is")
    func doubleClick() {
        var app = KursusFixtures.app(.pelanggan)
        app.press("Enter Down Enter Down Enter")
        app.type("limit")
        let hasGoneOn = app.click("⏎ lanjut", isDouble: true)
        #expect(hasGoneOn && app.shows("● 4 Periksa") && app.submitted.isEmpty)
        app.pass(seconds: 1)
        app.click("y pesan")
        #expect(app.submitted.count == 1)
    }

    @Test("Once booked, the deadline is told and the payment is open, with the server's price")
    func booked() throws {
        var app = KursusFixtures.summary()
        app.press("y")
        let ticket = try #require(app.submitted.first?.ticket)
        app.tell(
            .done(
                ticket,
                .sesi(
                    Sesi(
                        id: SesiID(77), kursusID: KursusID(1), jumlahSementara: Rupiah(64_000),
                        batasWaktu: TestWorld.now.adding(seconds: 86_400)))))
        let screen = try #require(app.top as? PembayaranScreen)
        #expect(screen.sesi.id == SesiID(77))
        #expect(screen.sesi.kursus?.nama == "Kalkulus Dasar" && screen.sesi.jadwal?.id == JadwalKursusID(101))
        #expect(app.shows("Bayar sebelum 23 Nov 14.31 WIB."))
        #expect(app.shows("Harga menurut server: Rp64.000."))
        #expect(app.commands.contains(.saveDraft(nil, name: "pesan-1")))
        app.press("Esc")
        #expect(app.lines[0].contains("Sesi saya"))
    }

    @Test("Somebody was faster: a sentence, fresh slots, and topic and paket stay")
    func conflict() throws {
        var app = KursusFixtures.summary()
        app.press("y")
        let sent = try #require(app.submitted.first)
        app.tell(.failed(sent.ticket, sent.mutation, .conflict(message: nil)))
        #expect(app.shows("Slot Selasa 24 Nov 08.00 WIB sudah tidak bebas."))
        #expect(app.commands.contains(.refresh(.kursus)))
        app.press("Enter")
        #expect(app.shows("Waktu     Selasa 24 Nov, 19.00") && app.shows("Topik     limit") && app.shows("Paket     NgeChill"))
        app.press("y")
        guard case .bookSesi(let second)? = app.submitted.last?.mutation else {
            Issue.record("nothing was sent")
            return
        }
        #expect(app.submitted.count == 2 && second.jadwalKursusID == JadwalKursusID(102) && second.detailKursus == "limit")
    }

    @Test("A slot that vanishes while the summary is read is told at once")
    func vanished() {
        var app = KursusFixtures.summary()
        app.tell(.kursus, .kursus([KursusFixtures.kalkulus(without: 101), KursusFixtures.aljabar]))
        #expect(app.shows("Slot Selasa 24 Nov 08.00 WIB sudah tidak bebas."))
        #expect(app.shows("● 1 Slot"))
        app.press("y")
        #expect(app.submitted.isEmpty)
    }

    @Test("A slot that vanishes while the topic is typed does not take the field away")
    func vanishedWhileTyping() {
        var app = KursusFixtures.app(.pelanggan)
        app.press("Enter Enter Enter l i m")
        app.tell(.kursus, .kursus([KursusFixtures.kalkulus(without: 101)]))
        #expect(app.shows("sudah tidak bebas"))
        app.press("i t Enter")
        #expect(app.shows("● 1 Slot"))
        app.press("Enter")
        #expect(app.shows("Topik     limit"))
    }

    @Test("Our own booking taking the slot off the list is no loss")
    func ownBooking() {
        var app = KursusFixtures.summary()
        app.press("y")
        app.tell(.kursus, .kursus([KursusFixtures.kalkulus(without: 101)]))
        #expect(app.shows("Memesan…") && !app.shows("sudah tidak bebas"))
    }

    @Test("Offline the booking is kept: the dialog closes, and what is shown says that it waits")
    func offline() throws {
        var app = KursusFixtures.summary()
        app.tell(.connection(.offline(since: TestWorld.now)))
        app.press("y")
        let sent = try #require(app.submitted.first)
        app.queue(sent)
        #expect(app.top is SesiPelangganScreen)
        #expect(app.text.contains("Tersimpan di antrean kirim — terkirim otomatis saat tersambung."))
        #expect(!app.text.contains("Sesi dipesan"))
    }

    @Test("While nobody knows whether it arrived, it cannot be sent again; the good news still leads on")
    func unclear() throws {
        var app = KursusFixtures.summary()
        app.press("y")
        let sent = try #require(app.submitted.first)
        app.tell(.failed(sent.ticket, sent.mutation, .unclear("reset")))
        #expect(app.shows("jangan memesan ulang"))
        app.press("y")
        #expect(app.submitted.count == 1)
        app.tell(.done(sent.ticket, .sesi(Sesi(id: SesiID(77)))))
        #expect(app.top is PembayaranScreen)
    }

    @Test("A booking that is still in the outbox is not made a second time")
    func outbox() throws {
        var app = KursusFixtures.summary()
        app.press("y")
        let sent = try #require(app.submitted.first)
        app.tell(
            .outbox([
                OutboxEntry(
                    id: OutboxID(1), owner: UserID(11), idempotencyKey: "k", mutation: sent.mutation, state: .sending,
                    createdAt: TestWorld.now)
            ]))
        app.press("Esc")
        #expect(app.shows("Pesanan tetap dikirim"))
        app.press("Enter Enter Enter y")
        let slots = app.submitted.compactMap {
            if case .bookSesi(let booking) = $0.mutation { booking.jadwalKursusID } else { nil }
        }
        #expect(slots == [JadwalKursusID(101), JadwalKursusID(102)], "the slot of the first booking is not offered again")
    }

    @Test("A guest signs in first and goes on with the slot and the paket they had chosen")
    func guest() {
        var app = KursusFixtures.app(nil)
        app.press("Enter Down p Enter")
        #expect(app.top is SignInDialog)
        app.tell(.session(TestWorld.session(.pelanggan)))
        #expect(app.top is PesanDialog)
        #expect(app.shows("Selasa 24 Nov, 19.00–21.00 WIB") && app.shows("● NgeChill"))
    }

    @Test("A guest who does not sign in is back where they were")
    func guestCancels() {
        var app = KursusFixtures.app(nil)
        app.press("Enter Enter Esc")
        #expect(!(app.top is PesanDialog))
        app.tell(.session(TestWorld.session(.pelanggan)))
        #expect(!(app.top is PesanDialog))
        app.go(to: .kursus)
        #expect(app.top is KursusScreen && app.shows("▌Kalkulus Dasar"))
    }

    @Test("A mentor and an admin are told who can book", arguments: [Peran.mentor, .admin])
    func others(peran: Peran) {
        var app = KursusFixtures.app(peran)
        app.press(peran == .mentor ? "3 Enter Enter" : "2 Enter Enter")
        #expect(app.shows("Hanya akun pelanggan yang dapat memesan sesi."))
    }

    @Test("What was typed is a draft of the kursus, and comes back")
    func draft() {
        var app = KursusFixtures.app(.pelanggan)
        app.press("Enter Enter Enter")
        app.type("deret Taylor")
        app.press("Esc Esc Esc")
        #expect(app.world.drafts["pesan-1"]?.hasSuffix("deret Taylor") == true)
        app.press("Enter Enter")
        #expect(app.shows("deret Taylor"))
    }

    @Test("The steps go back one by one, and from the summary any can be changed")
    func steps() {
        var app = KursusFixtures.summary()
        app.press("s")
        #expect(app.shows("● 1 Slot"))
        app.press("Down Enter")
        #expect(app.shows("● 4 Periksa") && app.shows("Selasa 24 Nov, 19.00"))
        app.press("p Up Enter")
        #expect(app.shows("Paket     tanpa paket"))
        app.press("S-Tab")
        #expect(app.shows("● 3 Topik"))
        app.press("S-Tab Left")
        #expect(app.shows("● 1 Slot"))
    }

    @Test("Esc leaves from every step with everything kept; the kursus says so, and Enter goes on there", arguments: 0..<4)
    func leaveAndResume(steps: Int) throws {
        var app = KursusFixtures.app(.pelanggan)
        app.press("Enter Down Enter Down")
        if steps > 0 { app.press("Enter") }
        if steps > 0 { app.type("limit") }
        if steps > 1 { app.press("Enter") }
        if steps > 2 { app.press("S-Tab") }
        let name = ["Paket", "Topik", "Periksa", "Topik"][steps]
        app.press("Esc")
        #expect(!(app.top is PesanDialog))
        let number = try #require(["Slot", "Paket", "Topik", "Periksa"].firstIndex(of: name)) + 1
        #expect(app.shows("Pemesanan belum selesai: langkah \(number) dari 4, \(name)."))
        #expect(app.shows("lanjutkan · Bagas Nugroho") && app.shows("⏎ lanjutkan pemesanan"))
        #expect(app.shows("▸ Selasa 24 Nov, 19.00"))
        app.press("Enter")
        #expect(app.shows("● \(number) \(name)"))
        if steps > 0 { #expect(app.shows("limit")) }
    }

    @Test("Once it was sent and waits, nothing is offered to be resumed")
    func sentIsNotResumed() {
        var app = KursusFixtures.summary()
        app.press("y")
        app.queue()
        app.go(to: .kursus)
        #expect(!app.shows("lanjutkan"))
    }

    @Test("The chosen slot stands above every later step, and button and hint have one word", arguments: [(80, 24), (60, 20)])
    func chosenInSight(size: (Int, Int)) {
        var app = KursusFixtures.app(.pelanggan, size: size)
        app.press("Enter Enter")
        #expect(app.shows("● 2 Paket") && app.shows("▸ Selasa 24 Nov, 08.00") && app.shows("total"))
        #expect(app.lines.count { $0.contains("⏎ lanjut") } == 2)
        app.press("Enter")
        #expect(app.shows("● 3 Topik") && app.shows("▸ Selasa 24 Nov, 08.00"))
    }

    @Test("Esc while another slot is chosen from the summary goes back to the summary")
    func escapeFromChange() {
        var app = KursusFixtures.summary()
        app.press("s Down Esc")
        #expect(app.shows("● 4 Periksa") && app.shows("Selasa 24 Nov, 08.00"))
    }

    @Test("A kursus without paket goes straight to the topic")
    func withoutPaket() {
        var app = KursusFixtures.app(.pelanggan)
        app.press("Down Enter Enter")
        #expect(app.shows("✓ Slot › ● 2 Topik › 3 Periksa"))
    }

    @Test("The summary keeps slot, price and y in sight down to a small window", arguments: [(80, 24), (40, 12)])
    func small(width: Int, height: Int) {
        let app = KursusFixtures.summary(size: (width, height))
        // The narrow list opens the kursus first.
        #expect(app.shows("Selasa 24 Nov, 08.00–10.00 WIB"))
        #expect(app.shows("Rp63.000") && app.shows("y pesan"))
    }
}
