import TerminalUI

/// What a screen reader is told in place of signs.
struct LinearStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var here: SafeText { say("(di sini)", "(here)") }
    var picture: SafeText { say("Gambar, tidak ditampilkan dalam mode ini.", "A picture, not shown in this mode.") }
    var message: SafeText { say("Pesan:", "Message:") }
    var warning: SafeText { say("Perhatian:", "Attention:") }
    var failure: SafeText { say("Gagal:", "Failed:") }
    var star: SafeText { say("bintang", "stars") }

    func stars(_ count: Int, of maximum: Int) -> SafeText {
        say("\(count) dari \(maximum) bintang", "\(count) of \(maximum) stars")
    }

    /// The signs to draw with: those have one of their own that say what no word beside them says.
    static let glyphs: Glyphs = {
        var glyphs = Glyphs.unicode
        (glyphs.choiceOn, glyphs.choiceOff, glyphs.ahead) = ("◉", "◎", "◇")
        (glyphs.checkOn, glyphs.checkOff, glyphs.skeleton) = ("◉", "◎", " ")
        return glyphs
    }()

    /// What a sign says beside whatever words.
    func always(_ sign: Unicode.Scalar) -> SafeText? {
        switch sign {
        case "◉": say("dipilih:", "chosen:")
        case "◎": say("pilihan:", "choice:")
        case "◇": say("nanti:", "later:")
        default: nil
        }
    }

    /// What a sign means that stands alone; nothing for one that only adorns.
    func word(_ sign: Unicode.Scalar) -> SafeText? {
        switch sign {
        case "✓": say("ya", "yes")
        case "✗": say("gagal", "failed")
        case "⚠": say("perhatian", "attention")
        case "▣": say("bebas", "free")
        case "▒": say("terisi", "taken")
        case "⇡": say("dikirim", "sending")
        case "◌": say("luring", "offline")
        case "⏎": "Enter"
        case "↑": say("atas", "up")
        case "↓": say("bawah", "down")
        case "←": say("kiri", "left")
        case "→": say("kanan", "right")
        default: nil
        }
    }
}
