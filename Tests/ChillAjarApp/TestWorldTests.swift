import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("The fixtures")
struct TestWorldTests {
    @Test("A guest sees the places of a guest, and ? lists the keys")
    func guest() {
        var app = TestApp(nil)
        #expect(app.lines[0].contains("Kursus"))
        app.press("?")
        #expect(app.shows("Semua tombol"))
    }
}
