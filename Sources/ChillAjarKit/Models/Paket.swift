/// A bundle of extras that a pelanggan may take with a sesi.
public struct Paket: Hashable, Sendable, Codable {
    /// The id.
    public var id: PaketID
    /// The name that people see.
    public var nama: String
    /// A base price that the platform shows and does not charge.
    public var hargaDasar: Rupiah?
    /// What is taken off the sum of the items.
    public var diskon: Rupiah?
    /// What it is.
    public var deskripsi: String?
    /// When it was withdrawn; nil while it is offered.
    public var deletedAt: Timestamp?
    /// What is in it.
    public var items: [ItemPaket]

    /// A bundle.
    public init(
        id: PaketID, nama: String, hargaDasar: Rupiah? = nil, diskon: Rupiah? = nil, deskripsi: String? = nil,
        deletedAt: Timestamp? = nil, items: [ItemPaket] = []
    ) {
        self.id = id
        self.nama = nama
        self.hargaDasar = hargaDasar
        self.diskon = diskon
        self.deskripsi = deskripsi
        self.deletedAt = deletedAt
        self.items = items
    }

    enum CodingKeys: String, CodingKey {
        case id, nama, diskon, deskripsi, items
        case hargaDasar = "harga_dasar"
        case deletedAt = "deleted_at"
    }

    /// Reads any form of the wire.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(PaketID.self, forKey: .id)
        nama = try container.decode(String.self, forKey: .nama)
        hargaDasar = try container.decodeIfPresent(Rupiah.self, forKey: .hargaDasar)
        diskon = try container.decodeIfPresent(Rupiah.self, forKey: .diskon)
        deskripsi = try container.decodeIfPresent(String.self, forKey: .deskripsi)
        deletedAt = try container.decodeIfPresent(Timestamp.self, forKey: .deletedAt)
        items = try container.decodeIfPresent(LossyList<ItemPaket>.self, forKey: .items)?.elements ?? []
    }
}

/// One thing in a paket.
public struct ItemPaket: Hashable, Sendable, Codable {
    /// The id.
    public var id: ItemPaketID
    /// The name that people see.
    public var nama: String
    /// The price of one.
    public var harga: Rupiah
    /// What is taken off the price of one.
    public var diskon: Rupiah?
    /// What it is.
    public var deskripsi: String?
    private var pivot: Pivot?

    private struct Pivot: Hashable, Codable {
        var jumlahItem: LenientCount?

        enum CodingKeys: String, CodingKey {
            case jumlahItem = "jumlah_item"
        }
    }

    /// So many of a thing.
    public init(
        id: ItemPaketID, nama: String, harga: Rupiah, diskon: Rupiah? = nil, deskripsi: String? = nil, jumlahItem: Int = 1
    ) {
        self.id = id
        self.nama = nama
        self.harga = harga
        self.diskon = diskon
        self.deskripsi = deskripsi
        pivot = Pivot(jumlahItem: LenientCount(jumlahItem))
    }

    enum CodingKeys: CodingKey { case id, nama, harga, diskon, deskripsi, pivot }

    /// An item without a price is free: left out, nobody would know what the paket holds.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(ItemPaketID.self, forKey: .id)
        nama = try container.decode(String.self, forKey: .nama)
        harga = try container.decodeIfPresent(Rupiah.self, forKey: .harga) ?? .zero
        diskon = try container.decodeIfPresent(Rupiah.self, forKey: .diskon)
        deskripsi = try container.decodeIfPresent(String.self, forKey: .deskripsi)
        pivot = container.relation(forKey: .pivot)
    }

    /// How many of it are in the paket; 1 where the server did not say.
    public var jumlahItem: Int { pivot?.jumlahItem?.value ?? 1 }
}

/// Whether a kursus offers a paket.
public struct VisibilitasPaket: Hashable, Sendable, Codable {
    /// The paket.
    public var paketID: PaketID?
    /// The paket, where loaded.
    @Shared public var paket: Paket?
    private var visibilitas: LenientBool?

    /// Says that a kursus offers a paket, or not.
    public init(paketID: PaketID?, isVisible: Bool, paket: Paket? = nil) {
        self.paketID = paketID
        self.paket = paket
        visibilitas = LenientBool(isVisible)
    }

    /// Says the same of a paket that other kursus offer too.
    public init(paketID: PaketID?, isVisible: Bool, sharing paket: Shared<Paket>) {
        self.init(paketID: paketID, isVisible: isVisible)
        $paket = paket
    }

    enum CodingKeys: String, CodingKey {
        case visibilitas, paket
        case paketID = "paket_id"
    }

    /// Whether it is offered.
    public var isVisible: Bool { visibilitas?.value ?? false }
}
