import ChillAjarApp
import ChillAjarKit
import TerminalUI

/// What the commands about the account say.
struct AccountWords: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var email: SafeText { say("Email", "E-mail") }
    var password: SafeText { say("Kata sandi", "Password") }
    var code: SafeText { say("Kode verifikasi", "Verification code") }
    var role: SafeText { say("Peran", "Role") }
    var telephone: SafeText { say("Telepon", "Telephone") }
    var address: SafeText { say("Alamat", "Address") }
    var signedOut: SafeText { say("Sudah keluar.", "Signed out.") }
    func signedIn(_ name: SafeText, _ peran: SafeText) -> SafeText {
        say("Masuk sebagai \(name), \(peran).", "Signed in as \(name), \(peran).")
    }
    func already(_ name: SafeText) -> SafeText {
        say("Sudah masuk sebagai \(name). Keluar dulu: chillajar keluar", "Signed in as \(name). First: chillajar keluar")
    }
    func unsent(_ count: Int) -> SafeText {
        say(
            "\(count) kiriman belum sampai di server; Anda masih masuk. Pilih --simpan atau --buang.",
            "\(count) not yet arrived at the server; you are still signed in. Choose --simpan (keep) or --buang (drop).")
    }
    func askDiscard(_ count: Int, isUnclear: Bool) -> SafeText {
        let warning = say(" Sebagian mungkin sudah sampai.", " Some may have arrived.")
        return say(
            "Buang \(count) kiriman yang belum sampai di server?\(isUnclear ? warning : "")",
            "Drop \(count) that have not arrived at the server?\(isUnclear ? warning : "")")
    }
    func discarded(_ count: Int) -> SafeText { say("\(count) kiriman dibuang.", "\(count) dropped.") }
    func waiting(_ count: Int) -> SafeText {
        say(
            "\(count) masih di antrean kirim; terkirim setelah Anda masuk lagi.",
            "\(count) still in the outbox; sent once you have signed in again.")
    }
    // MARK: The profile

    var profile: SafeText { say("Ubah profil", "Change the profile") }
    var profileChanged: SafeText { say("Profil tersimpan.", "The profile is saved.") }
    var sameProfile: SafeText { say("Tidak ada yang berubah.", "Nothing has changed.") }
    var picture: SafeText { say("Ganti foto profil", "Change the picture") }
    var pictureChanged: SafeText { say("Foto profil diganti.", "The picture is changed.") }
    var noPicture: SafeText { say("isinya bukan JPEG atau PNG.", "its content is neither JPEG nor PNG.") }

    // MARK: The password

    var oldPassword: SafeText { say("Sandi lama", "Old password") }
    var newPassword: SafeText { say("Sandi baru", "New password") }
    var again: SafeText { say("Ulangi sandi baru", "The new password again") }
    var different: SafeText { say("Kedua sandi baru tidak sama.", "The two new passwords are not the same.") }
    var samePassword: SafeText { say("Sandi baru sama dengan yang lama.", "The new password is the old one.") }
    var passwordChanged: SafeText {
        say("Sandi diganti. Perangkat lain diminta masuk lagi.", "The password is changed. Other devices must sign in again.")
    }
    func codeSent(_ email: SafeText) -> SafeText {
        say(
            "Jika \(email) punya akun, kodenya dikirim ke WhatsApp-nya dan berlaku 10 menit. Lalu: chillajar lupa-sandi \(email) --kode KODE",
            "If \(email) has an account, a code is on its way to its WhatsApp, good for 10 minutes. Then: chillajar lupa-sandi \(email) --kode CODE"
        )
    }
    var passwordSet: SafeText {
        say("Sandi baru tersimpan. Masuk dengan: chillajar masuk", "The new password is set. Sign in: chillajar masuk")
    }

    // MARK: Devices and the second factor

    var device: SafeText { say("PERANGKAT", "DEVICE") }
    var used: SafeText { say("DIPAKAI", "USED") }
    var network: SafeText { say("ALAMAT", "ADDRESS") }
    var thisDevice: SafeText { say("perangkat ini", "this one") }
    var ownDevice: SafeText {
        say("Itu perangkat ini; keluar dengan: chillajar keluar", "That is this device; sign out with: chillajar keluar")
    }
    func askDevice(_ name: SafeText) -> SafeText { say("Keluarkan \(name)?", "Sign \(name) out?") }
    func deviceEnded(_ name: SafeText) -> SafeText { say("\(name) dikeluarkan.", "\(name) is signed out.") }
    var askEverywhere: SafeText {
        say("Keluarkan semua perangkat, termasuk yang ini?", "Sign all devices out, this one too?")
    }
    var everywhereEnded: SafeText { say("Semua perangkat dikeluarkan.", "All devices are signed out.") }
    var otpKey: SafeText { say("Kunci untuk aplikasi autentikator", "Key for the authenticator app") }
    func otpOn(_ codes: Int) -> SafeText {
        say(
            "Verifikasi dua langkah aktif, sisa \(codes) kode pemulihan.",
            "The second factor is on, \(codes) recovery codes left.")
    }
    var otpOff: SafeText { say("Verifikasi dua langkah tidak aktif.", "The second factor is off.") }
    var askOTPOff: SafeText { say("Matikan verifikasi dua langkah?", "Turn the second factor off?") }
    var keepCodes: SafeText {
        say("Simpan kode pemulihan ini: tidak ditampilkan lagi.", "Keep these recovery codes: they are not shown again.")
    }
    var notOffered: SafeText { say("Platform ini tidak menyediakannya.", "This platform does not offer that.") }
    var mayBeDone: SafeText {
        say(
            "Jawaban server tidak sampai; mungkin sudah berlaku. Periksa dulu.",
            "No answer came; it may have been done. Check first.")
    }

    // MARK: Failures

    func signInFailure(_ error: APIError, isCode: Bool) -> Failure {
        switch error {
        case .unauthorized where isCode:
            Failure(say("Kode salah atau sudah lewat.", "The code is wrong or has passed."), .notAllowed)
        case .unauthorized, .forbidden: Failure(ErrorSentences(language).signIn(error), .notAllowed)
        case .invalid: Failure(ErrorSentences(language).signIn(error), .data)
        case .tooMany: Failure(ErrorSentences(language).signIn(error), .unavailable)
        default: Failure(ErrorSentences(language).signIn(error), ExitKind(reading: error))
        }
    }
}
