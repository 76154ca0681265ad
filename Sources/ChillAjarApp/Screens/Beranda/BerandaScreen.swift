import ChillAjarKit
import TerminalUI

/// Where a pelanggan begins: what comes next, what waits for them, and what they may like; each one is a key away.
struct BerandaScreen: Screen {
    private(set) var content = BerandaContent()
    private(set) var selected: BerandaContent.Item?
    /// Whether the person has selected anything themself.
    private var hasMoved = false
    /// What was selected on the left before the right side had the keys.
    private var lastLeft: BerandaContent.Item?
    /// Whether the server has told the person's sesi in this run, and whether the tour was shown.
    private var hasAnswer = false
    private var wasShown = false
    /// The first rows that are in sight: of what waits, of the recommendations, and of all where they stand in one column.
    var offsets = (steps: 0, rekomendasi: 0, page: 0)

    init() {}

    var resources: [Resource] { [.sesiPelanggan, .notifikasi, .kursus] }

    var items: [BerandaContent.Item] { content.left + content.right }

    func bindings(_ world: World) -> [KeyBinding] {
        let strings = BerandaStrings(world.language)
        guard !items.isEmpty else {
            return world.isOffline ? [world.bind(TempatCommands.segarkan, as: CommonStrings(world.language).tryAgain)] : []
        }
        var bindings = [
            world.bind(BerandaCommands.buka, as: selected.map { strings.action($0, content) }), world.bindMove(),
        ]
        if isWide(world), !content.left.isEmpty, !content.right.isEmpty {
            bindings.append(world.bind(BerandaCommands.sisi))
        }
        return bindings
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        follow(world)
        var effects: [Effect] = []
        switch action {
        case .key(let key): effects = press(key, world)
        case .click(let id, _):
            guard let item = Hits.item(of: id, items) else { break }
            select(item)
            effects = run(world)
        case .wheel(let rows, _): move(rows > 0 ? 1 : -1)
        case .sync(.snapshot(.sesiPelanggan, _)):
            hasAnswer = true
            effects = welcome(world)
        case .appeared: effects = welcome(world)
        default: break
        }
        scroll(world)
        return effects
    }

    /// Takes the lists as they are now; what is selected stays, or gives its place to what has taken it.
    private mutating func follow(_ world: World) {
        let before = items.firstIndex { $0 == selected } ?? 0
        content.refresh(world)
        let items = items
        guard hasMoved else {
            // Lists come one after the other: until the person moves, the first thing is selected.
            selected = items.first
            return
        }
        if let selected, items.contains(selected) { return }
        selected = items.isEmpty ? nil : items[min(before, items.count - 1)]
    }

    /// Shows the tour to who has never booked, once. What is kept of a person is told before what the server answers: only then
    /// it is known that they have not seen it.
    private mutating func welcome(_ world: World) -> [Effect] {
        guard hasAnswer, !wasShown, content.isNewcomer, world.isOnTop, world.drafts[TurDialog.draftName] == nil else { return [] }
        wasShown = true
        return [.open(TurDialog())]
    }

    // MARK: Moving

    private mutating func press(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .down, .char("j"): move(1)
        case .up, .char("k"): move(-1)
        case .home, .char("g"): select(items.first)
        case .end, .char("G"): select(items.last)
        case .tab, .backTab: changeSide()
        case .right, .char("l"): if isOnLeft { changeSide() }
        case .left, .char("h"): if !isOnLeft { changeSide() }
        case .enter, .char(" "): return run(world)
        case .escape: return [.back]
        default: break
        }
        return []
    }

    private var isOnLeft: Bool { selected.map(content.left.contains) ?? true }

    private mutating func select(_ item: BerandaContent.Item?) {
        guard let item else { return }
        selected = item
        hasMoved = true
        if isOnLeft { lastLeft = item }
    }

    private mutating func move(_ step: Int) {
        let items = items
        guard let selected, let index = items.firstIndex(of: selected) else { return }
        select(items[min(max(0, index + step), items.count - 1)])
    }

    private mutating func changeSide() {
        select(isOnLeft ? content.right.first : lastLeft.flatMap { content.left.contains($0) ? $0 : nil } ?? content.left.first)
    }

    // MARK: Running

    private func run(_ world: World) -> [Effect] {
        switch selected {
        case .next(let id): return [.reveal(id, in: .sesiPelanggan)]
        case .step(let id):
            guard let sesi = content.sesi(id) else { return [] }
            return world.steps(for: sesi).first?.effects(sesi) ?? [.reveal(id, in: .sesiPelanggan)]
        case .unread: return [.goTo(.notifikasi)]
        case .refused: return [.open(AntreanKirimScreen())]
        case .browse: return [.goTo(.kursus)]
        case .tour: return [.open(TurDialog())]
        case .keys: return [.run(world.bind(UmumCommands.bantuan))]
        case .kursus(let id): return [.open(KursusDetailScreen(id))]
        case nil: return []
        }
    }

    /// The names under which items are clicked.
    enum Hits {
        static func name(_ item: BerandaContent.Item) -> HitID {
            switch item {
            case .next(let id): HitID("next", Int(truncatingIfNeeded: id.value))
            case .step(let id): HitID("step", Int(truncatingIfNeeded: id.value))
            case .unread: HitID("unread")
            case .refused: HitID("refused")
            case .browse: HitID("browse")
            case .tour: HitID("tour")
            case .keys: HitID("keys")
            case .kursus(let id): HitID("kursus", Int(truncatingIfNeeded: id.value))
            }
        }

        static func item(of hit: HitID, _ items: [BerandaContent.Item]) -> BerandaContent.Item? {
            items.first { name($0) == hit }
        }
    }
}
