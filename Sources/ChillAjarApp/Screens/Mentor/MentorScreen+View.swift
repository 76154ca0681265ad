import ChillAjarKit
import TerminalUI

extension MentorScreen {
    static let hits = CataloguePane.Hits(
        row: "mentor", filter: "saring-mentor", sort: "urut-mentor", list: "daftar-mentor")

    func view(_ canvas: inout Canvas, _ world: World) {
        var state = self
        state.reconcile(world)
        let layout = layout(world)
        state.drawList(&canvas, layout, world)
        guard layout.isWide else { return }
        state.profil.draw(
            in: &canvas, layout.detail, state.catalogue.entry(state.profil.mentorID), isFocused: focus == .profil, world)
        canvas.divider(divider(world), world)
    }

    private func drawList(_ canvas: inout Canvas, _ layout: CatalogueLayout, _ world: World) {
        let strings = MentorStrings(world.language)
        let pane = CataloguePane(layout: layout, hits: Self.hits, hasKeys: focus == .list)
        let total = catalogue.total
        let count = total == 0 ? "" : KursusStrings(world.language).count(catalogue.ids.count, of: total)
        pane.drawFrame(in: &canvas, title: strings.title, count: count)
        pane.drawFilter(
            in: &canvas, filter, isFiltering: isFiltering, hint: strings.filterHint, order: strings.sorted(sort))
        guard !catalogue.ids.isEmpty else { return drawEmpty(&canvas, pane, world, strings) }
        let query = KursusQuery(filter.text)
        pane.drawRows(in: &canvas, catalogue.ids, list, rowHeight: MentorRow.height) { canvas, id, rect, isSelected in
            guard let entry = catalogue.entry(id) else { return }
            MentorRow(entry: entry, query: query, isSelected: isSelected, isFocused: pane.hasKeys)
                .draw(in: &canvas, rect, world)
        }
    }

    private func drawEmpty(_ canvas: inout Canvas, _ pane: CataloguePane, _ world: World, _ strings: MentorStrings) {
        guard catalogue.total == 0 else {
            return Nothing.noMatch(world, hint: strings.noMatchHint).draw(in: &canvas, pane.layout.rows)
        }
        pane.drawNothing(
            in: &canvas, world.data.mentor, ListingWords(loading: strings.loading, failed: strings.failed), none: strings.none,
            rowHeight: MentorRow.height, world)
    }
}
