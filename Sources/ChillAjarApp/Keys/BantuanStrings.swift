import ChillAjarKit
import TerminalUI

/// What the list of keys and the palette say.
struct BantuanStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    /// The names by which keys are changed, each with its keys.
    func configured(_ names: SafeText) -> SafeText { say("di konfigurasi: \(names)", "in the configuration: \(names)") }

    var help: SafeText { say("Semua tombol", "All keys") }
    var noMatchHint: SafeText { say("Coba kata lain, misalnya bayar atau jadwal.", "Try other words, say pay or schedule.") }
    var askHelp: SafeText { say("tombol, atau pertanyaan: bagaimana membayar?", "a key, or a question: how do I pay?") }
    var thisScreen: SafeText { say("Layar ini", "This screen") }
    var moving: SafeText { say("Gerak", "Moving") }
    var everywhere: SafeText { say("Di mana pun", "Everywhere") }
    var howTo: SafeText { say("Bagaimana caranya?", "How do I …?") }
    var clear: SafeText { say("hapus", "clear") }
    func pressYourself(_ key: SafeText) -> SafeText {
        say("Tekan \(key) di layarnya: daftar ini tidak menjawab.", "Press \(key) there: this list gives no answers.")
    }

    var palette: SafeText { say("Perintah", "Commands") }
    var askPalette: SafeText { say("perintah, kursus, mentor, sesi", "command, course, tutor, session") }
    var recent: SafeText { say("Baru dipakai", "Used lately") }
    var places: SafeText { say("Layar", "Screens") }
    func goTo(_ place: SafeText) -> SafeText { say("Ke \(place)", "Go to \(place)") }
    func thereIn(_ place: SafeText) -> SafeText { say("di \(place)", "in \(place)") }
    var tour: SafeText { say("Perkenalan Chill Ajar", "The tour of Chill Ajar") }
    func of(_ shown: Int, _ total: Int) -> SafeText { say("\(shown) dari \(total)", "\(shown) of \(total)") }

    func useTheme(_ name: SafeText) -> SafeText { say("Pakai tema \(name)", "Use the theme \(name)") }

    /// A change of a setting, as something that can be done: `Zona waktu: WITA, …`.
    func set(_ change: PreferenceChange) -> SafeText {
        let strings = PengaturanStrings(language)
        let value: SafeText =
            switch change {
            case .language(let language): strings.language(language)
            case .background(let background): strings.background(background)
            case .zona(let zona): strings.zona(zona)
            case .ascii(let isASCII): strings.drawing(isASCII: isASCII)
            case .pictures(let wish): strings.pictureWish(wish)
            case .motion(let isCalm): strings.motion(isCalm: isCalm)
            case .undo(let seconds): strings.undo(.seconds(seconds))
            case .downloads(let folder): SafeText(outside: folder).singleLine
            }
        return "\(strings.name(change.preference)): \(value)"
    }

    func kind(_ kind: PaletItem.Kind) -> SafeText {
        switch kind {
        case .command: say("perintah", "command")
        case .place: say("layar", "screen")
        case .kursus: say("kursus", "course")
        case .mentor: say("mentor", "tutor")
        case .sesi: say("sesi", "session")
        case .setting: say("setelan", "setting")
        }
    }
}
