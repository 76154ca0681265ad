import TerminalUI

/// What signing in and registering say.
struct SignInStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("masuk", "sign in") }
    var register: SafeText { say("daftar", "register") }
    var heading: SafeText { say("Masuk", "Sign in") }
    var returnHeading: SafeText { say("Masuk lagi", "Sign in again") }
    var registerHeading: SafeText { say("Daftar sebagai pelanggan", "Register as a student") }
    var returnKey: SafeText { say("masuk lagi", "sign in again") }
    var email: SafeText { say("Email", "E-mail") }
    var password: SafeText { say("Kata sandi", "Password") }
    var code: SafeText { say("Kode verifikasi", "Verification code") }
    var codeHint: SafeText {
        say(
            "Enam angka dari aplikasi autentikator, atau kode pemulihan.", "Six digits of your authenticator, or a recovery code."
        )
    }
    var wrongCode: SafeText {
        say("Kode salah atau sudah lewat. Coba kode yang baru.", "The code is wrong or has passed. Try the newest one.")
    }
    var nama: SafeText { say("Nama", "Name") }
    var telepon: SafeText { say("Telepon", "Telephone") }
    var alamat: SafeText { say("Alamat", "Address") }
    var atLeastSix: SafeText { say("minimal 6 karakter", "at least 6 characters") }
    var signingIn: SafeText { say("Masuk… menunggu jawaban server.", "Signing in… waiting for the server.") }
    var registering: SafeText { say("Mendaftar… menunggu jawaban server.", "Registering… waiting for the server.") }
    func noAccount(_ key: SafeText) -> SafeText {
        say("Belum punya akun? \(key) untuk mendaftar.", "No account yet? \(key) to register.")
    }
    func forgotten(_ key: SafeText) -> SafeText {
        say("Lupa kata sandi? \(key) mengatur yang baru.", "Forgot the password? \(key) sets a new one.")
    }
    func nothingLost(_ reason: SignInDialog.Reason) -> SafeText {
        switch reason {
        case .ended:
            say("Anda perlu masuk lagi. Tidak ada yang hilang.", "Your sign-in has ended. Nothing is lost.")
        case .noSecret:
            say("Perintah rahasia gagal. Tidak ada yang hilang.", "The command for secrets failed. Nothing is lost.")
        }
    }
    func welcome(_ name: String) -> SafeText { say("Selamat datang, \(name).", "Welcome, \(name).") }
}
