import ChillAjarKit
import ClassicPlatformStub
import Testing

@Suite("The client's calls against the classic platform")
struct JourneyTests {
    let platform: ClassicPlatform
    let picture = [0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 9, count: 300_000)
    let pdf = Array("%PDF-1.7 bukti".utf8)
    let pictureFile: ProofFile
    let pdfFile: ProofFile

    init() throws {
        platform = try ClassicPlatform()
        pictureFile = try ProofFile(picture)
        pdfFile = try ProofFile(pdf)
    }

    func proof(_ sesi: Sesi, _ file: ProofFile, _ kind: BuktiFile.Kind, transaksi: TransaksiID? = nil) throws -> BuktiUpload {
        BuktiUpload(
            sesiID: sesi.id, transaksiID: transaksi, mentorID: try #require(sesi.mentorID),
            pelangganID: try #require(sesi.pelangganID), paketID: sesi.paketID, jumlah: try #require(sesi.jumlahSementara),
            metodePembayaran: "transfer", tanggalPembayaran: try #require(Tanggal("2026-11-22")), path: file.path, kind: kind)
    }

    @Test("Every row of every list is understood")
    func lists() async throws {
        let visitor = try await Visitor(platform, as: .admin)
        let kursus = try await visitor.call(PlatformCalls.publicKursus())
        #expect(kursus.count == 8)
        #expect(kursus.allSatisfy { $0.mentor?.user != nil && !$0.jadwal.isEmpty })
        let full = try await visitor.call(PlatformCalls.kursusList())
        #expect(full.count == 8)
        #expect(full.map { $0.paketTersedia.count } == [2, 2, 2, 2, 1, 1, 1, 2])
        let transaksi = try await visitor.call(PlatformCalls.transaksiList())
        #expect(transaksi.count == 5)
        #expect(transaksi.map { $0.jumlah?.amount } == [25000, 30001, 27501, nil, 25000])
        #expect(transaksi.allSatisfy { $0.tanggalPembayaran != nil && $0.createdAt != nil })
        #expect(transaksi.last?.statusPembayaran == .unknown("kedaluwarsa"))
    }

    @Test("A picture as proof: register, book with a paket, pay, be accepted, be taught, review")
    func pictureJourney() async throws {
        var pelanggan = Visitor(platform)
        pelanggan.session = try await pelanggan.call(
            PlatformCalls.register(
                Registration(
                    peran: .pelanggan, nama: "Tari", email: "tari@contoh.test", password: "sandi-tari", nomorTelepon: "081234",
                    alamat: "Bogor"))
        ).session()
        let again = SignIn(email: "tari@contoh.test", password: "sandi-tari")
        pelanggan.session = try await pelanggan.call(PlatformCalls.login(again)).session()
        let kursus = try #require(try await pelanggan.call(PlatformCalls.kursusList()).first)
        let sesi = try await pelanggan.book(kursus, paket: kursus.paketTersedia.last?.id)
        #expect(sesi.jumlahSementara?.amount == Int64(25000 + 5000 + 4000 - 2000))

        let transaksi = try await pelanggan.call(
            PlatformCalls.createTransaksi(try proof(sesi, pictureFile, .jpeg), withFile: true))
        #expect(transaksi.statusPembayaran == .menungguVerifikasi)
        #expect(transaksi.sesiID == sesi.id)

        let admin = try await Visitor(platform, as: .admin)
        #expect(try await admin.call(PlatformCalls.bukti(of: transaksi.id)) == picture)
        try await admin.call(PlatformCalls.verifyPembayaran(transaksi.id))

        let mentor = try await Visitor(platform, as: .mentor)
        let taught = try await mentor.call(PlatformCalls.mentorSesi()).first { $0.id == sesi.id }
        #expect(taught?.pelanggan?.user?.nama == "Tari")
        try await mentor.call(PlatformCalls.startSesi(sesi.id))
        try await mentor.call(PlatformCalls.finishSesi(sesi.id))

        let testimoni = try await pelanggan.call(PlatformCalls.reviewSesi(sesi.id, rating: 5, komentar: "Mantap"))
        #expect(testimoni.rating == Rating(5))
        let own = try await pelanggan.call(PlatformCalls.pelangganSesi())
        #expect(own.map(\.statusSesi) == [.reviewed])
        #expect(own.first?.transaksi == nil)
        #expect(own.first?.testimoni?.komentar == "Mantap")
    }

    @Test("A PDF as proof: refused with the transaksi, taken after it, also after a reject")
    func pdfJourney() async throws {
        let pelanggan = try await Visitor(platform, as: .pelanggan)
        let kursus = try #require(try await pelanggan.call(PlatformCalls.kursusList()).first)
        let sesi = try await pelanggan.book(kursus)
        let upload = try proof(sesi, pdfFile, .pdf)
        await #expect(throws: APIError.self) { try await pelanggan.call(PlatformCalls.createTransaksi(upload, withFile: true)) }
        let transaksi = try await pelanggan.call(PlatformCalls.createTransaksi(upload, withFile: false))
        #expect(transaksi.buktiPembayaran == nil)
        _ = try await pelanggan.call(PlatformCalls.unggahBukti(upload, for: transaksi.id))
        let admin = try await Visitor(platform, as: .admin)
        try await admin.call(PlatformCalls.rejectPembayaran(transaksi.id, alasan: "Buram"))
        let rejected = try await pelanggan.call(PlatformCalls.transaksiList()).first { $0.id == transaksi.id }
        #expect(rejected?.statusPembayaran == .rejected)
        #expect(rejected?.alasan == nil)
        let sent = try await pelanggan.call(PlatformCalls.unggahBukti(upload, for: transaksi.id))
        #expect(sent.statusPembayaran == .menungguVerifikasi)
        #expect(platform.bukti(ofTransaksi: Int(transaksi.id.value)) == pdf)
    }

    @Test("A mentor adds, changes and removes a slot")
    func jadwal() async throws {
        let mentor = try await Visitor(platform, as: .mentor)
        let kursus = try #require(try await mentor.call(PlatformCalls.mentorKursus()).first)
        var entry = JadwalEntry(
            id: nil, kursusID: kursus.id, tanggal: try #require(Tanggal("2030-01-02")), waktu: try #require(Waktu("09:30")),
            gayaMengajar: .online, keterangan: "", tempat: "")
        let added = try await mentor.call(PlatformCalls.saveJadwal(entry))
        #expect(added.waktu == entry.waktu)
        entry.id = added.id
        entry.tempat = "Aula"
        #expect(try await mentor.call(PlatformCalls.saveJadwal(entry)).tempat == "Aula")
        let read = try await mentor.call(PlatformCalls.mentorKursus()).first?.jadwal.first { $0.id == added.id }
        #expect(read?.waktu == entry.waktu && read?.tempat == "Aula")
        try await mentor.call(PlatformCalls.deleteJadwal(added.id))
        #expect(try await mentor.call(PlatformCalls.mentorKursus()).first?.jadwal.contains { $0.id == added.id } == false)
    }
}
