import ChillAjarKit
import Testing

@testable import ChillAjarApp

@Suite("Looking for a kursus")
struct KursusSearchTests {
    private func rank(_ query: String, _ kursus: Kursus) -> Int? { KursusQuery(query).rank(KursusTexts(kursus)) }

    @Test("Case and diacritics do not matter", arguments: ["RENE", "rené", "rene\u{301}", "rene"])
    func folding(query: String) {
        #expect(rank(query, KursusFixtures.kimia) != nil)
        #expect(rank(query, KursusFixtures.aljabar) == nil)
    }

    @Test("Every word must be found, wherever it stands")
    func words() {
        #expect(rank("turunan bagas", KursusFixtures.kalkulus) != nil)
        #expect(rank("turunan citra", KursusFixtures.kalkulus) == nil)
    }

    @Test("A name that begins so comes before one that holds it, before the mentor, before the text")
    func ranks() throws {
        let begin = try #require(rank("kalk", KursusFixtures.kalkulus))
        let word = try #require(rank("dasar", KursusFixtures.kalkulus))
        let middle = try #require(rank("kulus", KursusFixtures.kalkulus))
        let mentor = try #require(rank("bagas", KursusFixtures.kalkulus))
        let text = try #require(rank("limit", KursusFixtures.kalkulus))
        #expect(begin < word && word < middle && middle < mentor && mentor < text)
    }

    @Test("A slip of the fingers still finds the name, two far letters do not")
    func scattered() {
        #expect(rank("klkls", KursusFixtures.kalkulus) != nil)
        #expect(rank("kr", KursusFixtures.kalkulus) == nil)
        #expect(rank("aso", KursusFixtures.kalkulus) == nil)
    }

    @Test("What was found in a name is known by its letters, accents and all")
    func parts() {
        let parts = KursusQuery("etu").parts(of: "Bétúl ya")
        #expect(parts.map(\.text) == ["B", "étú", "l ya"])
        #expect(parts.map(\.isMatch) == [false, true, false])
    }

    @Test("Each order puts the kursus as it says, those without a slot last")
    func orders() {
        var listing = Listing<Kursus>()
        listing.take(KursusFixtures.all, at: TestWorld.now)
        listing.show(listing.raw)
        var catalogue = KursusCatalogue()
        func ids(_ sort: KursusSort, _ query: String = "") -> [Int64] {
            catalogue.update(listing, query: query, sort: sort, now: TestWorld.now)
            return catalogue.ids.map(\.value)
        }
        #expect(ids(.relevansi) == [1, 2, 3])
        #expect(ids(.nama) == [2, 1, 3])
        #expect(ids(.harga) == [3, 1, 2])
        #expect(ids(.rating) == [1, 2, 3])
        #expect(ids(.slot) == [2, 1, 3])
        #expect(ids(.nama, "a") == [2, 1, 3])
        #expect(ids(.relevansi, "kimia") == [3])
    }

    @Test("A slot that has begun is not free any longer")
    func time() {
        var listing = Listing<Kursus>()
        listing.take(KursusFixtures.all, at: TestWorld.now)
        listing.show(listing.raw)
        var catalogue = KursusCatalogue()
        catalogue.update(listing, query: "", sort: .slot, now: TestWorld.now)
        #expect(catalogue.ids.map(\.value) == [2, 1, 3])
        catalogue.update(listing, query: "", sort: .slot, now: TestWorld.now.adding(seconds: 2 * 86_400))
        #expect(catalogue.ids.map(\.value) == [1, 2, 3])
    }
}
