import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("The palette")
struct PaletTests {
    private static let sizes = [(120, 40), (80, 24), (60, 20), (40, 12)]

    @Test("It opens on : and on C-p, and closes on Esc and on a backspace in the empty field", arguments: [":", "C-p"])
    func opens(_ key: String) {
        var app = KursusFixtures.app(.pelanggan)
        app.press(key)
        #expect(app.top is PaletDialog && app.shows("Perintah"))
        app.press("Esc \(key) BS")
        #expect(app.top is KursusScreen)
    }

    @Test("A command is found by its letters and run by Enter, as its key would")
    func runs() {
        var app = KursusFixtures.app(.pelanggan)
        var pressed = app
        pressed.press("s")
        app.press(":")
        app.type("urut")
        app.press("Enter")
        #expect(app.text == pressed.text)
    }

    @Test("A kursus is found by its name or its mentor's and opened")
    func kursus() {
        var app = KursusFixtures.app(.pelanggan)
        app.press("4 :")
        app.type("aljab")
        #expect(app.line(with: "Aljabar Linear").contains("Citra Maharani"))
        app.press("Enter")
        #expect(app.top is KursusScreen && app.line(with: "▌").contains("Aljabar Linear"))
    }

    @Test("What is found by a word that its title has not shows that word")
    func reason() {
        var app = KursusFixtures.app(.pelanggan)
        app.press(":")
        #expect(!app.line(with: "Yang belum sampai di server").contains("kirim"))
        app.type("kirim")
        #expect(app.line(with: "Yang belum sampai di server").contains("kirim"))
        app.press("C-u")
        app.type("server")
        #expect(!app.line(with: "Yang belum sampai di server").contains("kirim"))
    }

    @Test("What was used lately comes first the next time")
    func recent() {
        var app = KursusFixtures.app(.pelanggan)
        app.press(":")
        app.type("segarkan")
        app.press("Enter :")
        #expect(app.shows("Baru dipakai"))
        let rows = app.lines
        let head = rows.firstIndex { $0.contains("Baru dipakai") } ?? 0
        #expect(rows[head + 1].contains("Baca ulang semuanya"))
    }

    @Test("A click runs what it is on, and the wheel moves the list")
    func mouse() {
        var app = KursusFixtures.app(.pelanggan, size: (80, 24))
        app.press(":")
        app.click("Ke Sesi saya")
        #expect(app.top is SesiPelangganScreen)
    }

    @Test(
        "What cannot be undone is asked about and not answered from here: neither is a question in the palette, nor the palette over a question"
    )
    func neverAnswers() {
        var app = AntreanFixtures.app()
        app.press(":")
        app.type("terima")
        app.press("Enter")
        #expect(app.submitted.isEmpty)
        app.press("Enter")
        #expect(app.submitted.isEmpty)
        app = AntreanFixtures.app()
        app.press("a C-p")
        #expect(!(app.top is PaletDialog))
        app = SesiFixture.app([SesiFixture.unpaid])
        app.press("x C-p :")
        #expect(!(app.top is PaletDialog))
        app.press("? Enter")
        #expect(app.submitted.isEmpty)
    }

    @Test(
        "At home, what people call a thing finds it, in either language",
        arguments: [
            ("exit", "Keluar dari Chill Ajar"), ("logout", "Keluar dari akun ini"), ("log out", "Keluar dari akun ini"),
            ("search", "Cari dalam daftar sambil mengetik"), ("offline", "Yang belum sampai di server"),
            ("cancel", "Batalkan pesanan"), ("unggah", "kirim bukti"), ("upload", "kirim bukti"), ("review", "Beri ulasan"),
            ("ulas", "Beri ulasan"), ("book", "Pesan slot yang dipilih"), ("pesan", "Pesan slot yang dipilih"),
            ("otp", "verifikasi dua langkah"), ("2fa", "verifikasi dua langkah"), ("riwayat", "Ke Transaksi"),
            ("kalender", "Sesi menurut hari"), ("calendar", "Sesi menurut hari"), ("tur", "Perkenalan Chill Ajar"),
            ("tour", "Perkenalan Chill Ajar"),
        ])
    func synonyms(_ words: String, _ title: String) {
        var app = TestApp(.pelanggan)
        app.press("1 :")
        app.type(words)
        #expect(app.shows(title), "\(words)")
    }

    @Test("What is done in another place is told with the place, and leads there")
    func elsewhere() {
        var app = TestApp(.pelanggan)
        app.press("1 :")
        app.type("ulas")
        #expect(app.line(with: "Beri ulasan").contains("di Sesi saya"))
        app.press("Enter")
        #expect(app.top is SesiPelangganScreen)
    }

    @Test("Every other word belongs to a command that there is")
    func known() {
        #expect(Synonyms.commands.keys.filter { CommandTable.byName[$0] == nil } == [])
    }

    @Test("It fits every window", arguments: sizes)
    func fits(_ size: (Int, Int)) {
        var app = KursusFixtures.app(.pelanggan, size: size)
        app.press(":")
        app.type("kal")
        #expect(app.shows("Kalkulus Dasar"))
        app.type("zzzz")
        #expect(app.shows("Tidak ada yang cocok"))
    }
}

