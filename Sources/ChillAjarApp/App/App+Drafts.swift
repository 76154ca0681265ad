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

    /// What was typed since then is another wish, and stays.
    mutating func forgetDraft(of ticket: Ticket) -> [Effect] {
        guard let draft = composed.removeValue(forKey: ticket), world.drafts[draft.name] == draft.text else { return [] }
        world.drafts[draft.name] = nil
        return [.sync(.saveDraft(nil, name: draft.name))]
    }
}

extension Mutation {
    /// The name under which the form that composes it keeps what is typed; nil where nothing is.
    fileprivate var draftName: String? {
        switch self {
        case .bookSesi(let booking): PesanDialog.draftName(booking.kursusID)
        case .uploadBukti(let upload): PembayaranScreen.draftName(upload.sesiID)
        case .reviewSesi(let sesi, _, _): UlasanDialog.draftName(sesi)
        case .saveJadwal(let entry): JadwalDialog.draftName(entry.id, entry.kursusID)
        default: nil
        }
    }
}
