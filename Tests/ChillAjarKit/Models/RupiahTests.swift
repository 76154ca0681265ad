import ChillAjarKit
import Testing

@Suite("Money")
struct RupiahTests {
    @Test(
        "is written as people here write it",
        arguments: [
            (0, "Rp0"), (500, "Rp500"), (25_000, "Rp25.000"), (1_234_567, "Rp1.234.567"), (-500, "-Rp500"),
            (-25_000, "-Rp25.000"),
            (.min, "-Rp9.223.372.036.854.775.808"),
        ] as [(Int64, String)])
    func formatted(amount: Int64, text: String) {
        #expect(Rupiah(amount).formatted == text)
    }

    @Test("never overflows: amounts come from outside")
    func overflow() {
        let most = Rupiah(.max)
        let least = Rupiah(.min)
        #expect(most + Rupiah(1) == most)
        #expect(least + Rupiah(-1) == Rupiah(-.max))
        #expect(Rupiah(0) - least == most)
        #expect(least - most == Rupiah(-.max))
        #expect(most - least == most)
        #expect(most * 2 == most)
        #expect(most * -2 == Rupiah(-.max))
        #expect(least * -1 == most)
        #expect(Rupiah(25_000) * 3 == Rupiah(75_000))
        #expect(Rupiah(5) - Rupiah(8) == Rupiah(-3))
    }

    @Test(
        "is no number that only looks like one", arguments: ["", "-", "+", "1e3", " 1", "1 ", "0x10", "1_000", "4\u{301}.5", "٣"])
    func strict(text: String) {
        #expect(Rupiah(decimal: text) == nil)
    }
}
