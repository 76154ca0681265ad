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

    static func answersQuestions(_ type: String) -> Bool {
        let families = [
            "xterm", "tmux", "screen", "rxvt", "alacritty", "kitty", "foot", "wezterm", "konsole", "vte", "st", "gnome",
        ]
        return families.contains { type.hasPrefix($0) }
    }

    /// Asks what the background is, where a question is understood; the answer comes among the keys. Asks once until it is
    /// answered, or has not been for a second.
    func askForBackground() {
        guard isOpen, followsBackground else { return }
        if let since = awaitsBackgroundSince, ct_milliseconds() - since < 1000 { return }
        awaitsBackgroundSince = ct_milliseconds()
        write(ControlSequence.backgroundQuery)
    }

    /// Takes what the terminal tells of its colours, and asks again where that says that they may be others now.
    func follow(_ events: [InputEvent]) -> [InputEvent] {
        for event in events {
            switch event {
            case .background(let isDark):
                backgroundIsDark = isDark
                awaitsBackgroundSince = nil
                answersBackground = true
            case .focus(true): askForBackground()
            default: break
            }
        }
        guard let isDark = parser.takeScheme() else { return [] }
        // What it prefers is not always what it shows: the colour itself counts, where it tells that.
        guard !answersBackground else {
            askForBackground()
            return []
        }
        backgroundIsDark = isDark
        return [.background(isDark: isDark)]
    }

    /// An answer still on its way must not reach the shell: it is waited for, a moment.
    func awaitAnswers() {
        guard let since = [awaitsBackgroundSince, asksGraphicsSince].compactMap({ $0 }).max() else { return }
        let deadline = since + 100
        while awaitsBackgroundSince != nil || asksGraphicsSince != nil, ct_milliseconds() < deadline {
            guard ct_has_keys(Int32(max(0, deadline - ct_milliseconds()))) else { break }
            _ = readKeys()
        }
    }
}
