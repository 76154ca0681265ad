/// What a theme looks like on terminals that have few colours.
///
/// Many terminals draw bold black as the bright black, a grey: black text is never bold there.
extension Theme {
    /// The least contrast of text that was readable in the colours that it should have.
    private static let least = 3.0

    /// What a style looks like on a terminal of that depth: in the nearest colours, but readable, and what stands out by its
    /// background alone stands out all the same.
    public func resolve(_ style: Style, _ variant: Variant, depth: ColorDepth) -> RoleColors {
        if depth == .none { return monochrome(style) }
        let wanted = resolve(style, variant)
        guard depth != .full else { return wanted }
        var result = RoleColors(
            wanted.foreground.nearest(depth), on: wanted.background.nearest(depth, isGround: true), wanted.modifiers)
        // The cells of a picture are what they are.
        guard style.foreground == nil, style.background == nil else { return result }
        let screen = colors(.text, variant).background
        let ground = screen.nearestGround(depth)
        if wanted.background == screen {
            result.background = ground
        } else if result.background.seen(variant) == ground.seen(variant) {
            result.modifiers.formUnion(style.role.monochrome.union(style.surface?.monochrome ?? []).subtracting(.dim))
        }
        result.foreground = readable(wanted, result, variant, depth)
        if depth != .twoHundredFiftySix { result.modifiers.subtract(result.foreground == .palette(0) ? .bold : []) }
        if depth == .eight, style.surface == nil { result.modifiers.formUnion(style.role.monochrome.intersection(.dim)) }
        return result
    }

    private func readable(_ wanted: RoleColors, _ result: RoleColors, _ variant: Variant, _ depth: ColorDepth) -> Color {
        guard let choices = depth.choices, wanted.foreground != .terminal else { return result.foreground }
        let before = Contrast.ratio(wanted.foreground.rgb, wanted.background.seen(variant))
        let ground = result.background.seen(variant)
        guard before >= Self.least, Contrast.ratio(result.foreground.rgb, ground) < Self.least else { return result.foreground }
        let readable = Palette.nearest(wanted.foreground.rgb, of: choices) {
            Contrast.ratio(Palette.rgb($0), ground) >= Self.least
        }
        return readable.map(Color.palette) ?? result.foreground
    }
}

extension Color {
    /// What the whole screen lies upon: with few colours black or white, as in none of the others text can be read for long.
    fileprivate func nearestGround(_ depth: ColorDepth) -> Color {
        guard self != .terminal, depth == .eight || depth == .sixteen else { return nearest(depth) }
        return .palette(OKLab(rgb).lightness < 0.6 ? 0 : depth == .eight ? 7 : 15)
    }

    /// What can be seen of a background; the terminal's own is taken for black where it is dark, for white where it is light.
    func seen(_ variant: Theme.Variant) -> UInt32 {
        self == .terminal ? (variant == .dark ? 0x000000 : 0xFFFFFF) : rgb
    }
}
