import ChillAjarKit
import TerminalUI

/// What the person has asked for and the server has not acknowledged: what waits, what is on its way, what was refused and
/// why; tried again, changed or discarded here.
struct AntreanKirimScreen: Screen {
    static let rowHit = "outbox-row"
    static let editHit = "outbox-edit"
    static let retryHit = "outbox-retry"
    static let discardHit = "outbox-discard"
    static let undoHit = "outbox-undo"

    private(set) var list = ListState<OutboxID>()
    private(set) var question: Question<OutboxID>?

    var takesText: Bool { question != nil }
    func ownName(_ language: Language) -> SafeText? { AntreanKirimStrings(language).title }

    func ids(_ world: World) -> [OutboxID] { world.outbox.map(\.id) }

    func selected(_ world: World) -> OutboxEntry? {
        world.outbox.first { $0.id == list.selected }
    }

    func divider(_ world: World) -> Divider? {
        guard world.size.width >= 90, !world.outbox.isEmpty else { return nil }
        return world.divider(.antreanKirim, usual: min(72, world.size.width * 11 / 20))
    }

    func layout(_ world: World) -> AntreanKirimLayout {
        AntreanKirimLayout(world.size, list: world.outbox.count, divider(world))
    }

    func bindings(_ world: World) -> [KeyBinding] {
        if let question { return question.bindings(world) }
        let back = world.bindBack()
        guard let row = selected(world) else { return [back] }
        return Self.steps(row, world).map { world.bind($0.command, as: $0.label) } + [
            world.bindMove(), world.bind(SelengkapnyaCommands.isi), back,
        ]
    }

    /// What can be done with a row.
    struct Step {
        let command: AntreanKirimCommands
        let hit: HitID
        /// What it is called, where that is not the command's own name.
        var label: SafeText?
    }

    /// What can be done with a row now, the next step first.
    static func steps(_ row: OutboxEntry, _ world: World) -> [Step] {
        let strings = AntreanKirimStrings(world.language)
        let isNew = row.attempts == 0
        let edit =
            row.mutation.hasForm ? [Step(command: .ubah, hit: HitID(editHit), label: isNew ? strings.change : nil)] : []
        let discard = Step(command: .hapus, hit: HitID(discardHit))
        func retry(_ label: SafeText? = nil) -> Step { Step(command: .coba, hit: HitID(retryHit), label: label) }
        switch world.phase(row) {
        case .held: return [Step(command: .urungkan, hit: HitID(undoHit)), discard]
        // Without a connection there is nothing to hurry.
        case .waiting: return edit + (world.isOffline ? [] : [retry(isNew ? strings.sendNow : nil)]) + [discard]
        case .refused: return edit + [discard, retry()]
        case .afterBooking, .behindRefused: return edit + [discard]
        case .unclear: return (world.isOffline ? [] : [retry(strings.checkNow)]) + [discard]
        case .sending: return [discard]
        }
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        list.reconcile(ids: ids(world))
        if let asked = question?.subject, !world.outbox.contains(where: { $0.id == asked }) { question = nil }
        switch action {
        case .key, .click, .wheel:
            return question == nil ? updateList(action, world) : updateQuestion(action)
        default: return []
        }
    }

    private mutating func updateList(_ action: Action, _ world: World) -> [Effect] {
        let ids = ids(world)
        let page = layout(world).page
        switch action {
        case .key(.escape), .key(.char("o")): return [.back]
        case .key(.enter), .key(.char("e")), .click(HitID(Self.editHit), _): return edit(world)
        case .key(.char("c")), .click(HitID(Self.retryHit), _): return retry(world)
        case .key(.char("h")), .key(.delete), .click(HitID(Self.discardHit), _): askDiscard(world)
        case .key(.char("u")), .click(HitID(Self.undoHit), _): return undo(world)
        case .key(.char("v")):
            return selected(world).map { [.open(OutboxSheet(row: $0, world: world, glyphs: .unicode).reading)] } ?? []
        case .key(let key): _ = list.handle(key, ids: ids, page: page)
        case .wheel(let step, _): list.scroll(by: step > 0 ? 1 : -1, ids: ids, page: page)
        case .click(let id, let isDouble) where id.name == Self.rowHit:
            list.select(OutboxID(Int64(id.index)), ids: ids, page: page)
            if isDouble { return edit(world) }
        default: break
        }
        return []
    }

    // MARK: Steps

    private func edit(_ world: World) -> [Effect] {
        guard let row = selected(world) else { return [] }
        let strings = AntreanKirimStrings(world.language)
        switch world.phase(row) {
        case .sending, .unclear, .held: return [.toast(Toast(strings.busy, .info))]
        case .waiting, .refused, .afterBooking, .behindRefused: break
        }
        // What has no form is only sent again.
        guard row.mutation.hasForm else { return retry(world) }
        guard let form = OutboxEditor(world).form(for: row) else { return [.toast(Toast(strings.cannotEdit, .warning))] }
        return [.open(form)]
    }

    private func retry(_ world: World) -> [Effect] {
        guard let row = selected(world), Self.steps(row, world).contains(where: { $0.command == .coba }) else { return [] }
        return [.sync(.retry(row.id))]
    }

    private func undo(_ world: World) -> [Effect] {
        guard let row = selected(world), case .held = world.phase(row) else { return [] }
        return [.sync(.discard(row.id)), .toast(Toast(OutboxStrings(world.language).undone, .success))]
    }

    private mutating func askDiscard(_ world: World) {
        guard let row = selected(world) else { return }
        let strings = AntreanKirimStrings(world.language)
        let words = MutationWords(world)
        var body = [
            words.title(row.mutation), "", row.state == .unclear || row.state == .sending ? strings.askUnclear : strings.askBody,
        ]
        let falling = world.outbox.filter { $0.dependsOn == row.id }
        if !falling.isEmpty {
            body += ["", strings.falls(falling.count)] + falling.prefix(4).map { " · " + words.title($0.mutation) }
        }
        body.append("")
        question = Question(row.id, title: strings.askTitle, body: body, confirm: strings.yesDiscard)
    }

    private mutating func updateQuestion(_ action: Action) -> [Effect] {
        guard let asked = question?.subject, let answer = question?.answer(action) else { return [] }
        question = nil
        return answer == .yes ? [.sync(.discard(asked))] : []
    }
}

extension Mutation {
    /// Whether something of it was filled in, and can be filled in otherwise.
    var hasForm: Bool {
        switch self {
        case .bookSesi, .uploadBukti, .reviewSesi, .saveJadwal, .rejectPembayaran, .updateProfil, .uploadFoto: true
        case .cancelSesi, .startSesi, .finishSesi, .deleteJadwal, .verifyPembayaran, .readNotifikasi: false
        }
    }
}
