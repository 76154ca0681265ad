import ChillAjarKit
import TerminalUI

/// What the first line says at its right end, always: how the server can be reached, how old is what is shown, and what of the
/// person's own has not arrived.
struct StatusLine {
    /// A piece of it, in the colour of what it says.
    typealias Piece = (text: SafeText, style: Style)

    /// How the server can be reached: a sign, which says the same without words, and words in full, in short, and one alone.
    private struct State {
        var sign: SafeText
        var full: SafeText
        var short: SafeText
        var word: SafeText?
        var role: Role
    }

    /// What waits or was refused.
    private struct Count {
        var sign: SafeText
        var count: Int
        var words: SafeText
        var role: Role
    }

    /// Age from which on what is shown is told as old.
    private static let staleSeconds: Int64 = 30 * 60

    private let state: State
    /// The gravest first.
    private let counts: [Count]

    init(_ app: App) {
        state = Self.state(app)
        counts = Self.counts(app)
    }

    private static func state(_ app: App) -> State {
        let world = app.world
        let glyphs = app.glyphs
        let strings = StatusStrings(world.language)
        switch world.connection {
        case .offline(let since):
            let words = strings.offline(since.waktu(in: world.zona))
            return State(sign: glyphs.offline, full: words, short: strings.offlineShort, role: .warning)
        case .captive:
            return State(
                sign: glyphs.offline, full: strings.captive, short: strings.captiveShort, word: strings.captiveWord,
                role: .warning)
        case .unwell(_, let status):
            return State(
                sign: glyphs.warning, full: strings.unwell(status), short: strings.unwellShort(status), word: strings.unwellWord,
                role: .warning)
        case .unknown, .online: break
        }
        if world.isSessionEnded {
            let key = world.key(TempatCommands.masuk)
            return State(
                sign: glyphs.warning, full: strings.signedOut(key), short: strings.signedOutShort(key), role: .warning)
        }
        guard let oldest = app.watched.compactMap({ world.data.fetchedAt($0) }).min() else {
            return State(sign: glyphs.waiting, full: strings.connecting, short: strings.connecting, role: .muted)
        }
        let seconds = world.now.seconds(since: oldest)
        let age = DateStrings(world.language).age(seconds)
        // What is read from time to time is never so old while all is well.
        if seconds >= staleSeconds {
            return State(sign: glyphs.warning, full: strings.stale(age), short: strings.staleShort(age), role: .warning)
        }
        return State(sign: glyphs.check, full: age, short: age, role: .success)
    }

    private static func counts(_ app: App) -> [Count] {
        let rows = app.world.outbox
        let glyphs = app.glyphs
        let strings = StatusStrings(app.world.language)
        let refused = rows.count { $0.state == .refused }
        let unclear = rows.count { $0.state == .unclear }
        let waiting = rows.count - refused - unclear
        let isSending = rows.contains { $0.state == .sending }
        let all = [
            Count(sign: glyphs.cross, count: refused, words: strings.refused(refused), role: .danger),
            Count(sign: glyphs.warning, count: unclear, words: strings.unclear(unclear), role: .warning),
            Count(
                sign: glyphs.sending, count: waiting, words: isSending ? strings.sending(waiting) : strings.waiting(waiting),
                role: .accent),
        ]
        return all.filter { $0.count > 0 }
    }

    /// The longest of its forms that fits: first the counts that matter less are figures alone, then the state is short.
    func pieces(fitting width: Int) -> [Piece] {
        let words = counts.map { Self.piece("\($0.sign) \($0.words)", $0.role) }
        let figures = counts.map { Self.piece("\($0.sign)\($0.count)", $0.role) }
        let full = Self.piece("\(state.sign) \(state.full)", state.role)
        let short = Self.piece("\(state.sign) \(state.short)", state.role)
        let rest = figures.dropFirst().map { Piece(" " + $0.text, $0.style) }
        let forms =
            [
                Self.apart([full] + words, 2), Self.apart([full] + words.prefix(1), 2) + rest, Self.apart([full] + figures, 1),
                Self.apart([short] + words.prefix(1), 2) + rest, Self.apart([short] + figures, 1),
            ] + (state.word.map { [Self.apart([Self.piece("\(state.sign) \($0)", state.role)] + figures, 1)] } ?? [])
        return forms.first { Self.width(of: $0) <= width }
            ?? Self.apart([Self.piece(state.sign, state.role)] + figures, 1)
    }

    /// The cells that pieces take.
    static func width(of pieces: [Piece]) -> Int { pieces.reduce(0) { $0 + $1.text.width } }

    private static func piece(_ text: SafeText, _ role: Role) -> Piece { (text, Style(role).on(.bar)) }

    /// Pieces with so many blanks between two.
    private static func apart(_ pieces: [Piece], _ gap: Int) -> [Piece] {
        // The blanks are pieces of their own: a line under a word ends with it.
        Array(pieces.map { [$0] }.joined(separator: [Self.piece(SafeText(" ").repeated(gap), .muted)]))
    }
}
