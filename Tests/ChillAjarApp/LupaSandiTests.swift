import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Setting a forgotten password")
struct LupaSandiTests {
    /// A guest before the sign-in of a platform with these features.
    private func app(_ features: Set<String> = ["account"], size: (Int, Int) = (80, 24)) -> TestApp {
        var app = TestApp(nil, size: size)
        app.tell(.capabilities(Capabilities(features: features)))
        app.press("m")
        app.type("ayu@contoh.id")
        return app
    }

    @Test("By the address a code is asked for, and by the code the password is set; then one signs in with it")
    func set() {
        var app = app()
        app.press("C-l Enter")
        #expect(app.questions.last?.question == .sendPasswordCode(email: "ayu@contoh.id"))
        app.answer(.passwordCodeSent)
        #expect(app.shows("Jika ayu@contoh.id punya akun"))
        app.type("123 456")
        app.press("Tab")
        app.type("gajah-biru")
        #expect(!app.shows("gajah-biru"))
        app.press("Enter")
        #expect(
            app.questions.last?.question == .setPassword(email: "ayu@contoh.id", code: "123456", new: "gajah-biru"))
        app.answer(.passwordSet)
        #expect(app.top is SignInDialog && app.shows("ayu@contoh.id") && app.shows("Sandi baru tersimpan"))
    }

    @Test("A wrong code is told under it, and what was typed stays")
    func wrongCode() {
        var app = app()
        app.press("C-l Enter")
        app.answer(.passwordCodeSent)
        app.type("111111")
        app.press("Tab")
        app.type("gajah-biru")
        app.press("Enter")
        app.decline(.invalid(message: "", fields: ["kode": ["Kode salah atau sudah tidak berlaku."]]))
        #expect(app.shows("Kode salah atau sudah tidak berlaku.") && app.shows("111111"))
        app.press("Esc")
        #expect(app.shows("ayu@contoh.id") && app.shows("minta kode"))
        app.press("Esc")
        #expect(app.top is SignInDialog)
    }

    @Test("When the answer to a new password is lost, that it may be in force is told")
    func unclear() {
        var app = app(size: (120, 40))
        app.press("C-l Enter")
        app.answer(.passwordCodeSent)
        app.type("123456")
        app.press("Tab")
        app.type("gajah-biru")
        app.press("Enter")
        app.decline(.unclear("reset"))
        #expect(app.shows("mungkin sudah berlaku"))
    }

    @Test("Without a connection that is told, and it can be asked for again")
    func offline() {
        var app = app()
        app.press("C-l Enter")
        app.decline(.unreachable("refused"))
        #expect(app.shows("Server tidak terjangkau."))
        app.press("Enter")
        #expect(app.questions.count == 2)
    }

    @Test("A platform that sets no forgotten passwords offers none")
    func classic() {
        var app = app([])
        #expect(!app.shows("Lupa kata sandi"))
        app.press("C-l")
        #expect(app.top is SignInDialog)
    }
}
