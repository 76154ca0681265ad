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
    private(set) var sesi: Sesi
    var form = BuktiForm()
    var preview = PictureView()
    /// How far the proof is on its way; nil before the first byte.
    private(set) var progress: TransferProgress?
    /// Why the last attempt did not succeed, as a sentence.
    private(set) var error: SafeText = ""
    private var ticket: Ticket?
    private var isReplacing = false
    private var isQueued = false
    private var wasListed = false
    private var isGone = false
    private var seenVersion = -1

    /// The payment of a sesi, which is followed as the platform's list of the person's sesi changes.
    init(sesi: Sesi) {
        self.sesi = sesi
    }

    var resources: [Resource] { [.sesiPelanggan] }
    var takesText: Bool { stage == .form && form.place == .berkas }
    var isBusy: Bool { ticket != nil }
    func owns(_ ticket: Ticket) -> Bool { ticket == self.ticket }

    var stage: Stage {
        if ticket != nil { return .sending }
        if isGone { return .over }
        if isQueued { return .queued }
        switch sesi.tahap {
        case .menungguPembayaran, .buktiDitolak: return .form
        case .menungguVerifikasi: return isReplacing ? .form : .checking
        case .terjadwal, .berlangsung, .menungguUlasan, .selesai: return .accepted
        case .dibatalkan, .lain: return .over
        }
    }

    /// Where to pay; nil where nobody told.
    func rekening(_ world: World) -> Rekening? { sesi.rekening ?? sesi.transaksi?.rekening ?? world.rekening }

    mutating func update(_ action: Action, _ world: World) -> [Effect] {
        follow(world)
        var effects: [Effect] = []
        switch action {
        case .appeared, .worldChanged: restoreDraft(world)
        case .key(let key): effects = press(key, world)
        case .paste(let text): effects = paste(text)
        case .click(let id, _): effects = click(id, world)
        case .sync(let event): effects = take(event, world)
        case .local(let event): effects = take(event)
        case .wheel: break
        }
        return effects + wantPreview(world)
    }

    // MARK: Following

    private mutating func follow(_ world: World) {
        isQueued = world.pending(sesi.id).map { if case .uploadBukti = $0.mutation { true } else { false } } ?? false
        let listing = world.data.sesiPelanggan
        guard listing.version != seenVersion else { return }
        seenVersion = listing.version
        if let fresh = listing.rows.first(where: { $0.id == sesi.id }) {
            if fresh.tahap != sesi.tahap { isReplacing = false }
            sesi = fresh
            wasListed = true
            isGone = false
        } else if wasListed {
            isGone = true
        }
    }

    private var draftName: String { "bukti-\(sesi.id)" }

    private mutating func restoreDraft(_ world: World) {
        guard form.isUntouched, let draft = world.drafts[draftName], !draft.isEmpty else { return }
        form.restore(draft, today: world.today)
    }

    private var saveDraft: Effect { .sync(.saveDraft(form.isUntouched ? nil : form.draft, name: draftName)) }

    /// Asks for the picture of the chosen file at the size of its pane.
    private mutating func wantPreview(_ world: World) -> [Effect] {
        guard stage == .form || stage == .sending, let candidate = form.candidate, candidate.kind != .pdf else {
            preview.clear()
            return []
        }
        let room = layout(world).preview
        guard preview.want(candidate.path, columns: room.width, rows: room.height), let request = preview.request else {
            return []
        }
        return [.local(.drawFile(path: candidate.path, request))]
    }

    // MARK: Input

    private mutating func press(_ key: Key, _ world: World) -> [Effect] {
        switch stage {
        case .form: return pressInForm(key, world)
        case .sending where key == .escape || key == .char("x"): return askToStop(world)
        case .checking where key == .char("g"):
            isReplacing = true
            return []
        default:
            return key == .escape ? [.back] : copy(key, world)
        }
    }

    private mutating func pressInForm(_ key: Key, _ world: World) -> [Effect] {
        switch (key, form.place) {
        case (.escape, .berkas):
            form.place = form.candidate == nil ? .metode : .kirim
            form.names = []
            return [saveDraft]
        case (.escape, _): return form.isUntouched ? [.back] : [saveDraft, .back]
        case (.tab, .berkas) where !form.path.isEmpty: return [.local(.completePath(form.path.text))]
        case (.down, _), (.tab, _): return move(1)
        case (.up, _), (.backTab, _): return move(-1)
        case (.enter, .berkas): return inspect(isAgain: true)
        case (.enter, .kirim): return send(world)
        case (.enter, _): return move(1)
        case (_, .berkas):
            _ = form.type(key)
            // Kept folder by folder: a crash takes no more than the last name.
            return key == .char("/") ? [saveDraft] : []
        case (.left, .metode), (.char("h"), .metode): form.changeMetode(-1)
        case (.right, .metode), (.char("l"), .metode), (.char(" "), .metode): form.changeMetode(1)
        case (.left, .tanggal), (.char("h"), .tanggal): form.changeDay(-1, today: world.today)
        case (.right, .tanggal), (.char("l"), .tanggal): form.changeDay(1, today: world.today)
        case (.char("b"), _): form.place = .berkas
        default: return copy(key, world)
        }
        return form.place == .berkas ? [] : [saveDraft]
    }

    private mutating func move(_ step: Int) -> [Effect] {
        let wasFile = form.place == .berkas
        form.move(step)
        return wasFile ? inspect(isAgain: false) : []
    }

    private func copy(_ key: Key, _ world: World) -> [Effect] {
        switch key {
        case .char("c"): rekening(world).map { [.copy(SafeText(outside: $0.nomor))] } ?? []
        case .char("j"): sesi.jumlah.map { [.copy("\($0.amount)")] } ?? []
        default: []
        }
    }

    /// Pasted or dropped: it is the file, wherever the keys are.
    private mutating func paste(_ text: String) -> [Effect] {
        guard stage == .form else { return [] }
        if form.place == .berkas, !form.path.isEmpty, !Self.isWholePath(text) {
            form.insert(text)
            return [saveDraft]
        }
        form.replacePath(text)
        form.place = .berkas
        return inspect(isAgain: true)
    }

    private static func isWholePath(_ text: String) -> Bool {
        let trimmed = text.drop { $0.isWhitespace || $0 == "'" || $0 == "\"" }
        return trimmed.hasPrefix("/") || trimmed.hasPrefix("~/") || trimmed.hasPrefix("file://")
    }

    private mutating func click(_ id: HitID, _ world: World) -> [Effect] {
        switch id.name {
        case "salin-nomor": return copy(.char("c"), world)
        case "salin-jumlah": return copy(.char("j"), world)
        case "ganti": return press(.char("g"), world)
        case "stop": return press(.char("x"), world)
        case "metode" where stage == .form:
            form.place = .metode
            form.metode = min(max(0, id.index), BuktiForm.metodes(nil).count - 1)
            return [saveDraft]
        case "tanggal" where stage == .form:
            form.place = .tanggal
            if id.index != 0 { form.changeDay(id.index, today: world.today) }
            return [saveDraft]
        case "berkas" where stage == .form: form.place = .berkas
        case "kirim" where stage == .form:
            form.place = .kirim
            return send(world)
        default: break
        }
        return []
    }

    // MARK: The file

    /// Has the file looked at; again only when it is asked for, for it may have changed meanwhile.
    private mutating func inspect(isAgain: Bool) -> [Effect] {
        guard isAgain || form.check == .none else { return [] }
        error = ""
        preview.clear()
        guard form.ask() else { return [] }
        return [.local(.inspectBukti(path: form.path.text)), saveDraft]
    }

    private mutating func take(_ event: LocalEvent) -> [Effect] {
        switch event {
        case .inspected(let path, let result):
            if form.take(path, result), form.place == .berkas { form.place = .kirim }
        case .completed(let typed, let text, let names):
            if form.complete(typed, to: text, names: names) { return inspect(isAgain: true) }
        case .drawn: preview.take(event)
        case .saved, .opened: break
        }
        return []
    }

    // MARK: Sending

    private mutating func send(_ world: World) -> [Effect] {
        guard stage == .form else { return [] }
        guard let candidate = form.candidate else {
            form.place = .berkas
            return inspect(isAgain: false)
        }
        guard let upload = upload(candidate, world) else {
            error = PembayaranStrings(world.language).incomplete
            return [.sync(.refresh(.sesiPelanggan))]
        }
        error = ""
        progress = nil
        ticket = world.ticket
        return [.sync(.submit(.uploadBukti(upload), ticket: world.ticket)), saveDraft]
    }

    private func upload(_ candidate: BuktiCandidate, _ world: World) -> BuktiUpload? {
        guard let mentorID = sesi.mentorID ?? sesi.mentor?.id ?? sesi.transaksi?.mentorID,
            let pelangganID = sesi.pelangganID ?? world.session?.user.pelanggan?.id, let jumlah = sesi.jumlah
        else { return nil }
        return BuktiUpload(
            sesiID: sesi.id, transaksiID: sesi.transaksi?.id, mentorID: mentorID, pelangganID: pelangganID,
            paketID: sesi.paketID ?? sesi.paket?.id, jumlah: jumlah,
            metodePembayaran: BuktiForm.metodes(rekening(world))[form.metode], tanggalPembayaran: form.day(world.today),
            path: candidate.path, kind: candidate.kind)
    }

    private func askToStop(_ world: World) -> [Effect] {
        guard let ticket else { return [] }
        let strings = PembayaranStrings(world.language)
        return [
            .open(
                ConfirmDialog(
                    title: strings.stopTitle, body: [strings.stopBody], confirm: strings.stop,
                    effects: [.sync(.cancel(ticket))]))
        ]
    }

    private mutating func take(_ event: SyncEvent, _ world: World) -> [Effect] {
        switch event {
        case .progress(ticket, let progress): self.progress = progress
        case .done(ticket, let result): return finish(result)
        case .failed(ticket, _, let failure):
            ticket = nil
            progress = nil
            error =
                failure == .cancelled
                ? PembayaranStrings(world.language).stopped : ErrorSentences(world.language).sentence(failure)
        default: break
        }
        return []
    }

    private mutating func finish(_ result: MutationResult) -> [Effect] {
        ticket = nil
        isReplacing = false
        isQueued = false
        if case .transaksi(let transaksi) = result { sesi.transaksi = transaksi }
        form = BuktiForm()
        return [.sync(.saveDraft(nil, name: draftName))]
    }
}
