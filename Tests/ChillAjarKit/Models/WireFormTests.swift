import ChillAjarKit
import FoundationEssentials
import Testing

@Suite("The forms that vary on the wire read the same")
struct WireFormTests {
    private func read<Value: Decodable>(_ type: Value.Type = Value.self, _ json: String) throws -> Value {
        try JSONDecoder().decode([Value].self, from: Data("[\(json)]".utf8))[0]
    }

    @Test("An id as a number and as a string", arguments: ["18", "\"18\""])
    func ids(json: String) throws {
        #expect(try read(SesiID.self, json) == SesiID(18))
    }

    @Test("What is no id is refused", arguments: ["\"\"", "\"18a\"", "1.5", "true", "[]", "null"])
    func noIDs(json: String) {
        #expect(throws: DecodingError.self) { try read(SesiID.self, json) }
    }

    @Test(
        "Money as a whole number, a fraction and a string, rounded half up",
        arguments: [
            ("25000", 25_000), ("30000.5", 30_001), ("\"27500.50\"", 27_501), ("30000.4", 30_000), ("\"27500.49\"", 27_500),
            ("0", 0), ("\"0.00\"", 0), ("-500", -500), ("-0.5", 0), ("\"-0.5\"", 0), ("\"-0.51\"", -1), ("\"-1.5\"", -1),
            ("1e3", 1000),
        ] as [(String, Int64)])
    func money(json: String, amount: Int64) throws {
        #expect(try read(Rupiah.self, json) == Rupiah(amount))
    }

    @Test(
        "What is no money is refused",
        arguments: ["\"\"", "\"gratis\"", "\"1.\"", "\"1,5\"", "\"1.5.5\"", "1e300", "\"9223372036854775807.5\""])
    func noMoney(json: String) {
        #expect(throws: DecodingError.self) { try read(Rupiah.self, json) }
    }

    @Test(
        "Ratings in each form, held within 0 to 5", arguments: [("4.2", 4.2), ("\"4.20\"", 4.2), ("5", 5), ("99", 5), ("-1", 0)])
    func ratings(json: String, value: Double) throws {
        #expect(try read(Rating.self, json).value == value)
    }

    @Test(
        "Whether a paket is shown",
        arguments: [
            ("1", true), ("0", false), ("true", true), ("false", false), ("\"1\"", true), ("\"0\"", false), ("null", false),
        ])
    func visibility(json: String, isVisible: Bool) throws {
        let read = try read(VisibilitasPaket.self, #"{"paket_id": "2", "visibilitas": \#(json)}"#)
        #expect(read.isVisible == isVisible)
        #expect(read.paketID == PaketID(2))
    }

    @Test("Null and a missing key are the same")
    func missing() throws {
        let empty = try read(Sesi.self, #"{"id": 1, "statusSesi": "pending"}"#)
        let null = try read(
            Sesi.self,
            #"{"id": 1, "statusSesi": "pending", "jumlahSementara": null, "mentor": null, "transaksi": null, "created_at": null, "paket_id": null}"#
        )
        #expect(empty == null)
        #expect(empty == Sesi(id: SesiID(1)))
    }

    @Test("Unknown keys are passed over and unknown words kept")
    func unknown() throws {
        let sesi = try read(Sesi.self, #"{"id": 1, "statusSesi": "ditunda", "hal_baru": {"a": [1]}}"#)
        #expect(sesi.statusSesi == .unknown("ditunda"))
        #expect(sesi.statusSesi.rawValue == "ditunda")
        #expect(sesi.tahap == .lain("ditunda"))
    }

    @Test(
        "The older words for a payment",
        arguments: [("ditolak", StatusPembayaran.rejected), ("menunggu_pembayaran", .menungguPembayaran)])
    func olderWords(word: String, status: StatusPembayaran) throws {
        #expect(try read(StatusPembayaran.self, "\"\(word)\"") == status)
    }

    @Test("Relations that are empty, missing and loaded are told apart where it matters")
    func relations() throws {
        let bare = try read(Kursus.self, #"{"id": 1, "namaKursus": "Kalkulus"}"#)
        #expect(bare.jadwal.isEmpty && bare.visibilitasPaket == nil && bare.mentor == nil)
        let empty = try read(Kursus.self, #"{"id": 1, "namaKursus": "Kalkulus", "jadwal_kursus": [], "visibilitas_paket": []}"#)
        #expect(empty.visibilitasPaket == [])
    }

    @Test("A row that cannot be read hides no other")
    func brokenRow() throws {
        let body = #"[{"id": 1, "namaKursus": "Satu"}, {"id": null}, 5, {"id": "3", "namaKursus": "Tiga"}]"#
        let kursus = try PlatformCalls.publicKursus().value(of: TransportResponse(status: 200, body: Array(body.utf8)))
        #expect(kursus.map(\.id.value) == [1, 3])
    }

    @Test("A relation that cannot be read hides neither the sesi nor the transaksi that it hangs on")
    func brokenRelation() throws {
        let sesi = try read(
            Sesi.self,
            #"{"id": 1, "statusSesi": "end", "testimoni": {"id": 5}, "jadwal_kursus": {"id": 2, "tanggal": "besok", "waktu": "x"}, "kursus": 7}"#
        )
        #expect(sesi == Sesi(id: SesiID(1), statusSesi: .end))
        let transaksi = try read(
            Transaksi.self,
            #"{"id": 1, "statusPembayaran": "accepted", "sesi": "?", "pelanggan": [], "tanggalPembayaran": "kemarin"}"#)
        #expect(transaksi == Transaksi(id: TransaksiID(1), statusPembayaran: .accepted))
    }

    @Test("An item of a paket without a price or a count stays in the paket")
    func item() throws {
        let paket = try read(
            Paket.self,
            #"{"id": 1, "nama": "P", "items": [{"id": 1, "nama": "A", "harga": null}, {"id": 2, "nama": "B", "harga": "5000.00", "pivot": {"jumlah_item": "3"}}]}"#
        )
        #expect(paket.items.map(\.jumlahItem) == [1, 3])
        #expect(paket.items.map(\.harga) == [.zero, Rupiah(5000)])
    }

    @Test("Only paket that are shown and not withdrawn can be taken")
    func offered() throws {
        let kursus = try read(
            Kursus.self,
            #"""
            {"id": 1, "namaKursus": "K", "visibilitas_paket": [
            {"visibilitas": 1, "paket": {"id": 1, "nama": "A"}}, {"visibilitas": 0, "paket": {"id": 2, "nama": "B"}},
            {"visibilitas": 1, "paket": {"id": 3, "nama": "C", "deleted_at": "2026-11-22 13:06:20"}}, {"visibilitas": 1, "paket": null}]}
            """#)
        #expect(kursus.paketTersedia.map(\.id.value) == [1])
    }

    @Test("What is read can be written and read again")
    func roundTrip() throws {
        let sesi = Sesi(
            id: SesiID(1), jumlahSementara: Rupiah(63_000), statusSesi: .unknown("x"), createdAt: Timestamp("2026-11-22"),
            paket: Paket(
                id: PaketID(1), nama: "P", items: [ItemPaket(id: ItemPaketID(1), nama: "A", harga: Rupiah(1), jumlahItem: 4)]),
            transaksi: Transaksi(id: TransaksiID(2), alasan: "Buram", sesi: Sesi(id: SesiID(1))))
        #expect(try JSONDecoder().decode(Sesi.self, from: try JSONEncoder().encode(sesi)) == sesi)
    }
}
