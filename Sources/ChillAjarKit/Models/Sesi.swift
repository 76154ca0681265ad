/// A booking: a pelanggan, a mentor, a kursus and a slot.
public struct Sesi: Hashable, Sendable, Codable {
    /// The id.
    public var id: SesiID
    /// Who teaches.
    public var mentorID: MentorID?
    /// Who learns.
    public var pelangganID: PelangganID?
    /// What is taught.
    public var kursusID: KursusID?
    /// When.
    public var jadwalKursusID: JadwalKursusID?
    /// The paket that was taken; nil for none.
    public var paketID: PaketID?
    /// The topic that the pelanggan asked for.
    public var detailKursus: String?
    /// The price as it was when booked; null on old rows.
    public var jumlahSementara: Rupiah?
    /// How far it has come.
    public var statusSesi: StatusSesi
    /// When it was booked.
    public var createdAt: Timestamp?
    /// Who teaches, where loaded.
    public var mentor: Mentor?
    /// Who learns, where loaded.
    public var pelanggan: Pelanggan?
    /// What is taught, where loaded.
    public var kursus: Kursus?
    /// When, where loaded.
    public var jadwal: JadwalKursus?
    /// The paket, where loaded.
    public var paket: Paket?
    /// The payment, where loaded.
    public var transaksi: Transaksi?
    /// The review, where loaded.
    public var testimoni: Testimoni?
    /// Until when a booking without a verified payment is held (contract, Part 3, `detail`).
    public var batasWaktu: Timestamp?
    /// Where to pay (Part 3, `detail`).
    public var rekening: Rekening?

    /// A booking.
    public init(
        id: SesiID, mentorID: MentorID? = nil, pelangganID: PelangganID? = nil, kursusID: KursusID? = nil,
        jadwalKursusID: JadwalKursusID? = nil, paketID: PaketID? = nil, detailKursus: String? = nil,
        jumlahSementara: Rupiah? = nil, statusSesi: StatusSesi = .pending, createdAt: Timestamp? = nil, mentor: Mentor? = nil,
        pelanggan: Pelanggan? = nil, kursus: Kursus? = nil, jadwal: JadwalKursus? = nil, paket: Paket? = nil,
        transaksi: Transaksi? = nil, testimoni: Testimoni? = nil, batasWaktu: Timestamp? = nil, rekening: Rekening? = nil
    ) {
        self.id = id
        self.mentorID = mentorID
        self.pelangganID = pelangganID
        self.kursusID = kursusID
        self.jadwalKursusID = jadwalKursusID
        self.paketID = paketID
        self.detailKursus = detailKursus
        self.jumlahSementara = jumlahSementara
        self.statusSesi = statusSesi
        self.createdAt = createdAt
        self.mentor = mentor
        self.pelanggan = pelanggan
        self.kursus = kursus
        self.jadwal = jadwal
        self.paket = paket
        self.transaksi = transaksi
        self.testimoni = testimoni
        self.batasWaktu = batasWaktu
        self.rekening = rekening
    }

    enum CodingKeys: String, CodingKey {
        case id, detailKursus, jumlahSementara, statusSesi, mentor, pelanggan, kursus, paket, transaksi, testimoni, batasWaktu,
            rekening
        case mentorID = "mentor_id"
        case pelangganID = "pelanggan_id"
        case kursusID = "kursus_id"
        case jadwalKursusID = "jadwal_kursus_id"
        case paketID = "paket_id"
        case createdAt = "created_at"
        case jadwal = "jadwal_kursus"
    }

    /// Reads any form of the wire.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(SesiID.self, forKey: .id)
        mentorID = try container.decodeIfPresent(MentorID.self, forKey: .mentorID)
        pelangganID = try container.decodeIfPresent(PelangganID.self, forKey: .pelangganID)
        kursusID = try container.decodeIfPresent(KursusID.self, forKey: .kursusID)
        jadwalKursusID = try container.decodeIfPresent(JadwalKursusID.self, forKey: .jadwalKursusID)
        paketID = try container.decodeIfPresent(PaketID.self, forKey: .paketID)
        detailKursus = try container.decodeIfPresent(String.self, forKey: .detailKursus)
        jumlahSementara = try container.decodeIfPresent(Rupiah.self, forKey: .jumlahSementara)
        statusSesi = try container.decode(StatusSesi.self, forKey: .statusSesi)
        createdAt = try container.decodeIfPresent(Timestamp.self, forKey: .createdAt)
        mentor = container.relation(forKey: .mentor)
        pelanggan = container.relation(forKey: .pelanggan)
        kursus = container.relation(forKey: .kursus)
        jadwal = container.relation(forKey: .jadwal)
        paket = container.relation(forKey: .paket)
        transaksi = container.relation(forKey: .transaksi)
        testimoni = container.relation(forKey: .testimoni)
        batasWaktu = container.relation(forKey: .batasWaktu)
        rekening = container.relation(forKey: .rekening)
    }
}
