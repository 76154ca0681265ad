import ChillAjarKit
import TerminalUI

/// What going to another profile says.
struct GantiProfilStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var title: SafeText { say("Ganti profil", "Switch profile") }
    var confirm: SafeText { say("ganti", "switch") }
    var stay: SafeText { say("tetap di sini", "stay here") }
    var here: SafeText { say("di sini", "here") }
    var guest: SafeText { say("belum masuk", "not signed in") }
    var unreadable: SafeText { say("datanya tidak terbaca", "its data cannot be read") }
    func unsent(_ count: Int) -> SafeText { say("\(count) belum terkirim", "\(count) not sent yet") }
    var nothingLost: SafeText {
        say(
            "Isian dan kiriman di sini tetap tersimpan, dan dilanjutkan saat Anda kembali.",
            "What you typed and sent here is kept, and goes on when you come back.")
    }
    var busyTitle: SafeText { say("Ganti profil sekarang?", "Switch profile now?") }
    var busyBody: SafeText {
        say(
            "Ada yang sedang dikirim atau belum selesai diisi. Kirimannya dilanjutkan saat profil ini dibuka lagi.",
            "Something is being sent, or a form is half filled. Sending goes on when this profile is opened again.")
    }
    func arrived(_ name: String, _ server: Server) -> SafeText {
        say("Profil \(name), \(server.name).", "Profile \(name), \(server.name).")
    }
}
