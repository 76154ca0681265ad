import ChillAjarKit
import TerminalUI

/// Where list and detail of the person's sesi stand.
extension SesiPelangganScreen {
    /// The border between list and detail, where they stand side by side.
    func divider(_ world: World) -> Divider? {
        guard isWide(world), calendar == nil, sesi.total > 0 else { return nil }
        return world.divider(.sesiPelanggan, usual: min(62, max(44, world.size.width * 9 / 20)))
    }

    /// Where list and detail stand, with their edges; one of them is empty where they do not stand side by side.
    func panes(_ world: World) -> (list: Rect, detail: Rect) {
        let all = Rect(x: 0, y: 0, width: world.size.width, height: world.size.height)
        if let divider = divider(world) { return divider.panes }
        let none = Rect(x: 0, y: 0, width: 0, height: 0)
        return isReading || calendar != nil ? (none, all) : (all, none)
    }

    /// The room inside a pane: without an edge where rows are few.
    func inside(_ pane: Rect) -> Rect {
        pane.height < 8 || pane.width < 24 ? pane : pane.inset(by: 1).insetX(1)
    }

    /// With a free row at the top where there are many.
    private func padded(_ room: Rect) -> Rect { room.height >= 20 ? room.splitTop(1).bottom : room }

    var hasFilterRow: Bool { isFiltering || !query.isEmpty }

    func listRoom(_ world: World) -> Rect {
        let room = inside(panes(world).list)
        return hasFilterRow ? room.splitTop(room.height >= 15 ? 2 : 1).bottom : room
    }

    func spacing(_ room: Rect) -> SesiSpacing { SesiSpacing(sesi, height: room.height) }

    func page(_ world: World) -> Int { spacing(listRoom(world)).page }

    /// The rows of the detail above its buttons.
    func detailBody(_ world: World) -> Rect {
        let pane = isWide(world) ? panes(world).detail : Rect(x: 0, y: 0, width: world.size.width, height: world.size.height)
        let room = Sheet.room(padded(inside(pane)))
        let hasSteps = selected.map { !world.steps(for: $0).isEmpty || !SesiTool.all(for: $0).isEmpty } ?? false
        return hasSteps ? room.splitBottom(room.height >= 12 ? 2 : 1).top : room
    }

    func detailRoom(_ world: World) -> Int { detailBody(world).height }

    func detailHeight(_ world: World) -> Int {
        guard let selected else { return 0 }
        return SesiDetail(sesi: selected, world: world, glyphs: .unicode).sheet(width: detailBody(world).width).height
    }
}
