import ChillAjarKit
import Testing

@testable import ChillAjarApp

@Suite("Looking for a kursus")
struct KursusSearchTests {
    /// What a query is worth, as it is found in a kursus and, by the index of the store, in its description.
    private func weight(_ query: String, _ kursus: Kursus, inIsi found: Set<String> = []) -> Int? {
        let query = KursusQuery(query)
        var sum = 0
        for (word, term) in zip(query.words, query.terms) {
            let place = KursusPlace(of: term, in: KursusTexts(kursus), isInIsi: found.contains(word))
            guard let place else { return nil }
            sum += place.weight
        }
        return sum
    }

    @Test("Case and diacritics do not matter", arguments: ["RENE", "rené", "rene\u{301}", "rene"])
    func folding(query: String) {
        #expect(weight(query, KursusFixtures.kimia) != nil)
        #expect(weight(query, KursusFixtures.aljabar) == nil)
    }

    @Test("Every word must be found, wherever it stands")
    func words() {
        #expect(weight("turunan bagas", KursusFixtures.kalkulus, inIsi: ["turunan"]) != nil)
        #expect(weight("turunan bagas", KursusFixtures.kalkulus) == nil)
        #expect(weight("turunan citra", KursusFixtures.kalkulus, inIsi: ["turunan"]) == nil)
    }

    @Test("A name that begins so comes before one that holds it, before the mentor, before the text, before a slip")
    func ranks() throws {
        let places = ["kalk", "dasar", "kulus", "bagas", "ugro", "limit", "klkls"].map {
            weight($0, KursusFixtures.kalkulus, inIsi: ["limit"]) ?? 0
        }
        #expect(places == places.sorted(by: >) && Set(places).count == places.count && places.allSatisfy { $0 > 0 })
    }

    @Test("A slip of the fingers still finds the name, two far letters do not")
    func scattered() {
        #expect(weight("klkls", KursusFixtures.kalkulus) != nil)
        #expect(weight("kr", KursusFixtures.kalkulus) == nil)
        #expect(weight("aso", KursusFixtures.kalkulus) == nil)
    }

    @Test("The place in a long text is told by the words around it, unless the names have the word")
    func excerpt() {
        let text = "Limit, turunan, dan terapannya. Cocok untuk semester 1."
        #expect(KursusQuery("terap").excerpt(of: text, notIn: []) == "…dan terapannya. Cocok untuk semester…")
        #expect(KursusQuery("limit").excerpt(of: text, notIn: []) == "Limit, turunan, dan terapannya. Cocok…")
        #expect(KursusQuery("limit").excerpt(of: text, notIn: [FoldedText("Limit Fungsi")]) == nil)
        #expect(KursusQuery("matriks").excerpt(of: text, notIn: []) == nil)
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
            catalogue.update(listing, KursusCatalogue.Wish(query: query, sort: sort), now: TestWorld.now)
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
        catalogue.update(listing, KursusCatalogue.Wish(sort: .slot), now: TestWorld.now)
        #expect(catalogue.ids.map(\.value) == [2, 1, 3])
        catalogue.update(listing, KursusCatalogue.Wish(sort: .slot), now: TestWorld.now.adding(seconds: 2 * 86_400))
        #expect(catalogue.ids.map(\.value) == [1, 2, 3])
    }
}
