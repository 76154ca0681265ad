import ChillAjarKit
import Testing

@Suite("What waits in the outbox is seen in the lists")
struct OverlayTests {
    private let mentor = Mentor(id: MentorID(1), biayaPerSesi: Rupiah(25_000), user: User(id: UserID(3), nama: "Bagas"))
    private let slot = JadwalKursus(
        id: JadwalKursusID(28), tanggal: Tanggal(dayNumber: 20_784), waktu: Waktu(secondOfDay: 28_800))

    private var kursus: [Kursus] {
        [Kursus(id: KursusID(18), nama: "Kalkulus", mentorID: MentorID(1), mentor: mentor, jadwal: [slot])]
    }

    private func row(_ mutation: Mutation, _ state: OutboxEntry.State = .waiting, id: Int64 = 7) -> OutboxEntry {
        OutboxEntry(
            id: OutboxID(id), owner: UserID(6), idempotencyKey: "k\(id)", mutation: mutation, state: state, createdAt: World.start
        )
    }

    private func overlay(_ rows: OutboxEntry...) -> OutboxOverlay {
        OutboxOverlay(rows, kursus: kursus, person: Session.ayu.user)
    }

    private func sesi(_ list: [Sesi], _ rows: OutboxEntry..., of resource: Resource = .sesiPelanggan) -> [Sesi] {
        let content = OutboxOverlay(rows, kursus: kursus, person: nil).applied(to: .sesi(list), of: resource)
        if case .sesi(let list) = content { return list }
        return []
    }

    @Test(
        "A booking is a sesi with its names, time and price before the platform has made it",
        arguments: [
            OutboxEntry.State.waiting, .sending, .unclear,
        ])
    func booking(state: OutboxEntry.State) {
        let shown = sesi([Sesi(id: SesiID(3))], row(.booking, state))
        #expect(shown.map(\.id) == [SesiID(bookedBy: OutboxID(7)), SesiID(3)])
        #expect(shown.first?.kursus?.nama == "Kalkulus")
        #expect(shown.first?.jadwal == slot)
        #expect(shown.first?.jumlahSementara == Rupiah(25_000))
        #expect(shown.first?.tahap == .menungguPembayaran)
    }

    @Test("Its slot is no longer free, in the list that it is taken from")
    func takenSlot() {
        #expect(overlay(row(.booking)).applied(to: .kursus(kursus), of: .kursus) != .kursus(kursus))
        #expect(overlay(row(.booking)).applied(to: .kursus(kursus), of: .kursusMentor) == .kursus(kursus))
    }

    @Test("A booking that the platform shows already is not shown twice")
    func bookedMeanwhile() {
        let made = Sesi(id: SesiID(78), jadwalKursusID: JadwalKursusID(28))
        #expect(sesi([made], row(.booking, .unclear)) == [made])
    }

    @Test("What was refused changes nothing")
    func refused() {
        #expect(sesi([], row(.booking, .refused)).isEmpty)
        #expect(!overlay(row(.booking, .refused)).concerns(.kursus))
    }

    @Test("Money is never shown further than the platform says")
    func money() {
        var unpaid = Sesi(id: SesiID(78))
        #expect(sesi([unpaid], row(.proof(.jpeg))) == [unpaid])
        unpaid.transaksi = Transaksi(id: TransaksiID(5), sesiID: SesiID(78), statusPembayaran: .rejected)
        #expect(sesi([unpaid], row(.proof(.jpeg))) == [unpaid])
    }

    @Test("A sesi of which nobody knows whether it is cancelled stands as it was told last")
    func unclearCancel() {
        let unpaid = Sesi(id: SesiID(5))
        #expect(sesi([unpaid], row(.cancelSesi(SesiID(5)), .unclear)) == [unpaid])
    }

    @Test("A cancelled sesi is gone, a reviewed one has its stars, a started and a finished one their status")
    func steps() {
        let ended = Sesi(id: SesiID(5), statusSesi: .end)
        #expect(sesi([ended], row(.cancelSesi(SesiID(5)))).isEmpty)
        let reviewed = sesi([ended], row(.reviewSesi(SesiID(5), rating: 4, komentar: "Runtut")))
        #expect(reviewed.first?.testimoni?.rating == Rating(4))
        #expect(reviewed.first?.tahap == .selesai)
        let both = sesi([Sesi(id: SesiID(5))], row(.startSesi(SesiID(5))), row(.finishSesi(SesiID(5)), id: 8), of: .sesiMentor)
        #expect(both.map(\.statusSesi) == [.end])
    }

    @Test("A mentor's slots are as they will be")
    func slots() {
        let entry = JadwalEntry(
            id: nil, kursusID: KursusID(18), tanggal: Tanggal(dayNumber: 20_790), waktu: Waktu(secondOfDay: 36_000),
            gayaMengajar: .online, keterangan: "", tempat: "")
        let content = overlay(row(.saveJadwal(entry)), row(.deleteJadwal(slot.id), id: 8))
            .applied(to: .kursus(kursus), of: .kursusMentor)
        guard case .kursus(let list) = content else { return }
        #expect(list.first?.jadwal.map(\.id) == [JadwalKursusID(-7)])
        #expect(list.first?.jadwal.first?.waktu == entry.waktu)
    }

    @Test("What an admin has decided leaves the queue; what somebody has read is read")
    func decided() {
        let waiting = [Transaksi(id: TransaksiID(4)), Transaksi(id: TransaksiID(5))]
        let rejected = overlay(row(.rejectPembayaran(TransaksiID(4), alasan: "Buram")))
        #expect(rejected.applied(to: .transaksi(waiting), of: .antrean) == .transaksi([waiting[1]]))
        let news = Notifikasi(id: NotifikasiID(2), jenis: "a", judul: "b", isi: "c")
        guard
            case .notifikasi(let list) = overlay(row(.readNotifikasi(news.id))).applied(to: .notifikasi([news]), of: .notifikasi)
        else { return }
        #expect(list.map(\.dibacaAt) == [World.start])
    }
}
