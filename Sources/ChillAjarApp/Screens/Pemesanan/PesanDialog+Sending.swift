import ChillAjarKit
import TerminalUI

extension PesanDialog {
    // MARK: What changes meanwhile

    /// Takes the kursus as it is now; tells at once when the chosen slot or paket is gone.
    mutating func follow(_ world: World) {
        let fresh = world.data.kursus.rows.first { $0.id == kursus.id }
        if let fresh { kursus = fresh }
        isOffered = fresh != nil || world.data.kursus.fetchedAt == nil
        slotList.reconcile(ids: slots(world).map(\.id))
        paketList.reconcile(ids: paketIDs)
        // Our own booking takes the slot off the list before its answer comes.
        guard sending == .no else { return }
        if let slot, isOffered, !slots(world).contains(where: { $0.id == slot.id }) { lose(slot, world) }
        if paket != nil, chosenPaket == nil {
            paket = nil
            notice = PesanStrings(world.language).paketGone
            if step == .ringkasan { (step, resume) = steps.contains(.paket) ? (.paket, .ringkasan) : (step, nil) }
        }
    }

    /// The slot is gone: another must be chosen, everything else stays. Who is typing goes on typing.
    private mutating func lose(_ gone: JadwalKursus, _ world: World) {
        let dates = DateStrings(world.language)
        let day = dates.longDay(gone.mulai.tanggal(in: world.zona), today: world.today)
        notice = PesanStrings(world.language).slotGone("\(day) \(dates.time(gone.mulai, in: world.zona))")
        slot = nil
        error = ""
        guard step != .topik, step != .slot else { return }
        resume = step
        step = .slot
    }

    // MARK: Sending

    mutating func submit(_ world: World) -> [Effect] {
        let strings = PesanStrings(world.language)
        guard sending == .no else { return [] }
        error = ""
        guard isOffered else {
            error = strings.kursusGone
            return []
        }
        guard let slot else {
            step = .slot
            resume = .ringkasan
            return []
        }
        guard let mentor = kursus.mentor?.id ?? kursus.mentorID, let pelanggan = world.session?.user.pelanggan?.id else {
            error = strings.incomplete
            return []
        }
        guard !isOnItsWay(slot, world) else {
            error = strings.alreadySending
            return []
        }
        sending = .waiting(world.ticket)
        let booking = SesiBooking(
            mentorID: mentor, pelangganID: pelanggan, kursusID: kursus.id, jadwalKursusID: slot.id, paketID: chosenPaket?.id,
            detailKursus: topic)
        return saveDraft() + [world.submit(.bookSesi(booking), replacing: changing)]
    }

    /// Whether an earlier booking of the slot has not been answered yet.
    private func isOnItsWay(_ slot: JadwalKursus, _ world: World) -> Bool {
        world.outbox.contains { entry in
            guard case .bookSesi(let booking) = entry.mutation else { return false }
            return booking.jadwalKursusID == slot.id && entry.state != .refused && entry.id != changing
        }
    }

    mutating func take(_ event: SyncEvent, _ world: World) -> [Effect] {
        switch event {
        case .done(let done, .sesi(let sesi)) where done == ticket: return finish(sesi, world)
        case .queued(let queued, _) where queued == ticket:
            // It is kept and shown among the person's sesi, from where the proof can be attached at once.
            return [.back, .goTo(.sesiPelanggan)]
        case .failed(let failed, _, let failure) where failed == ticket: return fail(failure, world)
        case .draft(name: Self.draftName(kursus.id), let text) where topik.isEmpty:
            saved = PesanDraft(text)
            topik.text = saved.topik
        default: break
        }
        return []
    }

    private mutating func fail(_ failure: APIError, _ world: World) -> [Effect] {
        guard sending.end(failure) else { return [] }
        switch failure {
        case .conflict, .notFound:
            if let slot {
                taken.insert(slot.id)
                lose(slot, world)
            }
            follow(world)
            return [.sync(.refresh(.kursus))]
        default: error = ErrorSentences(world.language).sentence(failure)
        }
        return []
    }

    /// The server has the booking: on to paying for it.
    private func finish(_ sesi: Sesi, _ world: World) -> [Effect] {
        let strings = PesanStrings(world.language)
        let dates = DateStrings(world.language)
        var text = strings.booked(until: sesi.batasWaktu.map { dates.moment($0, in: world.zona, today: world.today) })
        if let jumlah = sesi.jumlahSementara, let harga = price.harga, jumlah != harga.total {
            text = text + " " + strings.price(jumlah)
        }
        return [
            .back, .goTo(.sesiPelanggan), .open(PembayaranScreen(sesi: whole(sesi))), .toast(Toast(text, .success)),
        ]
    }

    /// The echo of a booking may lack what it is about; that is known here.
    private func whole(_ sesi: Sesi) -> Sesi {
        var sesi = sesi
        sesi.kursus = sesi.kursus ?? kursus
        sesi.mentor = sesi.mentor ?? kursus.mentor
        sesi.jadwal = sesi.jadwal ?? slot
        sesi.paket = sesi.paket ?? chosenPaket
        return sesi
    }
}
