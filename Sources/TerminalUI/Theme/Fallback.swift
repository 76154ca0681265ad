extension Theme {
    /// What roles look like that a theme does not name: the terminal's own sixteen colours, on its own background.
    public static let fallback = Theme(name: "fallback", dark: fallbackTable(.dark), light: fallbackTable(.light))

    private static func fallbackTable(_ variant: Variant) -> [Role: RoleColors] {
        let accent = Color.palette(6)
        let onAccent = variant == .dark ? Color.palette(0) : Color.palette(15)
        return [
            .title: RoleColors(accent, .bold), .heading: RoleColors(.terminal, .bold), .muted: RoleColors(.terminal, .dim),
            .accent: RoleColors(accent), .success: RoleColors(.palette(2)), .warning: RoleColors(.palette(3)),
            .danger: RoleColors(.palette(1)), .info: RoleColors(.palette(4)), .border: RoleColors(.terminal, .dim),
            .borderFocused: RoleColors(accent), .borderTitle: RoleColors(.terminal, .bold),
            .selection: RoleColors(.terminal, .reverse), .selectionInactive: RoleColors(.terminal, .underline),
            .selectionMark: RoleColors(accent, .bold), .key: RoleColors(accent, .bold), .link: RoleColors(accent, .underline),
            .input: RoleColors(.terminal, .underline), .inputFocused: RoleColors(accent, .underline),
            .placeholder: RoleColors(.terminal, .dim), .chip: RoleColors(), .chipSelected: RoleColors(onAccent, on: accent),
            .button: RoleColors(accent), .buttonFocused: RoleColors(onAccent, on: accent, .bold),
            .badge: RoleColors(.palette(3), .bold), .backdrop: RoleColors(.terminal, .dim), .toast: RoleColors(.terminal, .bold),
            .barAccent: RoleColors(accent, .bold), .barKey: RoleColors(accent, .bold), .money: RoleColors(.terminal, .bold),
            .star: RoleColors(.palette(3)), .progress: RoleColors(accent), .progressTrack: RoleColors(.terminal, .dim),
            .scrollbar: RoleColors(accent), .match: RoleColors(.palette(3), .underline),
        ]
    }
}

extension RoleColors {
    fileprivate init(_ foreground: Color, _ modifiers: Modifiers) {
        self.init(foreground, on: .terminal, modifiers)
    }
}

extension Role {
    /// What distinguishes the role where there are no colours.
    var monochrome: Modifiers {
        switch self {
        case .title, .heading, .borderTitle, .borderFocused, .key, .barAccent, .barKey, .badge, .money, .danger, .warning: .bold
        case .selectionMark, .toast, .accent: .bold
        case .muted, .border, .placeholder, .progressTrack, .backdrop: .dim
        case .link, .input, .selectionInactive, .match: .underline
        case .inputFocused: [.underline, .bold]
        case .selection, .chipSelected: .reverse
        case .buttonFocused: [.reverse, .bold]
        case .text, .success, .info, .chip, .button, .dialog, .bar, .star, .progress, .scrollbar: []
        }
    }
}
