import ChillAjarKit
import TerminalUI

extension MentorScreen {
    static let rowHit = "mentor"
    static let filterHit = "saring-mentor"
    static let sortHit = "urut-mentor"
    static let listHit = "daftar-mentor"

    /// Where the panes stand in a window of some size.
    struct Layout {
        let isWide: Bool
        let list: Rect
        let profil: Rect
        private let isFramed: Bool
        private let hasGap: Bool

        init(_ size: Size) {
            let all = Rect(x: 0, y: 0, width: size.width, height: size.height)
            isWide = size.width >= 90
            (list, profil) =
                isWide ? all.splitLeft(min(52, max(40, size.width * 2 / 5))) : (all, Rect(x: 0, y: 0, width: 0, height: 0))
            isFramed = size.height >= 6
            hasGap = size.height >= 16
        }

        /// The room within the frame.
        var inner: Rect { isFramed ? list.inset(by: 1) : list }
        /// The line of the filter.
        var filter: Rect { inner.splitTop(inner.height < 3 ? 0 : 1).top.insetX(1) }
        /// The room for the rows, below it.
        var rows: Rect { inner.splitTop(hasGap ? 2 : inner.height < 3 ? 0 : 1).bottom }
        /// How many mentors are in sight.
        var page: Int { max(1, rows.height / MentorRow.height) }
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        var state = self
        state.reconcile(world)
        let layout = Layout(Size(width: canvas.bounds.width, height: canvas.bounds.height))
        state.drawList(&canvas, layout, world)
        guard layout.isWide else { return }
        state.profil.draw(
            in: &canvas, layout.profil, state.catalogue.entry(state.profil.mentorID), isFocused: focus == .profil, world)
    }

    private func drawList(_ canvas: inout Canvas, _ layout: Layout, _ world: World) {
        let strings = MentorStrings(world.language)
        let hasKeys = focus == .list
        let total = catalogue.total
        let count = total == 0 ? "" : KursusStrings(world.language).count(catalogue.ids.count, of: total)
        if layout.inner != layout.list {
            canvas.box(
                layout.list, title: strings.title, trailing: count,
                style: Style(hasKeys && layout.isWide ? .borderFocused : .border), titleStyle: Style(.title, .bold))
        }
        canvas.hit(layout.list, id: HitID(Self.listHit))
        drawFilter(&canvas, layout.filter, strings)
        let rows = layout.rows
        guard !catalogue.ids.isEmpty else { return drawEmpty(&canvas, rows, world, strings) }
        let visible = list.visible(height: rows.height, rowHeight: MentorRow.height)
        let query = KursusQuery(filter.text)
        for (row, id) in catalogue.ids[visible].enumerated() {
            guard let entry = catalogue.entry(id) else { continue }
            let rect = Rect(x: rows.x, y: rows.y + row * MentorRow.height, width: rows.width, height: MentorRow.height)
            MentorRow(entry: entry, query: query, isSelected: id == list.selected, isFocused: hasKeys)
                .draw(in: &canvas, rect, world)
            canvas.hit(rect, id: HitID(Self.rowHit, Int(id.value)))
        }
        canvas.scrollbar(
            x: layout.list.right - 1, y: rows.y, height: rows.height, total: catalogue.ids.count, visible: visible)
    }

    private func drawFilter(_ canvas: inout Canvas, _ rect: Rect, _ strings: MentorStrings) {
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

    private func drawEmpty(_ canvas: inout Canvas, _ rect: Rect, _ world: World, _ strings: MentorStrings) {
        let kursus = KursusStrings(world.language)
        let listing = world.data.mentor
        if catalogue.total > 0 {
            canvas.calm([(kursus.noMatch, Style(.text)), ("", Style(.muted)), (kursus.noMatchNext, Style(.muted))], in: rect)
        } else if listing.isLoading, !world.isOffline {
            Skeleton(rowHeight: MentorRow.height).draw(in: &canvas, rect, saying: strings.loading)
        } else {
            let failed = listing.error == nil && world.isOffline ? strings.offlineEmpty : strings.failed
            let words = ListingWords(loading: strings.offlineEmpty, failed: failed, retry: kursus.retry)
            canvas.sub(rect) {
                $0.nothing(in: listing, words, none: [(strings.none, Style(.text))], world.language)
            }
        }
    }
}
