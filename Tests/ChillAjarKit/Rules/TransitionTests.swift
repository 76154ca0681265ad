import ChillAjarKit
import Testing

@Suite("What may follow what")
struct TransitionTests {
    @Test("A sesi goes its way in one direction, and only a booking can be given back")
    func sesi() {
        let all: [StatusSesi] = [.pending, .started, .end, .reviewed, .cancelled, .unknown("x")]
        let allowed = all.flatMap { from in all.filter { from.mayBecome($0) }.map { [from, $0] } }
        #expect(allowed == [[.pending, .started], [.pending, .cancelled], [.started, .end], [.end, .reviewed]])
    }

    @Test("A proof may be sent until it is accepted; an accepted payment stays")
    func payment() {
        let all: [StatusPembayaran] = [.menungguPembayaran, .menungguVerifikasi, .accepted, .rejected, .unknown("x")]
        #expect(all.map(\.takesProof) == [true, true, false, true, false])
        #expect(all.filter { StatusPembayaran.menungguVerifikasi.mayBecome($0) } == [.menungguVerifikasi, .accepted, .rejected])
        #expect(all.allSatisfy { !StatusPembayaran.accepted.mayBecome($0) })
    }

    @Test(
        "One word tells where a booking stands",
        arguments: [
            (StatusSesi.pending, nil, TahapSesi.menungguPembayaran), (.pending, .menungguPembayaran, .menungguPembayaran),
            (.pending, .menungguVerifikasi, .menungguVerifikasi), (.pending, .rejected, .buktiDitolak),
            (.pending, .accepted, .terjadwal),
            (.started, .accepted, .berlangsung), (.end, .accepted, .menungguUlasan), (.reviewed, .accepted, .selesai),
            (.cancelled, .rejected, .dibatalkan), (.pending, .unknown("x"), .lain("x")), (.unknown("y"), .accepted, .lain("y")),
        ] as [(StatusSesi, StatusPembayaran?, TahapSesi)])
    func stage(status: StatusSesi, payment: StatusPembayaran?, stage: TahapSesi) {
        let transaksi = payment.map { Transaksi(id: TransaksiID(1), statusPembayaran: $0) }
        #expect(Sesi(id: SesiID(1), statusSesi: status, transaksi: transaksi).tahap == stage)
    }

    @Test("A sesi that is over and has its testimoni is finished, whatever its status is behind")
    func reviewed() {
        let testimoni = Testimoni(id: TestimoniID(1), rating: Rating(5))
        #expect(Sesi(id: SesiID(1), statusSesi: .end, testimoni: testimoni).tahap == .selesai)
    }

    @Test("Each role reads its own lists, and nobody those of others")
    func roles() {
        func lists(_ peran: Peran?) -> [Resource] { Resource.allCases.filter { $0.isReadable(by: peran) } }
        #expect(lists(nil) == [.kursus, .mentor])
        #expect(lists(.pelanggan) == [.kursus, .sesiPelanggan, .mentor, .notifikasi])
        #expect(lists(.mentor) == [.kursus, .sesiMentor, .kursusMentor, .mentor, .notifikasi])
        #expect(lists(.admin) == [.kursus, .antrean, .mentor, .notifikasi])
        #expect(lists(.unknown("owner")) == [.kursus, .mentor, .notifikasi])
    }
}
