import ChillAjarKit
import TerminalUI

/// Everything that can be done or opened now, found by typing a few of its letters.
struct PaletDialog: Screen {
    private static let hit = "palet-row"
    private var finder: Finder<PaletItem>

    init(_ app: App) {
        finder = Finder(PaletItems(app).all())
    }

    var isDialog: Bool { true }
    var takesText: Bool { true }

    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        let close = world.bindBack(as: finder.isSearching ? BantuanStrings(world.language).clear : common.close)
        guard finder.selected != nil else { return [close, world.bind(TeksCommands.hapusKata)] }
        return [
            world.bind(BantuanCommands.jalankan), world.bind(BantuanCommands.atas, BantuanCommands.bawah, as: common.move), close,
        ]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        let page = Self.list(world.size).height
        switch action {
        case .key(.escape):
            guard finder.isSearching else { return [.back] }
            finder.clear()
        case .key(.enter): return run(finder.selected, world)
        // Nothing is left to take away but the palette itself.
        case .key(.backspace) where finder.field.isEmpty: return [.back]
        case .key(let key): _ = finder.handle(key, page: page)
        case .paste(let text): finder.insert(text)
        case .click(let id, _) where id.name == Self.hit: return run(finder.click(row: id.index, page: page), world)
        case .wheel(let step, _): finder.scroll(by: step, page: page)
        default: break
        }
        return []
    }

    private func run(_ item: PaletItem?, _ world: World) -> [Effect] {
        guard let item else { return [] }
        return [PaletItems.remember(item.id, world), .back] + item.effects
    }

    // MARK: Drawing

    private static func box(_ size: Size) -> Size {
        Size(width: min(78, size.width), height: min(22, size.height))
    }

    /// Where the list stands in the box.
    private static func list(_ size: Size) -> Rect {
        let box = box(size)
        let inner = Rect(x: 0, y: 0, width: max(1, box.width - 6), height: max(1, box.height - (box.height >= 6 ? 4 : 2)))
        return inner.splitTop(inner.height >= 8 ? 2 : inner.height >= 2 ? 1 : 0).bottom
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = BantuanStrings(world.language)
        let size = canvas.bounds.size
        let box = Self.box(size)
        let inner = DialogFrame.draw(
            &canvas, title: strings.palette, trailing: finder.isSearching ? strings.of(finder.count, finder.items.count) : "",
            width: box.width, height: box.height)
        let place = Self.list(size)
        let list = Rect(x: inner.x, y: inner.y + place.y, width: inner.width, height: min(place.height, inner.height - place.y))
        if place.y > 0 {
            finder.drawField(
                &canvas, Rect(x: inner.x, y: inner.y, width: inner.width, height: 1), ":", placeholder: strings.askPalette,
                world)
        }
        if finder.count == 0 {
            Nothing.noMatch(world, sign: ":", hint: strings.noMatchHint, clear: world.bindBack(as: strings.clear)).draw(
                in: &canvas, list, on: .dialog)
        }
        let kinds = finder.isSearching ? PaletItem.Kind.allCases.map { strings.kind($0).width }.max() ?? 0 : 0
        finder.drawRows(&canvas, list, hit: Self.hit) { canvas, line, item, found in
            draw(&canvas, line, item, found, kindWidth: line.width >= 48 ? kinds : 0, strings)
        }
    }

    /// The title with what was found in it, what is told of it, and at the right its key or price and what it is.
    private func draw(
        _ canvas: inout Canvas, _ line: Rect, _ item: PaletItem, _ found: [Int], kindWidth: Int, _ strings: BantuanStrings
    ) {
        var right = line.right
        if kindWidth > 0 {
            right -= kindWidth
            canvas.text(
                strings.kind(item.kind), x: right, y: line.y, Style(.muted).on(.dialog), width: kindWidth, align: .right)
            right -= 2
        }
        let isKey = item.kind == .command || item.kind == .place
        if !item.trailing.isEmpty, right - line.x - item.trailing.width >= 16 {
            right -= item.trailing.width
            let style = isKey ? Style(.key, .bold) : Style(item.kind == .sesi ? .muted : .money)
            canvas.text(item.trailing, x: right, y: line.y, style.on(.dialog), width: item.trailing.width)
            right -= 2
        }
        let used = canvas.found(item.title, found, x: line.x, y: line.y, Style(.dialog), width: right - line.x)
        let room = right - line.x - used - 2
        guard room >= 6 else { return }
        let x = line.x + used + 2
        if item.detail.isEmpty {
            let reason = item.reason(found)
            canvas.found(reason.words, reason.found, x: x, y: line.y, Style(.muted).on(.dialog), width: room)
        } else {
            canvas.text(item.detail, x: x, y: line.y, Style(.muted).on(.dialog), width: room)
        }
    }
}
