extension SyncEngine {
    /// Reads the rows of a list, with what the classic platform leaves out joined to it.
    func content(of resource: Resource, as session: Session?) async throws(APIError) -> ResourceContent {
        let platform = try await platform()
        switch resource {
        case .kursus: return .kursus(try await kursus(on: platform, as: session))
        case .sesiPelanggan: return .sesi(try await sesiPelanggan(on: platform, as: session))
        case .sesiMentor: return .sesi(try await ask(PlatformCalls.mentorSesi(), as: session))
        case .kursusMentor: return .kursus(try await ask(PlatformCalls.mentorKursus(), as: session))
        case .mentor: return .mentor(try await ask(PlatformCalls.publicMentor(), as: nil))
        case .notifikasi: return .notifikasi(try await ask(PlatformCalls.notifikasi(), as: session))
        case .antrean: return .transaksi(ClassicJoin.antrean(try await ask(PlatformCalls.transaksiList(), as: session)))
        }
    }

    /// The public list is asked for without a token: its copy is everybody's, and must hold nothing that only one may see.
    private func kursus(on platform: Capabilities, as session: Session?) async throws(APIError) -> [Kursus] {
        let list = try await ask(PlatformCalls.publicKursus(), as: nil)
        guard !platform.hasDetail, let session else { return list }
        do throws(APIError) {
            return ClassicJoin.paket(of: try await ask(PlatformCalls.kursusList(), as: session), into: list)
        } catch {
            // The slots are worth showing without fresh paket; those that were seen before still stand.
            guard case .kursus(let known) = readings[.kursus]?.snapshot?.content else { return list }
            return ClassicJoin.paket(of: known, into: list)
        }
    }

    private func sesiPelanggan(on platform: Capabilities, as session: Session?) async throws(APIError) -> [Sesi] {
        let list = try await ask(PlatformCalls.pelangganSesi(), as: session)
        guard !platform.hasDetail else { return list }
        return ClassicJoin.transaksi(
            try await ask(PlatformCalls.transaksiList(), as: session), into: list, of: session?.user.pelanggan?.id)
    }

    func fetchBukti(_ transaksi: TransaksiID) {
        guard fetchingBukti.insert(transaksi).inserted else { return }
        let (session, generation) = (session, generation)
        Task {
            let event: SyncEvent
            do throws(APIError) {
                event = .bukti(transaksi, try await ask(PlatformCalls.bukti(of: transaksi), as: session))
            } catch {
                event = .buktiFailed(transaksi, error)
            }
            fetchingBukti.remove(transaksi)
            if generation == self.generation { emit(event) }
        }
    }

    func fetchTestimoni(_ mentor: MentorID) {
        guard fetchingTestimoni.insert(mentor).inserted else { return }
        let session = session
        Task {
            let event: SyncEvent
            do throws(APIError) {
                event = .testimoni(mentor, try await ask(PlatformCalls.testimoni(of: mentor), as: session))
            } catch {
                event = .testimoniFailed(mentor, error)
            }
            fetchingTestimoni.remove(mentor)
            emit(event)
        }
    }
}

/// What the classic platform spreads over several lists, put together as ours sends it.
enum ClassicJoin {
    /// The proofs that wait, oldest first.
    static func antrean(_ transaksi: [Transaksi]) -> [Transaksi] {
        // A proof waits since it was sent last: the row's change, not its making.
        func since(_ row: Transaksi) -> Timestamp { row.updatedAt ?? row.createdAt ?? Timestamp(seconds: 0) }
        return transaksi.filter { $0.statusPembayaran == .menungguVerifikasi }.sorted { (since($0), $0.id) < (since($1), $1.id) }
    }

    /// Kursus with the paket that another list of the same kursus shows.
    static func paket(of known: [Kursus], into list: [Kursus]) -> [Kursus] {
        let offers = Dictionary(known.map { ($0.id, $0.visibilitasPaket) }) { first, _ in first }
        return list.map { kursus in
            var kursus = kursus
            kursus.visibilitasPaket = kursus.visibilitasPaket ?? offers[kursus.id] ?? nil
            return kursus
        }
    }

    /// A pelanggan's sesi with their transaksi. The classic list holds everybody's: only the person's own rows are looked at.
    static func transaksi(_ transaksi: [Transaksi], into list: [Sesi], of pelanggan: PelangganID?) -> [Sesi] {
        var chosen: [SesiID: Transaksi] = [:]
        for row in transaksi {
            guard let sesi = row.sesiID, let payer = row.pelangganID, pelanggan == nil || payer == pelanggan else { continue }
            if let other = chosen[sesi], !isBetter(row, than: other) { continue }
            chosen[sesi] = row
        }
        return list.map { sesi in
            var sesi = sesi
            guard let row = chosen[sesi.id], sesi.pelangganID == nil || row.pelangganID == sesi.pelangganID else { return sesi }
            sesi.transaksi = sesi.transaksi ?? row.withoutRelations
            return sesi
        }
    }

    /// One that lives before one that was rejected, then the later one: the classic platform lets several be made.
    private static func isBetter(_ row: Transaksi, than other: Transaksi) -> Bool {
        let (isLive, isOtherLive) = (row.statusPembayaran != .rejected, other.statusPembayaran != .rejected)
        return isLive == isOtherLive ? row.id > other.id : isLive
    }
}

extension Transaksi {
    /// Without what the sesi that it is put into shows already.
    fileprivate var withoutRelations: Transaksi {
        Transaksi(
            id: id, pelangganID: pelangganID, mentorID: mentorID, sesiID: sesiID, paketID: paketID, jumlah: jumlah,
            statusPembayaran: statusPembayaran, metodePembayaran: metodePembayaran, tanggalPembayaran: tanggalPembayaran,
            buktiPembayaran: buktiPembayaran, createdAt: createdAt, updatedAt: updatedAt, alasan: alasan, batasWaktu: batasWaktu,
            rekening: rekening)
    }
}
