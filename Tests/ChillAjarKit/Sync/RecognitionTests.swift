import Testing

@testable import ChillAjarKit

@Suite("The effect of a mutation is known again in the platform's lists")
struct RecognitionTests {
    private let moment = World.start
    private let slot = JadwalKursus(
        id: JadwalKursusID(28), tanggal: Tanggal(dayNumber: 20_784), waktu: Waktu(secondOfDay: 68_400), gayaMengajar: .online)

    private func sesi(_ status: StatusSesi, transaksi: Transaksi? = nil, testimoni: Testimoni? = nil) -> ResourceContent {
        .sesi([
            Sesi(
                id: SesiID(78), pelangganID: PelangganID(1), jadwalKursusID: JadwalKursusID(28), statusSesi: status,
                transaksi: transaksi, testimoni: testimoni)
        ])
    }

    private func transaksi(_ status: StatusPembayaran, bukti: String? = "a.jpg", updated: Int64 = 1) -> Transaksi {
        Transaksi(
            id: TransaksiID(4), sesiID: SesiID(78), statusPembayaran: status, buktiPembayaran: bukti,
            updatedAt: moment.adding(seconds: updated))
    }

    private func isSeen(_ mutation: Mutation, in content: ResourceContent) -> Bool {
        mutation.effect(in: content, since: moment) != nil
    }

    @Test("A booking by a live sesi of the person on the slot")
    func booking() {
        #expect(isSeen(.booking, in: sesi(.pending)))
        #expect(!isSeen(.booking, in: sesi(.cancelled)))
        #expect(!isSeen(.booking, in: .sesi([])))
        let other = Sesi(id: SesiID(1), pelangganID: PelangganID(2), jadwalKursusID: JadwalKursusID(28))
        #expect(!isSeen(.booking, in: .sesi([other])))
    }

    @Test("A cancelled booking by its absence or its status")
    func cancelling() {
        #expect(isSeen(.cancelSesi(SesiID(78)), in: .sesi([])))
        #expect(isSeen(.cancelSesi(SesiID(78)), in: sesi(.cancelled)))
        #expect(!isSeen(.cancelSesi(SesiID(78)), in: sesi(.pending)))
    }

    @Test("A first proof by a waiting or accepted transaksi that has one")
    func firstProof() {
        #expect(isSeen(.proof(.jpeg), in: sesi(.pending, transaksi: transaksi(.menungguVerifikasi))))
        #expect(isSeen(.proof(.jpeg), in: sesi(.pending, transaksi: transaksi(.accepted, bukti: nil))))
        #expect(!isSeen(.proof(.jpeg), in: sesi(.pending, transaksi: transaksi(.menungguVerifikasi, bukti: nil))))
        #expect(!isSeen(.proof(.jpeg), in: sesi(.pending, transaksi: transaksi(.rejected))))
        #expect(!isSeen(.proof(.jpeg), in: sesi(.pending)))
    }

    @Test("A proof that replaces another by its time, with some tolerance for clocks")
    func nextProof() {
        let proof = Mutation.proof(.jpeg, transaksi: 4)
        #expect(isSeen(proof, in: sesi(.pending, transaksi: transaksi(.menungguVerifikasi, updated: -119))))
        #expect(!isSeen(proof, in: sesi(.pending, transaksi: transaksi(.menungguVerifikasi, updated: -121))))
    }

    @Test("A transaksi without its proof is the first of two steps: the second is left")
    func halfWay() {
        let content = sesi(.pending, transaksi: transaksi(.menungguVerifikasi, bukti: nil))
        #expect(Mutation.proof(.pdf).rest(in: content) == .proof(.pdf, transaksi: 4))
        #expect(Mutation.proof(.pdf).rest(in: .sesi([])) == .proof(.pdf))
        #expect(Mutation.booking.rest(in: content) == .booking)
    }

    @Test("A review by the testimoni, or by the status")
    func review() {
        let review = Mutation.reviewSesi(SesiID(78), rating: 5, komentar: "")
        #expect(isSeen(review, in: sesi(.end, testimoni: Testimoni(id: TestimoniID(1), rating: Rating(5)))))
        #expect(isSeen(review, in: sesi(.reviewed)))
        #expect(!isSeen(review, in: sesi(.end)))
    }

    @Test("Starting and finishing by the status, or one that follows it")
    func teaching() {
        let seen = [StatusSesi.pending, .started, .end, .reviewed]
        #expect(seen.map { isSeen(.startSesi(SesiID(78)), in: sesi($0)) } == [false, true, true, true])
        #expect(seen.map { isSeen(.finishSesi(SesiID(78)), in: sesi($0)) } == [false, false, true, true])
    }

    @Test("A slot by its day, time and place, and a removed one by its absence")
    func slots() {
        let kursus = ResourceContent.kursus([Kursus(id: KursusID(18), nama: "Kalkulus", jadwal: [slot])])
        func entry(_ id: Int64?, hour: Int = 19, end: Int? = nil) -> Mutation {
            .saveJadwal(
                JadwalEntry(
                    id: id.map { JadwalKursusID($0) }, kursusID: KursusID(18), tanggal: slot.tanggal,
                    waktu: Waktu(secondOfDay: hour * 3600), waktuSelesai: end.map { Waktu(secondOfDay: $0 * 3600) },
                    gayaMengajar: .online, keterangan: "", tempat: ""))
        }
        #expect(isSeen(entry(nil), in: kursus))
        #expect(isSeen(entry(28), in: kursus))
        #expect(!isSeen(entry(29), in: kursus))
        #expect(!isSeen(entry(28, hour: 20), in: kursus))
        #expect(isSeen(entry(28, end: 21), in: kursus), "a platform that keeps no end")
        var ending = slot
        ending.waktuSelesai = Waktu(secondOfDay: 20 * 3600)
        let kept = ResourceContent.kursus([Kursus(id: KursusID(18), nama: "Kalkulus", jadwal: [ending])])
        #expect(isSeen(entry(28, end: 20), in: kept))
        #expect(!isSeen(entry(28, end: 21), in: kept))
        #expect(!isSeen(.deleteJadwal(JadwalKursusID(28)), in: kursus))
        #expect(isSeen(.deleteJadwal(JadwalKursusID(29)), in: kursus))
    }

    @Test("A decision of an admin by the status of the transaksi")
    func decisions() {
        let accepted = ResourceContent.transaksi([transaksi(.accepted)])
        let rejected = ResourceContent.transaksi([transaksi(.rejected)])
        #expect(isSeen(.verifyPembayaran(TransaksiID(4)), in: accepted))
        #expect(!isSeen(.verifyPembayaran(TransaksiID(4)), in: rejected))
        #expect(isSeen(.rejectPembayaran(TransaksiID(4), alasan: "buram"), in: rejected))
        #expect(!isSeen(.rejectPembayaran(TransaksiID(4), alasan: "buram"), in: accepted))
    }
}
