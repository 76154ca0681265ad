import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Narrowing kursus down")
struct KursusFasetTests {
    private let index = KursusFacetIndex(KursusFixtures.all, now: TestWorld.now, zona: .wib)

    private func count(_ facet: KursusFacet, _ facets: KursusFacets = KursusFacets()) -> Int? {
        index.counts([0, 1, 2], facets).first { $0.facet == facet }?.count
    }

    private func chosen(_ values: KursusFacet...) -> KursusFacets {
        var facets = KursusFacets()
        for value in values { facets.toggle(value) }
        return facets
    }

    @Test("Each value tells how many kursus it would leave")
    func counts() {
        #expect(count(.gaya(.online)) == 2 && count(.gaya(.offline)) == 1)
        #expect(count(.mingguIni) == 2)
        #expect(count(.hari(2)) == 2, "Kalkulus on Tuesday the 24th, Aljabar on the 1st of December")
        #expect(count(.hari(1)) == 1 && count(.hari(7)) == 0)
        #expect(count(.mentor(MentorID(3))) == 1)
    }

    @Test("One slot must have all that is asked of a slot")
    func oneSlot() {
        #expect(index.filter([0, 1, 2], chosen(.gaya(.offline), .hari(2))) == [0])
        #expect(index.filter([0, 1, 2], chosen(.gaya(.offline), .hari(3))) == [], "on Wednesday Kalkulus is online")
        #expect(index.filter([0, 1, 2], chosen(.hari(2), .mingguIni)) == [0], "Aljabar's Tuesday is a week later")
    }

    @Test("Values of one group are alternatives, and counted beside what the other groups leave")
    func groups() {
        let offline = chosen(.gaya(.offline))
        #expect(count(.gaya(.online), offline) == 2, "the other value of the same group")
        #expect(count(.mentor(MentorID(1)), offline) == 1 && count(.mentor(MentorID(2)), offline) == nil)
        #expect(index.filter([0, 1, 2], chosen(.mentor(MentorID(1)), .mentor(MentorID(3)))) == [0, 2])
    }

    @Test("Prices fall into ranges with readable bounds that hold every price once")
    func prices() {
        let prices = [20_000, 22_500, 25_000, 25_000, 30_000, 35_000, 60_000].map { Rupiah($0) }
        let ranges = PriceRange.ranges(of: prices)
        #expect(ranges.count > 1 && ranges.count <= 4)
        #expect(prices.allSatisfy { price in ranges.count { $0.contains(price) } == 1 })
        for range in ranges { #expect(range.lowest.map(range.contains) == true, "of two ranges each begins above the other") }
        #expect(PriceRange.ranges(of: [Rupiah(5), Rupiah(5)]).isEmpty, "one price is nothing to choose by")
    }

    @Test(
        "f opens the values beside the list; choosing one narrows the list at once and shows it above",
        arguments: [(120, 40), (96, 24)])
    func choosing(width: Int, height: Int) {
        var app = KursusFixtures.app(nil, size: (width, height))
        app.press("f")
        #expect(app.shows("Saring kursus") && app.line(with: "tatap muka").contains("1"))
        app.press("Down Space")
        #expect(app.shows("▣ tatap muka") && app.shows("1 dari 3") && app.shows("▌Kalkulus Dasar"))
        #expect(app.shows(" tatap muka ✗ ") && app.shows("x hapus semua"))
        app.press("Esc")
        #expect(app.shows("Slot bebas") && app.shows(" tatap muka ✗ "))
        app.press("x")
        #expect(app.shows("Aljabar Linear") && !app.shows("✗"))
    }

    @Test("In a narrow window the values take the list's place, and give it back", arguments: [(80, 24), (40, 12)])
    func narrow(width: Int, height: Int) {
        var app = KursusFixtures.app(nil, size: (width, height))
        app.press("f Down Enter")
        #expect(app.shows("▣ tatap muka") && app.shows("1 dari 3"))
        app.press("f")
        #expect(app.shows("▌Kalkulus Dasar") && !app.shows("Aljabar") && app.shows("tatap muka ✗"))
    }

    @Test("Tab goes from group to group, the arrows stay in their column")
    func moving() {
        var app = KursusFixtures.app(nil)
        app.press("f Tab Tab Tab")
        #expect(app.line(with: "▌ ").contains("Rp"))
        app.press("Right")
        #expect(app.line(with: "▌ ").contains("▌ □ Bagas Nugroho"))
        app.press("Up Down Space")
        #expect(app.shows("▣ Citra Maharani"))
        app.press("Left Up")
        #expect(app.line(with: "▌ ").contains("▌ □ online"))
    }

    @Test("Esc clears step by step: first the words, then the values")
    func escapes() {
        var app = KursusFixtures.app(nil)
        app.press("f Space Esc / k a l k Enter")
        #expect(app.shows("1 dari 3"))
        app.press("Esc")
        #expect(app.shows("2 dari 3") && app.shows("online ✗"))
        app.press("Esc")
        #expect(!app.shows("✗"))
    }

    @Test("While words are typed the key that clears all is a letter of them, and is not told")
    func clearWhileTyping() {
        var app = KursusFixtures.app(nil)
        app.press("f Space Esc")
        #expect(app.shows("x hapus semua"))
        app.press("/")
        #expect(!app.shows("x hapus semua") && app.shows("Esc hapus kata"))
        app.click("hapus semua")
        #expect(!app.shows("✗"))
    }

    @Test("With the mouse a value is chosen, let go above the list, and all are cleared")
    func mouse() {
        var app = KursusFixtures.app(nil)
        app.press("f")
        app.click("Citra Maharani")
        #expect(app.shows("▣ Citra Maharani"))
        app.click("Citra M. ✗")
        #expect(!app.shows("✗"))
        app.click("tatap muka  ")
        app.click("x hapus semua")
        #expect(!app.shows("✗"))
    }

    @Test("Values that leave nothing say how all of them are cleared")
    func nothing() {
        var app = KursusFixtures.app(nil)
        app.press("f")
        app.press("Tab Tab Down Down Down Down Down Down Space")
        #expect(app.shows("0 dari 3") && app.shows("x hapus semua"))
    }

    @Test("Choices stay while the list is refreshed, and count what is new")
    func refreshed() {
        var app = KursusFixtures.app(nil)
        app.press("f Down Space")
        let fresh = TestWorld.kursus(
            9, "Menari", mentor: KursusFixtures.citra,
            jadwal: [TestWorld.jadwal(901, kursus: 9, day: 1, at: "10.00", gaya: .offline)])
        app.tell(.kursus, .kursus(KursusFixtures.all + [fresh]))
        #expect(app.shows("2 dari 4") && app.line(with: "▣ tatap muka").contains("2"))
    }
}
