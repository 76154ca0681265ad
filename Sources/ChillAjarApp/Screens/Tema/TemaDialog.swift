import TerminalUI

/// The themes to choose from; the one under the cursor is what the whole screen is drawn with.
///
/// It lies at the edge and darkens nothing, so that there is something to look at.
struct TemaDialog: Screen {
    private var list: ListState<String>

    init(wanted: String) {
        list = ListState(selected: wanted)
    }

    var isDialog: Bool { true }

    func bindings(_ world: World) -> [KeyBinding] {
        let strings = TemaStrings(world.language)
        return [
            world.bind(TemaCommands.pakai), world.bindMove(as: strings.look),
            world.bindBack(as: CommonStrings(world.language).cancel),
        ]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        let ids = world.themes.names.map(\.id)
        let before = list.selected
        let page = Self.rows(world.themes.names.count, world.size.height)
        switch action {
        case .appeared:
            list.reconcile(ids: ids)
            return [.theme(.list)]
        case .worldChanged: list.reconcile(ids: ids)
        case .key(.escape), .key(.char("q")), .key(.char("T")): return [.back]
        case .key(.enter): return keep(world)
        case .click(let id, let isDouble) where id.name == "tema":
            guard ids.indices.contains(id.index) else { return [] }
            list.select(ids[id.index], ids: ids, page: page)
            if isDouble { return keep(world) }
        case .key(let key): _ = list.handle(key, ids: ids, page: page)
        case .wheel(let step, _): list.scroll(by: step.signum(), ids: ids, page: page)
        default: break
        }
        guard let selected = list.selected, selected != before else { return [] }
        return [.theme(.preview(selected))]
    }

    private func keep(_ world: World) -> [Effect] {
        guard let name = list.selected, world.themes.problem?.name != name else { return [] }
        return name == world.themes.kept ? [.back] : [.theme(.keep(name)), .back]
    }

    // MARK: Drawing

    private static let width = 40
    /// Rows below the list: a blank one, two that tell, and the sample.
    private static let below = 4

    private static func rows(_ count: Int, _ height: Int) -> Int { max(1, min(count, height - below - 2)) }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = TemaStrings(world.language)
        let names = world.themes.names
        let room = canvas.bounds
        let width = min(Self.width, room.width)
        let height = min(room.height, Self.rows(names.count, room.height) + Self.below + 2)
        let box = Rect(x: room.right - width, y: max(0, min(1, room.height - height)), width: width, height: height)
        let inner = canvas.dialogBox(box, title: strings.title, trailing: "\(names.count)")
        let (top, bottom) = inner.splitBottom(min(Self.below, max(0, inner.height - 1)))
        drawNames(&canvas, top, world)
        drawWords(&canvas, bottom.insetX(1), world)
    }

    private func drawNames(_ canvas: inout Canvas, _ rect: Rect, _ world: World) {
        let strings = TemaStrings(world.language)
        var state = list
        state.reconcile(ids: world.themes.names.map(\.id))
        let visible = state.visible(height: rect.height)
        for (row, index) in visible.enumerated() {
            let theme = world.themes.names[index]
            let line = Rect(x: rect.x, y: rect.y + row, width: rect.width, height: 1)
            let isKept = theme.id == world.themes.kept
            let note = isKept ? "\(canvas.glyphs.check) \(strings.current)" : theme.isOwn ? strings.own : ""
            canvas.text(
                SafeText(outside: theme.id), x: line.x + 1, y: line.y, Style(.text),
                width: max(0, line.width - 3 - note.width))
            canvas.text(
                note, x: line.x, y: line.y, Style(isKept ? .success : .muted), width: line.width - 1, align: .right)
            if theme.id == state.selected { canvas.select(line) }
            canvas.hit(line, id: HitID("tema", index))
        }
        canvas.scrollbar(
            x: rect.right - 1, y: rect.y, height: rect.height, total: world.themes.names.count, visible: visible)
    }

    private func drawWords(_ canvas: inout Canvas, _ rect: Rect, _ world: World) {
        let strings = TemaStrings(world.language)
        let words = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: max(0, min(2, rect.height - 1)))
        if let problem = world.themes.problem, problem.name == list.selected {
            canvas.paragraph("\(canvas.glyphs.cross) \(strings.broken) \(problem.reason)", in: rect, Style(.danger))
            return
        }
        if let name = list.selected, let about = strings.about(name) {
            canvas.paragraph(about, in: words, Style(.muted))
        }
        guard rect.height >= Self.below else { return }
        var x = rect.x
        for (word, role) in strings.sample where x < rect.right {
            x += canvas.text(word, x: x, y: rect.bottom - 1, Style(role), width: rect.right - x) + 2
        }
    }
}
