import ChillAjarKit
import TerminalUI

/// What the palette sets: each value that is not in force is a command of its own.
extension PaletItems {
    static func settings(_ world: World) -> [PaletItem] {
        let themes = world.themes.names.filter { $0.id != world.themes.kept }.map { theme in
            let name = SafeText(outside: theme.id).singleLine
            return item("tema \(theme.id)", world, .theme(.keep(theme.id))) { BantuanStrings($0).useTheme(name) }
        }
        return themes
            + changes(world).map { change in
                item("setelan \(change)", world, .preference(change)) { BantuanStrings($0).set(change) }
            }
    }

    /// Every change that makes a difference and can be made.
    private static func changes(_ world: World) -> [PreferenceChange] {
        let preferences = world.preferences
        var changes = Language.allCases.filter { $0 != world.language }.map(PreferenceChange.language)
        changes += ZonaWaktu.allCases.filter { $0 != world.zona }.map(PreferenceChange.zona)
        changes += [nil, .dark, .light].filter { $0 != preferences.background }.map(PreferenceChange.background)
        if !preferences.mustBeASCII { changes.append(.ascii(!preferences.isASCII)) }
        if !world.presentation.isLinear {
            changes += PictureWish.allCases.filter { $0 != preferences.pictures }.map(PreferenceChange.pictures)
            changes.append(.motion(isCalm: !world.presentation.isCalm))
        }
        // What is set by kind stays so.
        if case .seconds(let now) = preferences.undo {
            changes += PengaturanScreen.undoSeconds.filter { $0 != now }.map { .undo(seconds: $0) }
        }
        return changes
    }

    /// A setting, found by its words in either language.
    private static func item(
        _ id: String, _ world: World, _ effect: Effect, _ title: (Language) -> SafeText
    ) -> PaletItem {
        PaletItem(
            id: id, kind: .setting, title: title(world.language), detail: "", trailing: "",
            keywords: Language.allCases.map { title($0).string }.joined(separator: " "), effects: [effect])
    }
}
