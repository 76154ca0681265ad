/// How the effect of a mutation is known again in the platform's lists: the classic platform knows no keys, so a client looks
/// before it sends again (contract, Part 3).
extension Mutation {
    /// The list that shows the effect; nil for every transaksi, whatever its status.
    var evidence: Resource? {
        switch self {
        case .readNotifikasi: .notifikasi
        case .bookSesi, .cancelSesi, .uploadBukti, .reviewSesi: .sesiPelanggan
        case .startSesi, .finishSesi: .sesiMentor
        case .saveJadwal, .deleteJadwal: .kursusMentor
        case .verifyPembayaran, .rejectPembayaran, .updateProfil, .uploadFoto: nil
        }
    }

    /// Whether sending it once more comes to the same, so that nobody needs to look before: it says what is to be, whatever was.
    var isRepeatable: Bool {
        switch self {
        case .updateProfil, .uploadFoto: true
        default: false
        }
    }

    /// What the mutation has brought about, when the list shows it; nil when it does not. `moment` is when it was asked for, by the
    /// platform's clock.
    func effect(in content: ResourceContent, since moment: Timestamp) -> MutationResult? {
        switch content {
        case .sesi(let sesi): effect(in: sesi, since: moment)
        case .kursus(let kursus): effect(in: kursus)
        case .transaksi(let transaksi): effect(in: transaksi)
        case .notifikasi(let notifikasi): effect(in: notifikasi)
        case .mentor: nil
        }
    }

    /// What is left to send, when the list shows that a first step has succeeded.
    func rest(in content: ResourceContent) -> Mutation {
        guard case .uploadBukti(var upload) = self, upload.transaksiID == nil, case .sesi(let list) = content,
            let transaksi = list.first(where: { $0.id == upload.sesiID })?.transaksi,
            transaksi.statusPembayaran.takesProof, transaksi.buktiPembayaran == nil
        else { return self }
        upload.transaksiID = transaksi.id
        return .uploadBukti(upload)
    }

    /// Whether it is an admin's word on a proof.
    var isDecision: Bool {
        switch self {
        case .verifyPembayaran, .rejectPembayaran: true
        default: false
        }
    }

    /// Whether what was decided on has changed since, by the platform's clock: another proof may wait there now, which nobody has seen.
    func isOvertaken(in content: ResourceContent, since moment: Timestamp) -> Bool {
        switch (self, content) {
        case (.verifyPembayaran(let id), .transaksi(let list)), (.rejectPembayaran(let id, _), .transaksi(let list)):
            list.contains { $0.id == id && ($0.updatedAt ?? $0.createdAt ?? moment) > moment }
        default: false
        }
    }

    private func effect(in list: [Sesi], since moment: Timestamp) -> MutationResult? {
        switch self {
        case .bookSesi(let booking):
            // Any live sesi of the person on that slot will do: a second one is never what they want.
            return list.first {
                $0.jadwalKursusID == booking.jadwalKursusID && $0.statusSesi.isLive
                    && ($0.pelangganID ?? booking.pelangganID) == booking.pelangganID
            }.map { .sesi($0) }
        case .cancelSesi(let id):
            return list.contains { $0.id == id && $0.statusSesi.isLive } ? nil : .done
        case .uploadBukti(let upload):
            guard let transaksi = list.first(where: { $0.id == upload.sesiID })?.transaksi else { return nil }
            return upload.isShown(by: transaksi, since: moment) ? .transaksi(transaksi) : nil
        case .reviewSesi(let id, _, _):
            guard let sesi = list.first(where: { $0.id == id }) else { return nil }
            if let testimoni = sesi.testimoni { return .testimoni(testimoni) }
            return sesi.statusSesi == .reviewed ? .done : nil
        case .startSesi(let id):
            return list.contains { $0.id == id && [.started, .end, .reviewed].contains($0.statusSesi) } ? .done : nil
        case .finishSesi(let id):
            return list.contains { $0.id == id && [.end, .reviewed].contains($0.statusSesi) } ? .done : nil
        default:
            return nil
        }
    }

    private func effect(in list: [Kursus]) -> MutationResult? {
        switch self {
        case .saveJadwal(let entry):
            let slots = list.first { $0.id == entry.kursusID }?.jadwal ?? []
            return slots.first { entry.isShown(by: $0) }.map { .jadwal($0) }
        case .deleteJadwal(let id):
            return list.contains { $0.jadwal.contains { $0.id == id } } ? nil : .done
        default:
            return nil
        }
    }

    private func effect(in list: [Notifikasi]) -> MutationResult? {
        guard case .readNotifikasi(let id) = self else { return nil }
        return list.contains { $0.id == id && $0.dibacaAt == nil } ? nil : .done
    }

    private func effect(in list: [Transaksi]) -> MutationResult? {
        switch self {
        case .verifyPembayaran(let id):
            list.first { $0.id == id && $0.statusPembayaran == .accepted }.map { .transaksi($0) }
        case .rejectPembayaran(let id, _):
            list.first { $0.id == id && $0.statusPembayaran == .rejected }.map { .transaksi($0) }
        default:
            nil
        }
    }
}

extension BuktiUpload {
    /// How far off the platform's clock may be as it is known here, seconds. Sending a proof twice does no harm.
    private static let clockTolerance: Int64 = 120

    fileprivate func isShown(by transaksi: Transaksi, since moment: Timestamp) -> Bool {
        guard transaksi.statusPembayaran != .accepted else { return true }
        guard transaksi.statusPembayaran == .menungguVerifikasi, transaksi.buktiPembayaran != nil else { return false }
        guard let transaksiID else { return true }
        // A proof that replaces another is told from it by its time only.
        let changed = transaksi.updatedAt ?? transaksi.createdAt ?? moment
        return transaksi.id == transaksiID && changed.adding(seconds: Self.clockTolerance) >= moment
    }
}

extension JadwalEntry {
    fileprivate func isShown(by slot: JadwalKursus) -> Bool {
        if let id, slot.id != id { return false }
        return slot.tanggal == tanggal && slot.waktu == waktu && slot.gayaMengajar == gayaMengajar
            && slot.tempat ?? "" == tempat && slot.keterangan ?? "" == keterangan
            // The classic platform keeps neither end nor link.
            && (slot.waktuSelesai ?? waktuSelesai) == waktuSelesai && (slot.tautan ?? tautan) == tautan
    }
}
