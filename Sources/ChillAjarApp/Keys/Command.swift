import TerminalUI

/// Something that keys do. All there are stand once, in ``CommandTable``: what the last line, the list of keys, the palette, the
/// manual and the configuration say of keys comes from there.
public struct Command: Sendable, Hashable {
    /// What may be done with the keys of a command.
    public enum Kind: Sendable, Hashable {
        /// They can be changed, and the command can be run from lists of commands.
        case ordinary
        /// It moves the selection: they can be changed, a count goes before them, and no list of commands runs it.
        case motion
        /// They are what they are: digits that count something, Esc, and what gives the terminal back.
        case fixed
        /// It answers a question about something that cannot be undone: the key is what it is, and nothing else runs it.
        case answer
    }

    /// What the table says of it, once for all copies of the command: every key asks for dozens of them.
    private final class Row: Sendable {
        let context: KeyContext
        let word: String
        let keys: [Key]
        let symbols: [SafeText]
        let entry: CommandEntry

        init(_ context: KeyContext, _ word: String, _ entry: CommandEntry) {
            self.context = context
            self.word = word
            self.entry = entry
            keys = entry.keys.split(separator: " ").map { notation in
                guard let key = Key(notation: String(notation)) else { preconditionFailure("no key is called \(notation)") }
                return key
            }
            symbols = keys.map(\.symbol)
        }
    }

    private let row: Row

    init(_ context: KeyContext, _ word: String, _ entry: CommandEntry) { row = Row(context, word, entry) }

    /// Where the keys are in force.
    public var context: KeyContext { row.context }
    /// The name within its context, as `urut`.
    public var word: String { row.word }
    /// The keys without a configuration; the screens know the command by the first.
    public var keys: [Key] { row.keys }
    /// The same keys as they are shown.
    var symbols: [SafeText] { row.symbols }
    /// What may be done with the keys.
    public var kind: Kind { row.entry.kind }
    /// The name in the configuration and in the manual, as `kursus.urut`.
    public var name: String { "\(context.name).\(word)" }
    /// What it does in a word or two, for the last line.
    public func label(_ language: Language) -> SafeText { language == .id ? row.entry.label : row.entry.englishLabel }
    /// What it does in full, for lists of commands and the manual.
    public func meaning(_ language: Language) -> SafeText { language == .id ? row.entry.meaning : row.entry.englishMeaning }

    /// Two commands are the same if their names are.
    public static func == (left: Command, right: Command) -> Bool {
        left.row === right.row || (left.word == right.word && left.context == right.context)
    }

    /// Agrees with ``==(_:_:)``.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(context)
        hasher.combine(word)
    }
}

/// A row of the table: keys by their written names, the first one first, and the words in both languages.
public struct CommandEntry: Sendable {
    let keys: String
    let label: SafeText
    let englishLabel: SafeText
    let meaning: SafeText
    let englishMeaning: SafeText
    let kind: Command.Kind

    /// A row: keys, label, meaning; Indonesian first.
    public init(
        _ keys: String, _ label: SafeText, _ englishLabel: SafeText, _ meaning: SafeText, _ englishMeaning: SafeText,
        _ kind: Command.Kind = .ordinary
    ) {
        self.keys = keys
        self.label = label
        self.englishLabel = englishLabel
        self.meaning = meaning
        self.englishMeaning = englishMeaning
        self.kind = kind
    }
}

/// Where keys are in force: a screen, a part of it, or something that several screens share.
public struct KeyContext: Sendable, Hashable {
    /// The first word of its commands' names.
    public let name: String
    private let title: SafeText
    private let englishTitle: SafeText
    /// What is in force with it, beyond what is in force everywhere.
    let with: [KeyContext]
    /// Whether the keys of the places are in force with it: in screens, not in dialogs nor while something is typed.
    let isPlace: Bool
    /// Whether letters belong to a field: no letter can be a key here.
    let isTyping: Bool
    /// Whether it is over the screens, where nothing leads away but the way back.
    let isDialog: Bool

    init(
        _ name: String, _ title: SafeText, _ englishTitle: SafeText, with: [KeyContext] = [], isPlace: Bool = false,
        isTyping: Bool = false, isDialog: Bool = false
    ) {
        self.name = name
        self.title = title
        self.englishTitle = englishTitle
        self.with = with
        self.isPlace = isPlace
        self.isTyping = isTyping
        self.isDialog = isDialog
    }

    /// What it is called in lists of keys.
    public func title(_ language: Language) -> SafeText { language == .id ? title : englishTitle }

    /// The context with all that is in force with it, the nearest first.
    var family: [KeyContext] {
        var contexts = [self]
        for context in with.flatMap(\.family) where !contexts.contains(context) { contexts.append(context) }
        return contexts
    }

    /// Two contexts are the same if their names are.
    public static func == (left: KeyContext, right: KeyContext) -> Bool { left.name == right.name }

    /// Agrees with ``==(_:_:)``.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// The commands of one context, a case each. A screen keeps its set beside it and has it stand in ``CommandTable/sets``.
public protocol CommandSet: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// Where they are in force.
    static var context: KeyContext { get }
    /// The row of the table.
    var entry: CommandEntry { get }
}

extension CommandSet {
    /// The command.
    public var command: Command { CommandTable.command(self) }

    /// The case of a command, where it is one of these.
    init?(_ command: Command?) {
        guard let command, command.context == Self.context else { return nil }
        self.init(rawValue: command.word)
    }
}
