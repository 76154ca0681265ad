/// The price of a sesi, in the parts that a person sees before paying.
///
/// Source: contract, Part 2: `biayaPerSesi + max(0, Σ max(0, harga − diskon) · jumlah_item − paket.diskon)`.
public struct Harga: Hashable, Sendable {
    /// What the mentor takes for the sesi.
    public let biayaSesi: Rupiah
    /// What the paket's items come to, before the paket's own discount.
    public let isiPaket: Rupiah
    /// What the paket takes off its items; never more than they come to.
    public let diskonPaket: Rupiah

    /// The price of a sesi with a mentor, with a paket or none.
    public init(biayaPerSesi: Rupiah, paket: Paket?) {
        biayaSesi = biayaPerSesi
        isiPaket = (paket?.items ?? []).reduce(.zero) { sum, item in
            sum + max(.zero, item.harga - (item.diskon ?? .zero)) * Int64(max(0, item.jumlahItem))
        }
        diskonPaket = min(isiPaket, max(.zero, paket?.diskon ?? .zero))
    }

    /// What the paket adds.
    public var paket: Rupiah { isiPaket - diskonPaket }

    /// What the pelanggan pays.
    public var total: Rupiah { biayaSesi + paket }
}
