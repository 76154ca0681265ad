import ChillAjarKit
import TerminalUI

/// What the program goes by, in words; a change is in force at once and written into the configuration.
struct PengaturanScreen: Screen {
    static let rowHit = "pengaturan"
    private static let arrowHit = "pengaturan-panah"
    /// The seconds that can be chosen for taking back.
    static let undoSeconds = [0, 3, 5, 10, 15, 30, 60]

    private(set) var list = ListState(selected: Preference.language)
    /// Why the last change could not be written.
    private(set) var problem: SafeText = ""
    /// What was written last.
    private(set) var saved: Preference?

    func ownName(_ language: Language) -> SafeText? { PengaturanStrings(language).title }

    func bindings(_ world: World) -> [KeyBinding] {
        let strings = PengaturanStrings(world.language)
        let first =
            list.selected?.isOpened == true
            ? world.bind(PengaturanCommands.ubah, as: strings.choose)
            : world.bind(SampingCommands.kiri, SampingCommands.kanan, PengaturanCommands.ubah, as: strings.change)
        return [first, world.bindMove(), world.bindBack()]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        let ids = Self.rows(world)
        list.reconcile(ids: ids)
        switch action {
        case .key(.escape): return [.back]
        case .key(.right), .key(.char("l")): return change(1, world)
        case .key(.left), .key(.char("h")): return change(-1, world)
        case .key(.enter), .key(.char(" ")): return open(world) ?? change(1, world)
        case .key(let key): _ = list.handle(key, ids: ids, page: Self.page(world))
        case .wheel(let step, _): list.scroll(by: step > 0 ? 1 : -1, ids: ids, page: Self.page(world))
        case .click(HitID(Self.arrowHit, -1), _): return change(-1, world)
        case .click(HitID(Self.arrowHit, 1), _): return change(1, world)
        case .click(let id, let isDouble) where id.name == Self.rowHit && ids.indices.contains(id.index):
            list.select(ids[id.index], ids: ids, page: Self.page(world))
            if isDouble { return update(.key(.enter), world) }
        case .preference(.kept(let change)):
            (saved, problem) = (change.preference, "")
        case .preference(.notKept(_, let reason)):
            (saved, problem) = (nil, reason)
        default: break
        }
        return []
    }

    /// The settings that can be changed here.
    static func rows(_ world: World) -> [Preference] { Preference.allCases }

    /// Opens what a setting is chosen in; nil for one that is changed in its row.
    private func open(_ world: World) -> [Effect]? {
        switch list.selected {
        case .theme: [.open(TemaDialog(wanted: world.themes.wanted))]
        case .downloads: [.open(UnduhanDialog(world))]
        default: nil
        }
    }

    private static func page(_ world: World) -> Int { max(1, world.size.height - 6) }

    /// The value after or before the one in force.
    private func change(_ step: Int, _ world: World) -> [Effect] {
        func next<Value: Equatable>(_ values: [Value], _ current: Value) -> Value {
            let place = values.firstIndex(of: current) ?? 0
            return values[(place + step + values.count) % values.count]
        }
        switch list.selected {
        case .language: return [.preference(.language(next(Language.allCases, world.language)))]
        case .background:
            return [.preference(.background(next([nil, .dark, .light], world.preferences.background)))]
        case .zona: return [.preference(.zona(next(ZonaWaktu.allCases, world.zona)))]
        case .ascii where !world.preferences.mustBeASCII: return [.preference(.ascii(!world.preferences.isASCII))]
        case .pictures where !world.presentation.isLinear:
            return [.preference(.pictures(next(PictureWish.allCases, world.preferences.pictures)))]
        case .motion where !world.presentation.isLinear:
            return [.preference(.motion(isCalm: !world.presentation.isCalm))]
        case .undo:
            guard case .seconds(let seconds) = world.preferences.undo else { return [] }
            let known = Set(Self.undoSeconds + [seconds]).sorted()
            return [.preference(.undo(seconds: next(known, seconds)))]
        case .ascii, .pictures, .motion, .theme, .downloads, nil: return []
        }
    }
}

