import ChillAjarKit
import TerminalUI

/// The person's payments: how each stands, what happened to it, and what to do next.
struct TransaksiScreen: Screen {
    private(set) var rows = TransaksiRows()
    private(set) var list = ListState<SesiID>()
    private(set) var sort = TransaksiSort.terbaru
    /// What is typed behind `/`.
    private(set) var query = TextField(maximumLength: 80)
    private(set) var isFiltering = false
    /// Whether the detail has the keys.
    private(set) var isReading = false
    /// The first row of the detail that is in sight.
    private(set) var scroll = 0
    /// What is to be shown as soon as the list has it.
    private var wanted: SesiID?

    init() {}

    var resources: [Resource] { [.sesiPelanggan] }
    var takesText: Bool { isFiltering }

    /// The sesi of the selected payment.
    var selected: Sesi? { rows.row(list.selected) }

    func bindings(_ world: World) -> [KeyBinding] {
        if isFiltering { return world.filterBindings(isEmpty: rows.ids.isEmpty) }
        if rows.ids.isEmpty {
            let clear = world.bindBack(as: CommonStrings(world.language).clearWords)
            return query.isEmpty ? [] : [clear, world.bind(TransaksiCommands.saring)]
        }
        let steps = buttons(world).map(\.binding)
        if isReading {
            let scroll = SesiPelangganStrings(world.language).scroll
            return steps + [world.bindMove(as: scroll), world.bindBack()]
        }
        return steps + [
            world.bind(TransaksiCommands.rincian), world.bindMove(), world.bind(TransaksiCommands.saring),
            world.bind(TransaksiCommands.urut),
        ]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        derive(world)
        var effects: [Effect] = []
        switch action {
        case .appeared: list.appear(ids: rows.ids)
        case .key(let key): effects = press(key, world)
        case .paste(let text) where isFiltering: query.insert(text)
        case .click(let id, let isDouble): effects = click(id, isDouble: isDouble, world)
        case .wheel(let rows, let id): turn(rows, over: id, world)
        case .reveal(let id):
            query.text = ""
            isFiltering = false
            wanted = id
            derive(world)
            isReading = !isWide(world) && list.selected == id
        default: break
        }
        derive(world)
        return effects
    }

    private mutating func derive(_ world: World) {
        let before = list.selected
        if rows.refresh(world.data.sesiPelanggan, query: query.text, sort: sort, world.language) { list.reconcile(ids: rows.ids) }
        if let wanted, rows.ids.contains(wanted) {
            self.wanted = nil
            list.select(wanted, ids: rows.ids, page: page(world))
        }
        if list.selected != before { scroll = 0 }
        if selected == nil { isReading = false }
    }

    // MARK: Keys

    private mutating func press(_ key: Key, _ world: World) -> [Effect] {
        if isFiltering {
            filter(key)
            return []
        }
        if let button = buttons(world).first(where: { $0.binding.key == key }) { return button.effects }
        switch key {
        case .char("/") where !rows.ids.isEmpty || !query.isEmpty:
            isFiltering = true
            isReading = false
        case .char("s"):
            sort = sort.next
            derive(world)
            if let first = rows.ids.first { list.select(first, ids: rows.ids, page: page(world)) }
        case .enter, .right: isReading = selected != nil
        case .left: isReading = false
        case .escape: return escape()
        default: move(key, world)
        }
        return []
    }

    private mutating func escape() -> [Effect] {
        if isReading {
            isReading = false
        } else if !query.isEmpty {
            query.text = ""
        } else {
            return [.back]
        }
        return []
    }

    private mutating func filter(_ key: Key) {
        switch key {
        case .escape:
            query.text = ""
            isFiltering = false
        case .enter, .down, .tab: isFiltering = false
        default: _ = query.handle(key)
        }
    }

    private mutating func move(_ key: Key, _ world: World) {
        guard isReading else {
            _ = list.handle(key, ids: rows.ids, page: page(world))
            return
        }
        let page = detailBody(world).height
        switch key {
        case .down, .char("j"): scrollDetail(by: 1, world)
        case .up, .char("k"): scrollDetail(by: -1, world)
        case .pageDown: scrollDetail(by: page - 1, world)
        case .pageUp: scrollDetail(by: 1 - page, world)
        case .home, .char("g"): scroll = 0
        case .end, .char("G"): scrollDetail(by: .max / 2, world)
        default: break
        }
    }

    private mutating func scrollDetail(by rows: Int, _ world: World) {
        let body = detailBody(world)
        let most = selected.map { TransaksiDetail(sesi: $0, world: world, glyphs: .unicode).sheet(width: body.width).height } ?? 0
        scroll = max(0, min(max(0, most - body.height), min(scroll, most) + rows))
    }

    // MARK: Mouse

    private mutating func click(_ id: HitID, isDouble: Bool, _ world: World) -> [Effect] {
        if let button = buttons(world).first(where: { $0.hit == id }) { return button.effects }
        switch id.name {
        case Self.rowHit:
            guard let row = rows.ids.first(where: { Int(truncatingIfNeeded: $0.value) == id.index }) else { break }
            list.select(row, ids: rows.ids, page: page(world))
            isReading = isDouble
            isFiltering = false
        case Self.filterHit: isFiltering = true
        case Self.sortHit: return press(.char("s"), world)
        case Self.detailHit: isReading = true
        default: break
        }
        return []
    }

    private mutating func turn(_ rows: Int, over id: HitID?, _ world: World) {
        if isReading || (id?.name == Self.detailHit && isWide(world)) {
            scrollDetail(by: rows, world)
        } else {
            list.scroll(by: rows > 0 ? 1 : -1, ids: self.rows.ids, page: page(world))
        }
    }

    // MARK: What can be done

    /// Something that can be done with the selected payment.
    struct Button {
        let binding: KeyBinding
        let hit: HitID
        let effects: [Effect]
    }

    /// What can be done with the selected payment now, the next step first.
    func buttons(_ world: World) -> [Button] {
        guard let selected else { return [] }
        let words = SesiPelangganStrings(world.language)
        var buttons = world.steps(for: selected).map {
            Button(binding: world.bind($0.command, as: words.step($0)), hit: $0.hit, effects: $0.effects(selected))
        }
        if world.capabilities?.hasBerkas == true, let proof = BuktiScreen(ofOwn: selected) {
            buttons.append(Button(binding: world.bind(TransaksiCommands.bukti), hit: HitID("bukti"), effects: [.open(proof)]))
        }
        let show = Effect.reveal(selected.id, in: .sesiPelanggan)
        buttons.append(Button(binding: world.bind(TransaksiCommands.sesi), hit: HitID("lihat-sesi"), effects: [show]))
        return buttons
    }
}
