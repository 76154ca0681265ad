/// What a theme looks like on terminals that have few colours.
///
/// Many terminals draw bold black as the bright black, a grey: black text is never bold there.
extension Theme {
    /// What a style looks like on a terminal of that depth: in the nearest colours, but readable, and what stands out by its
    /// background alone stands out all the same, in one look from end to end.
    public func resolve(_ style: Style, _ variant: Variant, depth: ColorDepth) -> RoleColors {
        if depth == .none { return monochrome(style) }
        let wanted = resolve(style, variant)
        guard depth != .full else { return wanted }
        var result = RoleColors(
            wanted.foreground.nearest(depth), on: wanted.background.nearest(depth, isGround: true), wanted.modifiers)
        // The cells of a picture are what they are.
        guard style.foreground == nil, style.background == nil else { return result }
        let screen = colors(.text, variant)
        let ground = screen.background.nearestGround(depth)
        if wanted.background == screen.background {
            result.background = ground
        } else if result.background.seen(variant) == ground.seen(variant) {
            result.modifiers.formUnion(Self.marks(style, depth))
            if depth.isFew, result.modifiers.contains(.reverse) { return swapped(style, screen, on: ground, depth) }
        }
        result.foreground = readable(wanted, result, style.role, variant, depth)
        if depth.isFew { result.modifiers.subtract(result.foreground == .palette(0) ? .bold : []) }
        if depth == .eight, style.surface?.isGround ?? true {
            result.modifiers.formUnion(style.role.monochrome.intersection(.dim))
        }
        if depth.isFew, style.role == .danger, isWarning(result, style, variant, depth) { result.modifiers.insert(.underline) }
        return result
    }

    /// What sets a style apart whose background cannot be told from the screen's.
    private static func marks(_ style: Style, _ depth: ColorDepth) -> Modifiers {
        let marks = style.role.monochrome.union(style.surface?.monochrome ?? []).subtracting(.dim)
        let isField = style.role.isField || style.surface?.isField == true
        // Terminals of eight colours often cannot underline what has one.
        return depth == .eight && isField ? .reverse : marks
    }

    /// Text upon swapped colours: all of it in the same two, as any other would swap to a patch.
    private func swapped(_ style: Style, _ screen: RoleColors, on ground: Color, _ depth: ColorDepth) -> RoleColors {
        RoleColors(screen.foreground.nearest(depth), on: ground, style.modifiers.union(.reverse).subtracting([.bold, .dim]))
    }

    /// Whether what is said in a danger's look would look like a warning.
    private func isWarning(_ look: RoleColors, _ style: Style, _ variant: Variant, _ depth: ColorDepth) -> Bool {
        var warning = style
        warning.role = .warning
        return resolve(warning, variant, depth: depth) == look
    }

    private func readable(
        _ wanted: RoleColors, _ result: RoleColors, _ role: Role, _ variant: Variant, _ depth: ColorDepth
    ) -> Color {
        guard let choices = depth.choices, wanted.foreground != .terminal else { return result.foreground }
        let ground = result.background.seen(variant)
        let isLight = OKLab(ground).lightness > 0.6
        func contrast(_ color: Color) -> Double {
            if depth.isFew, isLight, case .palette(let index) = color { return Contrast.ratio(Palette.onLight(index), ground) }
            return Contrast.ratio(color.rgb, ground)
        }
        let before = Contrast.ratio(wanted.foreground.rgb, wanted.background.seen(variant))
        let after = contrast(result.foreground)
        // With few colours a hue says more than the last bit of contrast.
        let least = depth.isFew ? 2.3 : 3.0
        if before < 3 {
            // Lines and shadows may be faint, but not gone.
            guard depth.isFew, before > 1.2, after < 1.2 else { return result.foreground }
            return colors(.text, variant).foreground.nearest(depth)
        }
        if depth.isFew, let hues = role.hues,
            let own = Palette.nearest(
                wanted.foreground.rgb, of: choices, where: { hues.contains($0) && contrast(.palette($0)) >= least })
        {
            return .palette(own)
        }
        guard after < least else { return result.foreground }
        let readable = Palette.nearest(wanted.foreground.rgb, of: choices) { contrast(.palette($0)) >= least }
        return readable.map(Color.palette) ?? result.foreground
    }
}

extension ColorDepth {
    /// Whether there are no more than sixteen, which are whatever the person made them.
    fileprivate var isFew: Bool { self == .eight || self == .sixteen }
}

extension Role {
    /// The few colours by which everybody knows what it says, whatever is nearest; nil for what says nothing by its colour.
    fileprivate var hues: Set<UInt8>? {
        switch self {
        case .success: [2, 10]
        case .warning: [3, 11]
        case .danger: [1, 9]
        default: nil
        }
    }

    /// Whether it is a field to type into.
    fileprivate var isField: Bool { self == .input || self == .inputFocused }
}

extension Color {
    /// What the whole screen lies upon: with few colours black or white, as in none of the others text can be read for long.
    fileprivate func nearestGround(_ depth: ColorDepth) -> Color {
        guard self != .terminal, depth.isFew else { return nearest(depth) }
        return .palette(OKLab(rgb).lightness < 0.6 ? 0 : depth == .eight ? 7 : 15)
    }

    /// What can be seen of a background; the terminal's own is taken for black where it is dark, for white where it is light.
    func seen(_ variant: Theme.Variant) -> UInt32 {
        self == .terminal ? (variant == .dark ? 0x000000 : 0xFFFFFF) : rgb
    }
}
