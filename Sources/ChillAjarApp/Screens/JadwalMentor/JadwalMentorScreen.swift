import ChillAjarKit
import TerminalUI

/// A mentor's slots, kursus by kursus: added, changed and removed here.
struct JadwalMentorScreen: Screen {
    static let kursusHit = "jadwal-kursus"
    static let slotHit = "jadwal-slot"
    static let addHit = "jadwal-add"
    static let changeHit = "jadwal-change"
    static let removeHit = "jadwal-remove"

    var kursusList = ListState<KursusID>()
    var slotList = ListState<JadwalKursusID>()
    var board = SlotBoard()
    var seen: Seen?
    /// Whether the slots have the keys.
    var isInSlots = false
    var question: Question<JadwalKursusID>?
    /// Removals that were sent and not yet answered.
    var pending: [JadwalKursusID: Ticket] = [:]
    /// Those of them that wait in the outbox, which then tells how far they are.
    var queued: Set<Ticket> = []
    /// Slots that the server has removed and a copy of the list may still show.
    var removed: Set<JadwalKursusID> = []
    var failures: [JadwalKursusID: SafeText] = [:]
    /// A slot that was just saved: it is selected as soon as the list has it.
    var wanted: (kursus: KursusID, jadwal: JadwalKursusID)?

    /// Of what the board was made.
    struct Seen: Equatable, Sendable {
        let kursus: Int
        let sesi: Int
        let minute: Int64
    }

    init() {}

    var resources: [Resource] { [.kursusMentor, .sesiMentor] }
    var takesText: Bool { question != nil }
    var isBusy: Bool { pending.values.contains { !queued.contains($0) } }
    func owns(_ ticket: Ticket) -> Bool { pending.values.contains(ticket) }

    var entry: SlotBoard.Entry? { board.entry(kursusList.selected) }
    var slots: [SlotRow] { entry?.slots ?? [] }
    var selectedSlot: SlotRow? { isInSlots ? slots.first { $0.id == slotList.selected } : nil }

    func divider(_ world: World) -> Divider? {
        guard world.size.width >= 72, !board.entries.isEmpty else { return nil }
        return world.divider(.jadwalMentor, usual: min(42, world.size.width / 3))
    }

    func layout(_ world: World) -> JadwalLayout { JadwalLayout(world.size, divider(world)) }

    /// How many slots are in sight for certain; the name of those that have passed takes two rows.
    func slotPage(_ world: World) -> Int {
        let rows = layout(world).slotRows
        return hasHeading(rows) ? rows - 2 : rows
    }

    /// Whether what has passed is told from what comes by a row of its own.
    func hasHeading(_ rows: Int) -> Bool { rows >= 6 && slots.contains(where: \.isPast) && !slots.allSatisfy(\.isPast) }

    func bindings(_ world: World) -> [KeyBinding] {
        if let question { return question.bindings(world) }
        guard entry != nil else { return [] }
        let add = world.bind(JadwalCommands.tambah)
        let move = world.bindMove()
        guard isInSlots else { return [add, world.bind(JadwalCommands.buka), move] }
        var bindings = [add]
        if let slot = selectedSlot, isChangeable(slot, world) {
            bindings += [world.bind(JadwalCommands.ubah), world.bind(JadwalCommands.hapus)]
        }
        return bindings + [world.bindBack(), move]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .appeared, .worldChanged:
            refresh(world)
            return []
        case .sync(let event): return take(event, world)
        case .key, .click, .wheel:
            return question == nil ? updateLists(action, world) : updateQuestion(action, world)
        default: return []
        }
    }

    // MARK: Moving

    private mutating func updateLists(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.char("a")), .click(HitID(Self.addHit), _): return add(world)
        case .key(.char("e")), .click(HitID(Self.changeHit), _): return change(world)
        case .key(.char("x")), .click(HitID(Self.removeHit), _): return askRemove(world)
        case .key(.enter):
            guard !isInSlots else { return change(world) }
            enterSlots()
        case .key(.right), .key(.char("l")), .key(.tab): enterSlots()
        case .key(.left), .key(.char("h")), .key(.backTab): isInSlots = false
        case .key(.escape):
            guard isInSlots else { return [.back] }
            isInSlots = false
        case .key(let key): move(key, world)
        case .wheel(let step, let hit): scroll(step, hit, world)
        case .click(let id, let isDouble): return click(id, isDouble, world)
        default: break
        }
        return []
    }

    private mutating func enterSlots() {
        guard entry != nil else { return }
        isInSlots = true
        slotList.reconcile(ids: slots.map(\.id))
    }

    private mutating func move(_ key: Key, _ world: World) {
        let layout = layout(world)
        if isInSlots {
            _ = slotList.handle(key, ids: slots.map(\.id), page: slotPage(world))
        } else if kursusList.handle(key, ids: board.ids, page: layout.kursusRows) {
            showSlots()
        }
    }

    private mutating func scroll(_ step: Int, _ hit: HitID?, _ world: World) {
        let layout = layout(world)
        if hit?.name == Self.kursusHit {
            kursusList.scroll(by: step > 0 ? 1 : -1, ids: board.ids, page: layout.kursusRows)
            showSlots()
        } else {
            slotList.scroll(by: step, ids: slots.map(\.id), page: slotPage(world))
        }
    }

    private mutating func click(_ id: HitID, _ isDouble: Bool, _ world: World) -> [Effect] {
        let layout = layout(world)
        switch id.name {
        case Self.kursusHit:
            isInSlots = false
            kursusList.select(KursusID(Int64(id.index)), ids: board.ids, page: layout.kursusRows)
            showSlots()
        case Self.slotHit:
            enterSlots()
            slotList.select(JadwalKursusID(Int64(id.index)), ids: slots.map(\.id), page: slotPage(world))
            if isDouble { return change(world) }
        default: break
        }
        return []
    }

    /// Another kursus: its slots from the first one on.
    private mutating func showSlots() {
        slotList = ListState()
        slotList.reconcile(ids: slots.map(\.id))
    }

    // MARK: The lists as they are now

    private mutating func refresh(_ world: World) {
        let data = world.data
        let now = Seen(kursus: data.kursusMentor.version, sesi: data.sesiMentor.version, minute: world.now.seconds / 60)
        guard seen != now else { return }
        seen = now
        rebuild(world)
    }

    mutating func rebuild(_ world: World) {
        let present = Set(world.data.kursusMentor.rows.flatMap(\.jadwal).map(\.id))
        removed.formIntersection(present)
        failures = failures.filter { present.contains($0.key) }
        let rows = world.data.kursusMentor.rows.map { kursus in
            var kursus = kursus
            kursus.jadwal.removeAll { removed.contains($0.id) }
            return kursus
        }
        board = SlotBoard(kursus: rows, sesi: world.data.sesiMentor.rows, now: world.now)
        kursusList.reconcile(ids: board.ids)
        slotList.reconcile(ids: slots.map(\.id))
        if entry == nil { isInSlots = false }
        if let asked = question?.subject, slots.first(where: { $0.id == asked })?.isFree != true { question = nil }
        showWanted(world)
    }

    mutating func showWanted(_ world: World) {
        guard let wanted, board.entry(wanted.kursus)?.slots.contains(where: { $0.id == wanted.jadwal }) == true else { return }
        self.wanted = nil
        let layout = layout(world)
        kursusList.select(wanted.kursus, ids: board.ids, page: layout.kursusRows)
        isInSlots = true
        slotList.select(wanted.jadwal, ids: slots.map(\.id), page: slotPage(world))
    }
}
