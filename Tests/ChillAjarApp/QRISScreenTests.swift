import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Paying by a code") struct QRISScreenTests {
    private static let rekening = Rekening(
        bank: "BCA", nomor: "8720145533", atasNama: "PT Chill Ajar",
        qris: try? QRIS(
            "00020101021126390017CONTOH.BUKAN.QRIS0114ID0000000000015204829953033605802ID5910CHILL AJAR6005DEPOK6304FE1D"))

    private static func paying(size: (Int, Int) = (120, 40)) -> TestApp { SesiFixture.paying(size: size, rekening: rekening) }

    /// Rows in which the code stands.
    private static func codeRows(_ app: TestApp) -> Int { app.lines.count { $0.contains("▀") || $0.contains("▄") } }

    @Test("The payment offers the code beside the account, by key and by mouse", arguments: [(120, 40), (80, 24)])
    func offer(size: (Int, Int)) {
        var app = Self.paying(size: size)
        #expect(app.line(with: "QRIS  CHILL AJAR").contains("k kode QRIS"))
        app.click("kode QRIS")
        #expect(app.shows("Pindai dengan aplikasi bank"))
        app.press("Esc")
        #expect(app.shows("Tanggal"))
    }

    @Test("The code stands beside what it is for, in a window of 80 × 24 too", arguments: [(120, 40), (80, 24)])
    func whole(size: (Int, Int)) {
        var app = Self.paying(size: size)
        app.press("k")
        #expect(Self.codeRows(app) >= 17)
        #expect(app.shows("Rp63.000") && app.shows("CHILL AJAR") && app.shows("Batas bayar besok 13.43 WIB"))
    }

    @Test("Who chooses it as the way to pay sees the code at once, where it has room") func atOnce() {
        var app = SesiFixture.paying(SesiFixture.rejected, rekening: Self.rekening)
        #expect(Self.codeRows(app) < 6)
        app.press("Right Right Right")
        #expect(Self.codeRows(app) >= 17 && app.shows("Jumlahnya sudah di dalam kode.") && !app.shows("8720 1455 33"))
        app.press("Right")
        #expect(Self.codeRows(app) < 6)
    }

    @Test("Where it does not fit it says how large the window must be, and that there is the account") func small() {
        var app = Self.paying(size: (60, 16))
        app.press("k")
        #expect(app.shows("Kode ini perlu jendela"))
        #expect(app.shows("transfer ke rekening"))
    }

    @Test("Light and dark are swapped for a terminal that shows them the other way") func swapping() {
        var app = Self.paying()
        app.press("k")
        let before = app.lines
        app.press("t")
        #expect(app.lines != before)
        app.press("t")
        #expect(app.lines == before)
    }

    @Test("There is none where the account has no code") func none() {
        var app = SesiFixture.paying()
        #expect(!app.shows("kode QRIS"))
        app.press("k")
        #expect(app.shows("Tanggal"))
    }
}
