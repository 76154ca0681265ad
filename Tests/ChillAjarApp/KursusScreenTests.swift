import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Browsing kursus")
struct KursusScreenTests {
    @Test("A guest sees list and detail side by side: names, stars, prices, slots, with the zone")
    func wide() {
        let app = KursusFixtures.app(nil)
        #expect(app.line(with: "▌Kalkulus Dasar").contains("★ 4,8     Rp25.000"))
        #expect(app.line(with: "Citra Maharani").contains("besok 19.00 WIB"))
        #expect(app.line(with: "René Salmon").contains("penuh"))
        #expect(app.shows("Bagas Nugroho  ★ 4,8 (26)"))
        #expect(app.shows("Rp25.000 / sesi"))
        #expect(app.shows("● tanpa paket"))
        #expect(app.line(with: "○ NgeChill").contains("+ Rp38.000  2 modul, 1 rekaman"))
        #expect(app.shows("Slot bebas, waktu WIB"))
        #expect(app.shows("Sel 24  Rab 25"))
        #expect(app.shows("▸ Selasa 24 Nov, 08.00–10.00 WIB, online"))
        #expect(app.commands.contains(.watch([.kursus])))
    }

    @Test("The first frame, before anything was asked, shows the copies already")
    func firstFrame() {
        var app = App(
            server: TestWorld.server, language: .id, session: nil,
            snapshots: [.kursus: Snapshot(.kursus(KursusFixtures.all), fetchedAt: TestWorld.now)], now: TestWorld.now,
            size: Size(width: 100, height: 28))
        #expect(app.frame().grid.lines.contains { $0.contains("▌Kalkulus Dasar") })
    }

    @Test("What is typed after / filters, and letters are no commands meanwhile")
    func filter() {
        var app = KursusFixtures.app(nil)
        app.press("/")
        app.type("rene")
        #expect(app.shows("/ rene"))
        #expect(app.shows("1 dari 3"))
        #expect(app.shows("▌Kimia Organik"))
        #expect(!app.shows("Aljabar Linear"))
        #expect(!app.commands.contains(.refresh(.kursus)))
        app.press("Esc")
        #expect(app.shows("Aljabar Linear"))
        #expect(app.shows("cari nama, mentor, isi"))
    }

    @Test("The arrows move the list while the filter is typed, Enter keeps it, Esc then clears it")
    func filterAndMove() {
        var app = KursusFixtures.app(nil)
        app.press("/ a r Down")
        #expect(app.shows("▌Aljabar Linear"))
        app.press("Enter Up")
        #expect(app.shows("▌Kalkulus Dasar"))
        #expect(app.shows("/ ar"))
        app.press("Esc")
        #expect(app.shows("cari nama, mentor, isi"))
    }

    @Test("A filter that finds nothing says so and what to do")
    func noMatch() {
        var app = KursusFixtures.app(nil)
        app.press("/ z z z")
        #expect(app.shows("Mencari di isi kursus…"), "what the descriptions hold is not known yet")
        app.tell(.found("zzz", []))
        #expect(app.shows("Tidak ada yang cocok"))
        #expect(app.shows("0 dari 3"))
        #expect(app.shows("⏎ selesai   Esc hapus kata") && !app.shows("⏎ pilih"), "there is nothing to choose")
        app.press("Enter Enter")
        #expect(app.shows("Tidak ada yang cocok"))
        #expect(!app.shows("⏎ lihat slot") && app.shows("x hapus semua"), "there is nothing to open")
    }

    @Test("s goes through the orders and selects the first")
    func sorting() {
        var app = KursusFixtures.app(nil)
        app.press("s")
        #expect(app.shows("urut: nama") && app.shows("▌Aljabar Linear"))
        app.press("s")
        #expect(app.shows("urut: harga") && app.shows("▌Kimia Organik"))
        app.press("s s s")
        #expect(app.shows("urut: rekomendasi"))
    }

