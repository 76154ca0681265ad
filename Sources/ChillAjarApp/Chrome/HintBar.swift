import TerminalUI

/// The last line: the keys that do something now, as many as fit; each can be clicked.
enum HintBar {
    /// A hint that has its place, with its words or, where there is too little room for them, as the key alone.
    private struct Hint {
        let index: Int
        let isWhole: Bool
    }

    static func draw(_ canvas: inout Canvas, _ rect: Rect, _ bindings: [KeyBinding], typed: SafeText = "") {
        canvas.fill(rect, Style(.bar))
        if !typed.isEmpty {
            // Half a command stands where the eye is for keys, and the hints make room.
            canvas.text(typed, x: rect.right - typed.width - 1, y: rect.y, Style(.barAccent, .bold), width: typed.width)
        }
        let rect = Rect(x: rect.x, y: rect.y, width: rect.width - (typed.isEmpty ? 0 : typed.width + 3), height: rect.height)
        var x = 1
        for hint in hints(bindings, width: rect.width - 2) where x < rect.width {
            let binding = bindings[hint.index]
            let start = x
            x += canvas.text(binding.keys, x: x, y: rect.y, Style(.barKey, .bold), width: rect.width - x)
            if hint.isWhole { x += canvas.text(" " + binding.label, x: x, y: rect.y, Style(.bar), width: max(0, rect.width - x)) }
            canvas.hit(Rect(x: start, y: rect.y, width: x - start, height: 1), id: HitID(Chrome.hintHit, hint.index))
            // Of several keys each does its own.
            for (place, columns) in binding.columns.enumerated() where binding.columns.count > 1 {
                canvas.hit(
                    Rect(x: start + columns.lowerBound, y: rect.y, width: columns.count, height: 1),
                    id: HitID(Chrome.hintKeyHit, hint.index * Chrome.mostKeysOfHint + place))
            }
            x += gap
        }
    }

    private static let gap = 3

    /// The first is the most important, then come the way back and the two at the end ("all keys" and "quit"), whose keys are
    /// always told and their words where there is room, then the rest; what every place has only where nothing of the screen's
    /// own is left out.
    private static func hints(_ bindings: [KeyBinding], width: Int) -> [Hint] {
        guard !bindings.isEmpty else { return [] }
        let tail = bindings.indices.dropFirst().suffix(2)
        let middle = bindings.indices.dropFirst().dropLast(tail.count)
        let back = middle.filter { bindings[$0].commands == [UmumCommands.kembali.command] }
        let pinned = back + tail.reversed()
        var chosen = [Hint(index: 0, isWhole: true)]
        var room = width - whole(bindings[0]) - pinned.reduce(0) { $0 + bindings[$1].keys.width + gap }
        for index in pinned {
            let words = bindings[index].label.width + 1
            chosen.append(Hint(index: index, isWhole: words <= room))
            if words <= room { room -= words }
        }
        let shared = [TempatCommands.context, UmumCommands.context]
        var isComplete = true
        for index in middle where !back.contains(index) {
            let isOwn = !bindings[index].commands.contains { shared.contains($0.context) }
            let fits = whole(bindings[index]) + gap <= room
            isComplete = isComplete && (fits || !isOwn)
            guard fits, isComplete || isOwn else { continue }
            chosen.append(Hint(index: index, isWhole: true))
            room -= whole(bindings[index]) + gap
        }
        return chosen.sorted { $0.index < $1.index }
    }

    private static func whole(_ binding: KeyBinding) -> Int { binding.keys.width + 1 + binding.label.width }
}
