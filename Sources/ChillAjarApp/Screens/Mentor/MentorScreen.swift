import ChillAjarKit
import TerminalUI

/// Every mentor, with the selected one in full beside the list; without signing in.
struct MentorScreen: Screen {
    /// Which pane has the keys.
    enum Focus: Hashable, Sendable {
        case list, profil
    }

    private(set) var focus = Focus.list
    private(set) var list = ListState<MentorID>()
    private(set) var catalogue = MentorCatalogue()
    private(set) var filter = TextField(maximumLength: 80)
    private(set) var isFiltering = false
    private(set) var sort = MentorSort.rating
    private(set) var profil = MentorProfil()
    private var hasAppeared = false

    var resources: [Resource] { [.mentor, .kursus] }
    var takesText: Bool { isFiltering }
    /// Whoever signs in to read what was written goes on reading.
    var awaitsPerson: Bool { focus == .profil && (profil.feed?.isRefused ?? false) }

    func bindings(_ world: World) -> [KeyBinding] {
        if isFiltering { return MentorKeys.filtering(world, isEmpty: list.selected == nil) }
        if focus == .profil { return MentorKeys.profil(world, profil, back: KursusStrings(world.language).list) }
        return MentorKeys.list(world, isEmpty: list.selected == nil, hasFilter: !filter.isEmpty)
    }

    /// Without a row there is nothing to stand beside the list.
    func divider(_ world: World) -> Divider? {
        let isComing = world.data.mentor.isLoading && !world.isOffline
        return catalogue.ids.isEmpty && !isComing ? nil : CatalogueLayout.divider(.mentor, world)
    }

    func layout(_ world: World) -> CatalogueLayout { CatalogueLayout(world.size, divider(world)) }

    /// Takes the lists, the filter and the window as they are now.
    mutating func reconcile(_ world: World) {
        catalogue.update(world.data, query: filter.text, sort: sort, now: world.now)
        list.reconcile(ids: catalogue.ids)
        profil.show(catalogue.entry(list.selected))
        if !layout(world).isWide { focus = .list }
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        // Until somebody comes here, thousands of kursus need not be put to their mentors.
        if case .appeared = action { hasAppeared = true }
        guard hasAppeared else { return [] }
        reconcile(world)
        let effects = react(action, world)
        reconcile(world)
        return effects
    }

    private mutating func react(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(let key):
            if isFiltering { return typed(key, world) }
            return focus == .list ? pressInList(key, world) : pressInProfil(key, world)
        case .paste(let text) where isFiltering:
            filter.insert(text)
            startOver(world)
        case .click(let id, let isDouble): return click(id, isDouble: isDouble, world)
        case .wheel(let rows, let id): turn(rows, over: id, world)
        // The key that reads everything again is for what could not be read here, too.
        case .sync(.refreshing(.mentor)) where focus == .profil && profil.feed?.failure != nil: return profil.open()
        case .sync(let event): profil.take(event)
        // Whoever has signed in meanwhile may read what was written.
        case .appeared where focus == .profil: return profil.open()
        case .show(.mentor(let id)):
            clearFilter()
            startOver(world)
            list.select(id, ids: catalogue.ids, page: page(world))
            profil.show(catalogue.entry(list.selected))
            return enterProfil(world)
        default: break
        }
        return []
    }

    private func page(_ world: World) -> Int { layout(world).page(rowHeight: MentorRow.height) }
    private func room(_ world: World) -> Size { MentorProfil.room(in: layout(world).detail).size }

    // MARK: The list

    private mutating func pressInList(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .char("/"): isFiltering = true
        case .char("s"):
            sort = sort.next
            startOver(world)
        case .char("x"): clearFilter()
        case .escape:
            guard !filter.isEmpty else { return [.back] }
            clearFilter()
        case .enter, .tab, .right, .char("l"), .char("t"): return enterProfil(world)
        default: _ = list.handle(key, ids: catalogue.ids, page: page(world))
        }
        return []
    }

    private mutating func startOver(_ world: World) {
        catalogue.update(world.data, query: filter.text, sort: sort, now: world.now)
        if let first = catalogue.ids.first { list.select(first, ids: catalogue.ids, page: page(world)) }
    }

    private mutating func clearFilter() {
        filter.text = ""
        isFiltering = false
    }

    private mutating func enterProfil(_ world: World) -> [Effect] {
        guard let id = list.selected else { return [] }
        guard layout(world).isWide else { return [.open(MentorProfilScreen(id))] }
        focus = .profil
        return profil.open()
    }

    // MARK: The filter

    private mutating func typed(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .escape: clearFilter()
        case .enter, .tab: isFiltering = false
        case .up, .down, .pageUp, .pageDown, .ctrl("n"), .ctrl("p"):
            _ = list.handle(key, ids: catalogue.ids, page: page(world))
        default:
            let before = filter.text
            if filter.handle(key), filter.text != before { startOver(world) }
        }
        return []
    }

    // MARK: The profile

    private mutating func pressInProfil(_ key: Key, _ world: World) -> [Effect] {
        guard let entry = catalogue.entry(list.selected) else { return [] }
        switch profil.handle(key, entry, room(world), world) {
        case .handled(let effects): return effects
        case .leave: focus = .list
        case .open(let kursus): return [.open(KursusDetailScreen(kursus.id))]
        case .ignored where key == .tab: focus = .list
        case .ignored where key == .char("/"): (focus, isFiltering) = (.list, true)
        case .ignored: break
        }
        return []
    }

    // MARK: The mouse

    private mutating func click(_ id: HitID, isDouble: Bool, _ world: World) -> [Effect] {
        switch id.name {
        case Self.hits.row:
            focus = .list
            list.select(MentorID(Int64(id.index)), ids: catalogue.ids, page: page(world))
            profil.show(catalogue.entry(list.selected))
            return isDouble ? enterProfil(world) : []
        case Self.hits.filter: (focus, isFiltering) = (.list, true)
        case Self.hits.sort:
            sort = sort.next
            startOver(world)
        case Self.hits.list: focus = .list
        case MentorProfil.kursusHit:
            isFiltering = false
            focus = .profil
            profil.select(KursusID(Int64(id.index)))
            let effects = profil.open()
            return isDouble ? effects + pressInProfil(.enter, world) : effects
        default:
            isFiltering = false
            return enterProfil(world)
        }
        return []
    }

    private mutating func turn(_ rows: Int, over id: HitID?, _ world: World) {
        let isList = Self.hits.isInList(id)
        if isList {
            list.scroll(by: rows, ids: catalogue.ids, page: page(world))
        } else if let entry = catalogue.entry(list.selected) {
            profil.turn(by: rows, entry, room(world), world)
        }
    }
}
