import TerminalUI

/// A text in full, over the screen that has no room for all of it; words can be looked for in it.
struct BacaDialog: Screen {
    /// A text with what it is called before it; with no name the text alone.
    private typealias Paragraph = Fact

    private let title: SafeText
    private let paragraphs: [Paragraph]
    private var text = DialogText()

    /// Paragraphs, each in a row of its own or in as many as it needs; an empty one is an empty row.
    init(_ title: SafeText, _ paragraphs: [(text: SafeText, style: Style)]) {
        self.init(title, paragraphs.map { Fact("", $0.text, $0.style) })
    }

    private init(_ title: SafeText, _ paragraphs: [Paragraph]) {
        self.title = title
        self.paragraphs = Array(paragraphs.prefix(paragraphs.lastIndex { !$0.value.isEmpty }.map { $0 + 1 } ?? 0))
    }

    /// Facts that are known, each with its name, and a longer text below its own.
    init(_ title: SafeText, head: [(text: SafeText, style: Style)], facts: [Fact], _ long: (name: SafeText, text: SafeText)?) {
        var paragraphs = head.map { Fact("", $0.text, $0.style) }
        let known = facts.filter { !$0.value.isEmpty }
        if !head.isEmpty, !known.isEmpty { paragraphs.append(Fact("", "")) }
        paragraphs += known
        if let long, !long.text.isEmpty {
            if !paragraphs.isEmpty { paragraphs.append(Fact("", "")) }
            paragraphs += [Fact("", long.name, Style(.heading, .bold)), Fact("", long.text)]
        }
        self.init(title, paragraphs)
    }

    var isDialog: Bool { true }
    var takesText: Bool { text.isTyping }

    func bindings(_ world: World) -> [KeyBinding] { text.bindings(world) }

    private func rows(_ world: World) -> [TextView.Row] {
        let labels = paragraphs.map(\.label.width).max() ?? 0
        return paragraphs.flatMap { paragraph in
            let indent = paragraph.label.isEmpty ? 0 : labels + 2
            let rows = TextView.wrapped(
                paragraph.value, paragraph.style.on(.dialog), width: max(1, DialogText.width(world) - indent))
            return rows.enumerated().map { place, row in
                let label = place == 0 ? paragraph.label : ""
                let gap = SafeText(" ").repeated(indent - label.width)
                return indent == 0 ? row : [(label + gap, Style(.muted).on(.dialog))] + row
            }
        }
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        if text.handle(action, rows(world), world) { return [] }
        return switch action {
        case .key(.escape), .key(.enter), .key(.char("q")), .key(.char("v")): [.back]
        default: []
        }
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        text.draw(&canvas, title: title, rows(world), world)
    }
}
