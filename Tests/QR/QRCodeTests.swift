import Testing

@testable import QR

@Suite("QR codes")
struct QRCodeTests {
    @Test("A short text makes the smallest code, with its three eyes in the corners")
    func smallest() throws {
        let code = try #require(QRCode("chillajar"))
        #expect(code.size == 21)
        for (left, top) in [(0, 0), (14, 0), (0, 14)] {
            // A dark frame of seven, a light one of five, and a dark heart of three.
            for y in 0..<7 {
                for x in 0..<7 {
                    let ring = min(min(x, 6 - x), min(y, 6 - y))
                    #expect(code.isDark(left + x, top + y) == (ring != 1), "module \(left + x), \(top + y)")
                }
            }
        }
        #expect(code.isDark(8, 13), "the one module that is dark in every code of this size")
    }

    @Test("Around the code all is light")
    func quiet() throws {
        let code = try #require(QRCode("chillajar"))
        #expect(!code.isDark(-1, 0) && !code.isDark(0, 21) && !code.isDark(21, 21))
    }

    @Test("The size grows with the text, by four modules a step")
    func growing() throws {
        let sizes = try [10, 60, 130, 1_000].map { try #require(QRCode(String(repeating: "a", count: $0))).size }
        #expect(sizes == [21, 33, 41, 105])
    }

    @Test("An address for an authenticator fits a window of 80 columns and 24 rows")
    func otpauth() throws {
        let uri = "otpauth://totp/Chill%20Ajar:ayu@chillajar.test?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
        #expect(try #require(QRCode(uri)).size <= 37)
    }

    @Test("What no code can hold makes none")
    func refused() {
        #expect(QRCode("") == nil)
        #expect(QRCode("a\0b") == nil)
        #expect(QRCode(String(repeating: "a", count: 3_000)) == nil)
    }
}