    @Test("In the detail the arrows go from slot to slot, and ← at the first one leads back to the list")
    func slots() {
        var app = KursusFixtures.app(nil)
        app.press("Enter Down")
        #expect(app.shows("▸ Selasa 24 Nov, 19.00–21.00 WIB, tatap muka, Perpustakaan"))
        app.press("Right")
        #expect(app.shows("▸ Rabu 25 Nov, 19.00"))
        app.press("]")
        #expect(app.shows("▸ Kamis 3 Des, 13.00") && app.shows("Kam 3"))
        app.press("[")
        #expect(app.shows("▸ Selasa 24 Nov, 08.00"))
        app.press("Left Down")
        #expect(app.shows("▌Aljabar Linear"))
    }

    @Test("p chooses a paket, and the total tells what it comes to")
    func paket() {
        var app = KursusFixtures.app(nil)
        app.press("p")
        #expect(app.shows("● NgeChill"))
        #expect(app.line(with: "biaya sesi").contains("Rp25.000"))
        #expect(app.line(with: "paket NgeChill").contains("Rp38.000"))
        #expect(app.line(with: "total").contains("Rp63.000"))
        app.press("Down Up")
        #expect(app.line(with: "total").contains("Rp63.000"))
        app.press("p")
        #expect(app.shows("● tanpa paket"))
    }

    @Test("A kursus without slots cannot be booked and says so")
    func full() {
        var app = KursusFixtures.app(.pelanggan)
        app.press("End")
        #expect(app.shows("Penuh: belum ada slot bebas."))
        app.press("Enter Enter")
        #expect(!(app.top is PesanDialog))
    }

    @Test("In a narrow window the list has all the room, and Enter opens the kursus over it")
    func narrow() {
        var app = KursusFixtures.app(nil, size: (80, 24))
        #expect(!app.shows("Slot bebas"))
        app.press("Enter")
        #expect(app.shows("Slot bebas, waktu WIB") && app.line(with: "total").contains("Rp25.000"))
        app.press("Down")
        #expect(app.shows("▸ Selasa 24 Nov, 19.00"))
        app.press("Esc")
        #expect(app.shows("▌Kalkulus Dasar") && !app.shows("Slot bebas"))
    }

    @Test("In a small window the chosen slot, the price and the way to book stay in sight")
    func small() {
        var app = KursusFixtures.app(nil, size: (40, 12))
        #expect(app.shows("▌Kalkulus Dasar"))
        app.press("Enter")
        #expect(app.shows("▸ Selasa 24 Nov, 08.00–10.00 WIB"))
        #expect(app.line(with: "total").contains("Rp25.000") && app.line(with: "total").contains("Pesan"))
    }

    @Test(
        "No window is too small or too large to be drawn",
        arguments: [(1, 1), (3, 3), (20, 5), (30, 8), (89, 6), (90, 6), (250, 80)])
    func sizes(width: Int, height: Int) {
        var app = KursusFixtures.app(.pelanggan, size: (width, height))
        #expect(app.lines.count == height)
        app.press("Enter Down Enter Enter t")
        #expect(app.lines.count == height)
        app.press("Esc Esc Esc / x")
        #expect(app.lines.allSatisfy { $0.unicodeScalars.count <= width })
    }

    @Test("A refresh leaves the selection on its kursus")
    func refresh() {
        var app = KursusFixtures.app(nil)
        app.press("Down")
        let fresh = (10..<20).map { TestWorld.kursus($0, "A\($0)", mentor: TestWorld.mentor(9, "Z", rating: 5)) }
        app.tell(.kursus, .kursus(fresh + KursusFixtures.all))
        #expect(app.shows("▌Aljabar Linear"))
    }

    @Test("A kursus that is open stays open when the window is made narrow, and stands beside the list in a wide one again")
    func narrowed() {
        var app = KursusFixtures.app(.pelanggan)
        app.press("Enter Right")
        let chosen = app.line(with: "▸")
        app.resize(80, 24)
        #expect(app.shows("Slot bebas, waktu WIB") && !app.shows("cari nama, mentor, isi"))
        #expect(app.shows("Esc daftar"))
        app.resize(120, 40)
        #expect(app.line(with: "▸") == chosen && app.shows("cari nama, mentor, isi"))
        app.resize(80, 24)
        app.press("Esc")
        #expect(app.shows("cari nama, mentor, isi") && !app.shows("Slot bebas, waktu WIB"))
    }

