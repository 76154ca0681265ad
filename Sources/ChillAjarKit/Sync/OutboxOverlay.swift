/// A list as it will be once the outbox has been sent: what a person has asked for is seen at once, though the platform does
/// not know it yet.
///
/// Nothing is written anywhere: the copy of the list stays what the server said, so that a row that is refused or taken back
/// leaves no trace. Money is the exception: a proof that waits changes nothing here, for a payment is never shown further
/// than the platform says; the row itself is what the screens show as waiting. Rows that were refused change nothing either.
public struct OutboxOverlay: Sendable {
    private let mutations: [(row: OutboxEntry, mutation: Mutation)]
    private let kursus: [Kursus]
    private let person: User?

    /// The rows of a person over the kursus that everybody sees, from which a booking takes its names, its time and its price.
    public init(_ rows: [OutboxEntry], kursus: [Kursus], person: User?) {
        mutations = rows.filter { $0.state != .refused }.map { ($0, $0.mutation) }
        self.kursus = kursus
        self.person = person
    }

    /// Whether some row changes what a list shows; where none does, the list need not be made anew.
    public func concerns(_ resource: Resource) -> Bool {
        mutations.contains { $0.mutation.changesView(of: resource) }
    }

    /// The list with the rows over it.
    public func applied(to content: ResourceContent, of resource: Resource) -> ResourceContent {
        guard concerns(resource) else { return content }
        switch content {
        case .kursus(let list): return .kursus(list.compactMap { changed($0, isOwn: resource == .kursusMentor) })
        case .sesi(let list): return .sesi(booked(by: resource, beside: list) + list.compactMap(changed))
        case .transaksi(let list): return .transaksi(list.filter { !isDecided($0.id) })
        case .notifikasi(let list): return .notifikasi(list.map(changed))
        case .mentor: return content
        }
    }

    // MARK: Sesi

    private func changed(_ sesi: Sesi) -> Sesi? {
        var sesi = sesi
        for (row, mutation) in mutations where mutation.sesiID == sesi.id {
            switch mutation {
            // Given back or not: while nobody knows, it stands as the platform told it last.
            case .cancelSesi: if row.state != .unclear { return nil }
            case .startSesi: sesi.statusSesi = .started
            case .finishSesi: sesi.statusSesi = .end
            case .reviewSesi(_, let rating, let komentar):
                sesi.testimoni = Testimoni(
                    id: TestimoniID(-row.id.value), sesiID: sesi.id, rating: Rating(Double(rating)), komentar: komentar)
            default: break
            }
        }
        return sesi
    }

    /// The sesi of bookings that the platform has not made yet, the newest first; none that it shows already.
    private func booked(by resource: Resource, beside list: [Sesi]) -> [Sesi] {
        guard resource == .sesiPelanggan else { return [] }
        let known = Set(list.filter(\.statusSesi.isLive).compactMap(\.jadwalKursusID))
        return mutations.reversed().compactMap { row, mutation in
            guard case .bookSesi(let booking) = mutation, !known.contains(booking.jadwalKursusID) else { return nil }
            return sesi(of: booking, row)
        }
    }

    private func sesi(of booking: SesiBooking, _ row: OutboxEntry) -> Sesi {
        let kursus = kursus.first { $0.id == booking.kursusID }
        let paket = kursus?.visibilitasPaket?.first { $0.paketID == booking.paketID }?.paket
        let harga = kursus?.mentor?.biayaPerSesi.map { Harga(biayaPerSesi: $0, paket: paket).total }
        return Sesi(
            id: SesiID(bookedBy: row.id), mentorID: booking.mentorID, pelangganID: booking.pelangganID,
            kursusID: booking.kursusID, jadwalKursusID: booking.jadwalKursusID, paketID: booking.paketID,
            detailKursus: booking.detailKursus, jumlahSementara: harga, statusSesi: .pending, createdAt: row.createdAt,
            mentor: kursus?.mentor, pelanggan: person?.pelanggan, kursus: kursus,
            jadwal: kursus?.jadwal.first { $0.id == booking.jadwalKursusID }, paket: paket)
    }

    // MARK: Kursus and their slots

    private func changed(_ kursus: Kursus, isOwn: Bool) -> Kursus? {
        var kursus = kursus
        for (row, mutation) in mutations {
            switch mutation {
            case .bookSesi(let booking) where !isOwn && booking.kursusID == kursus.id:
                kursus.jadwal.removeAll { $0.id == booking.jadwalKursusID }
            case .deleteJadwal(let id): kursus.jadwal.removeAll { $0.id == id }
            case .saveJadwal(let entry) where isOwn && entry.kursusID == kursus.id:
                // A new one is known by its row until the platform has made it.
                put(entry.slot(as: entry.id ?? JadwalKursusID(-row.id.value)), into: &kursus.jadwal)
            default: break
            }
        }
        return kursus
    }

    private func put(_ slot: JadwalKursus, into slots: inout [JadwalKursus]) {
        if let index = slots.firstIndex(where: { $0.id == slot.id }) {
            slots[index] = slot
        } else {
            slots.append(slot)
        }
    }

    // MARK: The queue and the news

    private func isDecided(_ id: TransaksiID) -> Bool {
        mutations.contains { _, mutation in
            switch mutation {
            case .verifyPembayaran(id), .rejectPembayaran(id, _): true
            default: false
            }
        }
    }

    private func changed(_ notifikasi: Notifikasi) -> Notifikasi {
        var notifikasi = notifikasi
        let row = mutations.first { $0.mutation == .readNotifikasi(notifikasi.id) }?.row
        notifikasi.dibacaAt = notifikasi.dibacaAt ?? row?.createdAt
        return notifikasi
    }
}

extension Mutation {
    fileprivate func changesView(of resource: Resource) -> Bool {
        switch self {
        case .bookSesi: resource == .sesiPelanggan || resource == .kursus
        case .cancelSesi, .reviewSesi: resource == .sesiPelanggan
        case .startSesi, .finishSesi: resource == .sesiMentor
        case .saveJadwal: resource == .kursusMentor
        case .deleteJadwal: resource == .kursusMentor || resource == .kursus
        case .verifyPembayaran, .rejectPembayaran: resource == .antrean
        case .readNotifikasi: resource == .notifikasi
        case .uploadBukti, .updateProfil, .uploadFoto: false
        }
    }
}

extension JadwalEntry {
    /// The slot as it will be, under an id.
    public func slot(as id: JadwalKursusID) -> JadwalKursus {
        JadwalKursus(
            id: id, kursusID: kursusID, tanggal: tanggal, waktu: waktu,
            waktuSelesai: waktuSelesai, gayaMengajar: gayaMengajar, keterangan: keterangan.isEmpty ? nil : keterangan,
            tempat: tempat.isEmpty ? nil : tempat, tautan: tautan)
    }
}
