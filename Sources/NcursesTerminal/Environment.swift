import CTerm

/// What the environment says of the terminal.
enum Environment {
    static subscript(_ name: String) -> String? { ct_environment(name).map { String(cString: $0) } }

    /// Whether colours of 24 bits are promised.
    static func saysTrueColor(_ type: String) -> Bool {
        // ssh does not hand COLORTERM on, but these have no other colours.
        let known = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm"]
        if type.hasSuffix("-direct") || known.contains(type) { return true }
        guard let promise = self["COLORTERM"], promise == "truecolor" || promise == "24bit" else { return false }
        // GNU screen hands COLORTERM on from the terminal outside, but cannot do it.
        return !type.hasPrefix("screen") || self["TMUX"] != nil
    }

    /// The descriptions with such colours to try for a `TERM`, best first.
    static func directTypes(_ type: String) -> [String] {
        let stem = type.hasSuffix("-256color") ? String(type.dropLast(9)) : type
        let family = stem.hasPrefix("xterm-") ? String(stem.dropFirst(6)) : stem
        if stem == "screen" || stem == "tmux" { return ["tmux-direct"] }
        return ["\(stem)-direct256", "\(stem)-direct", "\(family)-direct", "xterm-direct256", "xterm-direct"]
    }

    /// The descriptions that fit a `TERM` which this machine has never heard of (a new terminal's, over ssh).
    static func relatedTypes(_ type: String) -> [String] {
        if type.hasPrefix("xterm") { return ["xterm-256color", "xterm"] }
        if type.hasPrefix("tmux") || type.hasPrefix("screen") { return ["screen-256color", "screen"] }
        return type.hasSuffix("-256color") ? ["xterm-256color"] : []
    }
}
