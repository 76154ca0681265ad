import ChillAjarKit
import TerminalUI

/// Lists the profiles, with who is signed in there and what waits, and goes to one of them.
struct GantiProfilDialog: Screen {
    private var list: ListState<String>
    /// What lies on this computer of the others; nil until it is known.
    private var states: [String: ProfilState]?

    init(_ world: World) {
        list = ListState(selected: world.profil)
    }

    var isDialog: Bool { true }

    func bindings(_ world: World) -> [KeyBinding] {
        let common = CommonStrings(world.language)
        return [
            world.bind(GantiProfilCommands.ganti, as: step(world)), world.bindMove(as: common.choose),
            world.bindBack(as: common.cancel),
        ]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        let names = world.profilList.map(\.name)
        let page = max(1, world.size.height / 3)
        switch action {
        case .appeared:
            list.reconcile(ids: names)
            return [.local(.surveyProfil)]
        case .local(.profil(let states)): self.states = states
        case .key(.enter), .click(HitID("confirm"), _): return choose(list.selected, world)
        case .key(.escape), .key(.char("q")), .key(.char("P")), .click(HitID("cancel"), _): return [.back]
        case .key(.char(let digit)) where digit.wholeNumberValue.map { (1...names.count).contains($0) } ?? false:
            return choose(names[(digit.wholeNumberValue ?? 1) - 1], world)
        case .key(let key): _ = list.handle(key, ids: names, page: page)
        case .wheel(let rows, _): list.scroll(by: rows.signum(), ids: names, page: page)
        case .click(let id, let isDouble) where id.name == "profil" && names.indices.contains(id.index):
            list.select(names[id.index], ids: names, page: page)
            if isDouble { return choose(list.selected, world) }
        default: break
        }
        return []
    }

    /// What Enter does with the selected profile: the one in sight is only gone back to.
    private func step(_ world: World) -> SafeText? {
        list.selected == world.profil ? GantiProfilStrings(world.language).stay : nil
    }

    private func choose(_ name: String?, _ world: World) -> [Effect] {
        guard let name, name != world.profil else { return [.back] }
        return [.back, .switchProfil(name)]
    }

    func view(_ canvas: inout Canvas, _ world: World) {
        let strings = GantiProfilStrings(world.language)
        let note = strings.nothingLost.wrapped(to: max(10, min(60, canvas.bounds.width - 6)))
        // With room, a line between two profiles, and a word that nothing is lost.
        let isRoomy = canvas.bounds.height >= world.profilList.count * 3 + note.count + 6
        let foot = isRoomy ? note.count + 2 : 2
        let inner = DialogFrame.draw(
            &canvas, title: strings.title, width: 66, height: world.profilList.count * (isRoomy ? 3 : 2) + foot + 4)
        let (rows, below) = inner.splitBottom(min(foot, max(1, inner.height - 2)))
        let rowHeight = isRoomy ? 3 : min(2, max(1, rows.height))
        let visible = list.visible(height: rows.height, rowHeight: rowHeight)
        for (place, index) in visible.enumerated() {
            draw(
                &canvas, Rect(x: rows.x, y: rows.y + place * rowHeight, width: rows.width, height: min(2, rowHeight)), index,
                world)
        }
        if isRoomy {
            for (row, line) in note.enumerated() {
                canvas.text(line, x: below.x, y: below.y + row, Style(.muted), width: below.width)
            }
        }
        DialogFrame.buttons(
            &canvas, inner,
            [
                world.button(GantiProfilCommands.ganti, as: step(world), HitID("confirm")),
                world.button(UmumCommands.kembali, as: CommonStrings(world.language).cancel, HitID("cancel")),
            ])
    }

    private func draw(_ canvas: inout Canvas, _ rect: Rect, _ index: Int, _ world: World) {
        let profil = world.profilList[index]
        let strings = GantiProfilStrings(world.language)
        let isHere = profil.name == world.profil
        let (name, address) = (SafeText(outside: profil.name).singleLine, SafeText(outside: profil.server.name).singleLine)
        let left = rect.x + 2
        let mark: SafeText = isHere ? "  \(canvas.glyphs.bullet) \(strings.here)" : ""
        var x = left + canvas.text(name, x: left, y: rect.y, Style(.text, .bold), width: rect.right - left)
        x += canvas.text(mark, x: x, y: rect.y, Style(.accent), width: max(0, rect.right - x))
        let room = rect.right - x - 4
        if room >= min(12, address.width) {
            let shown = address.truncated(to: room)
            canvas.text(shown, x: rect.right - shown.width - 1, y: rect.y, Style(.muted), width: shown.width)
        }
        if rect.height > 1 {
            drawState(&canvas, Rect(x: left, y: rect.y + 1, width: rect.right - left - 1, height: 1), profil, world)
        }
        if profil.name == list.selected { canvas.select(rect) }
        canvas.hit(rect, id: HitID("profil", index))
    }

    private func drawState(_ canvas: inout Canvas, _ rect: Rect, _ profil: Profil, _ world: World) {
        let (person, unsent, isUnreadable) = state(of: profil.name, world)
        let words = isUnreadable ? "\(canvas.glyphs.warning) \(person)" : person
        let count = unsent > 0 ? GantiProfilStrings(world.language).unsent(unsent) : ""
        canvas.text(
            words, x: rect.x, y: rect.y, Style(isUnreadable ? .warning : .muted), width: max(0, rect.width - count.width - 2))
        canvas.text(count, x: rect.right - count.width, y: rect.y, Style(.warning), width: count.width)
    }

    /// Who is signed in, and how much waits; of the profile in sight as it is now.
    private func state(of name: String, _ world: World) -> (person: SafeText, unsent: Int, isUnreadable: Bool) {
        let strings = GantiProfilStrings(world.language)
        func person(_ user: User?) -> SafeText {
            guard let user else { return strings.guest }
            return "\(SafeText(outside: user.nama).singleLine), \(CommonStrings(world.language).peran(user.peran))"
        }
        if name == world.profil { return (person(world.session?.user), world.outbox.count, false) }
        guard let states else { return ("…", 0, false) }
        guard let state = states[name] else { return (strings.unreadable, 0, true) }
        return (person(state.user), state.unsentCount, false)
    }
}
