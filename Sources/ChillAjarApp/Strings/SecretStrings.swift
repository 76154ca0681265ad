import ChillAjarKit
import TerminalUI

/// What is said when the person's own command for secrets fails.
struct SecretStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    /// Which command, what came of it, and what that means.
    func sentence(_ failure: SecretFailure) -> SafeText {
        let what = trouble(failure.trouble)
        return switch failure.step {
        case .load:
            say(
                "Perintah rahasia “ambil” \(what). Masuk dengan kata sandi; tidak ada yang hilang.",
                "The secret command “ambil” \(what). Sign in with your password; nothing is lost.")
        case .save:
            say(
                "Perintah rahasia “simpan” \(what). Anda tetap masuk sampai program ditutup.",
                "The secret command “simpan” \(what). You stay signed in until the program ends.")
        case .remove:
            say(
                "Perintah rahasia “hapus” \(what). Anda sudah keluar; hapus sendiri rahasianya di sana.",
                "The secret command “hapus” \(what). You are signed out; remove the secret there yourself.")
        }
    }

    private func trouble(_ trouble: SecretFailure.Trouble) -> SafeText {
        switch trouble {
        case .cannotRun(let reason): say("tidak dapat dijalankan (\(reason))", "cannot be run (\(reason))")
        case .timeOver: say("tidak selesai dalam 3 detik", "did not end within 3 seconds")
        case .exit(let status): say("gagal (kode \(status))", "failed (exit code \(status))")
        case .unreadable: say("memberi jawaban yang bukan milik akun ini", "gave an answer that is not this account's")
        case .stopped: say("dihentikan", "was stopped")
        }
    }
}
