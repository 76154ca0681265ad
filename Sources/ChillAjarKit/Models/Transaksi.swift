/// The payment of a sesi.
public struct Transaksi: Hashable, Sendable, Codable {
    /// The id.
    public var id: TransaksiID
    /// Who pays.
    public var pelangganID: PelangganID?
    /// Who is paid for.
    public var mentorID: MentorID?
    /// What is paid.
    public var sesiID: SesiID?
    /// The paket that is paid along.
    public var paketID: PaketID?
    /// How much.
    public var jumlah: Rupiah?
    /// What became of it.
    public var statusPembayaran: StatusPembayaran
    /// How it was paid, in the person's words or the form's.
    public var metodePembayaran: String?
    /// The day the person says that they paid.
    public var tanggalPembayaran: Timestamp?
    /// The proof's path on the server; nil while none was sent.
    public var buktiPembayaran: String?
    /// When it was sent.
    public var createdAt: Timestamp?
    /// When it last changed.
    public var updatedAt: Timestamp?
    /// Why it was rejected (contract, Part 3, `detail`).
    public var alasan: String?
    /// Until when a new proof is awaited (Part 3, `detail`).
    public var batasWaktu: Timestamp?
    /// Where to pay (Part 3, `detail`).
    public var rekening: Rekening?
    /// What has happened to it, in order (Part 3, `detail`); nil where the platform does not tell.
    public var riwayat: [LangkahPembayaran]?
    /// Who pays, where loaded.
    public var pelanggan: Pelanggan?
    /// Who is paid for, where loaded.
    public var mentor: Mentor?
    private var sesiBox: Box<Sesi>?
    /// The paket, where loaded.
    public var paket: Paket?

    /// What is paid, where loaded.
    public var sesi: Sesi? { sesiBox?.value }

    /// A payment.
    public init(
        id: TransaksiID, pelangganID: PelangganID? = nil, mentorID: MentorID? = nil, sesiID: SesiID? = nil,
        paketID: PaketID? = nil,
        jumlah: Rupiah? = nil, statusPembayaran: StatusPembayaran = .menungguVerifikasi, metodePembayaran: String? = nil,
        tanggalPembayaran: Timestamp? = nil, buktiPembayaran: String? = nil, createdAt: Timestamp? = nil,
        updatedAt: Timestamp? = nil, alasan: String? = nil, batasWaktu: Timestamp? = nil, rekening: Rekening? = nil,
        riwayat: [LangkahPembayaran]? = nil, pelanggan: Pelanggan? = nil, mentor: Mentor? = nil, sesi: Sesi? = nil,
        paket: Paket? = nil
    ) {
        self.id = id
        self.pelangganID = pelangganID
        self.mentorID = mentorID
        self.sesiID = sesiID
        self.paketID = paketID
        self.jumlah = jumlah
        self.statusPembayaran = statusPembayaran
        self.metodePembayaran = metodePembayaran
        self.tanggalPembayaran = tanggalPembayaran
        self.buktiPembayaran = buktiPembayaran
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.alasan = alasan
        self.batasWaktu = batasWaktu
        self.rekening = rekening
        self.riwayat = riwayat
        self.pelanggan = pelanggan
        self.mentor = mentor
        sesiBox = sesi.map(Box.init)
        self.paket = paket
    }

    enum CodingKeys: String, CodingKey {
        case id, jumlah, statusPembayaran, metodePembayaran, tanggalPembayaran, buktiPembayaran, alasan, batasWaktu, rekening
        case riwayat, pelanggan, mentor, paket
        case sesiBox = "sesi"
        case pelangganID = "pelanggan_id"
        case mentorID = "mentor_id"
        case sesiID = "sesi_id"
        case paketID = "paket_id"
        case createdAt = "created_at"
        case updatedAt = "updated_at"
    }

    /// Reads any form of the wire.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(TransaksiID.self, forKey: .id)
        pelangganID = try container.decodeIfPresent(PelangganID.self, forKey: .pelangganID)
        mentorID = try container.decodeIfPresent(MentorID.self, forKey: .mentorID)
        sesiID = try container.decodeIfPresent(SesiID.self, forKey: .sesiID)
        paketID = try container.decodeIfPresent(PaketID.self, forKey: .paketID)
        jumlah = try container.decodeIfPresent(Rupiah.self, forKey: .jumlah)
        statusPembayaran = try container.decode(StatusPembayaran.self, forKey: .statusPembayaran)
        metodePembayaran = try container.decodeIfPresent(String.self, forKey: .metodePembayaran)
        tanggalPembayaran = container.relation(forKey: .tanggalPembayaran)
        buktiPembayaran = try container.decodeIfPresent(String.self, forKey: .buktiPembayaran)
        createdAt = try container.decodeIfPresent(Timestamp.self, forKey: .createdAt)
        updatedAt = try container.decodeIfPresent(Timestamp.self, forKey: .updatedAt)
        alasan = container.relation(forKey: .alasan)
        batasWaktu = container.relation(forKey: .batasWaktu)
        rekening = container.relation(forKey: .rekening)
        let riwayat: LossyList<LangkahPembayaran>? = container.relation(forKey: .riwayat)
        self.riwayat = riwayat?.elements
        pelanggan = container.relation(forKey: .pelanggan)
        mentor = container.relation(forKey: .mentor)
        sesiBox = container.relation(forKey: .sesiBox)
        paket = container.relation(forKey: .paket)
    }
}

/// A step in the life of a payment (contract, Part 3, `detail`).
public struct LangkahPembayaran: Hashable, Sendable, Codable {
    /// What became of it: a proof was sent, accepted or rejected.
    public var status: StatusPembayaran
    /// When.
    public var waktu: Timestamp
    /// Who took it, as the platform names them.
    public var oleh: String?

    /// A step.
    public init(status: StatusPembayaran, waktu: Timestamp, oleh: String? = nil) {
        self.status = status
        self.waktu = waktu
        self.oleh = oleh
    }
}

/// Holds a value beside the one that holds it: a sesi has its transaksi and a transaksi its sesi.
final class Box<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    let value: Value

    init(_ value: Value) {
        self.value = value
    }

    init(from decoder: any Decoder) throws {
        value = try Value(from: decoder)
    }

    func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }

    static func == (left: Box, right: Box) -> Bool { left === right || left.value == right.value }

    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// A review of a sesi by its pelanggan.
public struct Testimoni: Hashable, Sendable, Codable {
    /// The id.
    public var id: TestimoniID
    /// The sesi.
    public var sesiID: SesiID?
    /// Stars, 1…5.
    public var rating: Rating
    /// What the pelanggan wrote.
    public var komentar: String?
    /// When it was given.
    public var tanggal: Timestamp?
    /// Who gave it, where loaded.
    public var pelanggan: Pelanggan?

    /// A review.
    public init(
        id: TestimoniID, sesiID: SesiID? = nil, rating: Rating, komentar: String? = nil, tanggal: Timestamp? = nil,
        pelanggan: Pelanggan? = nil
    ) {
        self.id = id
        self.sesiID = sesiID
        self.rating = rating
        self.komentar = komentar
        self.tanggal = tanggal
        self.pelanggan = pelanggan
    }

    enum CodingKeys: String, CodingKey {
        case id, rating, komentar, tanggal, pelanggan
        case sesiID = "sesi_id"
    }
}
