import TerminalUI

/// Which keys run which commands: those of the table, but for what the person has changed.
public struct Keymap: Sendable, Hashable {
    /// Keys pressed one after the other, mostly one.
    public typealias Sequence = [Key]

    private var changed: [Command: [Sequence]] = [:]
    /// Whether keys are told in words of ASCII rather than by signs.
    var isSpelled = false

    /// The keys of the table.
    public init() {}

    /// The keys of the table with changes.
    ///
    /// - Parameter wishes: keys by the names of commands, written as `s`, `C-x`, `F5`, `Enter`, or `gg` for two in a row.
    /// - Throws: ``KeymapError`` for the first change that cannot be.
    public init(_ wishes: [String: [String]]) throws(KeymapError) {
        for (name, keys) in wishes.sorted(by: { $0.key < $1.key }) {
            guard let command = CommandTable.byName[name] else { throw .unknownCommand(name) }
            guard command.kind == .ordinary || command.kind == .motion else { throw .fixed(name, keys: command.keys) }
            var sequences: [Sequence] = []
            for written in keys {
                guard let sequence = Self.sequence(written) else { throw .unknownKey(name, written) }
                if command.context.isTyping, sequence.contains(where: \.isLetter) { throw .letter(name, written) }
                sequences.append(sequence)
            }
            guard !sequences.isEmpty else { throw .noKey(name) }
            changed[command] = sequences
        }
        let conflict = conflicts().first { isChanged($0.command) || isChanged($0.other) }
        if let conflict { throw .taken(conflict) }
    }

    /// The keys that run a command, the one that is shown first.
    public func sequences(of command: Command) -> [Sequence] { changed[command] ?? command.keys.map { [$0] } }

    /// Whether the person has changed the keys of a command.
    public func isChanged(_ command: Command) -> Bool { changed[command] != nil }

    /// Reads keys as they are written: one by its name, or several letters in a row.
    private static func sequence(_ written: String) -> Sequence? {
        if let key = Key(notation: written) { return [key] }
        let keys = written.compactMap { Key(notation: String($0)) }
        // A name with a mistake in it is no row of letters.
        guard (2...3).contains(written.count), keys.count == written.count, !written.contains("-") else { return nil }
        return keys
    }

    // MARK: What a key means

    /// What typed keys mean.
    enum Meaning: Hashable {
        /// A command, with the key by which screens know it.
        case command(Command, Key)
        /// The beginning of something longer.
        case unfinished
        /// Nothing any more: the person has given the command that it belonged to another key.
        case givenUp
        /// Nothing that the table knows.
        case unknown
    }

    /// What keys mean where some commands are in force; the first that they belong to counts.
    func meaning(of typed: Sequence, among commands: [Command]) -> Meaning {
        var isUnfinished = false
        var isGivenUp = false
        for command in commands {
            guard let own = changed[command] else {
                if typed.count == 1, let key = command.keys.first(where: { $0 == typed[0] }) { return .command(command, key) }
                continue
            }
            for sequence in own {
                if sequence == typed { return .command(command, Self.delivered(command, typed)) }
                if sequence.count > typed.count, sequence.starts(with: typed) { isUnfinished = true }
            }
            if typed.count == 1, command.keys.contains(typed[0]) { isGivenUp = true }
        }
        return isUnfinished ? .unfinished : isGivenUp ? .givenUp : .unknown
    }

    private static func delivered(_ command: Command, _ typed: Sequence) -> Key {
        typed.count == 1 && command.keys.contains(typed[0]) ? typed[0] : command.keys[0]
    }
}

extension Key {
    /// Whether it belongs to a field while something is typed.
    var isLetter: Bool { if case .char = self { true } else { false } }

    /// The key as it is shown.
    var symbol: SafeText {
        switch self {
        case .enter: "⏎"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        default: word
        }
    }

    /// The key as it is shown where there are no signs but ASCII.
    var word: SafeText {
        switch self {
        case .ctrl(" "): "Ctrl-Space"
        case .ctrl(let character): "Ctrl-\(SafeText(outside: character.uppercased()))"
        case .alt(" "): "Alt-Space"
        case .alt(let character): "Alt-\(SafeText(outside: String(character)))"
        case .backTab: "Shift-Tab"
        default: SafeText(outside: notation)
        }
    }
}

extension Keymap {
    /// The key of a command as it is shown: the first of several, `1–5` where digits count something.
    func symbol(_ command: Command) -> SafeText {
        if command.kind == .fixed, command.keys.count > 2, let first = command.keys.first, let last = command.keys.last {
            return "\(shown([first]))–\(shown([last]))"
        }
        guard isSpelled || changed[command] != nil else { return command.symbols.first ?? "" }
        return shown(sequences(of: command).first ?? [])
    }

    /// Keys pressed one after the other, as they are shown.
    func shown(_ sequence: Sequence) -> SafeText { sequence.map { isSpelled ? $0.word : $0.symbol }.joined() }

    /// All keys of a command as they are shown.
    public func symbols(_ command: Command) -> SafeText {
        sequences(of: command).map(shown).joined(separator: " ")
    }
}
