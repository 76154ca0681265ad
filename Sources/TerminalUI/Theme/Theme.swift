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
        let own = { (variant: Variant) in entries[variant.rawValue].map { (variant.rawValue, $0) } }
        guard let some = own(.dark) ?? own(.light) else { throw ThemeError.noSection }
        self.name = name
        dark = try Self.table(own(.dark) ?? some, .dark)
        light = try Self.table(own(.light) ?? some, .light)
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
        if let surface = style.surface { result = result.upon(colors(surface, variant), isPlain: style.role.isPlain) }
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

    private static func table(
        _ section: (name: String, entries: [String: String]), _ variant: Variant
    ) throws(ThemeError) -> [RoleColors] {
        let entries = section.entries
        for name in entries.keys.sorted() where Role(name: name) == nil {
            throw ThemeError.unknownRole(section: section.name, role: name)
        }
        var result: [RoleColors] = []
        for role in Role.allCases {
            if let value = entries[role.name] {
                result.append(try ThemeValue.parse(value, section: section.name, role: role.name))
            } else {
                result.append(fallback.colors(role, variant))
            }
        }
        return result
    }
}

extension RoleColors {
    /// The same text lying upon another role: that one's modifiers, its background where the text has none of its own (a
    /// chip keeps its), and for plain text its colour too.
    func upon(_ surface: RoleColors, isPlain: Bool) -> RoleColors {
        let takesColor = isPlain && surface.foreground != .terminal
        return RoleColors(
            takesColor ? surface.foreground : foreground,
            on: background == .terminal ? surface.background : background,
            (takesColor ? modifiers.subtracting(.dim) : modifiers).union(surface.modifiers))
    }
}

extension Role {
    /// Whether its colour says nothing but how much it matters, so that upon a selection readability goes first.
    fileprivate var isPlain: Bool { self == .text || self == .muted || self == .border }
}
