import ChillAjarKit
import TerminalUI

/// What the first line says at its right end, always: how the server can be reached, how old is what is shown, and what of the
/// person's own has not arrived.
struct StatusLine {
    /// The sign, which says the same without words.
    let sign: SafeText
    /// What the colour says.
    let style: Style
    /// How the server can be reached, in full and in short.
    private let state: (full: SafeText, short: SafeText)
    /// What waits and what was refused, in words and in figures.
    private let counts: [(words: SafeText, figure: SafeText)]

    init(_ app: App) {
        let world = app.world
        let glyphs = app.glyphs
        let strings = StatusStrings(world.language)
        let unclear = world.outbox.count { $0.state == .unclear }
        let refused = world.outbox.count { $0.state == .refused }
        let waiting = world.outbox.count - unclear - refused
        var counts: [(words: SafeText, figure: SafeText)] = []
        var role = Role.warning
        switch world.connection {
        case .offline(let since):
            sign = glyphs.offline
            state = (strings.offline(since.waktu(in: world.zona)), strings.offlineShort)
        case .captive:
            sign = glyphs.offline
            state = (strings.captive, strings.captiveShort)
        case .unwell(_, let status):
            sign = glyphs.warning
            state = (strings.unwell(status), strings.unwellShort)
        case .unknown, .online:
            if world.isSessionEnded {
                sign = glyphs.warning
                let signIn = strings.signedOut(world.key(TempatCommands.masuk))
                state = (signIn, signIn)
            } else if refused > 0 || unclear > 0 || waiting > 0 {
                sign = refused > 0 ? glyphs.cross : unclear > 0 ? glyphs.warning : glyphs.sending
                state = ("", "")
                if refused == 0, unclear == 0 { role = .accent }
            } else if let oldest = app.watched.compactMap({ world.data.fetchedAt($0) }).min() {
                let age = DateStrings(world.language).age(world.now.seconds(since: oldest))
                (sign, role) = (glyphs.check, .success)
                state = (age, age)
            } else {
                (sign, role) = (glyphs.waiting, .muted)
                state = (strings.connecting, strings.connecting)
            }
        }
        if refused > 0 {
            counts.append((strings.refused(refused), "\(glyphs.cross)\(refused)"))
            role = .danger
        }
        if unclear > 0 { counts.append((strings.unclear(unclear), "\(glyphs.warning)\(unclear)")) }
        if waiting > 0 {
            let isSending = world.outbox.contains { $0.state == .sending }
            let words = isSending ? strings.sending(waiting) : strings.waiting(waiting)
            counts.append((words, "\(glyphs.sending)\(waiting)"))
        }
        self.counts = counts
        style = Style(role).on(.bar)
    }

    /// As much of it as a window of that many columns has room for: the places come before its words.
    func text(width: Int) -> SafeText {
        if width < 48 {
            let figures = counts.map(\.figure)
            return (state.full.isEmpty && !figures.isEmpty ? figures : [sign] + figures).joined(separator: "")
        }
        let head = width >= 72 ? state.full : state.short
        // With little room the first of the counts, which is the gravest, stands for the others.
        let words = (head.isEmpty ? [] : [head]) + counts.prefix(width >= 72 ? 3 : 1).map(\.words)
        return sign + " " + words.joined(separator: ", ")
    }
}
