import ChillAjarKit

@testable import ChillAjarApp

extension Moment {
    private static var guest: TestApp {
        KursusFixtures.app(nil, kursus: Crowd.kursus)
    }
    private static var demo: TestApp {
        TestApp(
            nil,
            demoAccounts: [
                .pelanggan: SignIn(email: "ayu@contoh.id", password: "rahasia"),
                .mentor: SignIn(email: "bagas@contoh.id", password: "rahasia"),
                .admin: SignIn(email: "rani@contoh.id", password: "rahasia"),
            ])
    }

    private static var signingIn: TestApp {
        Moment("", guest, press: "m") {
            $0.type("ayu@contoh.id")
            $0.press("Tab")
            $0.type("rahasia")
            $0.press("Enter")
        }.app
    }

    private static var forgetful: TestApp {
        Moment("", guest) {
            $0.tell(.capabilities(Capabilities(features: ["account"])))
            $0.press("m")
            $0.type("ayu@contoh.id")
            $0.press("C-l")
        }.app
    }

    /// Before anybody has signed in.
    static var guests: [Moment] {
        [
            Moment("selamat-datang-demo", demo),
            Moment("selamat-datang", TestApp(nil)),
            Moment("tur-1", TestApp(nil)) { $0.open(TurDialog()) },
            Moment("tur-2", TestApp(nil)) {
                $0.open(TurDialog()); $0.press("Right")
            },
            Moment("tur-3", TestApp(nil)) {
                $0.open(TurDialog()); $0.press("Right Right")
            },
            Moment("tur-4", TestApp(nil)) {
                $0.open(TurDialog()); $0.press("Right Right Right")
            },
            Moment("tamu-kursus", guest),
            Moment("masuk", guest, press: "m"),
            Moment("masuk-belum-diisi", guest, press: "m S-Tab Enter"),
            Moment("masuk-dikirim", signingIn),
            Moment("masuk-salah-sandi", signingIn) { $0.tell(.signInFailed(.unauthorized(message: nil))) },
            Moment("masuk-luring", signingIn) { $0.tell(.signInFailed(.unreachable("refused"))) },
            Moment("masuk-terlalu-sering", signingIn) { $0.tell(.signInFailed(.tooMany(retryAfter: 240))) },
            Moment("masuk-kode", signingIn) {
                $0.tell(.otpRequired); $0.type("123")
            },
            Moment("masuk-kode-salah", signingIn) {
                $0.tell(.otpRequired)
                $0.type("123456")
                $0.press("Enter")
                $0.tell(.signInFailed(.unauthorized(message: nil)))
            },
            Moment("lupa-sandi", forgetful),
            Moment("lupa-sandi-kode", forgetful, press: "Enter") {
                $0.answer(.passwordCodeSent)
                $0.type("123456")
            },
            Moment("lupa-sandi-kode-salah", forgetful, press: "Enter") {
                $0.answer(.passwordCodeSent)
                $0.type("111111")
                $0.press("Tab")
                $0.type("gajah-biru")
                $0.press("Enter")
                $0.decline(.invalid(message: "", fields: ["kode": ["Kode salah atau sudah tidak berlaku."]]))
            },
            Moment("daftar", guest, press: "d"),
            Moment("daftar-belum-diisi", guest, press: "d S-Tab Enter"),
        ]
    }
}
