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
    /// The calendar, while it stands in the place of list and detail; it has the keys then.
    private(set) var calendar: SesiCalendar?
    /// Whether the keys go to the list.
    var hasKeys: Bool { !isReading && calendar == nil }
    /// What the computer was asked to save or open.
    private var awaited: String?
    /// A sesi that was just booked or paid for: it is selected as soon as the list has it.
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
        if case .sync(let event) = action { wanted = Self.isAbout(event) ?? wanted }
        let effects = follow(world)
        switch action {
        case .appeared: list.appear(ids: sesi.ids)
        case .key(let key): return effects + press(key, world)
        case .paste(let text) where isFiltering: query.insert(text)
        case .click(let id, let isDouble): return effects + click(id, isDouble: isDouble, world)
        case .wheel(let rows, let id): turn(rows, over: id, world)
        case .reveal(let id): reveal(id, world)
        case .local(let event):
            guard let toast = SesiTool.toast(for: event, awaited: awaited, world) else { break }
            awaited = nil
            return effects + [.toast(toast)]
        default: break
        }
        derive(world)
        return effects
    }

    // MARK: Following

    /// The sesi that was just booked or paid for, wherever that was done.
    private static func isAbout(_ event: SyncEvent) -> SesiID? {
        switch event {
        case .queued(_, let row):
            switch row.mutation {
            case .bookSesi: SesiID(bookedBy: row.id)
            case .uploadBukti(let upload): upload.sesiID
            default: nil
            }
        case .done(_, .transaksi(let transaksi)): transaksi.sesiID
        case .done(_, .sesi(let sesi)): sesi.id
        default: nil
        }
    }

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

    /// Selects a sesi, whatever was filtered, and opens it where it has no room beside the list.
    private mutating func reveal(_ id: SesiID, _ world: World) {
        query.text = ""
        isFiltering = false
        calendar = nil
        wanted = id
        derive(world)
        isReading = !isWide(world) && list.selected == id
    }

    func isWide(_ world: World) -> Bool { world.size.width >= Self.wideColumns && world.size.height >= 8 }

    // MARK: Keys

    private mutating func press(_ key: Key, _ world: World) -> [Effect] {
        defer { derive(world) }
        if let id = list.selected { news.remove(id) }
        if isFiltering { return filter(key) }
        if calendar != nil, pressInCalendar(key, world) { return [] }
        if let selected, let tool = SesiTool.all(for: selected).first(where: { $0.command.command.keys.contains(key) }) {
            return run(tool, selected, world)
        }
        switch key {
        case .char("c") where sesi.total > 0:
            calendar = SesiCalendar(day: selected?.jadwal?.mulai.tanggal(in: world.zona) ?? world.today)
        case .char("/") where sesi.total > 0:
            isFiltering = true
            isReading = false
        case .char("b"): return pay(world)
        case .char("u"): return review(world)
        case .char("x"): return cancel(world)
        case .enter: if !isReading { isReading = selected != nil }
        case .left where isReading: isReading = false
        case .right where !isReading: isReading = selected != nil
        case .escape: return escape()
        default: move(key, world)
        }
        return []
    }

    /// Does what is useful with a sesi.
    private mutating func run(_ tool: SesiTool, _ sesi: Sesi, _ world: World) -> [Effect] {
        let (effects, name) = tool.run(sesi, world)
        awaited = name ?? awaited
        return effects
    }

    // MARK: The calendar

    private mutating func pressInCalendar(_ key: Key, _ world: World) -> Bool {
        switch key {
        case .escape, .char("c"), .tab: calendar = nil
        case .enter:
            if let calendar, let first = calendar.sesi(on: calendar.day, world.data.sesiPelanggan.rows, world).first {
                open(first.id, world)
            }
        case .char("/"):
            calendar = nil
            return false
        default: calendar?.handle(key, today: world.today)
        }
        return true
    }

    /// Leaves the calendar for a sesi.
    private mutating func open(_ id: SesiID, _ world: World) {
        calendar = nil
        query.text = ""
        wanted = id
        derive(world)
        isReading = list.selected == id
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
        case .pageDown: scroll = min(most, scroll + max(1, room - 1))
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
        case "bayar": return pay(world)
        case "ulas": return review(world)
        case "batal": return cancel(world)
        case SesiCalendar.dayHit:
            calendar?.select(Tanggal(dayNumber: id.index))
            if isDouble { _ = pressInCalendar(.enter, world) }
        case SesiCalendar.sesiHit:
            if let row = sesi.ids.first(where: { Int(truncatingIfNeeded: $0.value) == id.index }) { open(row, world) }
        case "filter": isFiltering = true
        case "detail": if calendar == nil { isReading = true }
        default:
            guard let selected, let tool = SesiTool.all(for: selected).first(where: { $0.hit == id }) else { break }
            return run(tool, selected, world)
        }
        return []
    }

    private mutating func turn(_ rows: Int, over id: HitID?, _ world: World) {
        if calendar != nil {
            calendar?.handle(rows > 0 ? .down : .up, today: world.today)
            return
        }
        if isReading || (id?.name == "detail" && isWide(world)) {
            scroll = max(0, min(max(0, detailHeight(world) - detailRoom(world)), scroll + rows))
        } else {
            list.scroll(by: rows > 0 ? 1 : -1, ids: sesi.ids, page: page(world))
        }
    }

    // MARK: What can be done

    /// Does what a key stands for, where the selected sesi lets it.
    private func take(_ steps: SesiStep..., in world: World) -> [Effect] {
        guard let selected, let step = world.steps(for: selected).first(where: steps.contains) else { return [] }
        return step.effects(selected)
    }

    private func pay(_ world: World) -> [Effect] { take(.pay, .payAgain, .lookAtPayment, in: world) }
    private func review(_ world: World) -> [Effect] { take(.review, in: world) }
    private func cancel(_ world: World) -> [Effect] { take(.cancel, in: world) }
}
