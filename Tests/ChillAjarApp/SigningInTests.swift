import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Signing in, again and out")
struct SigningInTests {
    /// A guest whose password is on its way.
    private func waiting() -> TestApp {
        var app = TestApp(nil)
        app.press("m")
        app.type("ayu@contoh.id")
        app.press("Tab")
        app.type("rahasia")
        app.press("Enter")
        return app
    }

    // MARK: The second factor

    @Test("An account with a second factor is asked for it; a wrong code is told, and can be given again")
    func secondFactor() {
        var app = waiting()
        app.tell(.otpRequired)
        #expect(app.shows("Kode verifikasi") && !app.shows("Kata sandi"))
        app.type("123 456")
        app.press("Enter")
        #expect(app.commands.contains(.answerOTP("123456")))
        app.tell(.signInFailed(.unauthorized(message: nil)))
        #expect(app.shows("Kode salah atau sudah lewat"))
        app.press("Enter")
        app.tell(.session(TestWorld.session(.pelanggan)))
        #expect(!app.shows("Kode verifikasi"))
    }

    @Test("Esc goes back from the code to the password, and gives up a sign-in that is not answered")
    func backToPassword() {
        var app = waiting()
        app.tell(.otpRequired)
        app.press("Esc")
        #expect(app.shows("Kata sandi") && app.shows("ayu@contoh.id"))
        #expect(app.commands.contains(.cancelSignIn))
    }

    // MARK: Ended by the server

    @Test("A session that the server has ended is asked for at once, and again with m after Esc")
    func again() {
        var app = SesiFixture.app()
        app.tell(.sessionEnded)
        #expect(app.shows("Masuk lagi") && app.shows("ayu@contoh.id"))
        app.press("Esc")
        #expect(!app.shows("Masuk lagi") && app.shows("Kalkulus Dasar"))
        #expect(app.lines[0].contains("m masuk lagi"))
        app.press("?")
        app.type("masuk lagi")
        #expect(app.shows("m  masuk lagi"))
        app.press("Esc Esc m")
        #expect(app.shows("Masuk lagi"))
        app.press("Esc")
        app.tell(.session(TestWorld.session(.pelanggan)))
        #expect(!app.shows("masuk lagi"))
        app.press("m")
        #expect(app.top is SesiPelangganScreen)
    }

    @Test("Sending without a session asks for the password over the form, and everything stays")
    func unauthorized() throws {
        var app = SesiFixture.app([SesiFixture.ended])
        app.tell(.sessionEnded)
        app.press("Esc u 5 Tab")
        app.type("Bagus")
        app.press("C-s")
        let sent = try #require(app.submitted.first)
        app.tell(.failed(sent.ticket, sent.mutation, .unauthorized(message: nil)))
        #expect(app.shows("Masuk lagi"))
        app.tell(.session(TestWorld.session(.pelanggan)))
        #expect(app.top is UlasanDialog && app.shows("Bagus"))
        app.press("C-s")
        #expect(app.submitted.count == 2)
    }

    @Test("Being told twice that the session has ended asks once")
    func once() {
        var app = SesiFixture.app()
        app.tell(.sessionEnded)
        app.tell(.failed(Ticket(9), .cancelSesi(SesiID(1)), .unauthorized(message: nil)))
        app.press("Esc")
        #expect(app.top is SesiPelangganScreen)
    }

    @Test("Who signs in again is offered no new account")
    func noRegistration() {
        var app = SesiFixture.app()
        app.tell(.sessionEnded)
        #expect(!app.lines[39].contains("daftar"))
        app.press("C-r")
        #expect(app.shows("Masuk lagi"))
    }

    // MARK: What went wrong

    @Test(
        "What went wrong is read in full, however long it is and however low the window",
        arguments: [(120, 40), (80, 24), (60, 20), (40, 14)])
    func wholeError(size: (Int, Int)) {
        let words = "Akun mentor Anda masih menunggu pemeriksaan admin; kami mengirim kabar ke WhatsApp Anda begitu selesai."
        for opening in ["m", "d"] {
            var app = TestApp(nil, size: size, snapshots: [.kursus: .kursus([])])
            app.press(opening)
            for text in ["Ayu", "ayu@contoh.id", "rahasia", "081234567890", "Jalan Melati 1"].dropFirst(opening == "m" ? 1 : 0) {
                app.type(text)
                app.press("Enter")
            }
            app.tell(.signInFailed(.forbidden(message: words)))
            let said = app.text.filter { !"│ \n".contains($0) }
            #expect(said.contains(words.filter { $0 != " " }), "\(app.text)")
        }
    }

    // MARK: While the server is asked

    @Test("Esc gives up a sign-in that the server has not answered, and leaves the dialog with what was typed")
    func givenUp() {
        var app = waiting()
        #expect(app.shows("menunggu jawaban server"))
        app.press("Esc")
        #expect(app.commands.contains(.cancelSignIn))
        #expect(app.shows("ayu@contoh.id") && !app.shows("menunggu jawaban server"))
        app.press("Esc")
        #expect(app.top is KursusScreen)
    }

    @Test("So it is with a new account")
    func heldRegistration() {
        var app = TestApp(nil)
        app.press("d")
        for text in ["Ayu", "ayu@contoh.id", "rahasia", "081234567890", "Jalan Melati 1"] {
            app.type(text)
            app.press("Enter")
        }
        #expect(app.shows("Mendaftar…"))
        app.press("Esc")
        #expect(app.top is RegisterDialog)
        app.tell(.signInFailed(.unreachable("refused")))
        app.press("Esc")
        #expect(app.top is KursusScreen)
    }

