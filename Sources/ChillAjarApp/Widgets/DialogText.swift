import TerminalUI

/// A long text in the box of a dialog: how much of it fits, its keys, how it looks.
struct DialogText: Sendable {
    private var reader = TextView()

    /// Rows around the text: the edges of the box, and a free one within each.
    private static let edges = 4
    private static let mostColumns = 68

    /// What is behind stays in sight at both ends of a high window.
    private static func mostRows(_ world: World) -> Int { world.size.height >= 30 ? world.size.height - 4 : world.size.height }
    private static func boxWidth(_ world: World) -> Int { min(mostColumns, world.size.width) }
    /// Columns of the text.
    static func width(_ world: World) -> Int { max(1, boxWidth(world) - 6) }
    /// Rows for the text and its search.
    private static func height(_ world: World) -> Int { max(1, mostRows(world) - edges) }

    var isTyping: Bool { reader.isTyping }

    /// The hints of reading and searching; the way back stands at the end.
    ///
    /// - Parameter others: what else can be done here, while nothing is typed.
    func bindings(_ world: World, others: [KeyBinding] = []) -> [KeyBinding] {
        if isTyping {
            return [world.bind(CariTeksCommands.selesai), world.bindBack(as: CommonStrings(world.language).cancel)]
        }
        let onward = BacaStrings(world.language).onward
        return (reader.hasWords ? [world.bind(BacaCommands.berikut, BacaCommands.sebelum, as: onward)] : [])
            + [world.bindMove(), world.bind(BacaCommands.cari)] + others + [world.bindBack()]
    }

    /// Takes what is done to the text; false for what is about something else.
    mutating func handle(_ action: Action, _ rows: [TextView.Row], _ world: World) -> Bool {
        let height = Self.height(world)
        switch action {
        case .key(let key): return reader.handle(key, rows, height: height)
        case .wheel(let steps, _): reader.scroll(by: steps, rows, height: height)
        case .paste(let text) where isTyping: reader.insert(text, rows, height: height)
        default: return false
        }
        return true
    }

    func draw(_ canvas: inout Canvas, title: SafeText, trailing: SafeText = "", _ rows: [TextView.Row], _ world: World) {
        let search = reader.isSearching ? 2 : 0
        let room = DialogFrame.draw(
            &canvas, title: title, trailing: trailing, width: Self.boxWidth(world),
            height: min(Self.mostRows(world), max(7, rows.count + search + Self.edges)))
        let strings = BacaStrings(world.language)
        reader.draw(
            in: &canvas, room, rows, on: .dialog,
            TextView.Words(hint: strings.searchHint) { strings.found($0, of: $1) })
    }
}
