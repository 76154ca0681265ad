import ChillAjarKit
import TerminalUI

extension KursusScreen {
    static let rowHit = "kursus"
    static let filterHit = "saring"
    static let sortHit = "urut"
    static let listHit = "daftar"

    /// Where the panes stand in a window of some size.
    struct Layout {
        let isWide: Bool
        let list: Rect
        let detail: Rect
        /// Whether there is room for a frame.
        let isFramed: Bool
        private let hasGap: Bool

        init(_ size: Size) {
            let all = Rect(x: 0, y: 0, width: size.width, height: size.height)
            isWide = size.width >= 90
            (list, detail) =
                isWide ? all.splitLeft(min(52, max(40, size.width * 2 / 5))) : (all, Rect(x: 0, y: 0, width: 0, height: 0))
            isFramed = size.height >= 6
            hasGap = size.height >= 16
        }

        /// The room within the frame.
        var inner: Rect { isFramed ? list.inset(by: 1) : list }

        /// The room for the rows, below the line of the filter.
        var rows: Rect { inner.splitTop(hasGap ? 2 : inner.height < 3 ? 0 : 1).bottom }

        /// How many kursus are in sight.
        var page: Int { max(1, rows.height / KursusRow.height) }
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        // The first frame comes before the first action.
        var state = self
        state.reconcile(world)
        state.draw(&canvas, world)
    }

    private func draw(_ canvas: inout Canvas, _ world: World) {
        let layout = Layout(Size(width: canvas.bounds.width, height: canvas.bounds.height))
        drawList(&canvas, layout, world)
        guard layout.isWide else { return }
        let kursus = catalogue.kursus(detail.kursusID, in: world.data.kursus)
        detail.draw(in: &canvas, layout.detail, kursus, focused: focus == .detail, world)
    }

    private func drawList(_ canvas: inout Canvas, _ layout: Layout, _ world: World) {
        let strings = KursusStrings(world.language)
        let hasKeys = focus == .list
        let count = catalogue.total == 0 ? "" : strings.count(catalogue.ids.count, of: catalogue.total)
        if layout.isFramed {
            canvas.box(
                layout.list, title: strings.title, trailing: count,
                style: Style(hasKeys && layout.isWide ? .borderFocused : .border), titleStyle: Style(.title, .bold))
        }
        canvas.hit(layout.list, id: HitID(Self.listHit))
        let rows = layout.rows
        drawFilter(&canvas, layout.inner.splitTop(min(1, rows.y - layout.inner.y)).top.insetX(1), strings)
        guard !catalogue.ids.isEmpty else { return drawEmpty(&canvas, rows, world, strings) }
        let visible = list.visible(height: rows.height, rowHeight: KursusRow.height)
        let query = KursusQuery(filter.text)
        for (row, id) in catalogue.ids[visible].enumerated() {
            guard let kursus = catalogue.kursus(id, in: world.data.kursus) else { continue }
            let rect = Rect(x: rows.x, y: rows.y + row * KursusRow.height, width: rows.width, height: KursusRow.height)
            KursusRow(kursus: kursus, query: query, isSelected: id == list.selected, isFocused: hasKeys)
                .draw(in: &canvas, rect, world)
            canvas.hit(rect, id: HitID(Self.rowHit, Int(id.value)))
        }
        canvas.scrollbar(
            x: layout.list.right - 1, y: rows.y, height: rows.height, total: catalogue.ids.count, visible: visible)
    }

    private func drawFilter(_ canvas: inout Canvas, _ rect: Rect, _ strings: KursusStrings) {
        guard !rect.isEmpty else { return }
        let order = strings.sorted(sort)
        let right = rect.width >= order.width + 16 ? order.width : 0
        if right > 0 {
            let place = Rect(x: rect.right - right, y: rect.y, width: right, height: 1)
            canvas.text(order, x: place.x, y: place.y, Style(.muted), width: right)
            canvas.hit(place, id: HitID(Self.sortHit))
        }
        let (sign, field) = rect.splitRight(right > 0 ? right + 2 : 0).left.splitLeft(2)
        canvas.text("/", x: sign.x, y: sign.y, Style(.key, .bold), width: 1)
        if isFiltering || !filter.isEmpty {
            filter.draw(in: &canvas, field, focused: isFiltering)
        } else {
            canvas.text(strings.filterHint, x: field.x, y: field.y, Style(.placeholder), width: field.width)
        }
        canvas.hit(Rect(x: sign.x, y: sign.y, width: field.right - sign.x, height: 1), id: HitID(Self.filterHit))
    }

    private func drawEmpty(_ canvas: inout Canvas, _ rect: Rect, _ world: World, _ strings: KursusStrings) {
        let listing = world.data.kursus
        let lines: [(SafeText, Style)]
        if !filter.isEmpty, catalogue.total > 0 {
            lines = [(strings.noMatch, Style(.text)), (strings.noMatchNext, Style(.muted))]
        } else if let error = listing.error {
            lines = [(ErrorSentences(world.language).sentence(error), Style(.danger)), (strings.retry, Style(.muted))]
        } else if listing.isLoading {
            lines = [(strings.loading, Style(.muted))]
        } else {
            lines = [(strings.none, Style(.text)), (strings.noneNext, Style(.muted))]
        }
        let room = rect.insetX(2)
        var y = rect.y + max(0, rect.height / 3 - 1)
        for (text, style) in lines where y < rect.bottom {
            y += canvas.paragraph(text, in: Rect(x: room.x, y: y, width: room.width, height: rect.bottom - y), style)
        }
    }
}
