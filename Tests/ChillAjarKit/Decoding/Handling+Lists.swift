@testable import ChillAjarKit

extension Handling {
    mutating func use(kursus list: [Kursus]) {
        for kursus in list {
            use(kursus)
            use(kursus.mentor)
            for slot in kursus.jadwal { use(slot) }
            for paket in kursus.paketTersedia { use(paket, biayaPerSesi: kursus.mentor?.biayaPerSesi ?? .zero) }
        }
        note(ClassicJoin.paket(of: list, into: list.reversed()))
        let mutations = list.flatMap { kursus -> [Mutation] in
            let slot = kursus.jadwal.first
            var booking = SesiBooking.sample
            (booking.kursusID, booking.jadwalKursusID) = (kursus.id, slot?.id ?? booking.jadwalKursusID)
            booking.paketID = kursus.visibilitasPaket?.first?.paketID
            var entry = JadwalEntry.sample
            (entry.id, entry.kursusID) = (slot?.id, kursus.id)
            return [.bookSesi(booking), .saveJadwal(entry), .deleteJadwal(entry.id ?? JadwalKursusID(1))]
        }
        lay(mutations, over: .kursus(list), of: [.kursus, .kursusMentor], kursus: list)
        // A booking takes its names and its price from the kursus.
        lay(mutations, over: .sesi([]), of: [.sesiPelanggan], kursus: list)
    }

    mutating func use(sesi list: [Sesi]) {
        for sesi in list {
            use(sesi)
            note(sesi.tahap)
            note(sesi.id.outboxID)
            note(sesi.statusSesi.mayBecome(.cancelled) && sesi.statusSesi.isLive)
            use(sesi.jumlahSementara)
            use(sesi.createdAt)
            use(sesi.batasWaktu)
            use(sesi.jadwal)
            use(sesi.testimoni)
            use(sesi.paket, biayaPerSesi: sesi.jumlahSementara ?? .zero)
            if let transaksi = sesi.transaksi { use(transaksi: [transaksi]) }
        }
        note(ClassicJoin.transaksi(list.compactMap(\.transaksi), into: list, of: nil))
        let mutations = list.flatMap { sesi -> [Mutation] in
            var upload = BuktiUpload.sample
            (upload.sesiID, upload.jumlah) = (sesi.id, sesi.jumlahSementara ?? .zero)
            var booking = SesiBooking.sample
            booking.jadwalKursusID = sesi.jadwalKursusID ?? booking.jadwalKursusID
            return [
                .bookSesi(booking), .startSesi(sesi.id), .finishSesi(sesi.id), .uploadBukti(upload),
                .reviewSesi(sesi.id, rating: 5, komentar: ""), .cancelSesi(sesi.id),
            ]
        }
        lay(mutations, over: .sesi(list), of: [.sesiPelanggan, .sesiMentor])
    }

    mutating func use(transaksi list: [Transaksi]) {
        for transaksi in list {
            use(transaksi)
            use(transaksi.jumlah)
            note(transaksi.statusPembayaran.takesProof)
            for moment in [transaksi.createdAt, transaksi.updatedAt, transaksi.batasWaktu, transaksi.tanggalPembayaran] {
                use(moment)
            }
        }
        note(ClassicJoin.antrean(list))
        lay(
            list.flatMap { [.verifyPembayaran($0.id), .rejectPembayaran($0.id, alasan: "Buram")] }, over: .transaksi(list),
            of: [.antrean])
    }

    mutating func use(notifikasi list: [Notifikasi]) {
        for notifikasi in list {
            use(notifikasi)
            use(notifikasi.createdAt)
            use(notifikasi.dibacaAt)
        }
        lay(list.map { .readNotifikasi($0.id) }, over: .notifikasi(list), of: [.notifikasi])
    }

    /// The outbox with rows about what was decoded, and the lists with those rows over them.
    mutating func lay(
        _ mutations: [Mutation], over content: ResourceContent, of resources: [Resource], kursus: [Kursus] = []
    ) {
        let rows = use(rowsOf: mutations)
        let overlay = OutboxOverlay(rows, kursus: kursus, person: nil)
        for resource in resources { note(overlay.applied(to: content, of: resource)) }
        for row in rows {
            let result = row.mutation.effect(in: content, since: now)
            note(result)
            note(row.mutation.rest(in: content))
            note(row.mutation.isOvertaken(in: content, since: now))
        }
    }

    @discardableResult
    mutating func use(rowsOf mutations: [Mutation]) -> [OutboxEntry] {
        let rows = mutations.enumerated().map { index, mutation in
            OutboxEntry(
                id: OutboxID(Int64(index + 1)), owner: UserID(6), idempotencyKey: "k", mutation: mutation, createdAt: now,
                dependsOn: mutation.sesiID?.outboxID)
        }
        let queue = OutboxQueue(rows)
        note(queue.next(at: now) { _ in nil })
        for row in rows { note(queue.dependants(of: row.id)) }
        return rows
    }
}

extension SesiBooking {
    static let sample = SesiBooking(
        mentorID: MentorID(1), pelangganID: PelangganID(1), kursusID: KursusID(18), jadwalKursusID: JadwalKursusID(28),
        paketID: nil,
        detailKursus: "")
}

extension BuktiUpload {
    static let sample = BuktiUpload(
        sesiID: SesiID(78), transaksiID: nil, mentorID: MentorID(1), pelangganID: PelangganID(1), paketID: nil,
        jumlah: Rupiah(25_000), metodePembayaran: "transfer", tanggalPembayaran: Tanggal(dayNumber: 20_779), path: "/b",
        kind: .jpeg)
}

extension JadwalEntry {
    static let sample = JadwalEntry(
        id: nil, kursusID: KursusID(18), tanggal: Tanggal(dayNumber: 20_779), waktu: Waktu(secondOfDay: 68_400),
        gayaMengajar: .online, keterangan: "", tempat: "")
}

extension Server {
    static let sample = Server("https://contoh.test")!
}