@Suite("All keys, and how things are done")
struct HelpTests {
    @Test("Keys are found as one types, in either language, and Enter runs the one that is selected")
    func finds() {
        var app = KursusFixtures.app(.pelanggan)
        app.press("?")
        #expect(app.shows("Layar ini") && app.shows("Di mana pun"))
        app.type("urut")
        #expect(app.line(with: "▌ ").contains("urut"))
        app.press("Esc")
        #expect(app.top is HelpDialog)
        app.type("sort")
        #expect(app.line(with: "▌ ").contains("urut"))
        app.press("Enter")
        #expect(app.top is KursusScreen)
    }

    @Test("A click on a question shows its answer; a second one goes where it leads")
    func clickedQuestion() {
        var app = SesiFixture.app()
        app.press("?")
        app.type("bayar")
        app.click("Bagaimana mengganti jadwal?")
        #expect(app.top is HelpDialog && app.shows("batalkan dengan x di Sesi saya"))
        app.pass(seconds: 1)
        app.click("Bagaimana mengganti jadwal?")
        #expect(!(app.top is HelpDialog))
    }

    @Test("A question is answered, and Enter goes where it is done")
    func answers() {
        var app = KursusFixtures.app(.pelanggan)
        app.press("?")
        app.type("bagaimana membayar?")
        #expect(app.shows("Di Sesi saya, pilih sesinya lalu tekan b"))
        app.press("Enter")
        #expect(app.top is SesiPelangganScreen)
    }

    @Test(
        "What people type is answered, in whatever words and in either language",
        arguments: [
            ("cara bayar", "Bagaimana membayar?"), ("how do i pay", "Bagaimana membayar?"),
            ("ganti sandi", "Bagaimana mengganti kata sandi?"), ("change the password", "Bagaimana mengganti kata sandi?"),
            ("lupa sandi", "Bagaimana kalau lupa kata sandi?"), ("unggah bukti", "Bagaimana membayar?"),
            ("kalender", "Bagaimana menaruh sesi di kalender saya?"), ("undo", "Bagaimana mengurungkan yang baru saya putuskan?"),
            ("offline", "Bagaimana kalau jaringan putus?"), ("review", "Bagaimana memberi ulasan?"),
            ("photo", "Bagaimana mengganti foto profil?"), ("theme", "Bagaimana mengganti warna?"),
            ("2fa", "Bagaimana memasang verifikasi dua langkah?"),
        ])
    func asked(_ words: String, _ question: String) {
        var app = SesiFixture.app()
        app.press("?")
        app.type(words)
        #expect(app.shows(question), "\(words)")
    }

    @Test("Every question has an answer in both languages, and a place that its people have")
    func complete() {
        for language in Language.allCases {
            for peran in [Peran.pelanggan, .mentor, .admin, nil] {
                let words = HowToStrings(TestWorld.world(peran, language: language))
                let questions = HowTo.allCases.filter { $0.concerns(peran) }
                #expect(questions.count >= 4)
                for question in questions {
                    #expect(!words.question(question).isEmpty && !words.answer(question).isEmpty)
                    if let place = question.place, peran != nil { #expect(Tab.all(for: peran).contains(place), "\(question)") }
                }
            }
        }
    }

    @Test("Over a question the answer is told and not given")
    func neverAnswers() {
        var app = SesiFixture.app([SesiFixture.unpaid])
        app.press("x ?")
        #expect(app.shows("Tekan y di layarnya"))
        app.press("Enter")
        #expect(app.submitted.isEmpty && app.top is HelpDialog)
    }

    @Test(
        "Every choice of the settings is found by its words in either language, and made",
        arguments: [
            ("english", PreferenceChange.language(.en)), ("zona wita", .zona(.wita)), ("time zone wit east", .zona(.wit)),
            ("latar terang", .background(.light)), ("ascii", .ascii(true)), ("gambar sel", .pictures(.cells)),
            ("pictures kitty", .pictures(.kitty)), ("gerak tenang", .motion(isCalm: true)), ("urungkan 30", .undo(seconds: 30)),
        ])
    func settings(_ words: String, _ change: PreferenceChange) {
        var app = KursusFixtures.app(.pelanggan)
        app.press(":")
        app.type(words)
        app.press("Enter")
        #expect(app.preferenceChanges == [change], "\(words)")
    }

    @Test("Kursus, mentor, sesi and settings are all found by the same field, each told by its kind")
    func kinds() {
        var app = SesiFixture.app([SesiFixture.unpaid])
        for (words, kind) in [("kalkulus", "sesi"), ("bagas", "sesi"), ("wita", "setelan"), ("segarkan", "perintah")] {
            app.press(":")
            app.type(words)
            #expect(app.lines.contains { $0.contains(kind) }, "\(words)")
            app.press("Esc Esc")
        }
        var kursus = KursusFixtures.app(.pelanggan)
        for (words, kind) in [("aljab", "kursus"), ("citra", "mentor")] {
            kursus.press(":")
            kursus.type(words)
            #expect(kursus.lines.contains { $0.contains(kind) }, "\(words)")
            kursus.press("Esc Esc")
        }
    }
}
