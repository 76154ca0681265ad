import ChillAjarKit
import TerminalUI

/// What the list is narrowed down by, on a line above it: a click on a value lets it go.
enum KursusChips {
    static let hit = "keping"

    /// - Parameter isFiltering: whether words are typed, so that the key that clears is a letter of them.
    static func draw(
        _ canvas: inout Canvas, _ rect: Rect, _ facets: KursusFacets, isFiltering: Bool, _ world: World
    ) {
        guard !rect.isEmpty, !facets.isEmpty else { return }
        let strings = FasetStrings(world.language)
        let key: SafeText = isFiltering ? "" : world.key(KursusCommands.hapus)
        let tail: SafeText = isFiltering ? strings.clear : " \(strings.clear)"
        let tailWidth = key.width + (rect.width >= 30 ? tail.width : 0)
        let room = rect.width - tailWidth - 2
        var x = rect.x
        for (number, facet) in facets.chosen.enumerated() {
            let rest = facets.chosen.count - number - 1
            let text: SafeText = " \(name(facet, world)) \(canvas.glyphs.cross) "
            let keep = rest > 0 ? 4 : 0
            guard x - rect.x + text.width + keep <= room || number == 0 else {
                canvas.text(strings.more(rest + 1), x: x, y: rect.y, Style(.muted), width: 4)
                break
            }
            let width = min(text.width, room - keep)
            canvas.text(text, x: x, y: rect.y, Style(.chip), width: width)
            canvas.hit(Rect(x: x, y: rect.y, width: width, height: 1), id: HitID(hit, number))
            x += width + 1
        }
        let end = Rect(x: rect.right - tailWidth, y: rect.y, width: tailWidth, height: 1)
        canvas.text(key, x: end.x, y: end.y, Style(.key, .bold), width: end.width)
        canvas.text(tail, x: end.x + key.width, y: end.y, Style(.muted), width: end.width - key.width)
        canvas.hit(end, id: FasetPanel.clearHit)
    }

    private static func name(_ facet: KursusFacet, _ world: World) -> SafeText {
        guard case .mentor(let id) = facet else { return FasetStrings(world.language).value(facet, [:]) }
        return SafeText.shortName(world.data.kursus.rows.first { $0.mentor?.id == id }?.mentor?.nama ?? "")
    }
}
