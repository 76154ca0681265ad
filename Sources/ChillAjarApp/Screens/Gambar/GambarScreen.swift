import ChillAjarKit
import TerminalUI

/// A file that is to be sent as a proof, over the whole window and larger than it: whether it can be read is seen before it is
/// sent.
struct GambarScreen: Screen {
    private let candidate: BuktiCandidate
    private var viewer = PictureViewer()

    /// The picture that was chosen; nil for a file that is none.
    init?(_ candidate: BuktiCandidate) {
        guard candidate.kind.isPicture else { return nil }
        self.candidate = candidate
    }

    func bindings(_ world: World) -> [KeyBinding] { [world.bindBack()] + GambarCommands.bindings(world) }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.escape): return [.back]
        case .key(let key): viewer.press(key, world)
        case .wheel(let rows, _): viewer.wheel(rows, world)
        case .local(let event): viewer.take(event)
        default: break
        }
        guard let request = viewer.want("\(candidate.path) large", world) else { return [] }
        return [.local(.drawFile(path: candidate.path, request))]
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = GambarStrings(world.language)
        let room = PictureViewer.room(world.size)
        if !viewer.picture.draw(in: &canvas, room) {
            let words = AntreanStrings(world.language)
            let text = viewer.picture.error.map(words.problem) ?? words.drawing
            let style = Style(viewer.picture.error == nil ? .muted : .warning)
            let lines = text.wrapped(to: max(1, room.width - 2))
            for (row, line) in lines.enumerated() {
                let y = room.y + max(0, room.height - lines.count) / 2 + row
                canvas.text(line, x: room.x + 1, y: y, style, width: room.width - 2, align: .center)
            }
        }
        let separator: SafeText = " \(canvas.glyphs.separator) "
        let fileName = SafeText(outside: String(candidate.path.split(separator: "/").last ?? "")).singleLine
        viewer.drawTitle(
            &canvas,
            oneOf: [
                [
                    (strings.proof, Style(.heading, .bold)), (separator + strings.notSent, Style(.warning)),
                    (separator + fileName, Style(.muted)),
                ]
            ], world)
    }
}
