import TerminalUI

/// Keys with what they do now: a command of the table, or several that belong together, with the label that fits the moment.
public struct KeyBinding: Hashable, Sendable {
    /// The key by which the screen knows it; a click on the hint presses it.
    public let key: Key
    /// How the keys are written, as the person has them; several may be named, as `↑↓`.
    public let keys: SafeText
    /// What it does, in a word or two.
    public let label: SafeText
    /// The commands; the hint runs the one whose key is ``key``.
    public let commands: [Command]
    /// The columns of ``keys`` in which the key of each command stands; none where that is not written for each.
    let columns: [Range<Int>]

    /// A key that stands in no table, and what it does.
    public init(_ key: Key, _ keys: SafeText, _ label: SafeText) {
        self.key = key
        self.keys = keys
        self.label = label
        commands = []
        columns = []
    }

    init(_ commands: [Command], key: Key, keys: SafeText, label: SafeText, columns: [Range<Int>] = []) {
        self.commands = commands
        self.columns = columns
        self.key = key
        self.keys = keys
        self.label = label
    }
}

extension World {
    /// The hint of a command, or of several that belong together.
    ///
    /// - Parameter label: what it does now, where that is not what the table says.
    func bind(_ commands: any CommandSet..., as label: SafeText? = nil) -> KeyBinding {
        bind(commands.map(\.command), as: label)
    }

    private func bind(_ commands: [Command], as label: SafeText?) -> KeyBinding {
        guard let last = commands.last else { preconditionFailure("a hint of nothing") }
        var keys = SafeText()
        var columns: [Range<Int>] = []
        for (index, command) in commands.enumerated() {
            // Arrows stand close together, as one sign.
            let isClose = index > 0 && !keymap.isSpelled && isArrow(commands[index - 1]) && isArrow(command)
            keys += index == 0 || isClose ? "" : " "
            let start = keys.width
            keys += keymap.symbol(command)
            columns.append(start..<keys.width)
        }
        return KeyBinding(commands, key: last.keys[0], keys: keys, label: label ?? last.label(language), columns: columns)
    }

    /// The hint of one command of the table.
    func bind(command: Command) -> KeyBinding { bind([command], as: nil) }

    /// The button of a command: its key and its label, as the hint has them, and the name under which it is clicked.
    func button(_ command: any CommandSet, as label: SafeText? = nil, _ hit: HitID) -> (
        key: SafeText, label: SafeText, hit: HitID
    ) {
        let binding = bind(command, as: label)
        return (binding.keys, binding.label, hit)
    }

    /// The keys while words are typed that a list is searched for: with no row left there is none to choose, nor where to move.
    ///
    /// - Parameter moves: whether one moves among the rows while typing.
    func filterBindings(isEmpty: Bool, moves: Bool = false) -> [KeyBinding] {
        let common = CommonStrings(language)
        let back = bindBack(as: common.clearWords)
        guard !isEmpty else { return [bind(SaringCommands.selesai, as: common.done), back] }
        return [bind(SaringCommands.selesai)] + (moves ? [bindMove()] : []) + [back]
    }

    /// The key of a command as the person has it, for a sentence that names it.
    func key(_ command: any CommandSet) -> SafeText { keymap.symbol(command.command) }

    /// The key of the outbox for a sentence that stands over any screen: one that no screen keeps for itself, where there is one.
    var outboxKey: SafeText {
        let keys = keymap.sequences(of: TempatCommands.antreanKirim.command)
        return keymap.shown(keys.last ?? [])
    }

    /// The hint of moving up and down.
    func bindMove(as label: SafeText? = nil) -> KeyBinding {
        bind(GerakCommands.atas, GerakCommands.bawah, as: label ?? CommonStrings(language).move)
    }

    /// The hint of the way back.
    func bindBack(as label: SafeText? = nil) -> KeyBinding { bind(UmumCommands.kembali, as: label) }

    /// The hint of answering that something is to be done.
    func bindYes(as label: SafeText) -> KeyBinding { bind(JawabCommands.ya, as: label) }

    private func isArrow(_ command: Command) -> Bool {
        switch keymap.sequences(of: command).first {
        case [.up], [.down], [.left], [.right]: true
        default: false
        }
    }
}