    @Test("Where nothing is found nothing stands beside the list, and how to leave the facets is always told")
    func nothingBeside() {
        var app = KursusFixtures.app(nil)
        app.press("/")
        app.type("zzz")
        app.tell(.found("zzz", []))
        #expect(app.shows("Tidak ada yang cocok") && app.lines[1].count { $0 == "╭" } == 1)
        app.press("Esc")
        #expect(app.lines[1].count { $0 == "╭" } == 2)
        app.resize(60, 20)
        app.press("f")
        #expect(app.lines[19].contains("Esc selesai"))
    }

    @Test("The weeks that follow are shown where there is room for them, beside the text in a wide window")
    func moreWeeks() {
        var app = KursusFixtures.app(nil)
        #expect(app.shows("Kam 3") && !app.shows("kemudian"))
        app.resize(60, 16)
        app.press("Enter")
        #expect(!app.shows("Kam 3") && app.shows("+1 slot kemudian"))
        app.press("Esc")
        app.resize(200, 50)
        #expect(app.line(with: "Bagas Nugroho  ★").contains("Slot bebas, waktu WIB"))
    }

    @Test("The button tells the key only where that key books")
    func buttonKey() {
        var app = KursusFixtures.app(.pelanggan)
        #expect(app.shows(" Pesan ") && !app.shows("Pesan ⏎"))
        app.press("Enter")
        #expect(app.shows("Pesan ⏎"))
    }

    @Test("Stars are written as the language writes numbers")
    func stars() {
        #expect(KursusFixtures.app(nil).shows("★ 4,8"))
        var app = KursusFixtures.app(nil)
        app.speak(.en)
        #expect(app.shows("★ 4.8") && !app.shows("4,8"))
    }

    @Test("Loading, an error and an empty platform each have their words")
    func states() {
        var app = TestApp(nil)
        #expect(app.shows("Memuat kursus…"))
        app.tell(.refreshFailed(.kursus, .unreachable("no route")))
        #expect(app.shows("Server tidak terjangkau.") && app.shows("r coba lagi"))
        app.tell(.kursus, .kursus([]))
        #expect(app.shows("Belum ada kursus"))
    }

    @Test("Until the first list comes its shape stands there, and offline without a copy that is said", arguments: [true, false])
    func skeleton(isASCII: Bool) {
        var app = TestApp(nil, size: (80, 24), glyphs: isASCII ? .ascii : .unicode)
        let bars = app.lines.filter { $0.contains(isASCII ? "______" : "▄▄▄▄▄▄") }
        #expect(bars.count >= 16)
        app.tell(.connection(.offline(since: TestWorld.now)))
        #expect(app.shows("Belum ada salinannya"))
    }

    @Test("What stands in the descriptions is looked for by the store, word by word, and joins what the names have")
    func fullText() {
        var app = KursusFixtures.app(nil)
        app.press("/")
        app.type("turunan")
        let asked = app.commands.compactMap { if case .search(let word) = $0 { word } else { nil } }
        #expect(asked == ["tur", "turu", "turun", "turuna", "turunan"])
        app.tell(.found("turunan", [KursusID(1)]))
        #expect(app.shows("1 dari 3") && app.shows("▌Kalkulus Dasar"))
        #expect(app.line(with: "Bagas N. · Limit, turunan").contains("3 slot"))
        #expect(app.shows("turunan di isi · ★ 4,8 dari 26 ulasan"))
        app.type(" bagas")
        #expect(app.shows("1 dari 3"))
        app.type("x")
        app.tell(.found("bagasx", []))
        #expect(app.shows("0 dari 3"))
    }

    @Test("What is found later does not take the selection from where the person went meanwhile")
    func foundLater() {
        let second = TestWorld.kursus(9, "Kalkulus Lanjut", mentor: KursusFixtures.citra)
        var app = KursusFixtures.app(nil, kursus: KursusFixtures.all + [second])
        app.press("/ k a l k Down")
        #expect(app.shows("▌Kalkulus Lanjut"))
        app.tell(.found("kalk", [KursusID(2)]))
        #expect(app.shows("3 dari 4") && app.shows("▌Kalkulus Lanjut"))
    }

    @Test("Another list is asked for the words anew")
    func askedAnew() {
        var app = KursusFixtures.app(nil)
        app.press("/ t u r")
        app.tell(.found("tur", []))
        app.forgetEffects()
        app.tell(.kursus, .kursus(KursusFixtures.all))
        #expect(app.commands.contains(.search("tur")))
    }

