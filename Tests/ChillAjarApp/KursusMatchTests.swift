import ChillAjarKit
import Testing

@testable import ChillAjarApp

@Suite("How well a kursus fits, and why")
struct KursusMatchTests {
    private let scale = KursusMatch.Scale(KursusFixtures.all)

    private func match(_ query: String, _ kursus: Kursus = KursusFixtures.kalkulus) -> KursusMatch? {
        KursusMatch(kursus, for: KursusQuery(query), in: scale, now: TestWorld.now)
    }

    /// A kursus of a mentor with so many votes, the next slot in so many days.
    private func kursus(
        _ id: Int64, _ nama: String = "Kursus", rating: Double = 0, votes: Int? = nil, biaya: Int64 = 25_000, day: Int? = 3,
        deskripsi: String? = nil
    ) -> Kursus {
        TestWorld.kursus(
            id, nama, deskripsi: deskripsi,
            mentor: TestWorld.mentor(id, "Mentor \(id)", biaya: biaya, rating: rating, jumlahTestimoni: votes),
            jadwal: day.map { [TestWorld.jadwal(id, kursus: id, day: $0, at: "19.00")] } ?? [])
    }

    private func points(_ kursus: Kursus, among others: [Kursus] = []) -> Int {
        let scale = KursusMatch.Scale([kursus] + others)
        return KursusMatch(kursus, for: KursusQuery(""), in: scale, now: TestWorld.now)?.points ?? -1
    }

    @Test("Five stars of one person count less than 4,8 of thirty, and no votes as what is usual")
    func damping() {
        let one = kursus(1, rating: 5, votes: 1)
        let many = kursus(2, rating: 4.8, votes: 30)
        let poor = kursus(3, rating: 3.5, votes: 20)
        let fresh = kursus(4)
        let all = [one, many, poor, fresh]
        #expect(points(many, among: all) > points(one, among: all))
        #expect(points(one, among: all) > points(fresh, among: all))
        #expect(points(fresh, among: all) > points(poor, among: all))
    }

    @Test("A rating whose votes are not told, as on the classic platform, counts as one of few")
    func untold() {
        let scale = KursusMatch.Scale([kursus(1, rating: 5), kursus(2, rating: 4, votes: 60)])
        let untold = scale.damped(kursus(1, rating: 5).mentor)
        #expect(untold > 4 && untold < scale.damped(kursus(3, rating: 5, votes: 60).mentor))
    }

    @Test("Sooner, cheaper and free counts more, each by itself")
    func parts() {
        let plain = kursus(1, rating: 4.5, votes: 10)
        #expect(points(kursus(1, rating: 4.5, votes: 10, day: 1), among: [plain]) > points(plain, among: [plain]))
        #expect(points(plain, among: [plain]) > points(kursus(1, rating: 4.5, votes: 10, day: nil), among: [plain]))
        let dear = kursus(2, rating: 4.5, votes: 10, biaya: 60_000)
        #expect(points(plain, among: [plain, dear]) > points(dear, among: [plain, dear]))
    }

    @Test("A word in the name outweighs everything that speaks for one that has it in its text alone")
    func nameFirst() throws {
        let named = kursus(1, "Turunan", rating: 3, votes: 40, biaya: 90_000, day: nil)
        let best = kursus(2, "Kalkulus", rating: 5, votes: 90, biaya: 5_000, day: 1, deskripsi: "Limit dan turunan.")
        let scale = KursusMatch.Scale([named, best])
        let query = KursusQuery("turunan")
        let left = try #require(KursusMatch(named, for: query, in: scale, now: TestWorld.now))
        let right = try #require(KursusMatch(best, for: query, in: scale, now: TestWorld.now))
        #expect(left.points > right.points)
    }

    @Test("It is told why: where the words stand, the stars and of how many, the next slot")
    func reasons() throws {
        let found = try #require(match("limit kalk"))
        let slot = TestWorld.jadwal(101, day: 2, at: "08.00").mulai
        #expect(
            found.reasons == [
                .words(["kalk"], .nama), .words(["limit"], .isi), .rating(Rating(4.8), votes: 26), .slot(slot),
            ])
        let words = KursusStrings(.id).reasons(found, .unicode, now: TestWorld.now, zona: .wib)
        #expect(words.string.hasSuffix("%: kalk di judul · limit di isi · ★ 4,8 dari 26 ulasan · slot Sel 24 Nov 08.00 WIB"))
        #expect(match("matriks") == nil)
    }

    @Test("Only what speaks for it is told: a price that is good, but no lack of reviews or of slots")
    func absences() throws {
        let found = try #require(match("", KursusFixtures.kimia))
        #expect(found.reasons == [.cheap])
    }

    @Test("No points leave 0 to the most there are", arguments: ["", "kalk", "klkls limit"])
    func range(query: String) throws {
        let found = try #require(match(query))
        #expect((0...found.most).contains(found.points) && (0...100).contains(found.percent))
    }
}
