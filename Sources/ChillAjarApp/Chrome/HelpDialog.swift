import TerminalUI

/// All keys of the screen below; Enter or a click runs the one that is selected.
struct HelpDialog: Screen {
    let bindings: [KeyBinding]
    private var list = ListState<Int>(selected: 0)

    init(bindings: [KeyBinding]) {
        self.bindings = bindings
    }

    var isDialog: Bool { true }

    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        return [
            KeyBinding(.down, "↑↓", common.move), KeyBinding(.enter, "⏎", HelpStrings(world.language).run),
            KeyBinding(.escape, "Esc", common.back),
        ]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        let ids = Array(bindings.indices)
        switch action {
        case .key(.escape), .key(.char("q")): return [.back]
        case .key(.enter): return run(list.selected)
        case .click(let id, _) where id.name == "key": return run(id.index)
        case .key(let key): _ = list.handle(key, ids: ids, page: rows(world.size.height))
        case .wheel(let step, _): list.scroll(by: step, ids: ids, page: rows(world.size.height))
        case .appeared: list.reconcile(ids: ids)
        default: break
        }
        return []
    }

    private func run(_ index: Int?) -> [Effect] {
        guard let index, bindings.indices.contains(index) else { return [.back] }
        return [.back, .press(bindings[index].key)]
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let keyWidth = bindings.map(\.keys.width).max() ?? 0
        let labelWidth = bindings.map(\.label.width).max() ?? 0
        let inner = DialogFrame.draw(
            &canvas, title: HelpStrings(world.language).title, width: keyWidth + labelWidth + 11,
            height: rows(canvas.bounds.height) + 4)
        var state = list
        state.reconcile(ids: Array(bindings.indices))
        for (row, index) in state.visible(height: inner.height).enumerated() {
            let line = Rect(x: inner.x, y: inner.y + row, width: inner.width, height: 1)
            let binding = bindings[index]
            canvas.text(binding.keys, x: line.x + 1, y: line.y, Style(.key, .bold).on(.dialog), width: keyWidth, align: .right)
            canvas.text(
                binding.label, x: line.x + keyWidth + 4, y: line.y, Style(.dialog), width: max(0, line.width - keyWidth - 4))
            if index == state.selected { canvas.highlight(line, .selection) }
            canvas.hit(line, id: HitID("key", index))
        }
    }

    private func rows(_ height: Int) -> Int { max(1, min(bindings.count, height - 4)) }
}
