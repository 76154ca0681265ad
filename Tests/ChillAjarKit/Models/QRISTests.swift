import FoundationEssentials
import Testing

@testable import ChillAjarKit

@Suite("The code that an e-wallet scans") struct QRISTests {
    private static let merchant =
        "00020101021126390017CONTOH.BUKAN.QRIS0114ID0000000000015204829953033605802ID5910CHILL AJAR6005DEPOK6304FE1D"
    private static let sixtyThreeThousand =
        "00020101021226390017CONTOH.BUKAN.QRIS0114ID0000000000015204829953033605405630005802ID5910CHILL AJAR6005DEPOK630451F7"

    @Test("A merchant's code tells whose it is, and is written as it was read") func reading() throws {
        let code = try QRIS("  \(Self.merchant)\n")
        #expect(code.merchant == "CHILL AJAR")
        #expect(code.text == Self.merchant)
    }

    @Test("With an amount it is for one payment: between the currency and the country, under a checksum of its own")
    func amount() throws {
        #expect(try QRIS(Self.merchant).text(for: Rupiah(63_000)) == Self.sixtyThreeThousand)
    }

    @Test(
        "An amount in it is replaced, a tip is not asked for, and a code that does not say for how many payments it is is for one",
        arguments: [
            sixtyThreeThousand,
            "00020101021126390017CONTOH.BUKAN.QRIS0114ID0000000000015204829953033605502015802ID5910CHILL AJAR6005DEPOK63047036",
            "00020126390017CONTOH.BUKAN.QRIS0114ID0000000000015204829953033605802ID5910CHILL AJAR6005DEPOK6304D7D9",
        ])
    func replacing(code: String) throws {
        #expect(try QRIS(code).text(for: Rupiah(63_000)) == Self.sixtyThreeThousand)
    }

    @Test("What was copied wrong is seen by its checksum, wherever it is wrong")
    func copiedWrong() {
        let digits = Array(Self.merchant)
        for place in digits.indices.dropFirst(70).prefix(16) {
            var wrong = digits
            wrong[place] = wrong[place] == "Z" ? "Y" : "Z"
            #expect(throws: QRIS.Problem.self) { try QRIS(String(wrong)) }
        }
    }

    @Test("What is no code, not whole, foreign or nameless is told apart")
    func refusals() {
        #expect(throws: QRIS.Problem.malformed) { try QRIS("") }
        #expect(throws: QRIS.Problem.malformed) { try QRIS("https://chillajar.example") }
        #expect(throws: QRIS.Problem.malformed) { try QRIS(String(Self.merchant.dropLast(9))) }
        #expect(throws: QRIS.Problem.malformed) { try QRIS(Self.merchant.replacing("CHILL", with: "CHÍLL")) }
        #expect(throws: QRIS.Problem.malformed) {
            try QRIS("00020101021126390017CONTOH.BUKAN.QRIS0114ID0000000000015204829953033605802ID6005DEPOK63043DD7")
        }
        #expect(throws: QRIS.Problem.checksum) { try QRIS(Self.merchant.dropLast() + "E") }
        #expect(throws: QRIS.Problem.foreign) {
            try QRIS(
                "00020101021126390017CONTOH.BUKAN.QRIS0114ID0000000000015204829953038405802ID5910CHILL AJAR6005DEPOK6304119D")
        }
    }

    @Test("An account whose code is wrong is an account without a code", arguments: ["\"000201\"", "17", "null", "{}"])
    func tolerance(value: String) throws {
        let wire = Data(#"{"bank": "Bank Nusa", "nomor": "1", "atasNama": "PT", "qris": \#(value)}"#.utf8)
        #expect(try JSONDecoder().decode(Rekening.self, from: wire) == Rekening(bank: "Bank Nusa", nomor: "1", atasNama: "PT"))
    }

    @Test("It is kept with the account as it was told") func keeping() throws {
        let rekening = Rekening(bank: "Bank Nusa", nomor: "1", atasNama: "PT", qris: try QRIS(Self.merchant))
        #expect(try JSONDecoder().decode(Rekening.self, from: JSONEncoder().encode(rekening)) == rekening)
    }
}
