import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Changing the password")
struct SandiTests {
    private func app(size: (Int, Int) = (120, 40)) -> TestApp {
        var app = AkunFixture.app(size: size)
        app.press("s")
        return app
    }

    private func fill(_ app: inout TestApp, _ old: String, _ new: String, _ again: String) {
        app.type(old)
        app.press("Tab")
        app.type(new)
        app.press("Tab")
        app.type(again)
    }

    @Test("It is asked at once, seen nowhere, and told when it is done", arguments: [(120, 40), (80, 24), (40, 12)])
    func changed(size: (Int, Int)) {
        var app = app(size: size)
        fill(&app, "lama-sekali", "tujuh gajah terbang", "tujuh gajah terbang")
        #expect(!app.shows("gajah"))
        app.press("Enter")
        #expect(app.questions.last?.question == .changePassword(old: "lama-sekali", new: "tujuh gajah terbang"))
        #expect(app.submitted.isEmpty)
        app.press("Esc")
        #expect(app.top is SandiDialog, "whether it was changed must be seen")
        app.answer(.passwordChanged)
        #expect(app.top is AkunScreen && app.shows("Kata sandi diubah"))
    }

    @Test("How strong it is stands under it in words, as it is typed")
    func strength() {
        var app = app()
        app.press("Tab")
        app.type("ayu")
        #expect(app.shows("mudah ditebak"))
        app.press("C-u")
        app.type("gajahbiru")
        #expect(app.shows("lemah: perpanjang"))
        app.press("C-u")
        app.type("tujuh gajah terbang")
        #expect(app.shows("kuat") && !app.shows("cukup kuat"))
    }

    @Test("A repetition that differs is told as soon as it does, not while it is on the way")
    func different() {
        var app = app()
        fill(&app, "lama", "gajah-biru", "gajah")
        #expect(!app.shows("tidak sama"))
        app.type("x")
        #expect(app.shows("tidak sama dengan sandi baru"))
        app.press("Enter")
        #expect(app.questions.last?.question != .changePassword(old: "lama", new: "gajah-biru"))
    }

    @Test("A wrong old password is told under it; the same one twice is no change")
    func wrong() {
        var app = app()
        fill(&app, "gajah-biru", "gajah-biru", "gajah-biru")
        app.press("Enter")
        #expect(app.shows("sama dengan sandi lama"))
        app.press("C-u")
        app.type("gajah-hijau")
        app.press("Tab C-u")
        app.type("gajah-hijau")
        app.press("Enter")
        app.decline(.invalid(message: nil, fields: ["password_lama": ["salah"]]))
        #expect(app.shows("✗ sandi lama salah"))
    }

    @Test("An answer that was lost says what to try")
    func unclear() {
        var app = app()
        fill(&app, "lama", "gajah-biru", "gajah-biru")
        app.press("Enter")
        app.decline(.unclear("reset"))
        #expect(app.shows("sandi baru sudah berlaku"))
    }

    @Test(
        "What guessers try first is obvious, what is long is strong",
        arguments: [
            ("rahasia", SandiStrength.obvious), ("password1", .obvious), ("12345678", .obvious), ("aaaaaaaaaaaa", .obvious),
            ("prameswari1", .obvious), ("kxqzvw", .weak), ("gajahbiru", .weak), ("gajahbirulaut", .fair),
            ("kuda-Biru-7-laut", .strong),
            ("tujuh gajah terbang", .strong),
        ])
    func judged(sandi: String, expected: SandiStrength) {
        #expect(SandiStrength(sandi, own: ["Ayu Prameswari", "ayu@contoh.id"]) == expected)
    }
}
