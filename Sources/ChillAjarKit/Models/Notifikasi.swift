/// What the platform tells a person: a payment was verified, a sesi begins (contract, Part 3, `notifications`).
public struct Notifikasi: Hashable, Sendable, Codable {
    /// The id.
    public var id: NotifikasiID
    /// What kind of news it is, as the platform names it.
    public var jenis: String
    /// The news in a few words.
    public var judul: String
    /// The news in a sentence or two.
    public var isi: String
    /// The sesi that it is about.
    public var sesiID: SesiID?
    /// The transaksi that it is about.
    public var transaksiID: TransaksiID?
    /// When the person read it; nil while they have not.
    public var dibacaAt: Timestamp?
    /// When it was sent.
    public var createdAt: Timestamp?

    /// A notification.
    public init(
        id: NotifikasiID, jenis: String, judul: String, isi: String, sesiID: SesiID? = nil, transaksiID: TransaksiID? = nil,
        dibacaAt: Timestamp? = nil, createdAt: Timestamp? = nil
    ) {
        self.id = id
        self.jenis = jenis
        self.judul = judul
        self.isi = isi
        self.sesiID = sesiID
        self.transaksiID = transaksiID
        self.dibacaAt = dibacaAt
        self.createdAt = createdAt
    }

    enum CodingKeys: String, CodingKey {
        case id, jenis, judul, isi
        case sesiID = "sesi_id"
        case transaksiID = "transaksi_id"
        case dibacaAt = "dibaca_at"
        case createdAt = "created_at"
    }

    /// Reads any form of the wire.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(NotifikasiID.self, forKey: .id)
        jenis = try container.decodeIfPresent(String.self, forKey: .jenis) ?? ""
        judul = try container.decodeIfPresent(String.self, forKey: .judul) ?? ""
        isi = try container.decodeIfPresent(String.self, forKey: .isi) ?? ""
        sesiID = try container.decodeIfPresent(SesiID.self, forKey: .sesiID)
        transaksiID = try container.decodeIfPresent(TransaksiID.self, forKey: .transaksiID)
        dibacaAt = try container.decodeIfPresent(Timestamp.self, forKey: .dibacaAt)
        createdAt = try container.decodeIfPresent(Timestamp.self, forKey: .createdAt)
    }
}
