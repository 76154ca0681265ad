import TerminalUI

/// A text in full, over the screen that has no room for all of it; words can be looked for in it.
struct BacaDialog: Screen {
    private let title: SafeText
    private let paragraphs: [(text: SafeText, style: Style)]
    private var text = DialogText()

    /// Paragraphs, each in a row of its own or in as many as it needs; an empty one is an empty row.
    init(_ title: SafeText, _ paragraphs: [(text: SafeText, style: Style)]) {
        self.title = title
        self.paragraphs = Array(paragraphs.prefix(paragraphs.lastIndex { !$0.text.isEmpty }.map { $0 + 1 } ?? 0))
    }

    /// Facts that are known, each with its name, and a longer text below its own.
    init(_ title: SafeText, head: [(text: SafeText, style: Style)], facts: [Fact], _ long: (name: SafeText, text: SafeText)?) {
        var paragraphs = head
        let known = facts.filter { !$0.value.isEmpty }
        if !head.isEmpty, !known.isEmpty { paragraphs.append(("", Style(.text))) }
        paragraphs += known.map { fact in (text: "\(fact.label): \(fact.value)" as SafeText, style: fact.style) }
        if let long, !long.text.isEmpty {
            if !paragraphs.isEmpty { paragraphs.append(("", Style(.text))) }
            paragraphs += [(long.name, Style(.heading, .bold)), (long.text, Style(.text))]
        }
        self.init(title, paragraphs)
    }

    var isDialog: Bool { true }
    var takesText: Bool { text.isTyping }

    func bindings(_ world: World) -> [KeyBinding] { text.bindings(world) }

    private func rows(_ world: World) -> [TextView.Row] {
        paragraphs.flatMap { paragraph in
            TextView.wrapped(paragraph.text, paragraph.style.on(.dialog), width: DialogText.width(world))
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
