import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("The account")
struct AkunScreenTests {
    @Test("A opens it from any place and closes it again; so does a click on the name in the first line")
    func opening() {
        var app = AkunFixture.app()
        #expect(app.top is AkunScreen)
        app.press("A")
        #expect(app.top is BerandaScreen)
        app.click("Ayu P.")
        #expect(app.top is AkunScreen)
        app.press("Esc")
        #expect(app.top is BerandaScreen)
    }

    @Test("A guest has none")
    func guest() {
        var app = TestApp(nil)
        app.press("A")
        #expect(app.top is KursusScreen)
    }

    @Test("It shows who one is, what protects the account, and the devices", arguments: [(120, 40), (80, 24)])
    func facts(size: (Int, Int)) {
        let app = AkunFixture.app(size: size)
        for text in [
            "Ayu Prameswari", "ayu@contoh.id", "081234567890", "Verifikasi dua langkah", "tidak aktif",
            "Chill Ajar di terminal",
            "perangkat ini", "Peramban di Linux", "e ubah profil",
        ] {
            #expect(app.shows(text), "\(text)")
        }
        #expect(app.line(with: "Alamat").contains("belum diisi"))
    }

    @Test("In a narrow window profile and security are two pages, between which Tab goes")
    func narrow() {
        var app = AkunFixture.app(size: (40, 12))
        #expect(app.shows("ayu@contoh.id") && !app.shows("Chill Ajar di"))
        app.press("Tab")
        #expect(app.shows("Chill Ajar di") && !app.shows("ayu@contoh.id"))
        app.click("Profil")
        #expect(app.shows("ayu@contoh.id"))
    }

    @Test("On the device in use the key is told that signs out here, and on another the one that signs it out")
    func ending() {
        var app = AkunFixture.app(size: (120, 40))
        #expect(app.shows("K keluar akun") && !app.shows("x keluarkan"))
        app.press("Down")
        #expect(app.shows("x keluarkan"))
    }

    @Test("On the classic platform there is the profile, and a calm word instead of the rest")
    func classic() {
        var app = AkunFixture.app(features: [])
        #expect(app.shows("ayu@contoh.id") && app.shows("Belum tersedia di platform ini"))
        #expect(app.questions.isEmpty)
        app.press("s v x X")
        #expect(app.top is AkunScreen && app.questions.isEmpty)
        app.press("e")
        #expect(app.top is ProfilDialog)
    }

    @Test("Until the platform has said what it offers it is being read, or cannot be; then its questions are asked")
    func unknown() {
        var app = AkunFixture.app(features: nil)
        #expect(app.shows("memuat…") && !app.shows("muncul begitu") && app.questions.isEmpty)
        app.tell(.connection(.offline(since: TestWorld.now)))
        #expect(app.text.contains("muncul begitu tersambung") && app.shows("r coba lagi"))
        app.tell(.capabilities(Capabilities(features: AkunFixture.features)))
        #expect(app.questions.map(\.question) == [.devices, .otpStatus])
        #expect(Set(app.questions.map(\.ticket)).count == 2)
    }

    @Test("What could not be read says why, and is asked again once the connection is back")
    func unreachable() {
        var app = TestApp(.pelanggan)
        app.tell(.capabilities(Capabilities(features: AkunFixture.features)))
        app.press("A")
        for asked in app.questions { app.tell(.declined(asked.ticket, .unreachable("refused"))) }
        #expect(app.shows("Server tidak terjangkau"))
        app.forgetEffects()
        app.tell(.connection(.online(TestWorld.now)))
        #expect(app.questions.map(\.question) == [.devices, .otpStatus])
    }

    @Test("A change that waits is shown as it will be, and said to wait; one that was refused says so")
    func pending() {
        var app = AkunFixture.app()
        let row = TestWorld.row(5, .updateProfil(ProfilEdit(alamat: "Jl. Melati 7")))
        app.tell(.outbox([row]))
        #expect(app.line(with: "Alamat").contains("Jl. Melati 7"))
        #expect(app.shows("Ubah profil · alamat: menunggu terkirim"))
        app.refuse(row, .invalid(message: nil, fields: [:]))
        #expect(app.line(with: "Alamat").contains("belum diisi"))
        #expect(app.shows("Ubah profil · alamat: ditolak"))
    }

    @Test("What a mentor tells of themself is there too")
    func mentor() {
        #expect(AkunFixture.app(.mentor).line(with: "Tentang saya").contains("belum diisi"))
    }

    @Test("An account whose second factor is required and missing says so loudly")
    func required() {
        let app = AkunFixture.app(.admin, otp: OTPStatus(isEnabled: false, isRequired: true))
        #expect(app.shows("⚠ wajib, belum ada"))
    }

    // MARK: The picture

    @Test("The picture is fetched, and drawn for the room it has")
    func picture() throws {
        var session = TestWorld.session(.pelanggan)
        session.user.fotoProfil = "foto_profil/a.jpg"
        var app = AkunFixture.app()
        #expect(app.shows("belum ada foto"))
        app.tell(.session(session))
        #expect(app.commands.contains(.fetchFoto("foto_profil/a.jpg")))
        app.tell(.foto("foto_profil/a.jpg", [1, 2, 3]))
        let drawing = app.localCommands.contains {
            if case .drawBytes([1, 2, 3], let request) = $0 { request.columns > 0 && request.rows >= 5 } else { false }
        }
        #expect(drawing)
        app.tell(.fotoFailed("foto_profil/a.jpg", .notFound(message: nil)))
        #expect(app.shows("foto gagal dimuat"))
    }

    // MARK: Devices

    @Test("Another device is signed out after a question, answered by y and not by the key that asked")
    func endDevice() {
        var app = AkunFixture.app()
        app.press("Down x")
        #expect(app.shows("Keluarkan perangkat?") && app.shows("36.72.0.4"))
        app.press("x Enter")
        #expect(app.shows("Keluarkan perangkat?"))
        app.press("y")
        #expect(app.questions.last?.question == .endDevice(SesiLoginID(5)))
        app.answer(.deviceEnded(SesiLoginID(5)))
        #expect(!app.shows("Peramban") && app.shows("Perangkat sudah dikeluarkan"))
    }

    @Test("This device is not signed out that way")
    func thisDevice() {
        var app = AkunFixture.app()
        app.press("x")
        #expect(app.shows("Tekan K") && !app.shows("Keluarkan perangkat?"))
    }

    @Test("Signing out everywhere asks, tells what is not settled, and says when the server did not hear of it")
    func everywhere() {
        var app = AkunFixture.app()
        app.tell(.outbox([TestWorld.row(5, .cancelSesi(SesiID(1)))]))
        app.press("X")
        #expect(app.shows("Keluar dari semua perangkat?") && app.shows("1 kiriman belum selesai"))
        app.press("y")
        #expect(app.questions.last?.question == .endEverywhere)
        app.decline(.unreachable("refused"))
        #expect(app.shows("Server tidak terjangkau") && app.top is AkunScreen)
        app.press("X y")
        app.answer(.everywhereEnded)
        app.tell(.session(nil))
        #expect(app.top is KursusScreen && app.world.session == nil)
    }

    @Test("No letter of the screen is lost in English")
    func english() {
        let app = AkunFixture.app(language: .en)
        #expect(app.shows("Signed-in devices") && app.shows("Two-step verification"))
    }
}
