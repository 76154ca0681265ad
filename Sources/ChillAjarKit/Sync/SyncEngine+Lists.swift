extension SyncEngine {
    /// Reads the rows of a list, with what the classic platform leaves out joined to it; a list of one request is asked for by
    /// the state that is known.
    func content(of resource: Resource, as session: Session?) async throws(APIError) -> Conditional<ResourceContent> {
        let platform = try await platform()
        let known = platform.hasETags ? readings[resource]?.snapshot?.etag : nil
        switch resource {
        case .kursus:
            guard platform.hasDetail else { return .fresh(.kursus(try await classicKursus(as: session)), etag: nil) }
            return try await ask(PlatformCalls.publicKursus().unless(known), as: nil).map { .kursus($0) }
        case .sesiPelanggan:
            let answer = try await ask(PlatformCalls.pelangganSesi().unless(known), as: session)
            guard !platform.hasDetail, case .fresh(let list, _) = answer else { return answer.map { .sesi($0) } }
            return .fresh(.sesi(try await joined(list, as: session)), etag: nil)
        case .sesiMentor: return try await ask(PlatformCalls.mentorSesi().unless(known), as: session).map { .sesi($0) }
        case .kursusMentor: return try await ask(PlatformCalls.mentorKursus().unless(known), as: session).map { .kursus($0) }
        case .mentor: return try await ask(PlatformCalls.publicMentor().unless(known), as: nil).map { .mentor($0) }
        case .notifikasi:
            guard platform.hasNotifikasi else { return .fresh(.notifikasi([]), etag: nil) }
            return try await ask(PlatformCalls.notifikasi().unless(known), as: session).map { .notifikasi($0) }
        case .antrean:
            let answer = try await ask(PlatformCalls.transaksiList().unless(known), as: session)
            return answer.map { .transaksi(ClassicJoin.antrean($0)) }
        }
    }

    /// The public list is asked for without a token: its copy is everybody's, and must hold nothing that only one may see.
    private func classicKursus(as session: Session?) async throws(APIError) -> [Kursus] {
        let list = try await ask(PlatformCalls.publicKursus(), as: nil)
        guard let session else { return list }
        do throws(APIError) {
            return ClassicJoin.paket(of: try await ask(PlatformCalls.kursusList(), as: session), into: list)
        } catch {
            // The slots are worth showing without fresh paket; those that were seen before still stand.
            guard case .kursus(let known) = readings[.kursus]?.snapshot?.content else { return list }
            return ClassicJoin.paket(of: known, into: list)
        }
    }

    private func joined(_ list: [Sesi], as session: Session?) async throws(APIError) -> [Sesi] {
        ClassicJoin.transaksi(
            try await ask(PlatformCalls.transaksiList(), as: session), into: list, of: session?.user.pelanggan?.id)
    }

    func fetchBukti(_ transaksi: TransaksiID) {
        guard fetchingBukti.insert(transaksi).inserted else { return }
        let (session, generation) = (session, generation)
        let (name, owner) = (fileName(ofBukti: transaksi), session?.user.id ?? endedOwner)
        if let name, let owner, let kept = attempt({ () throws(StoreFailure) in try store.file(name: name, owner: owner) }) ?? nil
        {
            fetchingBukti.remove(transaksi)
            return emit(.bukti(transaksi, kept))
        }
        Task {
            let event: SyncEvent
            do throws(APIError) {
                let file = try await ask(try await buktiCall(transaksi, as: session), as: session)
                event = .bukti(transaksi, file)
                if let name, generation == self.generation, let owner = session?.user.id {
                    attempt { () throws(StoreFailure) in try store.saveFile(file, name: name, owner: owner) }
                }
            } catch {
                event = .buktiFailed(transaksi, error)
            }
            fetchingBukti.remove(transaksi)
            if generation == self.generation { emit(event) }
        }
    }

    /// A pelanggan's own proof lies under the path that its transaksi names; a platform that lets nobody but admins see proofs
    /// has none for them.
    private func buktiCall(_ transaksi: TransaksiID, as session: Session?) async throws(APIError) -> Call<[UInt8]> {
        guard session?.user.peran == .pelanggan else { return PlatformCalls.bukti(of: transaksi) }
        guard try await platform().hasBerkas, case .sesi(let rows)? = readings[.sesiPelanggan]?.snapshot?.content,
            let path = rows.lazy.compactMap(\.transaksi).first(where: { $0.id == transaksi })?.buktiPembayaran,
            let call = PlatformCalls.berkas(path)
        else { throw .notFound(message: nil) }
        return call
    }

    /// Under what the file of a proof is kept: another proof of the same transaksi has another name. Nil where it is not known
    /// which proof it is.
    private func fileName(ofBukti transaksi: TransaksiID) -> String? {
        var known: Transaksi?
        if case .transaksi(let queue) = readings[.antrean]?.snapshot?.content { known = queue.first { $0.id == transaksi } }
        if known == nil, case .sesi(let rows) = readings[.sesiPelanggan]?.snapshot?.content {
            known = rows.lazy.compactMap(\.transaksi).first { $0.id == transaksi }
        }
        guard let path = known?.buktiPembayaran, let changed = known?.updatedAt, path.utf8.count <= 64 else { return nil }
        return "bukti-\(transaksi)-\(changed.microseconds)-\(path)"
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
            rekening: rekening, riwayat: riwayat)
    }
}
