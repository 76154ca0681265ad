/// A theme before its colours are looked up: what its file says, upon what the theme says that it inherits.
public struct ThemeDraft: Sendable, Hashable {
    /// The section that says what both variants look like.
    static let bothVariants = "roles"

    let palette: [String: ThemePalette.Pair]
    let dark: [Role: ThemeValue]
    let light: [Role: ThemeValue]

    /// The sections of a file as plain values (`sections["dark"]["accent"] = "#5fd7af bold"`), upon a parent's.
    ///
    /// What a section `[palet]` names anew is new wherever the parent uses the name. Where nothing is inherited, one of `[dark]`
    /// and `[light]` alone serves both variants.
    /// - Throws: ``ThemeError`` naming the section, the role, the value and what would be allowed.
    public init(_ sections: [String: [String: String]], upon parent: ThemeDraft? = nil) throws(ThemeError) {
        let known = [ThemePalette.section, Self.bothVariants, "dark", "light"]
        for section in sections.keys.sorted() where !known.contains(section) { throw ThemeError.unknownSection(section) }
        let palette = (parent?.palette ?? [:]).merging(try ThemePalette.read(sections[ThemePalette.section] ?? [:])) { $1 }
        func values(_ section: String) throws(ThemeError) -> [Role: ThemeValue]? {
            guard let entries = sections[section] else { return nil }
            return try Self.values(entries, section, palette)
        }
        let both = try values(Self.bothVariants)
        var own = (dark: try values("dark"), light: try values("light"))
        if parent == nil, both == nil {
            guard own.dark != nil || own.light != nil else { throw ThemeError.noSection }
            own = (own.dark ?? own.light, own.light ?? own.dark)
        }
        self.palette = palette
        dark = (parent?.dark ?? [:]).merging(both ?? [:]) { $1 }.merging(own.dark ?? [:]) { $1 }
        light = (parent?.light ?? [:]).merging(both ?? [:]) { $1 }.merging(own.light ?? [:]) { $1 }
    }

    private static func values(
        _ entries: [String: String], _ section: String, _ palette: [String: ThemePalette.Pair]
    ) throws(ThemeError) -> [Role: ThemeValue] {
        var result: [Role: ThemeValue] = [:]
        for (name, value) in entries.sorted(by: { $0.key < $1.key }) {
            guard let role = Role(name: name) else { throw ThemeError.unknownRole(section: section, role: name) }
            result[role] = try ThemeValue(value, section: section, role: name, palette: palette)
        }
        return result
    }

    /// What the roles look like; those that nobody names look as in ``Theme/fallback``.
    func table(_ variant: Theme.Variant) -> [RoleColors] {
        let values = variant == .dark ? dark : light
        return Role.allCases.map { values[$0]?.colors(palette, variant) ?? Theme.fallback.colors($0, variant) }
    }
}
