import TerminalUI

/// What the list of themes says.
public struct TemaStrings: StringTable {
    /// The language it answers in.
    public let language: Language

    /// The table of a language.
    public init(_ language: Language) { self.language = language }

    var title: SafeText { say("Tema", "Theme") }
    var keep: SafeText { say("pakai", "use it") }
    /// Of a theme that lies in the person's own folder.
    public var own: SafeText { say("milik Anda", "your own") }
    var current: SafeText { say("dipakai", "in use") }
    var look: SafeText { say("lihat", "look") }
    var broken: SafeText { say("Tema ini belum bisa dipakai.", "This theme cannot be used yet.") }

    /// A word for each kind of news, to see its colour.
    var sample: [(SafeText, Role)] {
        [
            (say("lunas", "paid"), .success), (say("menunggu", "waiting"), .warning), (say("ditolak", "rejected"), .danger),
            (say("kabar", "news"), .info),
        ]
    }
    var sampleMuted: SafeText { say("keterangan", "in small") }

    func kept(_ name: String) -> SafeText { say("Tema \(name) dipakai mulai sekarang.", "Theme \(name) from now on.") }
    func keptButOverruled(_ name: String, by what: SafeText) -> SafeText {
        say(
            "Tema \(name) tersimpan, tetapi \(what) tetap menang saat program dibuka.",
            "Theme \(name) is kept, but \(what) goes before it at the next start.")
    }
    func notKept(_ name: String, _ reason: SafeText) -> SafeText {
        say("Tema \(name) tidak dapat disimpan: \(reason)", "Theme \(name) cannot be kept: \(reason)")
    }
    func reloaded(_ name: String) -> SafeText { say("Tema \(name) dimuat ulang.", "Theme \(name) was read again.") }
    func failed(_ reason: SafeText) -> SafeText {
        say("Tema yang terakhir tetap dipakai. \(reason)", "The last good theme stays. \(reason)")
    }

    /// What a built-in theme is like; nil for one of the person's own.
    public func about(_ name: String) -> SafeText? {
        switch name {
        case "chill":
            say("Satu aksen hijau toska di atas latar terminal Anda.", "One teal accent on your terminal's own background.")
        case "chill-terang": say("Chill di atas kertas, terang di terminal mana pun.", "Chill on paper, light on any terminal.")
        case "kontras-tinggi":
            say(
                "Semua teks berkontras 7 : 1 atau lebih, di atas hitam atau putih.",
                "All text at 7 : 1 or more, on black or white.")
        case "monokrom": say("Tanpa warna: tebal, garis bawah, dan balik.", "No colour: weight, underlines and reversal.")
        case "senja": say("Langit selepas magrib, ungu muda dan jingga pucat.", "The sky after sunset, soft mauve and peach.")
        case "jamu": say("Kunyit, jahe, asam, dan daun di mangkuk tanah liat.", "Turmeric, ginger and leaves in a clay bowl.")
        case "kabut": say("Kabut pagi di danau gunung, kelabu sejuk.", "Morning mist on a mountain lake, cool greys.")
        case "samudra": say("Laut dalam pada malam hari, pantai pada siang hari.", "The deep sea by night, the beach by day.")
        default: nil
        }
    }
}
