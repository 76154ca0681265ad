import ChillAjarKit
import FoundationEssentials
import Testing

/// What the running platform has sent, as the contract's samples keep it.
@Suite("Everything that the running platform was seen to send can be read")
struct SampleTests {
    private func read<Value>(_ call: Call<Value>, _ body: [UInt8], status: Int = 200) throws -> Value {
        try call.value(of: TransportResponse(status: status, body: body))
    }

    private let signIn = SignIn(email: "endah@contoh.test", password: "rahasia")
    private let booking = SesiBooking(
        mentorID: MentorID(1), pelangganID: PelangganID(1), kursusID: KursusID(18), jadwalKursusID: JadwalKursusID(28),
        paketID: nil, detailKursus: "")

    @Test("Signing in: the user with their pelanggan, and the token as it is")
    func login() throws {
        let session = try read(try PlatformCalls.login(signIn), PackageResources.login_pelanggan_json).session()
        #expect(session.token == "17|contohTokenBuram")
        #expect(session.user.peran == .pelanggan)
        #expect(session.user.pelanggan?.id == PelangganID(1))
        #expect(session.user.mentor == nil)
        #expect(session.user.createdAt == Timestamp("2026-11-22 13:06:20"))
    }

    @Test("A wrong password, in the platform's words")
    func wrongPassword() throws {
        let call = try PlatformCalls.login(signIn)
        #expect(throws: APIError.unauthorized(message: "Tidak sah")) {
            try read(call, PackageResources.login_invalid_json, status: 401)
        }
    }

    @Test("The public list of kursus, each with its mentor")
    func publicKursus() throws {
        let kursus = try read(PlatformCalls.publicKursus(), PackageResources.public_kursus_json)
        #expect(kursus.map(\.nama) == ["Pemrograman Frontend", "Jaminan Kualitas Perangkat Lunak"])
        #expect(kursus.map { $0.mentor?.nama } == ["Dimas Arya", "Dimas Arya"])
        #expect(kursus.map { $0.mentor?.biayaPerSesi } == [Rupiah(25_000), Rupiah(25_000)])
        #expect(kursus.allSatisfy { $0.jadwal.isEmpty && $0.visibilitasPaket == nil && $0.mentor?.rating?.isGiven == false })
    }

    @Test("The list of kursus after signing in, with slots and an empty list of paket")
    func kursusList() throws {
        let kursus = try read(PlatformCalls.kursusList(), PackageResources.kursus_list_json)
        #expect(kursus.first?.jadwal.first?.tanggal.description == "2026-12-02")
        #expect(kursus.first?.jadwal.first?.waktu.description == "15:00:00")
        #expect(kursus.first?.jadwal.first?.gayaMengajar == .offline)
        #expect(kursus.first?.visibilitasPaket == [])
    }

    @Test("Paket with their items and how many of each")
    func paket() throws {
        let paket = try JSONDecoder().decode([Paket].self, from: Data(PackageResources.paket_list_json))
        #expect(paket.map(\.nama) == ["Paket NgeChill", "Paket NgeTask & Chill"])
        #expect(paket.map { $0.items.map(\.jumlahItem) } == [[], [1, 1]])
        #expect(paket.last.map { Harga(biayaPerSesi: Rupiah(25_000), paket: $0).total } == Rupiah(33_000))
    }

    @Test("Mentors as the public list shows them")
    func mentors() throws {
        let mentors = try JSONDecoder().decode([Mentor].self, from: Data(PackageResources.public_mentor_json))
        #expect(mentors.map { $0.user?.nama } == ["Dimas Arya", "Intan Permata"])
        #expect(mentors.map { $0.user?.peran } == [nil, nil])
    }

    @Test("A booking's echo, with numbers and with strings for ids, reads the same but for the id")
    func booked() throws {
        let call = try PlatformCalls.bookSesi(booking)
        let numbers = try read(call, PackageResources.pesan_sesi_created_json, status: 201)
        let strings = try read(call, PackageResources.pesan_sesi_string_ids_json, status: 201)
        #expect(numbers.id == SesiID(78))
        #expect(numbers.jumlahSementara == Rupiah(25_000))
        #expect(numbers.statusSesi == .pending)
        #expect(strings.pelangganID == PelangganID(2))
        #expect([numbers, strings].allSatisfy { $0.jadwalKursusID == JadwalKursusID(28) && $0.kursusID == KursusID(18) })
    }

    @Test("A pelanggan's sesi, of which the price was not frozen and the transaksi is left out")
    func sesi() throws {
        let sesi = try read(PlatformCalls.pelangganSesi(), PackageResources.daftar_sesi_transaksi_json)
        #expect(sesi.map(\.id.value) == [1, 2])
        #expect(sesi.map { $0.jadwal?.mulai.description } == ["2026-12-02T06:00:00.000000Z", "2026-12-02T08:00:00.000000Z"])
        #expect(sesi.allSatisfy { $0.jumlahSementara == nil && $0.transaksi == nil && $0.tahap == .menungguPembayaran })
    }

    @Test("A mentor's sesi with who comes")
    func mentorSesi() throws {
        let sesi = try read(PlatformCalls.mentorSesi(), PackageResources.mentor_daftar_sesi_json)
        #expect(sesi.map { $0.pelanggan?.user?.nama } == ["Dimas Arya", "Gita Savira"])
        #expect(sesi.map(\.tahap) == [.berlangsung, .berlangsung])
    }

    @Test("A transaksi's echo of a form, and the list with everybody's")
    func transaksi() throws {
        let bukti = BuktiUpload(
            sesiID: SesiID(78), transaksiID: nil, mentorID: MentorID(1), pelangganID: PelangganID(1), paketID: nil,
            jumlah: Rupiah(25_000), metodePembayaran: "transfer", tanggalPembayaran: Tanggal(dayNumber: 0), path: "", kind: .jpeg)
        let made = try read(
            PlatformCalls.createTransaksi(bukti, withFile: true), PackageResources.transaksi_created_multipart_json, status: 201)
        #expect(made.id == TransaksiID(78) && made.sesiID == SesiID(78) && made.pelangganID == PelangganID(1))
        let list = try read(PlatformCalls.transaksiList(), PackageResources.transaksi_list_json)
        #expect(list.map(\.statusPembayaran) == [.menungguVerifikasi, .rejected])
        #expect(list.map { $0.sesi?.kursus?.nama } == ["Teori Bahasa dan Otomata", "Big Data"])
        #expect(list.first?.pelanggan?.user?.nama == "Dimas Arya")
    }

    @Test("A verification and a review are read as done")
    func done() throws {
        try read(PlatformCalls.verifyPembayaran(TransaksiID(78)), PackageResources.verifikasi_json)
        let testimoni = try read(
            try PlatformCalls.reviewSesi(SesiID(78), rating: 5, komentar: ""), PackageResources.beri_testimoni_created_json,
            status: 201)
        #expect(testimoni.rating == Rating(5) && testimoni.sesiID == SesiID(78) && testimoni.id == TestimoniID(16))
    }

    @Test("The sesi in a mentor's calendar carry their transaksi")
    func dashboard() throws {
        struct Dashboard: Decodable {
            struct Entry: Decodable { let sesi: Sesi }
            let calendar: [Entry]
        }
        let dashboard = try JSONDecoder().decode(Dashboard.self, from: Data(PackageResources.mentor_dashboard_json))
        #expect(dashboard.calendar.map(\.sesi.tahap) == [.terjadwal])
    }

    @Test("What a form lacks, field by field, and what does not exist")
    func refusals() throws {
        let call = try PlatformCalls.login(signIn)
        let error = #expect(throws: APIError.self) { try read(call, PackageResources.validation_error_json, status: 422) }
        guard case .invalid(_, let fields) = error else { throw Missing("the fields") }
        #expect(fields.keys.sorted() == ["alamat", "email", "nama", "nomorTelepon", "password"])
        #expect(fields["password"] == ["The password field is required."])
        let missing = #expect(throws: APIError.self) { try read(call, PackageResources.not_found_json, status: 404) }
        #expect(missing == .notFound(message: #"No query results for model [App\Models\Kursus] 9999"#))
    }
}
