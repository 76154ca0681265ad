import ChillAjarKit
import TerminalUI

/// Every kursus, with the selected one in full beside the list; without signing in.
struct KursusScreen: Screen {
    /// Which pane has the keys.
    enum Focus: Hashable, Sendable {
        case list, detail
        /// What the list is narrowed down by, in the detail's place.
        case faset
    }

    private(set) var focus = Focus.list
    private(set) var list = ListState<KursusID>()
    private(set) var catalogue = KursusCatalogue()
    private(set) var filter = TextField(maximumLength: 80)
    private(set) var isFiltering = false
    private(set) var facets = KursusFacets()
    private(set) var sort = KursusSort.relevansi
    private(set) var detail = KursusDetail()
    private(set) var panel = FasetPanel()
    private var gate = BookingGate()
    private var search = KursusSearch()

    var resources: [Resource] { [.kursus] }
    var takesText: Bool { isFiltering }
    var awaitsPerson: Bool { gate.isWaiting }
    /// Whether words are still being looked for in the descriptions.
    var isSearching: Bool { !catalogue.wordsToLookFor.isEmpty }

    /// Without a row there is nothing to stand beside the list.
    func divider(_ world: World) -> Divider? {
        let isComing = isSearching || focus == .faset || (world.data.kursus.isLoading && !world.isOffline)
        let isEmpty = catalogue.ids.isEmpty && !isComing
        return isEmpty ? nil : CatalogueLayout.divider(.kursus, world)
    }

    func layout(_ world: World) -> CatalogueLayout {
        CatalogueLayout(world.size, divider(world), hasChips: !facets.isEmpty)
    }

    /// Whether there is no kursus to look among, and none on its way.
    private func isBare(_ world: World) -> Bool {
        catalogue.total == 0 && (!world.data.kursus.isLoading || world.isOffline)
    }

    private var wish: KursusCatalogue.Wish {
        KursusCatalogue.Wish(query: filter.text, facets: facets, sort: sort, isCounting: focus == .faset)
    }

    func bindings(_ world: World) -> [KeyBinding] {
        if isFiltering { return KursusKeys.filtering(world, isEmpty: catalogue.ids.isEmpty) }
        switch focus {
        case .faset: return KursusKeys.faset(world, hasChosen: !facets.isEmpty)
        case .detail:
            return KursusKeys.detail(
                world, selected(world), back: KursusStrings(world.language).list,
                resumes: detail.resumes(selected(world), world))
        case .list where isBare(world): return []
        case .list:
            return KursusKeys.list(
                world, selected(world), hasFilter: !filter.isEmpty || !facets.isEmpty,
                isWide: layout(world).isWide)
        }
    }

    /// Takes the list, the filter and the window as they are now.
    mutating func reconcile(_ world: World) {
        arrange(world)
        list.reconcile(ids: catalogue.ids)
        let kursus = selected(world)
        detail.show(kursus, world, match: kursus.flatMap { match($0, world) })
        if focus == .faset { panel.reconcile(catalogue.counts) }
        if focus == .detail, list.selected == nil { focus = .list }
    }

    private mutating func arrange(_ world: World) {
        catalogue.update(world.data.kursus, wish, now: world.now, zona: world.zona)
    }

    /// How well a kursus fits the words; without any there is nothing to fit.
    private func match(_ kursus: Kursus, _ world: World) -> KursusMatch? {
        let query = KursusQuery(filter.text)
        return query.terms.isEmpty ? nil : KursusMatch(kursus, for: query, in: catalogue.scale, now: world.now)
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        reconcile(world)
        let effects = react(action, world)
        reconcile(world)
        return effects + search.ask(catalogue.wordsToLookFor, version: world.data.kursus.version)
    }

