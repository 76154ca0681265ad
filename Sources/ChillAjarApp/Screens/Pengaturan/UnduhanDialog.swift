import ChillAjarKit
import TerminalUI

/// Asks for the folder that files are saved to; its path is completed as it is typed.
struct UnduhanDialog: Screen {
    private(set) var path: TextField
    private(set) var names: [String] = []
    private(set) var error: SafeText = ""

    init(_ world: World) { path = TextField(world.preferences.downloads) }

    var isDialog: Bool { true }
    var takesText: Bool { true }

    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        return [
            world.bind(IsianCommands.kirim, as: AkunStrings(world.language).save), world.bind(BerkasCommands.lengkapi),
            world.bindBack(as: common.cancel),
        ]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.escape), .click(HitID("close"), _): return [.back]
        case .key(.tab): return path.isEmpty ? [] : [.local(.completePath(path.text))]
        case .key(.enter), .click(HitID("save"), _): return save(world)
        case .key(let key):
            let before = path.text
            if path.handle(key), path.text != before { (names, error) = ([], "") }
        case .paste(let text):
            path.insert(text)
            (names, error) = ([], "")
        case .local(.completed(let typed, let text, let found)) where typed == path.text:
            path.text = text
            // Only folders can be gone on with.
            let folders = found.filter { $0.last == "/" }
            names = folders.count > 1 ? folders : []
        default: break
        }
        return []
    }

    private mutating func save(_ world: World) -> [Effect] {
        let strings = PengaturanStrings(world.language)
        let folder = path.text
        guard !folder.allSatisfy(\.isWhitespace) else {
            error = strings.folderEmpty
            return []
        }
        guard folder.hasPrefix("/") || folder.hasPrefix("~/") else {
            error = strings.folderNotAbsolute
            return []
        }
        return [.preference(.downloads(folder)), .back]
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = PengaturanStrings(world.language)
        let inner = DialogFrame.draw(&canvas, title: strings.folderTitle, width: 66, height: names.isEmpty ? 9 : 14)
        let (body, buttons) = inner.splitBottom(inner.height >= 6 ? 2 : 1)
        let label = strings.folder
        canvas.text(label, x: body.x, y: body.y, Style(.heading, .bold), width: min(label.width, body.width))
        let field = Rect(x: body.x + label.width + 2, y: body.y, width: max(0, body.width - label.width - 2), height: 1)
        path.draw(in: &canvas, field, focused: true, placeholder: "~/Unduhan")
        let below = Rect(x: field.x, y: body.y + 1, width: field.width, height: max(0, body.height - 1))
        if !error.isEmpty {
            canvas.text("\(canvas.glyphs.cross) \(error)", x: below.x, y: below.y, Style(.danger), width: below.width)
        } else if names.isEmpty {
            _ = canvas.paragraph(strings.folderHint(world.key(BerkasCommands.lengkapi)), in: below, Style(.muted))
        } else {
            for (row, name) in names.prefix(below.height).enumerated() {
                let isMore = row == below.height - 1 && names.count > below.height
                let text = isMore ? strings.more(names.count - row) : SafeText(outside: name).singleLine
                canvas.text(text, x: below.x, y: below.y + row, Style(isMore ? .muted : .accent), width: below.width)
            }
        }
        let common = CommonStrings(world.language)
        DialogFrame.buttons(
            &canvas, buttons,
            [
                world.button(IsianCommands.kirim, as: AkunStrings(world.language).save, HitID("save")),
                world.button(UmumCommands.kembali, as: common.cancel, HitID("close")),
            ])
    }
}
