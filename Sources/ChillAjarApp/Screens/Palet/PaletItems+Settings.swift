import ChillAjarKit
import TerminalUI

/// What the palette sets: each value that is not in force is a command of its own.
extension PaletItems {
    static func settings(_ world: World) -> [PaletItem] {
        let strings = BantuanStrings(world.language)
        let themes = world.themes.names.filter { $0.id != world.themes.kept }.map { theme in
            item(
                "tema \(theme.id)", strings.useTheme(SafeText(outside: theme.id).singleLine), { BantuanStrings($0).useTheme("") },
                .theme(.keep(theme.id)))
        }
        return themes
    }

    /// A setting, found by its words in either language.
    private static func item(
        _ id: String, _ title: SafeText, _ words: (Language) -> SafeText, _ effect: Effect
    ) -> PaletItem {
        PaletItem(
            id: id, kind: .setting, title: title, detail: "", trailing: "",
            keywords: Language.allCases.map { words($0).string }.joined(separator: " "), effects: [effect])
    }
}
