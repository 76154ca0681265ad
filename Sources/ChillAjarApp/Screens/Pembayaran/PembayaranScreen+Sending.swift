import ChillAjarKit
import TerminalUI

/// From the chosen file to the answer of the server.
extension PembayaranScreen {
    // MARK: The file

    /// Has the file looked at; again only when it is asked for, for it may have changed meanwhile.
    mutating func inspect(isAgain: Bool) -> [Effect] {
        guard isAgain || form.file.check == .none else { return [] }
        return lookAtFile(form.file.ask())
    }

    private mutating func lookAtFile(_ command: LocalCommand?) -> [Effect] {
        error = ""
        preview.clear()
        return command.map { [.local($0), saveDraft] } ?? []
    }

    mutating func take(_ event: LocalEvent) -> [Effect] {
        preview.take(event)
        let hadFile = form.candidate != nil
        let next = form.file.take(event)
        if !hadFile, form.candidate != nil, form.place == .berkas { form.place = .kirim }
        return next.map { lookAtFile($0) } ?? []
    }

    // MARK: Sending

    mutating func send(_ world: World) -> [Effect] {
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
        sending = .waiting(world.ticket)
        return [world.submit(.uploadBukti(upload), replacing: changing), saveDraft]
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

    /// What x does: with all of it sent there is nothing left to stop.
    func stopLabel(_ strings: PembayaranStrings) -> SafeText { isAllSent ? strings.stopWaiting : strings.stop }

    func askToStop(_ world: World) -> [Effect] {
        guard let ticket = sending.ticket else { return [] }
        let strings = PembayaranStrings(world.language)
        return [
            .open(
                ConfirmDialog(
                    title: strings.stopTitle, body: [isAllSent ? strings.stopBodyUnclear : strings.stopBody],
                    confirm: stopLabel(strings),
                    effects: [.sync(.cancel(ticket))], keep: strings.goOn))
        ]
    }

    mutating func take(_ event: SyncEvent, _ world: World) -> [Effect] {
        switch event {
        case .progress(sending.ticket, let progress): self.progress = progress
        case .done(sending.ticket, let result): finish(result)
        case .queued(sending.ticket, _):
            // What was filled in stays as a draft until the server has the proof.
            (sending, isQueued, isReplacing, changing) = (.no, true, false, nil)
        case .refused(let row) where row.mutation.isProof(of: sesi.id):
            progress = nil
            error = ErrorSentences(world.language).sentence(row.refusal ?? .unreadableAnswer(""))
        case .failed(sending.ticket, _, let failure):
            progress = nil
            guard sending.end(failure) else { return [] }
            error =
                failure == .cancelled
                ? PembayaranStrings(world.language).stopped : ErrorSentences(world.language).sentence(failure)
        default: break
        }
        return []
    }

    private mutating func finish(_ result: MutationResult) {
        sending = .no
        changing = nil
        isReplacing = false
        isQueued = false
        if case .transaksi(let transaksi) = result { sesi.transaksi = transaksi }
        form = BuktiForm()
    }
}

extension Mutation {
    /// Whether it sends the proof of a sesi's payment.
    func isProof(of sesi: SesiID) -> Bool {
        if case .uploadBukti(let upload) = self { upload.sesiID == sesi } else { false }
    }
}