extension PengaturanScreen {
    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = PengaturanStrings(world.language)
        let path = SafeText(outside: world.preferences.path).singleLine
        let inner = canvas.pane(canvas.bounds, title: strings.title, isFocused: true)
        let rows = Self.rows(world)
        var list = list
        list.reconcile(ids: rows)
        let isTall = inner.height >= rows.count * 2 + 6
        let gap = isTall ? 1 : 0
        let (top, below) = inner.splitTop(
            min(rows.count * (1 + gap) + gap, max(1, inner.height - (inner.height >= 12 ? 3 : inner.height > rows.count ? 1 : 0)))
        )
        let label = min((rows.map { strings.name($0).width }.max() ?? 0) + 3, inner.width / 2)
        let visible = list.visible(height: top.height - gap, rowHeight: 1 + gap)
        for (place, index) in visible.enumerated() {
            let row = Rect(x: top.x, y: top.y + gap + place * (1 + gap), width: top.width, height: 1)
            canvas.hit(row, id: HitID(Self.rowHit, index))
            draw(rows[index], isSelected: rows[index] == list.selected, in: &canvas, row, label: label, world)
        }
        drawWords(&canvas, below.insetX(1), world, path)
    }

    private func draw(
        _ preference: Preference, isSelected: Bool, in canvas: inout Canvas, _ row: Rect, label: Int, _ world: World
    ) {
        let strings = PengaturanStrings(world.language)
        let isFixed = isFixed(preference, world)
        canvas.text(strings.name(preference), x: row.x + 2, y: row.y, Style(.text), width: max(0, label - 1))
        let x = row.x + 2 + label
        let hasArrows = isSelected && !isFixed && !preference.isOpened
        let arrows = Style(.key, .bold)
        let (left, right): (SafeText, SafeText) =
            hasArrows ? (canvas.glyphs.arrowLeft + " ", " " + canvas.glyphs.arrowRight) : ("  ", "")
        let value = value(preference, world)
        var spans: [(SafeText, Style)] = [(left, arrows)]
        spans.append((value, Style(isFixed ? .muted : .text, isSelected ? .bold : [])))
        spans.append((right, arrows))
        if hasArrows {
            canvas.hit(Rect(x: x, y: row.y, width: left.width, height: 1), id: HitID(Self.arrowHit, -1))
            canvas.hit(
                Rect(x: x + left.width + value.width, y: row.y, width: right.width, height: 1), id: HitID(Self.arrowHit, 1))
        }
        if saved == preference {
            let room = row.right - x - spans.reduce(0) { $0 + $1.0.width } - 1
            let words: SafeText = "  \(canvas.glyphs.check) \(strings.saved)"
            spans.append((words.width <= room ? words : "  \(canvas.glyphs.check)", Style(.success)))
        }
        canvas.spans(spans, x: x, y: row.y, width: max(0, row.right - x))
        if isSelected { canvas.select(row) }
    }

    /// Whether it cannot be changed here now.
    private func isFixed(_ preference: Preference, _ world: World) -> Bool {
        switch preference {
        case .ascii: world.preferences.mustBeASCII
        case .motion, .pictures: world.presentation.isLinear
        case .undo: world.preferences.undo == .byKind
        case .language, .theme, .background, .zona, .downloads: false
        }
    }

    private func value(_ preference: Preference, _ world: World) -> SafeText {
        let strings = PengaturanStrings(world.language)
        switch preference {
        case .language: return strings.language(world.language)
        case .theme: return SafeText(outside: world.themes.wanted).singleLine
        case .background: return strings.background(world.preferences.background)
        case .zona: return strings.zona(world.zona)
        case .ascii:
            let preferences = world.preferences
            return preferences.mustBeASCII ? strings.mustBeASCII : strings.drawing(isASCII: preferences.isASCII)
        case .pictures:
            let wish = world.preferences.pictures
            return strings.pictures(wish, shown: world.graphics?.form)
        case .motion: return strings.motion(isCalm: world.presentation.isCalm)
        case .undo: return strings.undo(world.preferences.undo)
        case .downloads: return SafeText(outside: world.preferences.downloads).singleLine
        }
    }

    /// What the selected one means, and where changes go.
    private func drawWords(_ canvas: inout Canvas, _ room: Rect, _ world: World, _ path: SafeText) {
        guard room.height > 0, let selected = list.selected else { return }
        let strings = PengaturanStrings(world.language)
        let room = Rect(x: room.x + 1, y: room.y, width: max(0, min(82, room.width - 1)), height: room.height)
        var y = room.y + (room.height >= 5 ? 1 : 0)
        func rest() -> Rect { Rect(x: room.x, y: y, width: room.width, height: max(0, room.bottom - y)) }
        let isByKind = selected == .undo && world.preferences.undo == .byKind
        let meaning = strings.meaning(
            selected, open: world.key(PengaturanCommands.ubah), undo: world.key(UrungkanCommands.urungkan))
        y += canvas.paragraph(isByKind ? strings.undoByKind : meaning, in: rest(), Style(.muted))
        if !problem.isEmpty {
            y += canvas.paragraph("\(canvas.glyphs.cross) \(strings.notKept(problem))", in: rest(), Style(.danger))
        } else if let other = world.preferences.overruled[selected] {
            y += canvas.paragraph("\(canvas.glyphs.warning) \(strings.isOverruled(other))", in: rest(), Style(.warning))
        }
        if !path.isEmpty, rest().height >= 2 {
            canvas.text(strings.writtenTo(path), x: room.x, y: room.bottom - 1, Style(.muted), width: room.width)
        }
    }
}

extension Preference {
    /// Whether it is chosen in a dialog of its own.
    fileprivate var isOpened: Bool { self == .theme || self == .downloads }
}
