import ChillAjarKit
import TerminalUI

/// Pays for a sesi: what, where to, until when; then the proof, checked before it is sent.
struct PembayaranScreen: Screen {
    /// What there is to do.
    enum Stage: Hashable, Sendable {
        /// A proof is awaited.
        case form
        /// The proof is on its way, sent by this screen.
        case sending
        /// The proof is in the outbox, sent before this screen was opened, or its outcome is unclear.
        case queued
        /// An admin looks at the proof.
        case checking
        /// The payment was accepted.
        case accepted
        /// There is nothing to pay any more.
        case over
    }

    /// The sesi as it was last seen.
    var sesi: Sesi
    var form = BuktiForm()
    var preview = PictureView()
    /// How far the proof is on its way; nil before the first byte.
    var progress: TransferProgress?
    /// Why the last attempt did not succeed, as a sentence.
    var error: SafeText = ""
    var sending = Sending.no
    var isReplacing = false
    var isQueued = false
    /// The row of the outbox in whose place the proof is sent; nil for a new one.
    var changing: OutboxID?
    private var wasListed = false
    private var isGone = false
    private var seenVersion = -1

    /// The payment of a sesi, which is followed as the platform's list of the person's sesi changes.
    init(sesi: Sesi) {
        self.sesi = sesi
    }

    /// The proof as a row of the outbox has it; what is sent takes the row's place.
    init(sesi: Sesi, changing row: OutboxID, _ upload: BuktiUpload, _ world: World) {
        self.init(sesi: sesi)
        changing = row
        form.metode = BuktiForm.metodes(rekening(world)).firstIndex(of: upload.metodePembayaran) ?? 0
        form.tanggal = upload.tanggalPembayaran == world.today ? nil : upload.tanggalPembayaran
        // The path as it was typed is in the draft; the copy that is to be sent does as well.
        var kept = BuktiForm()
        kept.restore(world.drafts[draftName] ?? "", today: world.today)
        form.file.replace(kept.file.path.isEmpty ? upload.path : kept.file.path.text)
    }

    var resources: [Resource] { [.sesiPelanggan] }
    var takesText: Bool { stage == .form && form.place == .berkas }
    var isBusy: Bool { sending.isWaiting }
    func owns(_ ticket: Ticket) -> Bool { ticket == sending.ticket }

    var stage: Stage {
        if sending.isWaiting { return .sending }
        if isGone { return .over }
        if isQueued || sending.isUnclear { return .queued }
        switch sesi.tahap {
        case .menungguPembayaran, .buktiDitolak: return .form
        case .menungguVerifikasi: return isReplacing || changing != nil ? .form : .checking
        case .terjadwal, .berlangsung, .menungguUlasan, .selesai: return .accepted
        case .dibatalkan, .lain: return .over
        }
    }

    /// Whether it is still to be paid, as far as anybody knows here.
    var isPayable: Bool { stage == .form }

    /// Whether all of the proof has left.
    var isAllSent: Bool { progress.map { $0.totalBytes > 0 && $0.sentBytes >= $0.totalBytes } ?? false }

    /// What can be done with a sesi that is paid for.
    var next: [SesiStep] { stage == .accepted ? SesiStep.all(for: sesi) : [] }

    /// Where to pay; nil where nobody told.
    func rekening(_ world: World) -> Rekening? {
        if let told = sesi.rekening ?? sesi.transaksi?.rekening { return told }
        guard isProvisional else { return world.rekening }
        // The platform tells it with a booking; for one that it does not know yet another's does.
        return world.data.sesiPelanggan.rows.lazy.compactMap { $0.rekening ?? $0.transaksi?.rekening }.first ?? world.rekening
    }

    /// The payment's code; none for ears, none while the slot is not certain, and none when nothing is to be paid any more.
    func qris(_ world: World) -> QRISScreen? {
        guard isPayable, !isProvisional, !world.presentation.isLinear else { return nil }
        return QRISScreen(sesi, rekening(world))
    }

    /// Whether the server does not know the sesi yet.
    var isProvisional: Bool { sesi.id.outboxID != nil }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        var effects = follow(world)
        switch action {
        // What has just been settled is not to come back from the draft that goes with it.
        case .appeared, .worldChanged: if effects.isEmpty { restoreDraft(world) }
        case .key(let key): effects += press(key, world)
        case .paste(let text): effects += paste(text)
        case .click(let id, _): effects += click(id, world)
        case .sync(let event): effects += take(event, world)
        case .local(let event): effects += take(event)
        case .wheel, .reveal, .show, .preference: break
        }
        return effects + wantPreview(world)
    }

    // MARK: Following

    private mutating func follow(_ world: World) -> [Effect] {
        if let real = world.news.arrived[sesi.id] { sesi.id = real }
        isQueued = world.proof(sesi.id).map { $0.id != changing } ?? false
        let listing = world.data.sesiPelanggan
        guard listing.version != seenVersion else { return [] }
        seenVersion = listing.version
        guard let fresh = listing.rows.first(where: { $0.id == sesi.id }) else {
            if wasListed { isGone = true }
            return []
        }
        let hasArrived = fresh.tahap == .menungguVerifikasi && sesi.tahap != fresh.tahap && !sending.isWaiting
        if fresh.tahap != sesi.tahap { isReplacing = false }
        sesi = fresh
        wasListed = true
        isGone = false
        guard hasArrived else { return [] }
        // The proof is there, however it came: should it be rejected, another one must be chosen.
        form = BuktiForm()
        return world.drafts[draftName] == nil ? [] : [saveDraft]
    }

    /// The name under which what is filled in is kept.
    static func draftName(_ sesi: SesiID) -> String { "bukti-\(sesi)" }

    private var draftName: String { Self.draftName(sesi.id) }

    private mutating func restoreDraft(_ world: World) {
        guard form.isUntouched, let draft = world.drafts[draftName], !draft.isEmpty else { return }
        form.restore(draft, today: world.today)
    }

    var saveDraft: Effect { .sync(.saveDraft(form.isUntouched ? nil : form.draft, name: draftName)) }

    /// Asks for the picture of the chosen file at the size of its pane.
    private mutating func wantPreview(_ world: World) -> [Effect] {
        guard stage == .form || stage == .sending, let candidate = form.candidate, candidate.kind != .pdf else {
            preview.clear()
            return []
        }
        let room = layout(world).preview
        guard preview.want(candidate.path, room.size, world), let request = preview.request
        else {
            return []
        }
        return [.local(.drawFile(path: candidate.path, request))]
    }
}
