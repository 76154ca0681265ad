import ChillAjarKit
import TerminalUI

extension KursusScreen {
    static let hits = CataloguePane.Hits(row: "kursus", filter: "saring", sort: "urut", list: "daftar")
    static let fasetHit = "faset-buka"

    func view(_ canvas: inout Canvas, _ world: World) {
        // The first frame comes before the first action.
        var state = self
        state.reconcile(world)
        state.draw(&canvas, world)
    }

    private func draw(_ canvas: inout Canvas, _ world: World) {
        let layout = layout(world)
        if layout.isWide || focus == .list { drawList(&canvas, layout, world) }
        if focus == .faset {
            panel.draw(
                in: &canvas, layout.beside, catalogue.counts, facets, shown: catalogue.ids.count, of: catalogue.total, world)
        } else if layout.isWide || focus == .detail {
            let kursus = catalogue.kursus(detail.kursusID, in: world.data.kursus)
            detail.draw(in: &canvas, layout.beside, kursus, focused: focus == .detail, world)
        }
        canvas.divider(divider(world), world)
    }

    private func drawList(_ canvas: inout Canvas, _ layout: CatalogueLayout, _ world: World) {
        let strings = KursusStrings(world.language)
        let pane = CataloguePane(layout: layout, hits: Self.hits, hasKeys: focus == .list)
        let count = catalogue.total == 0 ? "" : strings.count(catalogue.ids.count, of: catalogue.total)
        pane.drawFrame(in: &canvas, title: strings.title, count: count)
        pane.drawFilter(
            in: &canvas, filter, isFiltering: isFiltering, hint: strings.filterHint, order: strings.sorted(sort))
        KursusChips.draw(&canvas, layout.chips, facets, isFiltering: isFiltering, world)
        guard !catalogue.ids.isEmpty else { return drawEmpty(&canvas, pane, world, strings) }
        let query = KursusQuery(filter.text)
        pane.drawRows(in: &canvas, catalogue.ids, list, rowHeight: KursusRow.height) { canvas, id, rect, isSelected in
            guard let kursus = catalogue.kursus(id, in: world.data.kursus) else { return }
            KursusRow(
                kursus: kursus, query: query, isSelected: isSelected, isFocused: pane.hasKeys,
                hasDraft: PesanDraft.kept(of: id, world) != nil
            ).draw(in: &canvas, rect, world)
        }
    }

    private func drawEmpty(_ canvas: inout Canvas, _ pane: CataloguePane, _ world: World, _ strings: KursusStrings) {
        guard catalogue.total == 0 else {
            if isSearching {
                return Nothing(sign: "/", title: strings.searching).draw(in: &canvas, pane.layout.rows)
            }
            let isOfWords = facets.isEmpty || isFiltering
            let clear = isOfWords ? nil : world.bind(KursusCommands.hapus)
            let hint = filter.isEmpty ? strings.noFacetHint : strings.noMatchHint(hasFacets: !facets.isEmpty)
            return Nothing.noMatch(world, hint: hint, clear: clear)
                .draw(in: &canvas, pane.layout.rows)
        }
        pane.drawNothing(
            in: &canvas, world.data.kursus, ListingWords(loading: strings.loading, failed: strings.failed), none: strings.none,
            rowHeight: KursusRow.height, world)
    }
}

extension CatalogueLayout {
    /// Where one kursus and the facets stand: beside the list, or in its place.
    var beside: Rect { isWide ? detail : list }
}
