import ChillAjarKit
import Testing

@Suite("The price of a sesi")
struct HargaTests {
    private func paket(diskon: Int64?, _ items: (harga: Int64, diskon: Int64?, jumlah: Int)...) -> Paket {
        Paket(
            id: PaketID(1), nama: "P", hargaDasar: Rupiah(99_000), diskon: diskon.map { Rupiah($0) },
            items: items.enumerated().map { index, item in
                ItemPaket(
                    id: ItemPaketID(Int64(index)), nama: "I", harga: Rupiah(item.harga), diskon: item.diskon.map { Rupiah($0) },
                    jumlahItem: item.jumlah)
            })
    }

    private func total(_ paket: Paket?) -> Int64 { Harga(biayaPerSesi: Rupiah(25_000), paket: paket).total.amount }

    @Test("is the mentor's alone without a paket")
    func bare() {
        #expect(total(nil) == 25_000)
        #expect(total(paket(diskon: nil)) == 25_000)
    }

    @Test("adds each item as often as the paket holds it, less its discount, less the paket's")
    func items() {
        let price = Harga(biayaPerSesi: Rupiah(25_000), paket: paket(diskon: 2000, (10_000, 1000, 2), (20_000, nil, 1)))
        #expect(price.isiPaket == Rupiah(38_000))
        #expect(price.diskonPaket == Rupiah(2000))
        #expect(price.paket == Rupiah(36_000))
        #expect(price.total == Rupiah(61_000))
    }

    @Test("never falls below the mentor's, however large the discounts")
    func floor() {
        #expect(total(paket(diskon: 50_000, (10_000, nil, 1))) == 25_000)
        #expect(total(paket(diskon: nil, (10_000, 90_000, 3))) == 25_000)
        #expect(total(paket(diskon: nil, (10_000, 90_000, 1), (5000, nil, 1))) == 30_000)
        #expect(total(paket(diskon: -50_000, (10_000, nil, 1))) == 35_000)
        #expect(total(paket(diskon: nil, (10_000, nil, -3))) == 25_000)
    }

    @Test("survives absurd amounts")
    func absurd() {
        #expect(total(paket(diskon: .min, (.max, .min, .max), (.max, nil, 2))) == .max)
    }
}
