import TerminalUI

/// The words around a picture as large as the screen.
struct GambarStrings: StringTable {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    var proof: SafeText { say("Bukti pembayaran", "Payment proof") }
    var notSent: SafeText { say("belum dikirim", "not sent yet") }
    var move: SafeText { say("geser", "move") }
}
