import CTerm
import TerminalUI

extension Terminal {
    /// The most bytes that terminals take onto a clipboard.
    private static let clipboardLimit = 74_000

    /// Copies text to the person's clipboard, also over ssh (OSC 52); whether the terminal obeys cannot be known.
    ///
    /// - Returns: false when the text is too long for any terminal.
    @discardableResult
    public func copy(_ text: SafeText) -> Bool {
        guard isOpen, text.string.utf8.count <= Self.clipboardLimit * 3 / 4 else { return false }
        write(ControlSequence.clipboard(text))
        return true
    }

    /// Names the window; the old name comes back when the terminal is given back.
    public func setTitle(_ title: SafeText) {
        guard isOpen, Self.hasTitle(Environment["TERM"] ?? "") else { return }
        write(ControlSequence.title(isUnicode ? title : ControlSequence.plain(title), keepingOld: !isTitled))
        if !isTitled {
            isTitled = true
            updateRescue()
        }
    }

    private static func hasTitle(_ type: String) -> Bool {
        let families = [
            "xterm", "tmux", "screen", "rxvt", "alacritty", "kitty", "foot", "wezterm", "konsole", "vte", "st", "gnome",
        ]
        return families.contains { type.hasPrefix($0) }
    }

    /// Asks what the background is, where a question is understood; the answer comes among the keys.
    func askForBackground(_ type: String) {
        guard options.asksForBackground, colorDepth != .none, Self.hasTitle(type) else { return }
        awaitsBackgroundSince = ct_milliseconds()
        write(ControlSequence.backgroundQuery)
    }

    /// An answer still on its way must not reach the shell: it is waited for, a moment.
    func awaitBackground() {
        guard let since = awaitsBackgroundSince else { return }
        let deadline = since + 100
        while awaitsBackgroundSince != nil, ct_milliseconds() < deadline {
            let ready = ct_poll(Int32(deadline - ct_milliseconds()))
            if ready & 1 == 0 { break }
            _ = readKeys()
        }
    }
}
