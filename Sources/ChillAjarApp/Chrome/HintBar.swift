import TerminalUI

/// The last line: the keys that do something now, as many as fit; each can be clicked.
enum HintBar {
    static func draw(_ canvas: inout Canvas, _ rect: Rect, _ bindings: [KeyBinding]) {
        canvas.fill(rect, Style(.bar))
        var x = 1
        // The last two, "all keys" and "quit", are kept in sight where there is room for more than them.
        let tail = bindings.suffix(rect.width < 60 ? 0 : min(2, bindings.count))
        let tailWidth = tail.reduce(0) { $0 + width(of: $1) }
        for (index, binding) in bindings.enumerated() {
            let isTail = index >= bindings.count - tail.count
            let room = rect.width - x - (isTail ? 0 : tailWidth)
            guard width(of: binding) <= room + 3 else { continue }
            let start = x
            x += canvas.text(binding.keys, x: x, y: rect.y, Style(.barKey, .bold))
            x += canvas.text(" " + binding.label, x: x, y: rect.y, Style(.bar), width: rect.width - x)
            canvas.hit(Rect(x: start, y: rect.y, width: x - start, height: 1), id: HitID(Chrome.hintHit, index))
            x += 3
        }
    }

    private static func width(of binding: KeyBinding) -> Int { binding.keys.width + 1 + binding.label.width + 3 }
}
