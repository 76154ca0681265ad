import ChillAjarKit
import TerminalUI

/// Four pages for somebody who is new; shown once to a person, and left at any moment.
struct TurDialog: Screen {
    /// The name under which it is remembered that somebody has seen it.
    static let draftName = "tur"

    private(set) var page = 0

    private static let pages = 4

    init() {}

    var isDialog: Bool { true }

    func bindings(_ world: World) -> [KeyBinding] {
        let strings = TurStrings(world.language)
        var bindings = [world.bind(TurCommands.lanjut, as: isLast ? strings.begin : nil)]
        if page > 0 { bindings.append(world.bind(TurCommands.mundur)) }
        return bindings + [world.bindBack(as: isLast ? CommonStrings(world.language).close : strings.skip)]
    }

    private var isLast: Bool { page == Self.pages - 1 }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.enter), .key(.right), .key(.char(" ")), .key(.char("l")), .key(.tab), .click(HitID("next"), _):
            guard isLast else {
                page += 1
                return []
            }
            return leave
        case .key(.left), .key(.backTab), .key(.char("h")): page = max(0, page - 1)
        case .key(.escape), .key(.char("q")), .click(HitID("skip"), _): return leave
        default: break
        }
        return []
    }

    private var leave: [Effect] { [.sync(.saveDraft("1", name: Self.draftName)), .back] }

    // MARK: Drawing

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = TurStrings(world.language)
        let dots = (0..<Self.pages).map { $0 == page ? canvas.glyphs.radioOn : canvas.glyphs.radioOff }
        let inner = DialogFrame.draw(
            &canvas, title: strings.titles[page], trailing: dots.joined(separator: " "), width: 66, height: 15)
        let (body, _) = inner.splitBottom(inner.height >= 6 ? 2 : 1)
        var sheet = Sheet(width: body.width)
        switch page {
        case 0: add(strings.steps, to: &sheet, isSpaced: body.height >= 8)
        case 1:
            let places = Tab.all(for: .pelanggan).enumerated().map { index, tab in
                (name: "\(index + 1) \(TabStrings(world.language).name(tab))" as SafeText, what: strings.what(tab))
            }
            add(places, to: &sheet, isSpaced: false)
        case 2: add(strings.keys(world), to: &sheet, isSpaced: false)
        default:
            for text in strings.offline(world.key(TempatCommands.antreanKirim)) {
                sheet.text(text, Style(.dialog))
                if body.height >= 9 { sheet.line([]) }
            }
        }
        sheet.draw(in: &canvas, body)
        DialogFrame.buttons(
            &canvas, inner,
            [
                world.button(TurCommands.lanjut, as: isLast ? strings.begin : strings.next, HitID("next")),
                (world.key(UmumCommands.kembali), isLast ? CommonStrings(world.language).close : strings.skip, HitID("skip")),
            ])
    }

    private func add(_ rows: [(name: SafeText, what: SafeText)], to sheet: inout Sheet, isSpaced: Bool) {
        let width = (rows.map(\.name.width).max() ?? 0) + 3
        for row in rows {
            let gap = SafeText(" ").repeated(max(1, width - row.name.width))
            sheet.line([(row.name, Style(.accent, .bold).on(.dialog)), (gap, Style(.dialog)), (row.what, Style(.dialog))])
            if isSpaced { sheet.line([]) }
        }
    }
}
