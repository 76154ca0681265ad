import ChillAjarKit
import TerminalUI

/// The verification queue: every proof that waits, oldest first, drawn beside what it should show.
///
/// Everything is kept by the id of the transaksi and by the version of its proof, so that a decision never lands on another
/// row or on a proof that nobody has seen because the list was read again meanwhile.
struct AntreanScreen: Screen {
    static let rowHit = "antrean-row"
    static let acceptHit = "antrean-accept"
    static let rejectHit = "antrean-reject"
    static let skipHit = "antrean-skip"
    static let confirmHit = "antrean-confirm"
    static let cancelHit = "antrean-cancel"
    static let pictureHit = "antrean-picture"

    /// What was decided and not yet answered.
    struct Pending: Sendable {
        let ticket: Ticket
        let row: AntreanRow
        /// The reason of a reject; nil for an acceptance.
        let alasan: String?
        /// Whether it waits in the outbox, which then tells how far it is.
        var isQueued = false
    }

    var list = ListState<TransaksiID>()
    /// The rows in sight, from the copy of ``seenVersion`` without what was decided here.
    var rows: [AntreanRow] = []
    var seenVersion = -1
    var cache = BuktiCache()
    var picture = PictureView()
    /// The proof whose acceptance waits for `y`.
    var asking: BuktiVersion?
    var rejectForm: RejectForm?
    /// Reasons that were typed and did not reach the server.
    var keptForms: [TransaksiID: RejectForm] = [:]
    var pending: [TransaksiID: Pending] = [:]
    /// Proofs that the server has decided and a copy of the list may still show.
    var settled: Set<BuktiVersion> = []
    /// Why the last decision of a row did not succeed.
    var failures: [TransaksiID: SafeText] = [:]
    var decidedCount = 0
    /// The file that is being saved or opened for this screen.
    var awaitedFile: String?

    init() {}

    var resources: [Resource] { [.antrean] }
    var takesText: Bool { asking != nil || rejectForm != nil }
    var isBusy: Bool { pending.values.contains { !$0.isQueued } || rejectForm?.hasText == true }
    func owns(_ ticket: Ticket) -> Bool { pending.values.contains { $0.ticket == ticket } }

    var ids: [TransaksiID] { rows.map(\.id) }
    var selected: AntreanRow? { row(list.selected) }

    func row(_ id: TransaksiID?) -> AntreanRow? {
        id.flatMap { id in rows.first { $0.id == id } }
    }

    func divider(_ world: World) -> Divider? {
        guard AntreanLayout.isWide(world.size), !rows.isEmpty else { return nil }
        return world.divider(.antrean, usual: AntreanLayout.usualWidth(world.size))
    }

    func layout(_ world: World) -> AntreanLayout { AntreanLayout(world.size, divider(world)) }

    func bindings(_ world: World) -> [KeyBinding] {
        if let rejectForm { return rejectForm.bindings(world) }
        if asking != nil {
            return [
                world.bindYes(as: AntreanStrings(world.language).yesAccept),
                world.bindBack(as: CommonStrings(world.language).cancel),
            ]
        }
        guard selected != nil else { return [] }
        return [
            world.bind(AntreanCommands.terima), world.bind(AntreanCommands.tolak), world.bind(AntreanCommands.lewati),
        ] + fileBindings(world) + [world.bindMove()]
    }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .appeared, .worldChanged:
            return refresh(world)
        case .sync(let event):
            return take(event, world) + refresh(world)
        case .local(let event):
            return take(event, world)
        case .paste(let text):
            guard var form = rejectForm else { return [] }
            form.paste(text)
            rejectForm = form
            return [.sync(.saveDraft(form.draft, name: RejectForm.draftName(form.row.id)))]
        default:
            if rejectForm != nil { return updateRejecting(action, world) + lookAt(world) }
            if asking != nil { return updateAsking(action, world) + lookAt(world) }
            return updateList(action, world) + lookAt(world)
        }
    }

    private mutating func updateList(_ action: Action, _ world: World) -> [Effect] {
        let page = layout(world).listRows
        switch action {
        case .key(.char("a")), .click(HitID(Self.acceptHit), _): askAccept(world)
        case .key(.char("x")), .click(HitID(Self.rejectHit), _): openReject(world)
        case .key(.char("n")), .click(HitID(Self.skipHit), _): skip(world)
        case .key(.char("z")), .key(.enter), .click(HitID(Self.pictureHit), _): return enlarge(world)
        case .key(.char("o")): return hand(world) { .open($0, fileName: $1) }
        case .key(.char("s")): return hand(world) { .save($0, fileName: $1) }
        case .key(.escape): return [.back]
        case .key(let key): _ = list.handle(key, ids: ids, page: page)
        case .wheel(let step, _): list.scroll(by: step, ids: ids, page: page)
        case .click(let id, let isDouble) where id.name == Self.rowHit:
            list.select(TransaksiID(Int64(id.index)), ids: ids, page: page)
            if isDouble { return enlarge(world) }
        default: break
        }
        return []
    }

    /// Takes the list as it is now and sees to it that the selected proof is in sight.
    private mutating func refresh(_ world: World) -> [Effect] {
        if seenVersion != world.data.antrean.version {
            seenVersion = world.data.antrean.version
            cache.forgetFailures()
            let versions = Set(world.data.antrean.rows.map(BuktiVersion.init))
            settled.formIntersection(versions)
            rebuild(world)
        }
        return dropWhatIsGone(world) + lookAt(world)
    }

    mutating func rebuild(_ world: World) {
        rows = world.data.antrean.rows.map(AntreanRow.init).filter { !settled.contains($0.version) }
        list.reconcile(ids: ids)
        let present = Set(ids)
        failures = failures.filter { present.contains($0.key) }
        keptForms = keptForms.filter { present.contains($0.key) }
    }

    /// Takes back a question about a proof that does not wait any more, and says so; what was typed about it is kept.
    private mutating func dropWhatIsGone(_ world: World) -> [Effect] {
        guard let version = asking ?? rejectForm?.row.version else { return [] }
        if row(version.id)?.version == version { return [] }
        let strings = AntreanStrings(world.language)
        if let form = rejectForm, form.hasText, row(version.id) != nil { keptForms[version.id] = form }
        asking = nil
        rejectForm = nil
        return [.toast(Toast(row(version.id) == nil ? strings.gone : strings.replaced, .warning))]
    }
}
