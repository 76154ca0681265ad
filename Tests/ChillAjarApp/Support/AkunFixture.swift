import ChillAjarKit
import TerminalUI

@testable import ChillAjarApp

/// People before their own account.
enum AkunFixture {
    static let features: Set<String> = ["idempotency", "detail", "account", "totp"]

    static let devices = [
        SesiLogin(
            id: SesiLoginID(4), perangkat: "chillajar/0.1.0", alamat: "10.0.0.7", dipakaiAt: TestWorld.now, isSaatIni: true),
        SesiLogin(
            id: SesiLoginID(5), perangkat: "Mozilla/5.0 (X11; Linux)", alamat: "36.72.0.4",
            dipakaiAt: TestWorld.now.adding(seconds: -7200)),
    ]

    static let secret = OTPSecret(
        secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
        uri: "otpauth://totp/Chill%20Ajar:ayu@contoh.id?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Chill%20Ajar"
            + "&algorithm=SHA1&digits=6&period=30")

    static let codes = (0..<10).map { "AAAA-BBBB-CCCC-DDD\($0)" }

    /// The account of somebody, open, on a platform with these features (nil: not known yet); its questions answered.
    static func app(
        _ peran: Peran = .pelanggan, size: (Int, Int) = TestApp.size, features: Set<String>? = AkunFixture.features,
        otp: OTPStatus = OTPStatus(isEnabled: false), language: Language = .id, glyphs: Glyphs = .unicode
    ) -> TestApp {
        var app = TestApp(peran, size: size, language: language, glyphs: glyphs)
        if let features { app.tell(.capabilities(Capabilities(features: features))) }
        app.press("A")
        for (question, ticket) in app.questions {
            switch question {
            case .devices: app.tell(.answered(ticket, .devices(devices)))
            case .otpStatus: app.tell(.answered(ticket, .otpStatus(otp)))
            default: break
            }
        }
        return app
    }
}

extension TestApp {
    /// What was asked of the account, with the tickets.
    var questions: [(question: AkunQuestion, ticket: Ticket)] {
        commands.compactMap { if case .ask(let question, let ticket) = $0 { (question, ticket) } else { nil } }
    }

    /// Answers the question that was asked last.
    mutating func answer(_ answer: AkunAnswer) {
        guard let asked = questions.last else { preconditionFailure("nothing was asked") }
        tell(.answered(asked.ticket, answer))
    }

    /// Declines the question that was asked last.
    mutating func decline(_ error: APIError) {
        guard let asked = questions.last else { preconditionFailure("nothing was asked") }
        tell(.declined(asked.ticket, error))
    }
}
