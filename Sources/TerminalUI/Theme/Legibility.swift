/// How well what a theme writes can be read: text upon everything that it is drawn upon.
public struct Legibility: Sendable, Hashable {
    /// The text.
    public let role: Role
    /// What it lies upon; nil for what is behind it everywhere.
    public let surface: Role?
    /// On which kind of terminal.
    public let variant: Theme.Variant
    /// The contrast, from 1 to 21 (``Contrast/ratio(_:_:)``).
    public let contrast: Double

    /// Everything that a theme writes.
    ///
    /// A terminal's own colours are taken for those that many have: nearly white on nearly black, or the other way round. Faint
    /// text (`dim`) counts as its colour, because every terminal draws it in another way.
    public static func all(of theme: Theme) -> [Legibility] {
        Theme.Variant.allCases.flatMap { variant in
            Role.allCases.filter(\.isText).flatMap { role in
                surfaces(of: role, theme, variant).map { surface in
                    let contrast = contrast(theme.resolve(Style(role).on(surface), variant), variant)
                    return Legibility(role: role, surface: surface, variant: variant, contrast: contrast)
                }
            }
        }
    }

    private static func surfaces(of role: Role, _ theme: Theme, _ variant: Theme.Variant) -> [Role?] {
        if role == .placeholder { return [nil, .input, .inputFocused] }
        let hasOwn = theme.colors(role, variant).background != .terminal
        return hasOwn && !role.isGround ? [nil] : [nil, .selection, .selectionInactive, .dialog, .toast, .bar]
    }

    private static func contrast(_ colors: RoleColors, _ variant: Theme.Variant) -> Double {
        let terminal: (ink: UInt32, ground: UInt32) = variant == .dark ? (0xE0E0E0, 0x1C1C1C) : (0x1C1C1C, 0xFAFAFA)
        let ink = colors.foreground == .terminal ? terminal.ink : colors.foreground.rgb
        let ground = colors.background == .terminal ? terminal.ground : colors.background.rgb
        return Contrast.ratio(ink, ground)
    }
}

extension Role {
    /// Whether anybody reads it: not lines, bars, and what lies dimmed below a dialog.
    public var isText: Bool {
        switch self {
        case .border, .borderFocused, .backdrop, .progress, .progressTrack, .scrollbar: false
        default: true
        }
    }
}
