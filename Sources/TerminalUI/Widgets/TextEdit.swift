/// What is typed, where, and what was cut out last: what a field of one line and one of several have in common.
struct TextEdit: Sendable, Hashable {
    /// A part of the text around the cursor.
    enum Part: Sendable {
        /// A letter, or a word with what stands before it.
        case letter, word
        /// The rest of the line.
        case line
    }

    private(set) var characters: [Character] = []
    /// Where the next character goes: 0 is before the first.
    var cursor = 0
    /// How many characters may be typed.
    var maximumLength: Int
    /// Whether nothing that is cut out can be put elsewhere.
    var isSecret = false
    /// What had no room of what came last.
    private(set) var leftOut = 0
    private var killed = ""

    init(maximumLength: Int) { self.maximumLength = maximumLength }

    /// Puts another text in the place of all that there is, the cursor at its end.
    mutating func replace(with text: String) {
        characters = Array(text.prefix(maximumLength))
        cursor = characters.count
        leftOut = 0
    }

    /// Takes a key that means the same in every field; false for another, and for letters, which each field cleans for itself.
    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .backspace, .ctrl("h"): remove(back(.letter)..<cursor)
        case .delete, .ctrl("d"): remove(cursor..<forward(.letter))
        case .left, .ctrl("b"): cursor = back(.letter)
        case .right, .ctrl("f"): cursor = forward(.letter)
        case .home, .ctrl("a"): cursor = back(.line)
        case .end, .ctrl("e"): cursor = forward(.line)
        case .alt("b"): cursor = back(.word)
        case .alt("f"): cursor = forward(.word)
        case .ctrl("w"): kill(back(.word)..<cursor)
        case .alt("d"): kill(cursor..<forward(.word))
        case .ctrl("u"): kill(back(.line)..<cursor)
        case .ctrl("k"): kill(cursor..<forward(.line))
        case .ctrl("y"): insert(killed)
        default: return false
        }
        return true
    }

    /// Inserts at the cursor as much as there is room for, and counts the rest: letters that come one by one as one text.
    mutating func insert(_ text: String) {
        guard !text.isEmpty else { return }
        let room = max(0, maximumLength - characters.count)
        let rest = max(0, text.count - room)
        leftOut = rest == 0 ? 0 : room == 0 ? leftOut + rest : rest
        guard room > 0 else { return }
        let before = String(characters[..<cursor]) + String(text.prefix(room))
        characters = Array(before + String(characters[cursor...]))
        cursor = min(before.count, characters.count)
    }

    private mutating func remove(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        characters.removeSubrange(range)
        // Two halves of a cluster may meet where something stood between them.
        characters = Array(String(characters))
        cursor = min(range.lowerBound, characters.count)
        leftOut = 0
    }

    private mutating func kill(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        killed = isSecret ? "" : String(characters[range])
        remove(range)
    }

    private func back(_ part: Part) -> Int {
        var index = cursor
        switch part {
        case .letter: index = max(0, index - 1)
        case .word:
            while index > 0, !Self.isWord(characters[index - 1]) { index -= 1 }
            while index > 0, Self.isWord(characters[index - 1]) { index -= 1 }
        case .line: while index > 0, characters[index - 1] != "\n" { index -= 1 }
        }
        return index
    }

    private func forward(_ part: Part) -> Int {
        var index = cursor
        let end = characters.count
        switch part {
        case .letter: index = min(end, index + 1)
        case .word:
            while index < end, !Self.isWord(characters[index]) { index += 1 }
            while index < end, Self.isWord(characters[index]) { index += 1 }
        case .line: while index < end, characters[index] != "\n" { index += 1 }
        }
        return index
    }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}

extension Canvas {
    /// What is said at the right end of a field's row that could not take all; as many cells as that took.
    mutating func sayLeftOut(_ edit: TextEdit, _ line: Rect, _ role: Role) -> Int {
        guard edit.leftOut > 0 else { return 0 }
        let inFull = saysLeftOut(edit.leftOut, edit.maximumLength)
        let said: SafeText = line.width >= inFull.width + 10 ? " \(inFull)" : " -\(edit.leftOut)"
        let width = min(said.width, max(0, line.width - 2))
        text(said, x: line.right - width, y: line.y, Style(.warning, .bold).on(role), width: width)
        return width
    }
}
