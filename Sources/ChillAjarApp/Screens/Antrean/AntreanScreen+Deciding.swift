import ChillAjarKit
import TerminalUI

/// Accepting, rejecting, and what comes of it.
extension AntreanScreen {
    /// How far a decision about a row is.
    enum Progress: Hashable, Sendable {
        case accepting
        case rejecting
        /// Sent, and nobody knows whether it arrived.
        case unclear
    }

    /// What is on its way for a row: decided here, or left in the outbox by an earlier run.
    func progress(_ id: TransaksiID, _ world: World) -> Progress? {
        for entry in world.outbox where entry.state != .refused {
            switch entry.mutation {
            case .verifyPembayaran(id): return entry.state == .unclear ? .unclear : .accepting
            case .rejectPembayaran(id, _): return entry.state == .unclear ? .unclear : .rejecting
            default: continue
            }
        }
        return pending[id].flatMap { $0.isQueued ? nil : $0.alasan == nil ? .accepting : .rejecting }
    }

    /// Why the last decision of a row was not taken: told in this run, or standing in the outbox.
    func failure(_ id: TransaksiID, _ world: World) -> SafeText? {
        if let failure = failures[id] { return failure }
        let row = world.outbox.first { row in
            switch row.mutation {
            case .verifyPembayaran(id), .rejectPembayaran(id, _): row.state == .refused
            default: false
            }
        }
        return row?.refusal.map(ErrorSentences(world.language).sentence)
    }

    mutating func askAccept(_ world: World) {
        guard let selected, progress(selected.id, world) == nil else { return }
        asking = selected.version
    }

    mutating func openReject(_ world: World) {
        guard let selected, progress(selected.id, world) == nil else { return }
        var form = keptForms[selected.id]?.moved(to: selected) ?? RejectForm(selected)
        if form.draft == nil, let draft = world.drafts[RejectForm.draftName(selected.id)] { form.restore(draft) }
        rejectForm = form
    }

    /// Goes to the next row about which nothing is decided, around the end.
    mutating func skip(_ world: World) {
        let order = rows[min(list.index + 1, rows.count)...] + rows[..<min(list.index, rows.count)]
        guard let next = order.first(where: { progress($0.id, world) == nil }) else { return }
        list.select(next.id, ids: ids, page: layout(world).listRows)
    }

    // MARK: Answering

    mutating func updateAsking(_ action: Action, _ world: World) -> [Effect] {
        switch action {
        case .key(.char("y")), .click(HitID(Self.confirmHit), _): return accept(world)
        // What was asked about stays in sight until it is answered; any other key is a no.
        case .key, .click: asking = nil
        default: break
        }
        return []
    }

    private mutating func accept(_ world: World) -> [Effect] {
        guard let version = asking else { return [] }
        asking = nil
        guard let row = row(version.id), row.version == version else { return [] }
        return submit(row, alasan: nil, .verifyPembayaran(row.id), world)
    }

    mutating func updateRejecting(_ action: Action, _ world: World) -> [Effect] {
        guard var form = rejectForm else { return [] }
        let draft = Effect.sync(.saveDraft(form.draft, name: RejectForm.draftName(form.row.id)))
        switch action {
        case .key(let key):
            let before = form.draft
            switch form.handle(key) {
            case .handled:
                rejectForm = form
                guard form.draft != before else { return [] }
                return [.sync(.saveDraft(form.draft, name: RejectForm.draftName(form.row.id)))]
            case .cancelled:
                keptForms[form.row.id] = form.hasText ? form : nil
                rejectForm = nil
            case .submitted(let alasan):
                rejectForm = nil
                keptForms[form.row.id] = form
                guard progress(form.row.id, world) == nil else { return [] }
                return [draft] + submit(form.row, alasan: alasan, .rejectPembayaran(form.row.id, alasan: alasan), world)
            }
        case .click(let id, _):
            if let key = RejectForm.key(of: id) { return updateRejecting(.key(key), world) }
            form.click(id)
            rejectForm = form
        default: break
        }
        return []
    }

    private mutating func submit(_ row: AntreanRow, alasan: String?, _ mutation: Mutation, _ world: World) -> [Effect] {
        failures[row.id] = nil
        pending[row.id] = Pending(ticket: world.ticket, row: row, alasan: alasan)
        if list.selected == row.id { skip(world) }
        return [.sync(.submit(mutation, ticket: world.ticket))]
    }

    // MARK: The server's answer

    mutating func take(_ event: SyncEvent, _ world: World) -> [Effect] {
        switch event {
        case .done(let ticket, _): return finish(ticket, world)
        case .queued(let ticket, _):
            if let id = pending.first(where: { $0.value.ticket == ticket })?.key { pending[id]?.isQueued = true }
        case .refused(let row): refuse(row, world)
        case .failed(let ticket, _, let error): return fail(ticket, error, world)
        case .bukti(let id, let bytes):
            cache.take(id, .loaded(bytes))
        case .buktiFailed(let id, let error):
            cache.take(id, .failed(error))
        case .session: cache.forgetAsked()
        default: break
        }
        return []
    }

    private mutating func finish(_ ticket: Ticket, _ world: World) -> [Effect] {
        guard let (id, decision) = pending.first(where: { $0.value.ticket == ticket }) else { return [] }
        pending[id] = nil
        keptForms[id] = nil
        settled.insert(decision.row.version)
        decidedCount += 1
        rebuild(world)
        let strings = AntreanStrings(world.language)
        let nama = SafeText.shortName(decision.row.pelanggan)
        return [.toast(Toast(decision.alasan == nil ? strings.accepted(nama) : strings.rejected(nama), .success))]
    }

    /// A decision that had waited was turned down: the proof waits again, with the reason.
    private mutating func refuse(_ row: OutboxEntry, _ world: World) {
        switch row.mutation {
        case .verifyPembayaran(let id), .rejectPembayaran(let id, _):
            pending[id] = nil
            failures[id] = row.refusal.map(ErrorSentences(world.language).sentence)
        default: break
        }
    }

    private mutating func fail(_ ticket: Ticket, _ error: APIError, _ world: World) -> [Effect] {
        guard let (id, decision) = pending.first(where: { $0.value.ticket == ticket }) else { return [] }
        let sentence = ErrorSentences(world.language).sentence(error)
        let text = AntreanStrings(world.language).failed(SafeText.shortName(decision.row.pelanggan), sentence)
        // The engine finds out, and its answer comes under the same ticket.
        if case .unclear = error { return [.toast(Toast(text, .warning))] }
        pending[id] = nil
        failures[id] = sentence
        keptForms[id]?.error = sentence
        // The pane tells it of the proof that is in sight.
        let news = id == list.selected ? [] : [Effect.toast(Toast(text, .danger))]
        switch error {
        // Somebody else was faster: what waits is another list now.
        case .conflict, .notFound: return news + [.sync(.refresh(.antrean))]
        default: return news
        }
    }
}
