import ChillAjarKit
import TerminalUI

/// The person's own sesi: what waits for them first, with everything about one of them beside the list.
struct SesiPelangganScreen: Screen {
    /// Columns from which list and detail stand side by side.
    static let wideColumns = 90

    /// The rows in their order.
    private(set) var sesi = SesiRows()
    private(set) var list = ListState<SesiID>()
    /// What is typed behind `/`.
    private(set) var query = TextField()
    private(set) var isFiltering = false
    /// Whether the detail has the keys.
    private(set) var isReading = false
    /// The first row of the detail that is in sight.
    private(set) var scroll = 0
    /// The sesi whose stage has changed and that the person has not looked at since.
    private(set) var news: Set<SesiID> = []
    private var stages: [SesiID: TahapSesi] = [:]
    /// What the person gave back here, which is no news.
    private var ownCancels: Set<SesiID> = []
    private var seenVersion = -1
    /// A sesi that was just booked: it is selected as soon as the list has it.
    private var wanted: SesiID?
    /// The selected sesi that went with its row of the outbox, and what has been selected since; the sesi that came of it is
    /// selected in its place.
    private var lost: (provisional: SesiID, since: SesiID?)?

    init() {}

    var resources: [Resource] { [.sesiPelanggan] }
    var takesText: Bool { isFiltering }