    private mutating func react(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .appeared: return gate.resume(world)
        case .show(let subject): show(subject, world)
        case .key(let key):
            if isFiltering { return typed(key, world) }
            switch focus {
            case .list where isBare(world) && key != .escape: return []
            case .list: return pressInList(key, world)
            case .detail: return pressInDetail(key, world)
            case .faset: pressInFaset(key, world)
            }
        case .paste(let text) where isFiltering:
            filter.insert(text)
            startOver(world)
        case .click(let id, let isDouble): return click(id, isDouble: isDouble, world)
        case .wheel(let rows, let id): turn(rows, over: id, world)
        case .sync(.found(let word, let ids)): take([word], ids, world)
        // Without the index what stands in the names is what there is.
        case .sync(.storeFailed): take(catalogue.wordsToLookFor, [], world)
        default: break
        }
        return []
    }

    private func page(_ world: World) -> Int { layout(world).page(rowHeight: KursusRow.height) }
    func selected(_ world: World) -> Kursus? { catalogue.kursus(list.selected, in: world.data.kursus) }

    /// Takes where words stand. Until the person goes somewhere else the best is selected.
    private mutating func take(_ words: [String], _ ids: [KursusID], _ world: World) {
        let hasNews = words.filter { catalogue.take($0, ids) }.count > 0
        guard hasNews else { return }
        let hasMoved = list.selected != catalogue.ids.first
        hasMoved ? arrange(world) : startOver(world)
    }

    // MARK: The list

    private mutating func pressInList(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .char("/"): isFiltering = true
        case .char("f"): focus = .faset
        case .char("x"): clearAll(world)
        case .char("s"):
            sort = sort.next
            startOver(world)
        case .escape:
            if !filter.isEmpty {
                clearFilter()
            } else if !facets.isEmpty {
                clearAll(world)
            } else {
                return [.back]
            }
        case .enter, .tab, .right, .char("l"): enterDetail()
        case .char("p"), .char("t"), .char("v"), .char("["), .char("]"): return forward(.key(key), world)
        default: _ = list.handle(key, ids: catalogue.ids, page: page(world))
        }
        return []
    }

    /// Another order or filter: the best is at the top, and selected.
    private mutating func startOver(_ world: World) {
        arrange(world)
        if let first = catalogue.ids.first { list.select(first, ids: catalogue.ids, page: page(world)) }
    }

    private mutating func clearFilter() {
        filter.text = ""
        isFiltering = false
    }

    private mutating func clearAll(_ world: World) {
        clearFilter()
        facets.clear()
        arrange(world)
    }

    private mutating func enterDetail() {
        if list.selected != nil { focus = .detail }
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

    // MARK: The facets

    private mutating func pressInFaset(_ key: Key, _ world: World) {
        switch panel.handle(key, catalogue.counts, width: layout(world).beside.width) {
        case .toggle(let facet): toggle(facet, world)
        case .clear: clearAll(world)
        case .close: focus = .list
        case .ignored where key == .char("/"):
            focus = .list
            isFiltering = true
        case .handled, .ignored: break
        }
    }

    private mutating func toggle(_ facet: KursusFacet, _ world: World) {
        facets.toggle(facet)
        startOver(world)
    }

    // MARK: The detail

    private mutating func pressInDetail(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .escape, .tab, .backTab: focus = .list
        case .char("/"):
            focus = .list
            isFiltering = true
        case .char("f"): focus = .faset
        default: return forward(.key(key), world)
        }
        return []
    }

    private mutating func forward(_ action: Action, _ world: World) -> [Effect] {
        guard let kursus = selected(world) else { return [] }
        let days = KursusDetail.days(width: layout(world).beside.width - 4)
        switch detail.act(action, kursus, days: days, world) {
        case .handled, .ignored: return []
        case .leftEdge:
            if layout(world).isWide { focus = .list }
            return []
        case .book(let request): return gate.enter(request, world)
        case .open(let dialog): return [.open(dialog)]
        }
    }

    /// Selects a kursus, or looks for those of a mentor.
    private mutating func show(_ subject: Subject, _ world: World) {
        isFiltering = false
        focus = .list
        switch subject {
        case .kursus(let id):
            clearAll(world)
            list.select(id, ids: catalogue.ids, page: page(world))
            detail.show(selected(world), world)
            enterDetail()
        case .mentor(let id):
            let nama = world.data.kursus.rows.lazy.compactMap(\.mentor).first { $0.id == id }?.user?.nama
            facets.clear()
            filter.text = nama ?? ""
            startOver(world)
        }
    }

    // MARK: The mouse

    private mutating func click(_ id: HitID, isDouble: Bool, _ world: World) -> [Effect] {
        switch id.name {
        case Self.hits.row:
            if focus != .faset { focus = .list }
            list.select(KursusID(Int64(id.index)), ids: catalogue.ids, page: page(world))
            if isDouble { enterDetail() }
        case Self.hits.filter:
            focus = .list
            isFiltering = true
        case Self.hits.sort:
            sort = sort.next
            startOver(world)
        case Self.hits.list: if focus != .faset { focus = .list }
        case Self.fasetHit: focus = focus == .faset ? .list : .faset
        case FasetPanel.valueHit:
            let width = layout(world).beside.width
            guard let facet = panel.facet(at: id.index, catalogue.counts, width: width, world) else { return [] }
            panel.select(facet)
            toggle(facet, world)
        case FasetPanel.clearHit.name: clearAll(world)
        case KursusChips.hit where facets.chosen.indices.contains(id.index): toggle(facets.chosen[id.index], world)
        case "faset-panel": break
        default:
            guard layout(world).isWide || focus == .detail else { return [] }
            isFiltering = false
            focus = .detail
            return forward(.click(id, isDouble: isDouble), world)
        }
        return []
    }

    private mutating func turn(_ rows: Int, over id: HitID?, _ world: World) {
        let isList = Self.hits.isInList(id)
        if focus == .faset, !isList {
            for _ in 0..<abs(rows) {
                _ = panel.handle(rows > 0 ? .down : .up, catalogue.counts, width: layout(world).beside.width)
            }
        } else if isList || (focus == .list && !layout(world).isWide) {
            list.scroll(by: rows, ids: catalogue.ids, page: page(world))
        } else {
            detail.turn(by: rows)
        }
    }
}

/// Which words were given to the store's index: each once for every state of the list.
private struct KursusSearch: Sendable {
    private var asked: [String: Int] = [:]

    mutating func ask(_ words: [String], version: Int) -> [Effect] {
        words.filter { asked.updateValue(version, forKey: $0) != version }.map { .sync(.search($0)) }
    }
}
