import ChillAjarKit

/// What was typed into a form goes when the server has what was composed from it, whether the form is still open or not.
extension App {
    /// A draft as it was when something was sent that was composed from it.
    struct Composed: Sendable {
        let name: String
        let text: String
    }

    mutating func note(_ mutation: Mutation, _ ticket: Ticket) {
        guard let name = mutation.draftName, let text = world.drafts[name] else { return }
        composed[ticket] = Composed(name: name, text: text)
    }

    /// What an earlier run has left in the outbox is done: the draft goes that it was composed from, unless something else was
    /// typed there since.
    mutating func forgetDraft(ofLeftover row: OutboxID) -> [Effect] {
        guard let mutation = leftovers.removeValue(forKey: row), let name = mutation.draftName, let text = world.drafts[name],
            mutation.isComposed(from: text)
        else { return [] }
        world.drafts[name] = nil
        return [.sync(.saveDraft(nil, name: name))]
    }

    /// What was typed since then is another wish, and stays.
    mutating func forgetDraft(of ticket: Ticket) -> [Effect] {
        guard let draft = composed.removeValue(forKey: ticket), world.drafts[draft.name] == draft.text else { return [] }
        world.drafts[draft.name] = nil
        return [.sync(.saveDraft(nil, name: draft.name))]
    }
}

extension App {
    /// A booking has become a sesi: what is kept of its forms goes with it.
    mutating func moveDrafts(of sesi: SesiID, to real: SesiID) -> [Effect] {
        let names = [
            (PembayaranScreen.draftName(sesi), PembayaranScreen.draftName(real)),
            (UlasanDialog.draftName(sesi), UlasanDialog.draftName(real)),
        ]
        var effects: [Effect] = []
        for (old, new) in names {
            for (ticket, draft) in composed where draft.name == old { composed[ticket] = Composed(name: new, text: draft.text) }
            guard let text = world.drafts.removeValue(forKey: old) else { continue }
            world.drafts[new] = text
            effects += [.sync(.saveDraft(text, name: new)), .sync(.saveDraft(nil, name: old))]
        }
        return effects
    }
}

extension SyncCommand {
    /// What a form has composed, with its ticket.
    var composed: (mutation: Mutation, ticket: Ticket)? {
        switch self {
        case .submit(let mutation, let ticket), .resubmit(_, let mutation, let ticket): (mutation, ticket)
        default: nil
        }
    }

    /// Whether it uses the ticket that the world has for the next one.
    var usesTicket: Bool {
        if case .ask = self { true } else { composed != nil }
    }
}

extension Mutation {
    /// Whether a draft says nothing that the mutation does not.
    fileprivate func isComposed(from draft: String) -> Bool {
        switch self {
        case .bookSesi(let booking):
            let kept = PesanDraft(draft)
            return kept.topik == booking.detailKursus && (kept.slot ?? booking.jadwalKursusID) == booking.jadwalKursusID
        // Of one sesi there is one proof, one review and one decision.
        case .uploadBukti, .reviewSesi, .rejectPembayaran, .updateProfil: return true
        case .saveJadwal(let entry): return entry.id != nil
        default: return false
        }
    }

    /// The name under which the form that composes it keeps what is typed; nil where nothing is.
    fileprivate var draftName: String? {
        switch self {
        case .bookSesi(let booking): PesanDialog.draftName(booking.kursusID)
        case .uploadBukti(let upload): PembayaranScreen.draftName(upload.sesiID)
        case .reviewSesi(let sesi, _, _): UlasanDialog.draftName(sesi)
        case .rejectPembayaran(let id, _): RejectForm.draftName(id)
        case .saveJadwal(let entry): JadwalDialog.draftName(entry.id, entry.kursusID)
        case .updateProfil: ProfilDialog.draftName
        default: nil
        }
    }
}
