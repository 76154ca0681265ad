/// The colours of a role.
public struct RoleColors: Sendable, Hashable {
    /// The colour of the text.
    public var foreground: Color
    /// The colour behind it.
    public var background: Color
    /// How the text is set.
    public var modifiers: Modifiers

    /// Colours and modifiers; the terminal's own by default.
    public init(_ foreground: Color = .terminal, on background: Color = .terminal, _ modifiers: Modifiers = []) {
        self.foreground = foreground
        self.background = background
        self.modifiers = modifiers
    }
}

/// What every role looks like, on a dark and on a light terminal.
public struct Theme: Sendable, Hashable {
    /// For which background.
    public enum Variant: String, Sendable, Hashable, CaseIterable {
        /// Light text on dark.
        case dark
        /// Dark text on light.
        case light
    }

    /// The theme's name.
    public let name: String
    private let dark: [RoleColors]
    private let light: [RoleColors]

    /// A theme of plain values as a theme's file gives them: `entries["dark"]["accent"] = "#5fd7af bold"`.
    ///
    /// A role that is missing looks as in ``fallback``. A variant that is missing is that of the other section.
    /// - Throws: ``ThemeError`` naming the section, the role, the value and what would be allowed.
    public init(name: String, entries: [String: [String: String]]) throws(ThemeError) {
        for section in entries.keys.sorted() where Variant(rawValue: section) == nil {
            throw ThemeError.unknownSection(section)
        }
        guard let some = entries["dark"] ?? entries["light"] else { throw ThemeError.noSection }
        self.name = name
        dark = try Self.table(entries["dark"] ?? some, .dark)
        light = try Self.table(entries["light"] ?? some, .light)
    }

    init(name: String, dark: [Role: RoleColors], light: [Role: RoleColors]) {
        self.name = name
        self.dark = Role.allCases.map { dark[$0] ?? RoleColors() }
        self.light = Role.allCases.map { light[$0] ?? RoleColors() }
    }

    /// The colours of a role.
    public func colors(_ role: Role, _ variant: Variant) -> RoleColors {
        (variant == .dark ? dark : light)[Int(role.rawValue)]
    }

    /// What a style looks like.
    public func resolve(_ style: Style, _ variant: Variant) -> RoleColors {
        var result = colors(style.role, variant)
        if let surface = style.surface { result = result.upon(colors(surface, variant), isText: style.role == .text) }
        result.modifiers.formUnion(style.modifiers)
        if let foreground = style.foreground { result.foreground = foreground }
        if let background = style.background { result.background = background }
        return result
    }

    /// What a style looks like without colours (`NO_COLOR`): only bold, dim, underline and reverse.
    public func monochrome(_ style: Style) -> RoleColors {
        var modifiers = style.role.monochrome.union(style.modifiers)
        if let surface = style.surface { modifiers.formUnion(surface.monochrome) }
        return RoleColors(.terminal, on: .terminal, modifiers.subtracting(.italic))
    }

    private static func table(_ entries: [String: String], _ variant: Variant) throws(ThemeError) -> [RoleColors] {
        for name in entries.keys.sorted() where Role(name: name) == nil {
            throw ThemeError.unknownRole(section: variant.rawValue, role: name)
        }
        var result: [RoleColors] = []
        for role in Role.allCases {
            if let value = entries[role.name] {
                result.append(try ThemeValue.parse(value, section: variant.rawValue, role: role.name))
            } else {
                result.append(fallback.colors(role, variant))
            }
        }
        return result
    }
}

extension RoleColors {
    /// The same text lying upon another role: that one's background and modifiers, and its text colour for ordinary text.
    func upon(_ surface: RoleColors, isText: Bool) -> RoleColors {
        RoleColors(
            isText && surface.foreground != .terminal ? surface.foreground : foreground,
            on: surface.background == .terminal ? background : surface.background,
            modifiers.union(surface.modifiers))
    }
}
