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
    /// The roles that the theme leaves to ``fallback``.
    public let unnamedRoles: [Role]
    private let dark: [RoleColors]
    private let light: [RoleColors]

    /// A theme of a name and of what its file says.
    public init(name: String, _ draft: ThemeDraft) {
        self.name = name
        unnamedRoles = Role.allCases.filter { draft.dark[$0] == nil || draft.light[$0] == nil }
        dark = draft.table(.dark)
        light = draft.table(.light)
    }

    /// A theme that inherits nothing, of plain values as its file gives them; see ``ThemeDraft/init(_:upon:)``.
    ///
    /// - Throws: ``ThemeError`` naming the section, the role, the value and what would be allowed.
    public init(name: String, entries: [String: [String: String]]) throws(ThemeError) {
        self.init(name: name, try ThemeDraft(entries))
    }

    init(name: String, dark: [Role: RoleColors], light: [Role: RoleColors]) {
        self.name = name
        unnamedRoles = []
        self.dark = Role.allCases.map { dark[$0] ?? RoleColors() }
        self.light = Role.allCases.map { light[$0] ?? RoleColors() }
    }

    /// The colours of a role.
    public func colors(_ role: Role, _ variant: Variant) -> RoleColors {
        (variant == .dark ? dark : light)[Int(role.rawValue)]
    }

    /// What a style looks like. Where it has the terminal's own colours, and the text of the theme has others, it has those.
    public func resolve(_ style: Style, _ variant: Variant) -> RoleColors {
        let screen = colors(.text, variant)
        var result = colors(style.role, variant)
        if let surface = style.surface {
            // What is behind everything is nothing that text brings along.
            if style.role.isGround || result.background == screen.background { result.background = .terminal }
            result = result.upon(colors(surface, variant), isPlain: surface.isGround ? style.role.isGround : style.role.isPlain)
        }
        result.modifiers.formUnion(style.modifiers)
        if let foreground = style.foreground { result.foreground = foreground }
        // Where a picture is transparent, what it lies upon is seen.
        if let background = style.background, background != .terminal { result.background = background }
        if result.foreground == .terminal { result.foreground = screen.foreground }
        if result.background == .terminal { result.background = screen.background }
        return result
    }

    /// What a style looks like without colours (`NO_COLOR`): only bold, dim, underline and reverse.
    public func monochrome(_ style: Style) -> RoleColors {
        var modifiers = style.role.monochrome.union(style.modifiers)
        if let surface = style.surface {
            if style.role.isPlain, surface.monochrome.contains(.reverse) { modifiers.subtract(.dim) }
            modifiers.formUnion(surface.monochrome)
        }
        return RoleColors(.terminal, on: .terminal, modifiers.subtracting(.italic))
    }
}

extension RoleColors {
    /// The same text lying upon another role: that one's modifiers, its background where the text has none of its own (a
    /// chip keeps its), and for plain text its colour too.
    func upon(_ surface: RoleColors, isPlain: Bool) -> RoleColors {
        let takesColor = isPlain && surface.foreground != .terminal
        // Faint text upon swapped colours is faint ground.
        let isWhole = takesColor || (isPlain && surface.modifiers.contains(.reverse))
        return RoleColors(
            takesColor ? surface.foreground : foreground,
            on: background == .terminal ? surface.background : background,
            (isWhole ? modifiers.subtracting(.dim) : modifiers).union(surface.modifiers))
    }
}

extension Role {
    /// Whether its colour says nothing but how much it matters, so that upon a selection readability goes first.
    fileprivate var isPlain: Bool { isGround || self == .muted || self == .border }

    /// Whether it is what else lies upon: a selected row in it is the selection's.
    var isGround: Bool { self == .text || self == .dialog }
}
