import ChillAjarKit
import TerminalUI

extension KursusScreen {
    static let rowHit = "kursus"
    static let filterHit = "saring"
    static let sortHit = "urut"
    static let fasetHit = "faset-buka"
    static let listHit = "daftar"

    /// Where the panes stand in a window of some size.
    struct Layout {
        let isWide: Bool
        let list: Rect
        let detail: Rect
        /// Whether there is room for a frame.
        let isFramed: Bool
        /// Rows above the list: the line of the filter, that of what is chosen, a free one.
        private let head: (filter: Int, chips: Int, gap: Int)

        init(_ size: Size, hasChips: Bool) {
            let all = Rect(x: 0, y: 0, width: size.width, height: size.height)
            isWide = size.width >= 90
            (list, detail) =
                isWide ? all.splitLeft(min(52, max(40, size.width * 2 / 5))) : (all, Rect(x: 0, y: 0, width: 0, height: 0))
            isFramed = size.height >= 6
            let inner = isFramed ? size.height - 2 : size.height
            head = (inner < 3 ? 0 : 1, hasChips && inner >= 5 ? 1 : 0, size.height >= 16 ? 1 : 0)
        }

        /// The room within the frame.
        var inner: Rect { isFramed ? list.inset(by: 1) : list }

        /// The line of the filter.
        var filter: Rect { inner.splitTop(head.filter).top.insetX(1) }

        /// The line of what the list is narrowed down by.
        var chips: Rect { inner.splitTop(head.filter).bottom.splitTop(head.chips).top.insetX(1) }

        /// The room for the rows, below these lines.
        var rows: Rect { inner.splitTop(head.filter + head.chips + head.gap).bottom }

        /// How many kursus are in sight.
        var page: Int { max(1, rows.height / KursusRow.height) }

        /// Where the facets stand: in the place of the detail, or of everything.
        var panel: Rect { isWide ? detail : list }
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        // The first frame comes before the first action.
        var state = self
        state.reconcile(world)
        state.draw(&canvas, world)
    }

    private func draw(_ canvas: inout Canvas, _ world: World) {
        let size = Size(width: canvas.bounds.width, height: canvas.bounds.height)
        let layout = Layout(size, hasChips: !facets.isEmpty)
        if layout.isWide || focus != .faset { drawList(&canvas, layout, world) }
        if focus == .faset {
            panel.draw(
                in: &canvas, layout.panel, catalogue.counts, facets, shown: catalogue.ids.count, of: catalogue.total, world)
        } else if layout.isWide {
            let kursus = catalogue.kursus(detail.kursusID, in: world.data.kursus)
            detail.draw(in: &canvas, layout.detail, kursus, focused: focus == .detail, world)
        }
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
        drawFilter(&canvas, layout.filter, strings)
        KursusChips.draw(&canvas, layout.chips, facets, world)
        guard !catalogue.ids.isEmpty else { return drawEmpty(&canvas, rows, world, strings) }
        let visible = list.visible(height: rows.height, rowHeight: KursusRow.height)
        let query = KursusQuery(filter.text)
        for (row, id) in catalogue.ids[visible].enumerated() {
            guard let kursus = catalogue.kursus(id, in: world.data.kursus) else { continue }
            let rect = Rect(x: rows.x, y: rows.y + row * KursusRow.height, width: rows.width, height: KursusRow.height)
            KursusRow(
                kursus: kursus, query: query, isSelected: id == list.selected, isFocused: hasKeys,
                hasDraft: PesanDraft.kept(of: id, world) != nil
            ).draw(in: &canvas, rect, world)
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

    /// What stands in place of rows: that they come, why they do not, or why there are none.
    private func drawEmpty(_ canvas: inout Canvas, _ rect: Rect, _ world: World, _ strings: KursusStrings) {
        let listing = world.data.kursus
        if catalogue.total > 0 {
            let next = facets.isEmpty ? strings.noMatchNext : strings.noMatchFaset
            let none: [(SafeText, Style)] = [(strings.noMatch, Style(.text)), ("", Style(.muted)), (next, Style(.muted))]
            canvas.calm(isSearching ? [(strings.searching, Style(.muted))] : none, in: rect)
        } else if listing.isLoading, !world.isOffline {
            Skeleton(rowHeight: KursusRow.height).draw(in: &canvas, rect, saying: strings.loading)
        } else {
            let failed = listing.error == nil && world.isOffline ? strings.offlineEmpty : strings.failed
            let words = ListingWords(loading: strings.offlineEmpty, failed: failed, retry: strings.retry)
            canvas.sub(rect) {
                $0.nothing(
                    in: listing, words,
                    none: [(strings.none, Style(.text)), ("", Style(.muted)), (strings.noneNext, Style(.muted))], world.language)
            }
        }
    }
}
