import ChillAjarKit
import TerminalUI

/// Every kursus, with the selected one in full beside the list; without signing in.
struct KursusScreen: Screen {
    /// Which pane has the keys.
    enum Focus: Hashable, Sendable {
        case list, detail
    }

    private(set) var focus = Focus.list
    private(set) var list = ListState<KursusID>()
    private(set) var catalogue = KursusCatalogue()
    private(set) var filter = TextField(maximumLength: 80)
    private(set) var isFiltering = false
    private(set) var sort = KursusSort.relevansi
    private(set) var detail = KursusDetail()
    private var gate = BookingGate()

    var resources: [Resource] { [.kursus] }
    var takesText: Bool { isFiltering }
    var awaitsPerson: Bool { gate.isWaiting }

    func bindings(_ world: World) -> [KeyBinding] {
        if isFiltering { return KursusKeys.filtering(world) }
        if focus == .detail { return KursusKeys.detail(world, back: KursusStrings(world.language).list) }
        return KursusKeys.list(world, hasFilter: !filter.isEmpty, isWide: Layout(world.size).isWide, sort: sort)
    }

    /// Takes the list, the filter and the window as they are now.
    mutating func reconcile(_ world: World) {
        catalogue.update(world.data.kursus, query: filter.text, sort: sort, now: world.now)
        list.reconcile(ids: catalogue.ids)
        detail.show(list.selected)
        if !Layout(world.size).isWide { focus = .list }
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        reconcile(world)
        let effects = react(action, world)
        reconcile(world)
        return effects
    }

    private mutating func react(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .appeared: return gate.resume(world)
        case .show(let subject): return show(subject, world)
        case .key(let key):
            if isFiltering { return typed(key, world) }
            return focus == .list ? pressInList(key, world) : pressInDetail(key, world)
        case .paste(let text) where isFiltering:
            filter.insert(text)
            startOver(world)
        case .click(let id, let isDouble): return click(id, isDouble: isDouble, world)
        case .wheel(let rows, let id): turn(rows, over: id, world)
        default: break
        }
        return []
    }

    private func page(_ world: World) -> Int { Layout(world.size).page }
    private func selected(_ world: World) -> Kursus? { catalogue.kursus(list.selected, in: world.data.kursus) }

    // MARK: The list

    private mutating func pressInList(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .char("/"): isFiltering = true
        case .char("s"):
            sort = sort.next
            startOver(world)
        case .escape:
            guard !filter.isEmpty else { return [.back] }
            clearFilter()
        case .enter, .tab, .right, .char("l"): return enterDetail(world)
        case .char("p"), .char("t"), .char("["), .char("]"): return forward(.key(key), world)
        default: _ = list.handle(key, ids: catalogue.ids, page: page(world))
        }
        return []
    }

    /// Another order or filter: the best is at the top, and selected.
    private mutating func startOver(_ world: World) {
        catalogue.update(world.data.kursus, query: filter.text, sort: sort, now: world.now)
        if let first = catalogue.ids.first { list.select(first, ids: catalogue.ids, page: page(world)) }
    }

    private mutating func clearFilter() {
        filter.text = ""
        isFiltering = false
    }

    private mutating func enterDetail(_ world: World) -> [Effect] {
        guard list.selected != nil else { return [] }
        guard Layout(world.size).isWide else { return [.open(KursusDetailScreen(detail))] }
        focus = .detail
        return []
    }

    // MARK: The filter

    private mutating func typed(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .escape: clearFilter()
        case .enter, .tab: isFiltering = false
        case .up, .down, .pageUp, .pageDown:
            _ = list.handle(key, ids: catalogue.ids, page: page(world))
        default:
            let before = filter.text
            if filter.handle(key), filter.text != before { startOver(world) }
        }
        return []
    }

    // MARK: The detail

    private mutating func pressInDetail(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .escape, .tab, .backTab:
            focus = .list
            return []
        case .char("/"):
            focus = .list
            isFiltering = true
            return []
        default: return forward(.key(key), world)
        }
    }

    private mutating func forward(_ action: Action, _ world: World) -> [Effect] {
        guard let kursus = selected(world) else { return [] }
        let days = KursusDetail.days(width: Layout(world.size).detail.width - 4)
        switch detail.act(action, kursus, days: days, world) {
        case .handled, .ignored: return []
        case .leftEdge:
            focus = .list
            return []
        case .book(let request): return gate.enter(request, world)
        case .open(let dialog): return [.open(dialog)]
        }
    }

    /// Selects a kursus, or looks for those of a mentor.
    private mutating func show(_ subject: Subject, _ world: World) -> [Effect] {
        isFiltering = false
        focus = .list
        switch subject {
        case .kursus(let id):
            filter.text = ""
            catalogue.update(world.data.kursus, query: "", sort: sort, now: world.now)
            list.select(id, ids: catalogue.ids, page: page(world))
            detail.show(list.selected)
            return enterDetail(world)
        case .mentor(let id):
            let nama = world.data.kursus.rows.lazy.compactMap(\.mentor).first { $0.id == id }?.user?.nama
            filter.text = nama ?? ""
            startOver(world)
            return []
        }
    }

    // MARK: The mouse

    private mutating func click(_ id: HitID, isDouble: Bool, _ world: World) -> [Effect] {
        switch id.name {
        case Self.rowHit:
            focus = .list
            list.select(KursusID(Int64(id.index)), ids: catalogue.ids, page: page(world))
            detail.show(list.selected)
            return isDouble ? enterDetail(world) : []
        case Self.filterHit:
            focus = .list
            isFiltering = true
        case Self.sortHit:
            sort = sort.next
            startOver(world)
        case Self.listHit: focus = .list
        default:
            isFiltering = false
            focus = .detail
            return forward(.click(id, isDouble: isDouble), world)
        }
        return []
    }

    private mutating func turn(_ rows: Int, over id: HitID?, _ world: World) {
        let isList = [Self.rowHit, Self.listHit, Self.filterHit, Self.sortHit].contains(id?.name ?? Self.listHit)
        if isList || !Layout(world.size).isWide {
            list.scroll(by: rows, ids: catalogue.ids, page: page(world))
        } else {
            detail.turn(by: rows)
        }
    }
}
