import ChillAjarKit
import TerminalUI

/// A mentor's sesi: who comes, what for, when and where; started and finished here.
struct SesiMentorScreen: Screen {
    static let rowHit = "sesi-mentor"
    static let startHit = "sesi-mentor-start"
    static let finishHit = "sesi-mentor-finish"
    static let copyHit = "sesi-mentor-copy"

    /// A step that was sent and not yet answered.
    struct Pending: Sendable {
        let ticket: Ticket
        let sesi: Sesi
        let next: StatusSesi
        /// Whether it waits in the outbox, which then tells how far it is.
        var isQueued = false
    }

    var list = ListState<SesiID>()
    var agenda = SesiAgenda()
    /// The line in which the selected row is held, as it was clicked there; nil for the middle.
    var heldLine: Int?
    var seenVersion = -1
    var question: Question<(sesi: SesiID, next: StatusSesi)>?
    var pending: [SesiID: Pending] = [:]
    /// What the server has acknowledged and a copy of the list may not show yet; a status only ever goes forward.
    var acknowledged: [SesiID: StatusSesi] = [:]
    /// Why the last step of a sesi did not succeed.
    var failures: [SesiID: SafeText] = [:]

    init() {}

    var resources: [Resource] { [.sesiMentor] }
    var takesText: Bool { question != nil }
    var isBusy: Bool { pending.values.contains { !$0.isQueued } }
    func owns(_ ticket: Ticket) -> Bool { pending.values.contains { $0.ticket == ticket } }

    var selected: Sesi? { sesi(list.selected) }

    func sesi(_ id: SesiID?) -> Sesi? {
        id.flatMap { id in agenda.sesi.first { $0.id == id } }
    }

    func divider(_ world: World) -> Divider? {
        guard world.size.width >= 72, !agenda.sesi.isEmpty else { return nil }
        return world.divider(.sesiMentor, usual: min(66, world.size.width * 9 / 20))
    }

    func layout(_ world: World) -> SplitLayout { SplitLayout(world.size, divider(world)) }

    func bindings(_ world: World) -> [KeyBinding] {
        if let question { return question.bindings(world) }
        guard let selected else { return [] }
        var bindings: [KeyBinding] = []
        // What may still be taken back is not gone on with.
        switch isHeld(selected, world) ? nil : nextStep(selected, world) {
        case .started: bindings.append(world.bind(SesiMentorCommands.mulai))
        case .end: bindings.append(world.bind(SesiMentorCommands.selesai))
        default: break
        }
        if selected.jadwal?.tautan != nil { bindings.append(world.bind(SesiMentorCommands.salin)) }
        return bindings + [world.bindMove(), world.bind(SelengkapnyaCommands.isi)]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .appeared, .worldChanged:
            refresh(world)
            return []
        case .sync(.done(let ticket, _)): return finish(ticket, world)
        case .sync(.queued(let ticket, _)):
            if let id = pending.first(where: { $0.value.ticket == ticket })?.key { pending[id]?.isQueued = true }
        case .sync(.refused(let row)): refuse(row, world)
        case .sync(.failed(let ticket, _, let error)): return fail(ticket, error, world)
        case .reveal(let id):
            list.select(id, ids: agenda.ids, page: max(1, layout(world).list.height / 3))
        case .key, .click, .wheel:
            return question == nil ? updateList(action, world) : updateQuestion(action, world)
        default: break
        }
        return []
    }

    private mutating func updateList(_ action: Action, _ world: World) -> [Effect] {
        let ids = agenda.ids
        let page = max(1, layout(world).list.height / 3)
        switch action {
        case .key(.char("b")), .click(HitID(Self.startHit), _): ask(.started, world)
        case .key(.char("e")), .click(HitID(Self.finishHit), _): ask(.end, world)
        case .key(.char("c")), .click(HitID(Self.copyHit), _):
            return selected?.jadwal?.tautan.map { [.copy(SafeText(outside: $0).singleLine)] } ?? []
        case .key(.char("v")): return selected.map { [.open(reading($0, world))] } ?? []
        case .key(.escape): return [.back]
        case .key(let key):
            heldLine = nil
            _ = list.handle(key, ids: ids, page: page)
        case .wheel(let step, _):
            heldLine = nil
            _ = list.handle(step > 0 ? .down : .up, ids: ids, page: page)
        case .click(let id, _) where id.name == Self.rowHit:
            let row = SesiID(Int64(id.index))
            heldLine = line(of: row, world)
            list.select(row, ids: ids, page: page)
        default: break
        }
        return []
    }

    /// Takes the list as it is now, and the day.
    private mutating func refresh(_ world: World) {
        let listing = world.data.sesiMentor
        guard seenVersion != listing.version || agenda.today != world.today else { return }
        seenVersion = listing.version
        rebuild(world)
    }

    mutating func rebuild(_ world: World) {
        acknowledged = acknowledged.filter { id, status in
            world.data.sesiMentor.rows.contains { $0.id == id && $0.statusSesi.mayBecome(status) }
        }
        let rows = world.data.sesiMentor.rows.map { row in
            var row = row
            if let status = acknowledged[row.id] { row.statusSesi = status }
            return row
        }
        agenda = SesiAgenda(rows, today: world.today, zona: world.zona)
        list.reconcile(ids: agenda.ids)
        if let asked = question?.subject, sesi(asked.sesi)?.statusSesi.mayBecome(asked.next) != true { question = nil }
    }
}
