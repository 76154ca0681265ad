import ChillAjarKit
import QR
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("The second factor")
struct OTPTests {
    private func scanning(size: (Int, Int) = (120, 40), glyphs: Glyphs = .unicode) -> TestApp {
        var app = AkunFixture.app(size: size, glyphs: glyphs)
        app.press("v")
        app.answer(.otpSecret(AkunFixture.secret))
        return app
    }

    @Test("The secret is shown as a code and as text, in 80 columns and 24 rows too", arguments: [(120, 40), (80, 24)])
    func shown(size: (Int, Int)) {
        let app = scanning(size: size)
        #expect(app.shows("JBSW Y3DP EHPK 3PXP"))
        #expect(app.shows("Ketik enam angka"))
        #expect(app.lines.count { $0.contains("▀") || $0.contains("▄") } >= 16)
    }

    @Test("What is drawn is the code of the address, dark on light")
    func rightCode() throws {
        let code = try #require(QRCode(AkunFixture.secret.shortURI))
        let view = QRView(code)
        var canvas = Canvas(width: 60, height: 30, glyphs: .unicode)
        let used = try #require(view.draw(in: &canvas, Rect(x: 0, y: 0, width: 60, height: 30)))
        let grid = canvas.finish().grid
        let quiet = (used.width - code.size) / 2
        #expect(quiet == 4)
        for y in 0..<code.size {
            for x in 0..<code.size {
                let line = y + quiet
                let base = grid[x + quiet, line / 2].glyph.base
                let isLight = line % 2 == 0 ? base == "█" || base == "▀" : base == "█" || base == "▄"
                #expect(isLight != code.isDark(x, y))
            }
        }
        let style = grid[0, 0].style
        #expect(style.foreground == .rgb(0xFF_FFFF) && style.background == .rgb(0))
    }

    @Test("With ASCII alone a module is two cells wide, and in a small window only the key is shown")
    func ascii() throws {
        let view = QRView(try #require(QRCode("chillajar")))
        #expect(view.minimumSize(.ascii) == Size(width: 50, height: 25))
        var canvas = Canvas(width: 50, height: 25, glyphs: .ascii)
        #expect(view.draw(in: &canvas, Rect(x: 0, y: 0, width: 50, height: 25)) != nil)
        #expect(canvas.finish().grid.lines[2].hasPrefix("####  "))
        let app = scanning(size: (100, 40), glyphs: .ascii)
        #expect(app.shows("perbesar jendela") && app.shows("JBSW Y3DP EHPK 3PXP"))
    }

    @Test("In the smallest window there is the key and the field")
    func smallest() {
        let app = scanning(size: (40, 12))
        #expect(app.shows("JBSW Y3DP EHPK 3PXP") && app.cursor != nil)
        #expect(!app.shows("▀"))
    }

    @Test("The sixth digit asks; a wrong code is told and typed again")
    func confirming() {
        var app = scanning()
        app.type("12x345")
        #expect(app.questions.last?.question != .confirmOTP(code: "12345"))
        app.type("6")
        #expect(app.questions.last?.question == .confirmOTP(code: "123456"))
        app.decline(.invalid(message: nil, fields: ["code": ["salah"]]))
        #expect(app.shows("Kode salah atau sudah lewat"))
        app.type("654321")
        #expect(app.questions.last?.question == .confirmOTP(code: "654321"))
    }

    @Test(
        "The recovery codes are shown once: saved or copied they may be left, else after a question",
        arguments: [(120, 40), (80, 24)])
    func recoveryCodes(size: (Int, Int)) {
        var app = scanning(size: size)
        app.type("123456")
        app.answer(.recoveryCodes(AkunFixture.codes))
        for code in AkunFixture.codes { #expect(app.shows(code)) }
        app.press("Esc")
        #expect(app.shows("Sudah dicatat?"))
        app.press("Esc s")
        guard case .save(let bytes, fileName: OTPScreen.fileName)? = app.localCommands.last else {
            Issue.record("nothing is saved")
            return
        }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("AAAA-BBBB-CCCC-DDD9\n") && text.contains("ayu@contoh.id"))
        app.tell(.saved(fileName: OTPScreen.fileName, .success("/home/ayu/Unduhan/chillajar-kode-pemulihan.txt")))
        #expect(app.shows("Tersimpan: /home/ayu/Unduhan"))
        app.press("Esc")
        #expect(app.top is AkunScreen)
        #expect(app.shows("aktif, sisa 10 kode"))
    }

    @Test("They can be copied at once, in the smallest window too")
    func copied() {
        var app = scanning(size: (40, 12))
        app.type("123456")
        app.answer(.recoveryCodes(AkunFixture.codes))
        app.press("c Esc")
        #expect(app.copied == [AkunFixture.codes.joined(separator: "\n")])
        #expect(app.top is AkunScreen)
    }

    @Test("A secret that cannot be had says why, and is asked for again")
    func failed() {
        var app = AkunFixture.app()
        app.press("v")
        app.decline(.unreachable("refused"))
        #expect(app.shows("Server tidak terjangkau"))
        app.press("Enter")
        #expect(app.questions.suffix(2).map(\.question) == [.beginOTP, .beginOTP])
    }

    @Test("The key is copied by c, and light and dark are exchanged by t")
    func keys() {
        var app = scanning()
        app.press("c")
        #expect(app.copied == [AkunFixture.secret.secret])
        let before = app.text
        app.press("t")
        #expect(app.text != before)
        app.press("t")
        #expect(app.text == before)
    }

    // MARK: Managing

    @Test("Turned off by a code, never without")
    func removing() {
        var app = AkunFixture.app(otp: OTPStatus(isEnabled: true, recoveryCodesLeft: 3))
        app.press("v")
        #expect(app.top is OTPKelolaDialog)
        app.press("Right Tab Enter")
        #expect(app.shows("✗ harus diisi"))
        app.type("123456")
        app.press("Enter")
        #expect(app.questions.last?.question == .removeOTP(code: "123456"))
        app.answer(.otpRemoved)
        #expect(app.top is AkunScreen && app.shows("tidak aktif"))
    }

    @Test("New recovery codes are shown as the first ones were")
    func renewing() {
        var app = AkunFixture.app(otp: OTPStatus(isEnabled: true, recoveryCodesLeft: 1))
        app.press("v Tab")
        app.type("123456")
        app.press("Enter")
        #expect(app.questions.last?.question == .renewRecoveryCodes(code: "123456"))
        app.answer(.recoveryCodes(AkunFixture.codes))
        #expect(app.shows("AAAA-BBBB-CCCC-DDD0"))
        app.press("c Esc")
        #expect(app.shows("10 kode"))
    }

    @Test("Where the platform requires it, it cannot be turned off")
    func required() {
        var app = AkunFixture.app(.admin, otp: OTPStatus(isEnabled: true, isRequired: true, recoveryCodesLeft: 3))
        app.press("v")
        #expect(!app.shows("matikan") && app.shows("mewajibkannya"))
    }
}
