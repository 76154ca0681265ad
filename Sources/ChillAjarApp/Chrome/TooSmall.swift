import TerminalUI

/// What stands in a window that is too small for any screen: its size, the one that is needed, and how one leaves. Keys go on as
/// they were.
enum TooSmall {
    /// The smallest window in which every screen can be used.
    static let least = Size(width: 40, height: 10)

    static func isSo(_ size: Size) -> Bool { size.width < least.width || size.height < least.height }

    static func draw(_ canvas: inout Canvas, _ size: Size, leave: KeyBinding?, _ language: Language) {
        let strings = TooSmallStrings(language)
        canvas.calm(
            [(strings.now(size), Style(.heading, .bold)), (strings.needed(least), Style(.muted))]
                + (leave.map { [($0.keys + " " + $0.label, Style(.muted))] } ?? []),
            in: canvas.bounds)
    }
}

/// What is told there.
struct TooSmallStrings: StringTable {
    let language: Language

    init(_ language: Language) { self.language = language }

    func now(_ size: Size) -> SafeText { say("Jendela \(size.width) × \(size.height)", "Window \(size.width) × \(size.height)") }
    func needed(_ size: Size) -> SafeText {
        say("Perbesar sampai \(size.width) × \(size.height).", "Enlarge it to \(size.width) × \(size.height).")
    }
}
