import ChillAjarKit

/// What is kept of a booking that is being composed: how far it is, the slot, the paket and the topic.
struct PesanDraft: Hashable, Sendable {
    var step: PesanDialog.Step?
    var slot: JadwalKursusID?
    var paket: PaketID?
    var topik: String

    init(step: PesanDialog.Step?, slot: JadwalKursusID?, paket: PaketID?, topik: String) {
        self.step = step
        self.slot = slot
        self.paket = paket
        self.topik = topik
    }

    /// Reads what was kept; a text of another form is a topic.
    init(_ text: String) {
        let parts = text.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, let step = Int(parts[0]).flatMap(PesanDialog.Step.init) else {
            self.init(step: nil, slot: nil, paket: nil, topik: text)
            return
        }
        self.init(
            step: step, slot: Int64(parts[1]).map { JadwalKursusID($0) }, paket: Int64(parts[2]).map { PaketID($0) },
            topik: String(parts[3]))
    }

    /// A line each, the topic last.
    var text: String {
        guard let step else { return topik }
        return "\(step.rawValue)\n\(slot.map { "\($0)" } ?? "")\n\(paket.map { "\($0)" } ?? "")\n\(topik)"
    }

    /// What is kept of a booking of a kursus that was begun and left; nil where there is nothing, or a topic alone, or where it was
    /// sent since and waits for its answer.
    static func kept(of kursus: KursusID, _ world: World) -> PesanDraft? {
        guard let text = world.drafts[PesanDialog.draftName(kursus)] else { return nil }
        let draft = PesanDraft(text)
        let isSent = world.outbox.contains { row in
            guard case .bookSesi(let booking) = row.mutation, row.state != .refused else { return false }
            return booking.kursusID == kursus && booking.jadwalKursusID == draft.slot
        }
        return draft.step == nil || isSent ? nil : draft
    }
}
