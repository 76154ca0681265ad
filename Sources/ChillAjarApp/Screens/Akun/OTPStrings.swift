import ChillAjarKit
import TerminalUI

/// What setting up and managing the second factor says.
struct OTPStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Verifikasi dua langkah", "Two-step verification") }
    var starting: SafeText { say("Menyiapkan kunci…", "Preparing a key…") }
    var startFailed: SafeText { say("Kunci belum dapat disiapkan", "The key cannot be prepared yet") }
    var again: SafeText { say("coba lagi", "try again") }
    var confirm: SafeText { say("aktifkan", "turn on") }
    var copyKey: SafeText { say("salin kunci", "copy the key") }
    var swap: SafeText { say("tukar terang-gelap", "swap light and dark") }
    var done: SafeText { say("selesai", "done") }

    // MARK: Scanning

    var stepScan: SafeText {
        say("Pindai dengan aplikasi autentikator di ponsel.", "Scan it with an authenticator app on your telephone.")
    }
    var stepScanNoCode: SafeText {
        say("Buka aplikasi autentikator di ponsel.", "Open an authenticator app on your telephone.")
    }
    var stepKey: SafeText { say("Atau ketik kunci ini di sana:", "Or type this key there:") }
    var stepKeyNoCode: SafeText { say("Ketik kunci ini di sana:", "Type this key there:") }
    var stepCode: SafeText { say("Ketik enam angka yang tampil:", "Type the six digits that it shows:") }
    func tooSmall(_ columns: Int, _ rows: Int) -> SafeText {
        say(
            "Kode QR perlu \(columns) × \(rows) sel; perbesar jendela untuk memindai.",
            "The QR code needs \(columns) × \(rows) cells; enlarge the window to scan it.")
    }
    var confirming: SafeText { say("Memeriksa kode…", "Checking the code…") }
    var sixDigits: SafeText { say("Kodenya enam angka.", "The code has six digits.") }
    var wrongCode: SafeText {
        say(
            "Kode salah atau sudah lewat. Coba yang tampil sekarang.", "The code is wrong or has passed. Try the one shown now.")
    }

    // MARK: Recovery codes

    var codesTitle: SafeText { say("Kode pemulihan", "Recovery codes") }
    var isOn: SafeText { say("Verifikasi dua langkah aktif.", "Two-step verification is on.") }
    var codesBody: SafeText {
        say(
            "Simpan kode ini di luar ponsel. Satu kode menggantikan ponsel, sekali saja. Tidak akan ditampilkan lagi.",
            "Keep these away from your telephone. Each stands in for it, once. They are not shown again.")
    }
    var saveFile: SafeText { say("simpan ke berkas", "save to a file") }
    var copyCodes: SafeText { say("salin semua", "copy all") }
    func saved(_ path: SafeText) -> SafeText { say("Tersimpan: \(path)", "Saved: \(path)") }
    func notSaved(_ reason: String) -> SafeText { say("Tidak tersimpan: \(reason).", "Not saved: \(reason).") }
    var leaveTitle: SafeText { say("Sudah dicatat?", "Written down?") }
    var leaveBody: SafeText {
        say(
            "Tanpa kode ini Anda tidak bisa masuk bila ponsel hilang. Kode tidak akan ditampilkan lagi.",
            "Without these you cannot sign in once your telephone is lost. They are not shown again.")
    }
    var leaveConfirm: SafeText { say("ya, sudah", "yes, I have") }

    /// What is written into a file.
    func file(_ codes: [String], email: String, server: String) -> String {
        let head = say(
            "Kode pemulihan Chill Ajar untuk \(email) di \(server). Satu kode dipakai sekali.",
            "Recovery codes of Chill Ajar for \(email) on \(server). Each is good once.")
        return ([head.string, ""] + codes + [""]).joined(separator: "\n")
    }

    // MARK: Managing

    var manageTitle: SafeText { say("Kelola verifikasi dua langkah", "Manage two-step verification") }
    var what: SafeText { say("Tindakan", "What") }
    var renew: SafeText { say("kode pemulihan baru", "new recovery codes") }
    var makeNew: SafeText { say("buat kode baru", "make new codes") }
    var remove: SafeText { say("matikan", "turn off") }
    var code: SafeText { say("Kode", "Code") }
    var codeHint: SafeText {
        say("enam angka dari aplikasi, atau kode pemulihan", "six digits of the app, or a recovery code")
    }
    var renewHint: SafeText {
        say("Kode pemulihan yang lama tidak berlaku lagi.", "The old recovery codes are no longer good.")
    }
    var removeHint: SafeText {
        say(
            "Masuk hanya dengan kata sandi; perangkat lain harus masuk lagi.",
            "The password alone will sign you in; other devices must sign in again.")
    }
    var removeForbidden: SafeText {
        say("Platform mewajibkannya untuk akun ini.", "The platform requires it of this account.")
    }
}
