/// Texts that a hostile platform gives for a name: commands to the terminal, letters that hide, turn and pile up, and ordinary
/// words between them. The same for the same seed.
public struct HostileText {
    private var state: UInt64

    /// Texts of a seed.
    public init(seed: UInt64) {
        state = seed
    }

    /// Texts that belong to another text.
    public init(seed: UInt64, about text: String) {
        // FNV-1a: Swift's own hashes change from run to run.
        state = text.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// The next text, of one to a dozen pieces.
    public mutating func next() -> String {
        var text = ""
        for _ in 0...number(below: 12) { piece(&text.unicodeScalars) }
        return text
    }

    private mutating func number(below limit: Int) -> Int {
        // SplitMix64.
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ mixed >> 31) % UInt64(limit))
    }

    private mutating func piece(_ text: inout String.UnicodeScalarView) {
        switch number(below: 8) {
        case 0, 1: text += Self.words[number(below: Self.words.count)].unicodeScalars
        case 2: text += Self.commands[number(below: Self.commands.count)].unicodeScalars
        case 3: text += Self.emoji[number(below: Self.emoji.count)].unicodeScalars
        case 4: for _ in 0...number(below: 3) { append(&text, from: Self.hidden) }
        case 5:
            text.append("e")
            // Enough to draw over a whole screen.
            for _ in 0..<number(below: 60) { append(&text, from: Self.marks) }
        case 6: for _ in 0...number(below: 4) { append(&text, from: Self.controls) }
        default: for _ in 0...number(below: 4) { append(&text, from: [0...0xD7FF, 0xE000...0x10FFFF]) }
        }
    }

    private mutating func append(_ text: inout String.UnicodeScalarView, from ranges: [ClosedRange<UInt32>]) {
        let range = ranges[number(below: ranges.count)]
        if let scalar = Unicode.Scalar(range.lowerBound + UInt32(number(below: range.count))) { text.append(scalar) }
    }

    private static let words = [
        "Kalkulus Dasar", "naïve café", "日本語の授業", "한국어 수업", "हिन्दी", "العربية", "שלום", "Привет", "ไทยแลนด์", "Rp25.000 · ★ 4,8",
        "ｆｕｌｌｗｉｄｔｈ", "│ ╰──╯ █ ▀", "ﷺ", "  ", "%s%n%x", "../../etc/passwd", "'; DROP TABLE sesi; --", "~/.ssh/id_ed25519",
    ]

    private static let commands = [
        "\u{1B}[2J\u{1B}[H", "\u{1B}[31mmerah", "\u{1B}]0;judul\u{07}", "\u{1B}]52;c;amFoYXQ=\u{07}", "\u{1B}]52;c;?\u{1B}\\",
        "\u{1B}c",
        "\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[6n", "\u{1B}[c", "\u{1B}[>q", "\u{1B}P+q544e\u{1B}\\", "\u{1B}_Ga=d\u{1B}\\",
        "\u{1B}(0lqk", "\u{1B}]8;;http://jahat.test\u{1B}\\klik\u{1B}]8;;\u{1B}\\", "\u{1B}#8", "\u{1B}[20t", "\u{1B}[5i",
        "\u{1B}[?1000h",
        "\u{9B}2J", "\u{9D}0;judul\u{9C}", "\u{90}q\u{9C}", "\u{1B}\u{1B}[200~", "\u{1B}[201~y\r", "\u{8}\u{8}\u{8}",
        "a\r\nb\rc\nd\te",
    ]

    private static let emoji = [
        "👩\u{200D}👩\u{200D}👧\u{200D}👦", "👍🏽", "🇮🇩🇵🇸🇮", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
        "❤\u{FE0F}\u{200D}🔥", "☺\u{FE0E}", "1\u{FE0F}\u{20E3}",
        "🧑🏿\u{200D}🚀", "\u{200D}👧", "🤷🏾\u{200D}♀\u{FE0F}",
    ]

    /// What turns, joins, hides or marks.
    private static let hidden: [ClosedRange<UInt32>] = [
        0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x61C...0x61C, 0xAD...0xAD, 0x34F...0x34F, 0x115F...0x1160,
        0x17B4...0x17B5,
        0x180B...0x180F, 0x3164...0x3164, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFFF, 0x1D173...0x1D17A,
        0xE0000...0xE0FFF, 0xFDD0...0xFDEF, 0xE000...0xF8FF, 0x10FFFE...0x10FFFF,
    ]

    private static let marks: [ClosedRange<UInt32>] = [
        0x300...0x36F, 0x483...0x489, 0x591...0x5AF, 0x64B...0x65F, 0xE34...0xE3A, 0x1AB0...0x1AC0, 0x20D0...0x20F0,
        0xFE20...0xFE2F,
    ]

    private static let controls: [ClosedRange<UInt32>] = [0...0x1F, 0x7F...0x9F]
}