    @Test("A field of a new account is looked at when it is left, and an empty one when the form is sent")
    func checkedWhenLeft() {
        var app = TestApp(nil)
        app.press("d Tab")
        app.type("ayu")
        #expect(!app.shows("✗"))
        app.press("Tab")
        #expect(app.lines.count { $0.contains("✗") } == 1)
        app.press("S-Tab")
        app.type("@contoh.id")
        app.press("Tab")
        #expect(!app.shows("✗"))
        app.press("Tab Tab Enter")
        #expect(app.lines.count { $0.contains("✗") } == 4 && !app.shows("Mendaftar…"))
    }

    @Test("Whatever is pasted beyond what a field may have is told in its row")
    func leftOut() {
        var app = TestApp(nil)
        app.press("d")
        app.paste(String(repeating: "a", count: 1_300))
        #expect(app.shows("255/255, 1.045 huruf terpotong"))
    }

    @Test("A sign-in that fails is told once: by the dialog that asked, else by a message")
    func failures() {
        var app = TestApp(.pelanggan, demoAccounts: [.mentor: SignIn(email: "bagas@contoh.id", password: "rahasia")])
        app.press("Esc F3")
        #expect(app.commands.contains(.signIn(SignIn(email: "bagas@contoh.id", password: "rahasia"))))
        app.tell(.signInFailed(.unreachable("refused")))
        #expect(app.shows("Server tidak terjangkau."))
        var dialog = waiting()
        dialog.tell(.signInFailed(.unreachable("refused")))
        #expect(dialog.lines.count { $0.contains("Server tidak terjangkau.") } == 1)
    }

    // MARK: Out

    private func app(unsent: [OutboxEntry]) -> TestApp {
        var app = SesiFixture.app()
        app.tell(.outbox(unsent))
        app.press("K")
        app.forgetEffects()
        return app
    }

    private static let unsent = [
        TestWorld.row(1, .cancelSesi(SesiID(1)), .waiting), TestWorld.row(2, .cancelSesi(SesiID(2)), .refused),
    ]

    @Test("Signing out is answered with y alone, and asks about nothing where everything has arrived")
    func signOut() {
        var app = app(unsent: [])
        #expect(app.shows("ayu@contoh.id") && !app.shows("belum sampai") && !app.shows("buang"))
        app.press("Enter K b")
        #expect(app.commands.isEmpty)
        app.press("y")
        #expect(app.commands.contains(.signOut(discarding: false)))
    }

    @Test("Of what has not arrived the person decides whether it is kept, as it is without a word")
    func keep() {
        var app = app(unsent: Self.unsent)
        #expect(app.shows("2 kiriman belum sampai di server.") && app.shows("● simpan"))
        #expect(app.shows("y keluar, simpan"))
        app.press("y")
        #expect(app.commands.contains(.signOut(discarding: false)))
    }

    @Test("…or dropped: chosen by a key or a click, done by y", arguments: ["b", "Down", "j"])
    func discard(_ key: String) {
        var app = app(unsent: Self.unsent)
        app.press(key)
        #expect(app.commands.isEmpty)
        #expect(app.shows("● buang") && app.shows("y keluar, buang"))
        app.press("y")
        #expect(app.commands.contains(.signOut(discarding: true)))
    }

    @Test("The choice can be taken back, and clicked")
    func choice() {
        var app = app(unsent: Self.unsent)
        app.press("b s")
        #expect(app.shows("● simpan"))
        app.click("○ buang")
        #expect(app.shows("● buang"))
        app.press("Esc")
        #expect(app.commands.isEmpty && !app.shows("Keluar dari akun?"))
    }

    @Test("What is on its way may arrive all the same, and the question says so")
    func mayArrive() {
        #expect(!app(unsent: Self.unsent).text.contains("sedang dikirim mungkin"))
        #expect(app(unsent: [TestWorld.row(1, .cancelSesi(SesiID(1)), .sending)]).text.contains("sedang dikirim mungkin"))
    }

    // MARK: The person's own command for secrets

    @Test("Tokens that the person's command does not give back are told with what to do, over what the person has here")
    func noSecret() {
        var app = SesiFixture.app()
        app.tell(.secretsFailed(SecretFailure(.load, .timeOver)))
        app.tell(.sessionEnded)
        #expect(app.shows("Masuk lagi") && app.shows("Perintah rahasia gagal. Tidak ada yang hilang."))
        #expect(app.shows("“ambil” tidak selesai dalam 3 detik"))
        app.press("Esc")
        #expect(app.shows("Kalkulus Dasar"))
        app.tell(.session(TestWorld.session(.pelanggan)))
        app.tell(.sessionEnded)
        #expect(app.shows("Anda perlu masuk lagi. Tidak ada yang hilang."))
    }

    @Test(
        "Each step of that command has its own consequence",
        arguments: [
            (SecretFailure(.save, .exit(7)), "“simpan” gagal (kode 7). Anda tetap masuk"),
            (SecretFailure(.remove, .cannotRun("No such file")), "“hapus” tidak dapat dijalankan (No such file)"),
            (SecretFailure(.load, .unreadable), "“ambil” memberi jawaban yang bukan milik akun ini"),
        ])
    func secretTroubles(_ failure: SecretFailure, _ sentence: String) {
        var app = SesiFixture.app()
        app.tell(.secretsFailed(failure))
        #expect(app.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(sentence), "\(app.text)")
    }
}
