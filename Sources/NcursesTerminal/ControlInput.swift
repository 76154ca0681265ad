import TerminalUI

/// One control sequence (`ESC [ parameters final`) that a terminal sent.
struct ControlInput {
    private let isMouse: Bool
    private let isPrivate: Bool
    private let isQuestioned: Bool
    private let numbers: [Int]
    private let final: UInt8

    init(parameters: ArraySlice<UInt8>, final: UInt8) {
        isMouse = parameters.first == UInt8(ascii: "<")
        isQuestioned = parameters.first == UInt8(ascii: "?")
        isPrivate = parameters.first.map { $0 >= UInt8(ascii: "<") } ?? false
        let digits = isPrivate ? parameters.dropFirst() : parameters
        // Subparameters (`1:2`) only refine; the first number counts. At most nine digits, so that nothing overflows.
        numbers = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
            part.prefix { $0 >= 0x30 && $0 <= 0x39 }.prefix(9).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        self.final = final
    }

    /// Whether pasted text follows.
    var beginsPaste: Bool { final == UInt8(ascii: "~") && numbers.first == 200 && !isPrivate }

    /// Whether the terminal says that it has dark colours now, or light ones (`CSI ? 997 ; 1 n` and `2`, of mode 2031).
    var schemeIsDark: Bool? {
        guard isPrivate, !isMouse, final == UInt8(ascii: "n"), numbers.count == 2, numbers[0] == 997 else { return nil }
        return [1: true, 2: false][numbers[1]]
    }

    /// What it answers to a question about pictures: `CSI ? 62 ; 4 c` and `CSI 6 ; 20 ; 10 t`.
    var answer: TerminalAnswer? {
        if isQuestioned, final == UInt8(ascii: "c") { return .attributes(numbers) }
        guard !isPrivate, final == UInt8(ascii: "t"), numbers.count == 3, numbers[0] == 6 else { return nil }
        return .cell(width: numbers[2], height: numbers[1])
    }

    /// What it means; nothing for answers nobody asked for.
    var events: [InputEvent] {
        if isMouse { return mouseEvents }
        if isPrivate || beginsPaste || answer != nil { return [] }
        switch final {
        case UInt8(ascii: "I"): return [.focus(true)]
        case UInt8(ascii: "O"): return [.focus(false)]
        case UInt8(ascii: "Z"): return [.key(.backTab)]
        case UInt8(ascii: "u"): return coded(first, modifiers)
        case UInt8(ascii: "~"):
            if first == 27, numbers.count > 2 { return coded(numbers[2], modifiers) }
            return Self.tilde[first].map { [.key($0)] } ?? []
        default: return arrow
        }
    }

    private var first: Int { numbers.first ?? 0 }
    private var modifiers: Int { numbers.count > 1 ? max(0, numbers[1] - 1) : 0 }

    private var arrow: [InputEvent] {
        guard let key = InputParser.shifted[final] else { return [] }
        // With Ctrl or Alt the arrows go by words, as M-b and M-f do.
        if modifiers & 6 != 0, key == .left { return [.key(.alt("b"))] }
        if modifiers & 6 != 0, key == .right { return [.key(.alt("f"))] }
        return [.key(key)]
    }

    /// A key told by its character's number (`CSI u`, xterm's modifyOtherKeys).
    private func coded(_ number: Int, _ modifiers: Int) -> [InputEvent] {
        guard let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init), number > 0 else { return [] }
        if scalar == "\t", modifiers & 1 != 0 { return [.key(.backTab)] }
        if scalar.value < 0x20 || scalar.value == 0x7F {
            return InputParser.control(UInt8(scalar.value)).map { [.key($0)] } ?? []
        }
        let character = Character(scalar)
        if modifiers & 4 != 0 {
            return Key(notation: "C-" + (character == " " ? "Space" : String(character))).map { [.key($0)] } ?? []
        }
        return [.key(modifiers & 2 != 0 ? .alt(character) : .char(character))]
    }

    private var mouseEvents: [InputEvent] {
        let isRelease = final == UInt8(ascii: "m")
        guard numbers.count == 3, isRelease || final == UInt8(ascii: "M") else { return [] }
        let mouse = Self.mouse(code: numbers[0], x: numbers[1] - 1, y: numbers[2] - 1, isRelease: isRelease)
        return mouse.map { [.mouse($0)] } ?? []
    }

    /// What a button code says: bits 0 and 1 the button, 32 motion, 64 the wheel; the bits of Shift, Alt and Ctrl are ignored.
    static func mouse(code: Int, x: Int, y: Int, isRelease: Bool) -> Mouse? {
        guard x >= 0, y >= 0, code >= 0, code < 128 else { return nil }
        if code & 64 != 0 {
            // 2 and 3 are wheels that turn sideways.
            return code & 2 != 0 || isRelease ? nil : Mouse(code & 1 == 0 ? .wheelUp : .wheelDown, x: x, y: y)
        }
        let buttons: [Mouse.Button] = [.left, .middle, .right, .left]
        let kind: Mouse.Kind = isRelease ? .release : code & 32 != 0 ? .drag : .press
        return Mouse(kind, button: buttons[code & 3], x: x, y: y)
    }
}
