import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Changing the profile")
struct ProfilDialogTests {
    private func app(_ peran: Peran = .pelanggan, size: (Int, Int) = (120, 40)) -> TestApp {
        var app = AkunFixture.app(peran, size: size)
        app.press("e")
        return app
    }

    @Test(
        "Only what was changed is sent; the form stays until the platform has taken it",
        arguments: [(120, 40), (80, 24), (40, 12)])
    func sending(size: (Int, Int)) {
        var app = app(size: size)
        app.press("C-u")
        app.type("Ayu P.")
        app.press("C-s")
        #expect(app.submitted.map(\.mutation) == [.updateProfil(ProfilEdit(nama: "Ayu P."))])
        #expect(app.top is ProfilDialog && app.shows("Mengirim…"))
        var user = TestWorld.session(.pelanggan).user
        user.nama = "Ayu P."
        app.tell(.done(app.submitted[0].ticket, .user(user)))
        #expect(app.top is AkunScreen && app.shows("Profil tersimpan"))
    }

    @Test("What is wrong is said while it is typed, and gone when it is right")
    func asTyped() {
        var app = app()
        app.press("Down C-u")
        app.type("ayu@")
        #expect(app.shows("✗ bukan alamat email"))
        app.type("contoh.com")
        #expect(!app.shows("bukan alamat email"))
        app.press("Down C-u")
        #expect(app.shows("✗ harus diisi"))
        app.press("C-s")
        #expect(app.submitted.isEmpty && app.top is ProfilDialog)
    }

    @Test("Errors of the platform come under their fields, and nothing typed is lost")
    func refused() {
        var app = app()
        app.press("Down C-u")
        app.type("bagas@contoh.id")
        app.press("C-s")
        let sent = app.submitted[0]
        app.tell(.failed(sent.ticket, sent.mutation, .invalid(message: nil, fields: ["email": ["Email sudah dipakai."]])))
        #expect(app.shows("✗ Email sudah dipakai.") && app.shows("bagas@contoh.id"))
        app.press("C-s")
        #expect(app.submitted.count == 2)
    }

    @Test("Without a connection it closes and says that it is kept")
    func offline() {
        var app = app()
        app.tell(.connection(.offline(since: TestWorld.now)))
        app.press("Up")
        app.type("Jl. Melati 7")
        app.press("Enter")
        app.queue()
        #expect(app.top is AkunScreen && app.shows("Tersimpan di antrean kirim"))
        #expect(app.line(with: "Alamat").contains("Jl. Melati 7"))
    }

    @Test("What was typed and not sent is there again")
    func draft() {
        var app = app()
        app.press("Up")
        app.type("Jl. Melati 7")
        app.press("Esc")
        #expect(app.world.drafts[ProfilDialog.draftName]?.contains("Jl. Melati 7") == true)
        app.press("e")
        #expect(app.shows("Jl. Melati 7"))
        app.press("C-s")
        app.tell(.done(app.submitted[0].ticket, .user(TestWorld.session(.pelanggan).user)))
        #expect(app.world.drafts[ProfilDialog.draftName] == nil)
    }

    @Test("Where nothing was changed nothing is sent")
    func unchanged() {
        var app = app()
        app.press("C-s")
        #expect(app.submitted.isEmpty && app.shows("Tidak ada yang berubah"))
    }

    @Test("A mentor tells of themself in several lines, which Tab reaches after the fields and before the first")
    func mentor() {
        var app = app(.mentor)
        app.press("S-Tab")
        app.type("Sabar.")
        app.press("Enter")
        app.type("Suka soal cerita.")
        app.press("C-s")
        #expect(app.submitted.map(\.mutation) == [.updateProfil(ProfilEdit(deskripsi: "Sabar.\nSuka soal cerita."))])
    }

    @Test("An edit that was refused is changed from the outbox, and takes its row's place")
    func fromOutbox() throws {
        var app = TestApp(.pelanggan)
        let row = TestWorld.row(5, .updateProfil(ProfilEdit(email: "bagas@contoh.id")))
        app.tell(.outbox([row]))
        app.refuse(row, .invalid(message: nil, fields: ["email": ["Email sudah dipakai."]]))
        app.press("O e")
        #expect(app.top is ProfilDialog && app.shows("bagas@contoh.id"))
        app.press("Down C-u")
        app.type("ayu.p@contoh.id")
        app.press("C-s")
        let isThere = app.commands.contains { command in
            if case .resubmit(OutboxID(5), let mutation, _) = command {
                mutation == .updateProfil(ProfilEdit(email: "ayu.p@contoh.id"))
            } else {
                false
            }
        }
        #expect(isThere)
    }
}

@Suite("Changing the picture")
struct FotoDialogTests {
    private func app() -> TestApp {
        var app = AkunFixture.app()
        app.press("f")
        return app
    }

    private func good(_ path: String, _ kind: BuktiFile.Kind = .jpeg) -> LocalEvent {
        .inspected(path: path, .success(BuktiCandidate(path: path, kind: kind, bytes: 2_400_000, pixels: (1200, 1600))))
    }

    @Test("A file is looked at, shown, and sent with the next Enter")
    func sending() {
        var app = app()
        app.type("/home/ayu/saya.jpg")
        app.press("Enter")
        #expect(app.localCommands.last == .inspectBukti(path: "/home/ayu/saya.jpg"))
        app.tell(good("/home/ayu/saya.jpg"))
        #expect(app.shows("JPEG · 1200 × 1600 · 2,2 MB") && app.shows("pakai foto ini"))
        #expect(app.localCommands.contains { if case .drawFile("/home/ayu/saya.jpg", _) = $0 { true } else { false } })
        app.press("Enter")
        #expect(app.submitted.map(\.mutation) == [.uploadFoto(FotoUpload(path: "/home/ayu/saya.jpg", kind: .jpeg))])
        app.tell(.done(app.submitted[0].ticket, .user(TestWorld.session(.pelanggan).user)))
        #expect(app.top is AkunScreen && app.shows("Foto profil diganti"))
    }

    @Test("A document is no picture of a person")
    func document() {
        var app = app()
        app.paste("/home/ayu/kartu.pdf")
        app.tell(good("/home/ayu/kartu.pdf", .pdf))
        #expect(app.shows("bukan JPEG atau PNG"))
        app.press("Enter")
        #expect(app.submitted.isEmpty)
    }

    @Test("Tab completes the path, and lists what it may go on with")
    func completion() {
        var app = app()
        app.type("/home/ayu/s")
        app.press("Tab")
        #expect(app.localCommands.last == .completePath("/home/ayu/s"))
        app.tell(.completed(path: "/home/ayu/s", to: "/home/ayu/saya", names: ["saya.jpg", "saya/"]))
        #expect(app.shows("saya.jpg") && app.shows("saya/"))
    }
}
