import ChillAjarKit

@testable import ChillAjarApp

extension Moment {
    private static var ayu: TestApp {
        AkunFixture.app()
    }
    private static var scanning: TestApp {
        Moment("", ayu, press: "v") { $0.answer(.otpSecret(AkunFixture.secret)) }.app
    }
    private static var codes: TestApp {
        Moment("", ayu) { $0.open(OTPScreen(codes: AkunFixture.codes)) }.app
    }
    private static var protected: TestApp {
        AkunFixture.app(otp: OTPStatus(isEnabled: true, recoveryCodesLeft: 4))
    }

    /// One's own account.
    static var account: [Moment] {
        [
            Moment("akun", ayu),
            Moment("akun-keamanan", AkunFixture.app(size: (60, 20)), press: "Tab"),
            Moment("akun-terlindungi", protected),
            Moment("akun-klasik", AkunFixture.app(features: [])),
            Moment("akun-belum-dimuat", TestApp(.pelanggan), press: "A"),
            Moment("akun-belum-dimuat-luring", TestApp(.pelanggan)) {
                $0.loseServer(); $0.press("A")
            },
            Moment("ubah-profil", ayu, press: "e"),
            Moment("ubah-profil-salah", ayu, press: "e C-u C-s"),
            Moment("ganti-foto", ayu, press: "f"),
            Moment("ganti-sandi", ayu, press: "s"),
            Moment("ganti-sandi-salah", ayu, press: "s S-Tab Enter"),
            Moment("verifikasi-memuat", ayu, press: "v"),
            Moment("verifikasi-pindai", scanning),
            Moment("verifikasi-salah", scanning) {
                $0.type("123456")
                $0.decline(.invalid(message: nil, fields: ["code": ["salah"]]))
            },
            Moment("verifikasi-gagal", ayu, press: "v") { $0.decline(.unreachable("no route")) },
            Moment("kode-pemulihan", codes),
            Moment("kode-pemulihan-tinggalkan", codes, press: "Esc"),
            Moment("verifikasi-kelola", protected, press: "v"),
            Moment("keluarkan-semua", ayu, press: "X"),
            Moment("keluarkan-perangkat", ayu, press: "Down x"),
        ]
    }
}
