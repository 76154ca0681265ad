import ChillAjarKit
import TerminalUI

/// Books a slot in four steps: slot, paket, topic, summary. Only `y` on the summary sends it.
///
/// What was typed stays through every error; the topic is kept as a draft by the kursus.
struct PesanDialog: Screen {
    /// The steps, in order.
    enum Step: Int, Hashable, Sendable, CaseIterable {
        case slot, paket, topik, ringkasan
    }

    var kursus: Kursus
    var isOffered = true
    var step: Step
    var slot: JadwalKursus?
    var paket: PaketID?
    var topik: TextArea
    var slotList = ListState<JadwalKursusID>()
    var paketList = ListState<PaketID>()
    var sending = Sending.no
    /// Slots that the server says are taken, whatever the list says.
    var taken: Set<JadwalKursusID> = []
    /// The step to go back to once another slot was chosen.
    var resume: Step?
    var notice: SafeText = ""
    var error: SafeText = ""
    var isAskedForY = false
    /// The furthest step that was seen.
    var reached: Step
    /// What is kept of it.
    var saved: PesanDraft
    /// The row of the outbox in whose place it is sent; nil for a new one.
    var changing: OutboxID?
    /// The slot that this very row holds, which the list does not show as free.
    var keptSlot: JadwalKursus?

    init(_ request: BookingRequest, _ world: World) {
        kursus = request.kursus
        slot = request.slot
        paket = request.paket
        let kept = PesanDraft(world.drafts[Self.draftName(request.kursus.id)] ?? "")
        saved = kept
        topik = TextArea(kept.topik, maximumLength: 1000)
        // A paket that was chosen with the slot is not asked for again; one step back leads to it.
        step = request.kursus.paketTersedia.isEmpty || request.paket != nil ? .topik : .paket
        reached = step
        slotList = ListState(selected: request.slot.id)
        paketList = ListState(selected: request.paket ?? Self.noPaket)
        // The same slot again goes on where it was left; another slot is another booking, with the same topic.
        if kept.slot == request.slot.id, let step = kept.step, steps.contains(step), step != .slot {
            (self.step, reached) = (step, step)
            paket = request.paket ?? kept.paket
            paketList = ListState(selected: paket ?? Self.noPaket)
        }
        slotList.reconcile(ids: slots(world).map(\.id))
        paketList.reconcile(ids: paketIDs)
    }

    /// A booking as a row of the outbox has it; what is sent takes the row's place.
    init(changing row: OutboxID, _ booking: SesiBooking, _ kursus: Kursus, _ world: World) {
        self.kursus = kursus
        changing = row
        slot = kursus.freeSlots(now: world.now).first { $0.id == booking.jadwalKursusID }
        keptSlot = slot
        paket = booking.paketID
        saved = PesanDraft(world.drafts[Self.draftName(kursus.id)] ?? "")
        topik = TextArea(booking.detailKursus, maximumLength: 1000)
        step = .ringkasan
        reached = .ringkasan
        slotList = ListState(selected: booking.jadwalKursusID)
        paketList = ListState(selected: booking.paketID ?? Self.noPaket)
        // Most often another was faster: the slot is what must be chosen anew.
        let isTaken = world.outbox.first { $0.id == row }?.refusal.map { if case .conflict = $0 { true } else { false } } ?? false
        if isTaken { taken.insert(booking.jadwalKursusID) }
        if slot == nil || isTaken {
            (slot, keptSlot) = (nil, nil)
            (step, resume) = (.slot, .ringkasan)
            notice = PesanStrings(world.language).chooseAgain
        }
        slotList.reconcile(ids: slots(world).map(\.id))
        paketList.reconcile(ids: paketIDs)
    }

    /// Stands for "no paket" in the list; the platform counts from 1.
    static let noPaket = PaketID(0)

    /// The name under which the topic is kept.
    static func draftName(_ kursus: KursusID) -> String { "pesan-\(kursus)" }

    var isDialog: Bool { true }
    var resources: [Resource] { [.kursus] }
    var takesText: Bool { step == .topik && sending == .no }
    var isBusy: Bool { sending.isWaiting }

    func owns(_ ticket: Ticket) -> Bool { self.ticket == ticket }

    /// The ticket of what was sent.
    var ticket: Ticket? { sending.ticket }

    /// The slots to choose from.
    func slots(_ world: World) -> [JadwalKursus] {
        let free = kursus.freeSlots(now: world.now).filter { !taken.contains($0.id) }
        guard let keptSlot, keptSlot.mulai > world.now, !free.contains(where: { $0.id == keptSlot.id }) else { return free }
        return (free + [keptSlot]).sorted { $0.mulai < $1.mulai }
    }

    /// The topic as it is shown and sent: blanks around it say nothing.
    var topic: String {
        var text = topik.text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    var chosenPaket: Paket? { kursus.paketTersedia.first { $0.id == paket } }
    var paketIDs: [PaketID] { [Self.noPaket] + kursus.paketTersedia.map(\.id) }
    var price: PriceBreakdown { PriceBreakdown(harga: kursus.harga(with: chosenPaket), paket: chosenPaket) }

    /// The steps that this kursus needs.
    var steps: [Step] { Self.steps(of: kursus) }

    /// The steps that a kursus needs.
    static func steps(of kursus: Kursus) -> [Step] { Step.allCases.filter { $0 != .paket || !kursus.paketTersedia.isEmpty } }

    func bindings(_ world: World) -> [KeyBinding] {
        let strings = PesanStrings(world.language)
        let escape = world.bindBack(as: strings.close)
        if sending != .no { return [escape] }
        switch step {
        case .slot: return [world.bind(PesanCommands.pilih, as: strings.next), world.bindMove(), escape]
        case .paket:
            return [
                world.bind(PesanCommands.pilih, as: strings.next), world.bindMove(), world.bind(PesanCommands.mundur), escape,
            ]
        case .topik: return [world.bind(TopikCommands.lanjut), world.bind(TopikCommands.mundur), escape]
        case .ringkasan:
            var keys = [world.bindYes(as: strings.book), world.bind(RingkasanCommands.slot)]
            if steps.contains(.paket) { keys.append(world.bind(RingkasanCommands.paket)) }
            return keys + [world.bind(RingkasanCommands.topik), world.bind(RingkasanCommands.mundur), escape]
        }
    }
}