    @Test("The mouse selects a kursus, a slot and a paket, and two clicks on a slot book it")
    func mouse() {
        var app = KursusFixtures.app(.pelanggan)
        app.click("Aljabar Linear")
        #expect(app.shows("▌Aljabar Linear"))
        app.click("Kalkulus Dasar")
        app.click("○ NgeChill")
        #expect(app.shows("● NgeChill"))
        app.click("19.00")
        app.click(" Pesan ")
        #expect(app.top is PesanDialog)
    }

    @Test("t shows the testimoni of the mentor, the newest first")
    func testimoni() {
        var app = KursusFixtures.app(nil)
        app.press("t")
        #expect(app.commands.contains(.fetchTestimoni(MentorID(1))))
        #expect(app.shows("Testimoni Bagas Nugroho") && app.shows("Memuat…"))
        let old = Testimoni(
            id: TestimoniID(1), rating: Rating(4), komentar: "Lumayan", tanggal: TestWorld.now.adding(seconds: -900_000))
        let fresh = Testimoni(id: TestimoniID(2), rating: Rating(5), komentar: "Sabar sekali", tanggal: TestWorld.now)
        app.tell(.testimoni(MentorID(1), [old, fresh]))
        let lines = app.lines
        let first = lines.firstIndex { $0.contains("Sabar sekali") } ?? 99
        let second = lines.firstIndex { $0.contains("Lumayan") } ?? 0
        #expect(first < second)
        app.press("Esc")
        #expect(!app.shows("Sabar sekali"))
    }

    @Test("A guest whom the platform shows no testimoni is told to sign in, and reads them afterwards")
    func testimoniOfGuest() {
        var app = KursusFixtures.app(nil)
        app.press("t")
        app.tell(.testimoniFailed(MentorID(2), .unauthorized(message: nil)))
        #expect(app.shows("Memuat…"), "that was another mentor's")
        app.tell(.testimoniFailed(MentorID(1), .unauthorized(message: nil)))
        #expect(app.shows("Masuk dulu untuk membaca testimoni.") && !app.shows("Memuat…"))
        app.press("m")
        #expect(app.top is SignInDialog)
        app.forgetEffects()
        app.tell(.session(TestWorld.session(.pelanggan)))
        #expect(app.top is TestimoniDialog && app.shows("Memuat…"))
        #expect(app.commands.contains(.fetchTestimoni(MentorID(1))))
    }

    @Test("Testimoni that cannot be read say why, and r asks again")
    func testimoniFail() {
        var app = KursusFixtures.app(.pelanggan)
        app.press("t")
        app.tell(.testimoniFailed(MentorID(1), .server(status: 503, message: nil)))
        #expect(app.shows("Server sedang bermasalah (503)."))
        app.forgetEffects()
        app.press("r")
        #expect(app.commands == [.fetchTestimoni(MentorID(1))] && app.shows("Memuat…"))
    }

    @Test("Names with emoji and of any length keep the columns")
    func hostileNames() {
        let long = TestWorld.kursus(
            7, String(repeating: "Sangat Panjang 🎨 ", count: 12) + "\u{202E}\u{1B}[31m",
            mentor: TestWorld.mentor(9, "Aa\nBb", rating: 5))
        let app = KursusFixtures.app(nil, kursus: [long] + KursusFixtures.all)
        let rows = app.lines.filter { $0.contains("★ 5,0") || $0.contains("★ 4,8     ") }
        #expect(rows.count >= 2)
        #expect(!app.text.contains("\u{1B}") && !app.text.contains("\u{202E}"))
        #expect(app.shows("Aa Bb"))
    }

    @Test("A filter over thousands finds and shows only what is in sight")
    func thousands() {
        let many = (1...2000).map {
            TestWorld.kursus(
                $0, "Kursus \($0)", mentor: KursusFixtures.bagas, jadwal: [TestWorld.jadwal($0, kursus: $0, day: 2, at: "08.00")])
        }
        var app = KursusFixtures.app(nil, kursus: many)
        app.press("/ 1 9 9 9")
        #expect(app.shows("1 dari 2000") && app.shows("▌Kursus 1999"))
    }
}
