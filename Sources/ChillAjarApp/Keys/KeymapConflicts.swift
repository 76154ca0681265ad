import TerminalUI

/// A change of the keys that cannot be.
public enum KeymapError: Error, Hashable, Sendable {
    /// No command is called that.
    case unknownCommand(String)
    /// No key is written like that.
    case unknownKey(String, String)
    /// The command's keys are what they are.
    case fixed(String, keys: [Key])
    /// Where the command is in force, letters are text.
    case letter(String, String)
    /// A command without a key.
    case noKey(String)
    /// Two commands would have the same key in the same place.
    case taken(Keymap.Conflict)

    /// What is wrong and what is allowed instead, in a line without a language.
    public var reason: String {
        switch self {
        case .unknownCommand(let name):
            let context = CommandTable.contexts.first { name.hasPrefix($0.context.name + ".") }
            let allowed = context?.commands.filter { $0.kind == .ordinary || $0.kind == .motion }.map(\.name)
            return "\(name)? (\((allowed ?? CommandTable.contexts.map { $0.context.name + ".…" }).joined(separator: ", ")))"
        case .unknownKey(let name, let key): return "\(name) = \"\(key)\"? (s, S, C-s, M-s, F5, Enter, Space, Up, gg)"
        case .fixed(let name, let keys): return "\(name): \(keys.map(\.notation).joined(separator: " ")), tetap / fixed"
        case .letter(let name, let key):
            return "\(name) = \"\(key)\": di sini huruf adalah teks / letters are text here (C-s, M-s, F5, …)"
        case .noKey(let name): return "\(name) = \"s\", [\"s\", \"F5\"]"
        case .taken(let conflict):
            return "\(conflict.command.name) = \"\(conflict.key)\": \(conflict.other.name) = \"\(conflict.otherKey)\""
        }
    }
}

extension Keymap {
    /// Two commands that want the same keys while both are in force.
    public struct Conflict: Hashable, Sendable {
        /// The command that would not be reached, or whose key was changed.
        public let command: Command
        /// Its key, as it is written.
        public let key: String
        /// The other one.
        public let other: Command
        /// Its key: the same, or the beginning or the continuation of it.
        public let otherKey: String

        var turned: Conflict { Conflict(command: other, key: otherKey, other: command, otherKey: key) }
    }

    /// The commands that are in force with a context, the nearest first.
    static func scope(of context: KeyContext) -> [Command] {
        var contexts = context.family
        for context in (context.isPlace ? [TempatCommands.context] : []) + [UmumCommands.context, DemoCommands.context]
        where !contexts.contains(context) { contexts.append(context) }
        if contexts.contains(where: \.isTyping), !contexts.contains(TeksCommands.context) {
            contexts.append(TeksCommands.context)
        }
        let leadingAway = context.isDialog ? [UmumCommands.palet.command, UmumCommands.keluar.command] : []
        return contexts.flatMap { CommandTable.byContext[$0] ?? [] }.filter { !leadingAway.contains($0) }
    }

    /// Where two commands would stand in each other's way.
    ///
    /// A nearer command may take one of the keys of a farther one which has another left (`o` opens the proof in the queue; the
    /// outbox has `O` too) or those of a field that moving has taken, but the person's own keys may not: what they hide would go without a word. What takes back what was
    /// just done comes first for the seconds for which it is offered, and is told then.
    func conflicts() -> [Conflict] {
        var found: [Conflict] = []
        for (context, _) in CommandTable.contexts where context != UrungkanCommands.context {
            let scope = Self.scope(of: context)
            for (place, far) in scope.enumerated() {
                let nearer = scope[..<place]
                let clashes = usable(far, in: context).flatMap { key in
                    nearer.compactMap { clash(key, of: far, with: $0, in: context) }
                }
                let isHidden = usable(far, in: context).allSatisfy { key in
                    nearer.contains { clash(key, of: far, with: $0, in: context) != nil }
                }
                let worst = clashes.first {
                    (isHidden && far.context != TeksCommands.context) || $0.other.context == far.context || isChanged(far)
                        || isChanged($0.other)
                }
                guard let worst else { continue }
                // What the person has changed is named first.
                let told = isChanged(worst.other) && !isChanged(far) ? worst.turned : worst
                if !found.contains(told) { found.append(told) }
            }
        }
        return found
    }

    /// The keys that a command has in a context: letters are none where they are text.
    private func usable(_ command: Command, in context: KeyContext) -> [Sequence] {
        sequences(of: command).filter { !context.isTyping || command.kind == .fixed || !$0.contains(where: \.isLetter) }
    }

    private func clash(_ key: Sequence, of far: Command, with near: Command, in context: KeyContext) -> Conflict? {
        let other = usable(near, in: context).first { $0.starts(with: key) || key.starts(with: $0) }
        return other.map {
            Conflict(command: far, key: Self.written(key), other: near, otherKey: Self.written($0))
        }
    }

    private static func written(_ sequence: Sequence) -> String { sequence.map(\.notation).joined() }
}