    /// The selected sesi.
    var selected: Sesi? { sesi.row(list.selected) }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        if case .sync(.queued(_, let row)) = action, case .bookSesi = row.mutation { wanted = SesiID(bookedBy: row.id) }
        let effects = follow(world)
        switch action {
        case .key(let key): return effects + press(key, world)
        case .paste(let text) where isFiltering: query.insert(text)
        case .click(let id, let isDouble): return effects + click(id, isDouble: isDouble, world)
        case .wheel(let rows, let id): turn(rows, over: id, world)
        default: break
        }
        derive(world)
        return effects
    }

    // MARK: Following

    private mutating func derive(_ world: World) {
        let before = list.selected
        if sesi.refresh(world.data.sesiPelanggan, query: query.text, world.language) {
            list.reconcile(ids: sesi.ids)
            if let before, before.outboxID != nil, sesi.row(before) == nil { lost = (before, list.selected) }
        }
        if let wanted, sesi.ids.contains(wanted) {
            self.wanted = nil
            list.select(wanted, ids: sesi.ids, page: page(world))
        }
        if let lost, list.selected != lost.since { self.lost = nil }
        if let lost, let real = world.news.arrived[lost.provisional], sesi.ids.contains(real) {
            self.lost = nil
            list.select(real, ids: sesi.ids, page: page(world))
        }
        if list.selected != before { scroll = 0 }
    }

    /// Takes the list as it is now, and tells what has changed by itself.
    private mutating func follow(_ world: World) -> [Effect] {
        derive(world)
        for entry in world.outbox {
            if case .cancelSesi(let id) = entry.mutation { ownCancels.insert(id) }
        }
        let listing = world.data.sesiPelanggan
        guard listing.version != seenVersion else { return [] }
        let isFirst = seenVersion < 0 || stages.isEmpty
        seenVersion = listing.version
        var toast: Toast?
        for row in listing.rows {
            let before = stages.updateValue(row.tahap, forKey: row.id)
            guard !isFirst, let before, before != row.tahap else { continue }
            news.insert(row.id)
            guard row.tahap != .dibatalkan || !ownCancels.contains(row.id) else { continue }
            if let change = SesiPelangganStrings(world.language).change(row) { toast = change }
        }
        let known = Set(listing.rows.map(\.id))
        stages = stages.filter { known.contains($0.key) }
        news.formIntersection(known)
        return toast.map { [.toast($0)] } ?? []
    }

    func isWide(_ world: World) -> Bool { world.size.width >= Self.wideColumns && world.size.height >= 8 }

    // MARK: Keys

    private mutating func press(_ key: Key, _ world: World) -> [Effect] {
        defer { derive(world) }
        if let id = list.selected { news.remove(id) }
        if isFiltering { return filter(key) }
        switch key {
        case .char("/"):
            isFiltering = true
            isReading = false
        case .char("b"): return pay()
        case .char("u"): return review()
        case .char("x"): return cancel()
        case .enter: if !isReading { isReading = selected != nil }
        case .left where isReading: isReading = false
        case .right where !isReading: isReading = selected != nil
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

    private mutating func filter(_ key: Key) -> [Effect] {
        switch key {
        case .escape:
            query.text = ""
            isFiltering = false
        case .enter, .down, .tab: isFiltering = false
        default: _ = query.handle(key)
        }
        return []
    }

    private mutating func move(_ key: Key, _ world: World) {
        guard !isReading else {
            scrollDetail(key, world)
            return
        }
        let before = list.selected
        guard list.handle(key, ids: sesi.ids, page: page(world)) else { return }
        if list.selected != before { scroll = 0 }
        if let id = list.selected { news.remove(id) }
    }

    private mutating func scrollDetail(_ key: Key, _ world: World) {
        let room = detailRoom(world)
        let most = max(0, detailHeight(world) - room)
        switch key {
        case .down, .char("j"): scroll = min(most, scroll + 1)
        case .up, .char("k"): scroll = max(0, min(most, scroll) - 1)
        case .pageDown, .char(" "): scroll = min(most, scroll + max(1, room - 1))
        case .pageUp: scroll = max(0, min(most, scroll) - max(1, room - 1))
        case .home, .char("g"): scroll = 0
        case .end, .char("G"): scroll = most
        default: break
        }
    }

    // MARK: Mouse

    private mutating func click(_ id: HitID, isDouble: Bool, _ world: World) -> [Effect] {
        switch id.name {
        case "sesi":
            guard let row = sesi.ids.first(where: { $0.value == Int64(id.index) }) else { return [] }
            if row != list.selected { scroll = 0 }
            list.select(row, ids: sesi.ids, page: page(world))
            news.remove(row)
            isReading = isDouble
            isFiltering = false
        case "bayar": return pay()
        case "ulas": return review()
        case "batal": return cancel()
        case "filter": isFiltering = true
        case "detail": isReading = true
        default: break
        }
        return []
    }

    private mutating func turn(_ rows: Int, over id: HitID?, _ world: World) {
        if isReading || (id?.name == "detail" && isWide(world)) {
            scroll = max(0, min(max(0, detailHeight(world) - detailRoom(world)), scroll + rows))
        } else {
            list.scroll(by: rows > 0 ? 1 : -1, ids: sesi.ids, page: page(world))
        }
    }

    // MARK: What can be done

    /// What can be done with a sesi now, the next step first.
    static func steps(_ sesi: Sesi) -> [Step] {
        switch sesi.tahap {
        case .menungguPembayaran: [.pay, .cancel]
        case .buktiDitolak: [.payAgain]
        case .menungguVerifikasi: [.lookAtPayment]
        case .menungguUlasan: [.review]
        case .terjadwal, .berlangsung, .selesai, .dibatalkan, .lain: []
        }
    }

    /// Something that can be done with a sesi.
    enum Step: Hashable, Sendable {
        case pay, payAgain, lookAtPayment, review, cancel

        /// The key that does it.
        var key: Key {
            switch self {
            case .pay, .payAgain, .lookAtPayment: .char("b")
            case .review: .char("u")
            case .cancel: .char("x")
            }
        }

        /// The name under which it is clicked.
        var hit: HitID {
            switch self {
            case .pay, .payAgain, .lookAtPayment: HitID("bayar")
            case .review: HitID("ulas")
            case .cancel: HitID("batal")
            }
        }
    }

    private func pay() -> [Effect] {
        guard let selected, Self.steps(selected).contains(where: { $0.key == .char("b") }) else { return [] }
        return [.open(PembayaranScreen(sesi: selected))]
    }

    private func review() -> [Effect] {
        guard let selected, Self.steps(selected).contains(.review) else { return [] }
        return [.open(UlasanDialog(sesi: selected))]
    }

    private func cancel() -> [Effect] {
        guard let selected, Self.steps(selected).contains(.cancel) else { return [] }
        return [.open(BatalSesiDialog(sesi: selected))]
    }
}
