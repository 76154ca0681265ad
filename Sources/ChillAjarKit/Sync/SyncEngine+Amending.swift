/// What an answer makes of the copies of lists. The row is gone with it, and the lists are read anew only later: a program that is
/// killed in between, or that finds no connection at its next start, must not show a booking as if it had never been made.
extension SyncEngine {
    /// Writes into the copies of the person's own lists what a row has done, before the row goes.
    func amendCopies(by row: OutboxEntry, _ result: MutationResult) {
        for resource in row.mutation.affected where !resource.isPublic {
            let old = isPresent(row.owner) ? readings[resource]?.snapshot : nil
            let kept = attempt { () throws(StoreFailure) in
                if let old { old } else { try store.snapshot(of: resource, owner: row.owner) }
            }
            guard let copy = kept ?? nil else { continue }
            let content = overlay(of: row).applied(to: copy.content, of: resource).acknowledging(row, result)
            guard content != copy.content else { continue }
            // No ETag: the server knows no such list, and is asked for the whole of it.
            let amended = Snapshot(content, fetchedAt: copy.fetchedAt)
            attempt { () throws(StoreFailure) in try store.save(amended, of: resource, owner: row.owner) }
            guard isPresent(row.owner) else { continue }
            readings[resource, default: Reading()].snapshot = amended
            readings[resource]?.amendments += 1
            emit(.snapshot(resource, amended))
        }
    }

    private func overlay(of row: OutboxEntry) -> OutboxOverlay {
        var row = row
        row.state = .sending
        let kursus =
            readings[.kursus]?.snapshot ?? attempt { () throws(StoreFailure) in
                try store.snapshot(of: .kursus, owner: nil)
            } ?? nil
        guard case .kursus(let list) = kursus?.content else { return OutboxOverlay([row], kursus: [], person: session?.user) }
        return OutboxOverlay([row], kursus: list, person: session?.user)
    }
}

extension ResourceContent {
    /// With what the platform has made of a row in the place of what was expected of it.
    fileprivate func acknowledging(_ row: OutboxEntry, _ result: MutationResult) -> ResourceContent {
        switch (self, result) {
        case (.sesi(let list), .sesi(let answer)):
            .sesi(list.map { $0.id == SesiID(bookedBy: row.id) ? $0.booked(as: answer) : $0 })
        case (.sesi(let list), .transaksi(let transaksi)):
            .sesi(list.changing(row.mutation.sesiID) { $0.transaksi = transaksi })
        case (.sesi(let list), .testimoni(let testimoni)):
            .sesi(list.changing(row.mutation.sesiID) { $0.testimoni = testimoni })
        case (.kursus(let list), .jadwal(let slot)):
            .kursus(
                list.map { kursus in
                    var kursus = kursus
                    for index in kursus.jadwal.indices where kursus.jadwal[index].id == JadwalKursusID(-row.id.value) {
                        kursus.jadwal[index] = slot
                    }
                    return kursus
                })
        default: self
        }
    }
}

extension [Sesi] {
    fileprivate func changing(_ id: SesiID?, _ change: (inout Sesi) -> Void) -> [Sesi] {
        map { sesi in
            guard sesi.id == id else { return sesi }
            var sesi = sesi
            change(&sesi)
            return sesi
        }
    }
}

extension Sesi {
    /// The expected sesi as the platform has booked it; its answer names kursus, mentor and slot by their ids only.
    fileprivate func booked(as answer: Sesi) -> Sesi {
        var sesi = self
        sesi.id = answer.id
        sesi.statusSesi = answer.statusSesi
        sesi.jumlahSementara = answer.jumlahSementara ?? jumlahSementara
        sesi.createdAt = answer.createdAt ?? createdAt
        sesi.transaksi = answer.transaksi
        sesi.batasWaktu = answer.batasWaktu
        sesi.rekening = answer.rekening
        return sesi
    }
}
