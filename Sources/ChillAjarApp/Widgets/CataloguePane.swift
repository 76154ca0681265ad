import ChillAjarKit
import TerminalUI

/// The list of a catalogue: its frame and count, the line of the filter, its rows or why there are none.
struct CataloguePane {
    /// What can be clicked in it.
    struct Hits {
        let row: String
        let filter: String
        let sort: String
        let list: String

        /// Whether a hit is one of the list's; nothing hit is taken for the list.
        func isInList(_ id: HitID?) -> Bool { [row, filter, sort, list].contains(id?.name ?? list) }
    }

    let layout: CatalogueLayout
    let hits: Hits
    /// Whether the list has the keys.
    let hasKeys: Bool

    func drawFrame(in canvas: inout Canvas, title: SafeText, count: SafeText) {
        if layout.isFramed {
            canvas.pane(layout.list, title: title, trailing: count, isFocused: hasKeys)
        }
        canvas.hit(layout.list, id: HitID(hits.list))
    }

    /// The words typed, or what they would do; at the right the order of the list, where there is room.
    func drawFilter(in canvas: inout Canvas, _ filter: TextField, isFiltering: Bool, hint: SafeText, order: SafeText) {
        let rect = layout.filter
        guard !rect.isEmpty else { return }
        let right = rect.width >= order.width + 16 ? order.width : 0
        if right > 0 {
            let place = Rect(x: rect.right - right, y: rect.y, width: right, height: 1)
            canvas.text(order, x: place.x, y: place.y, Style(.muted), width: right)
            canvas.hit(place, id: HitID(hits.sort))
        }
        let (sign, field) = rect.splitRight(right > 0 ? right + 2 : 0).left.splitLeft(2)
        canvas.text("/", x: sign.x, y: sign.y, Style(.key, .bold), width: 1)
        if isFiltering || !filter.isEmpty {
            filter.draw(in: &canvas, field, focused: isFiltering)
        } else {
            canvas.text(hint, x: field.x, y: field.y, Style(.placeholder), width: field.width)
        }
        canvas.hit(Rect(x: sign.x, y: sign.y, width: field.right - sign.x, height: 1), id: HitID(hits.filter))
    }

    /// The rows in sight, each by `draw`, which is told whether it is selected.
    func drawRows<Item>(
        in canvas: inout Canvas, _ ids: [Identifier<Item>], _ list: ListState<Identifier<Item>>, rowHeight: Int,
        draw: (inout Canvas, Identifier<Item>, Rect, _ isSelected: Bool) -> Void
    ) {
        let rows = layout.rows
        let visible = list.visible(height: rows.height, rowHeight: rowHeight)
        for (row, id) in ids[visible].enumerated() {
            let rect = Rect(x: rows.x, y: rows.y + row * rowHeight, width: rows.width, height: rowHeight)
            draw(&canvas, id, rect, id == list.selected)
            canvas.hit(rect, id: HitID(hits.row, Int(id.value)))
        }
        canvas.scrollbar(x: layout.list.right - 1, y: rows.y, height: rows.height, total: ids.count, visible: visible)
    }

    /// What stands in place of rows when nothing was sifted out: that they come, why they do not, or that there are none.
    func drawNothing<Row>(
        in canvas: inout Canvas, _ listing: Listing<Row>, _ words: ListingWords, none: SafeText, rowHeight: Int, _ world: World
    ) {
        let refresh = world.bind(TempatCommands.segarkan)
        let none = Nothing(sign: canvas.glyphs.radioOff, title: none, keys: [refresh])
        canvas.sub(layout.rows) { $0.nothing(in: listing, words, none: none, rowHeight: rowHeight, world) }
    }
}
