import ChillAjarKit
import TerminalUI

/// What was typed of a command that is not complete: a count, the first of several keys.
struct TypedKeys: Hashable, Sendable {
    /// How often what follows moves.
    var count: Int?
    /// The keys so far.
    var keys: [Key] = []

    /// No movement is repeated more often.
    static let maximumCount = 9999

    var isEmpty: Bool { count == nil && keys.isEmpty }

    /// What was typed, as it is shown.
    var symbols: SafeText { (count.map { "\($0)" } ?? "") + keys.map(\.symbol).joined() }

    /// Takes a digit of the count; false for anything else.
    mutating func take(_ key: Key) -> Bool {
        guard keys.isEmpty, case .char(let character) = key, character.isASCII, let digit = character.wholeNumberValue else {
            return false
        }
        count = min(Self.maximumCount, (count ?? 0) * 10 + digit)
        return true
    }
}

/// How a key becomes a command, or reaches the screen as it is.
extension App {
    /// Takes a key.
    mutating func press(_ key: Key) -> [Effect] {
        let before = typed
        typed = TypedKeys()
        let letters = key.isLetter && topLayer.screen.takesText ? lettersInForce : nil
        if letters?.isEmpty == true { return deliver(.key(key), to: topLayer.id) }
        // Half a command is taken back before anything else.
        if key == .escape, !before.isEmpty { return [] }
        let commands = letters ?? commandsInForce
        // A count that was begun takes digits that are commands otherwise.
        typed.count = before.count
        if before.count != nil, before.keys.isEmpty, typed.take(key) { return [] }
        typed = TypedKeys()
        switch world.keymap.meaning(of: before.keys + [key], among: commands) {
        case .command(let command, let key):
            return command.kind == .motion ? move(command, key, count: before.count) : perform(command, key)
        case .unfinished:
            typed = TypedKeys(count: before.count, keys: before.keys + [key])
            return []
        case .givenUp:
            // A digit that is no command any more counts.
            if isCounting(commands), typed.take(key) { return [] }
            typed = TypedKeys()
            return []
        case .unknown:
            // What does not go on begins anew.
            if !before.keys.isEmpty { return press(key) }
            typed.count = before.count
            if isCounting(commands), typed.take(key) { return [] }
            typed = TypedKeys()
            return deliver(.key(key), to: topLayer.id)
        }
    }

    /// Whether digits that are no commands count: where there is something to move in, and nobody else takes them.
    private func isCounting(_ commands: [Command]) -> Bool {
        commands.contains { $0.context == GerakCommands.context }
            && !topLayer.screen.bindings(world).contains { binding in
                guard binding.commands.isEmpty, case .char(let character) = binding.key else { return false }
                return character.isNumber
            }
    }

    /// Moves as often as was counted; the first and the last of a list with a count are the one of that number.
    private mutating func move(_ command: Command, _ key: Key, count: Int?) -> [Effect] {
        guard let count, count > 0 else { return perform(command, key) }
        switch GerakCommands(command) {
        case .awal, .akhir:
            return perform(command, GerakCommands.awal.command.keys[0])
                + (1..<count).flatMap { _ in perform(command, GerakCommands.bawah.command.keys[0]) }
        default: return (0..<count).flatMap { _ in perform(command, key) }
        }
    }
}
