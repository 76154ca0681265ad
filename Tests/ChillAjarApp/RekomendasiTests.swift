import ChillAjarKit
import Testing

@testable import ChillAjarApp

@Suite("Kursus that a person may like")
struct RekomendasiTests {
    private static let bagas = TestWorld.mentor(1, "Bagas Nugroho", biaya: 25_000, rating: 4.8, jumlahTestimoni: 26)
    private static let citra = TestWorld.mentor(2, "Citra Maharani", biaya: 30_000, rating: 5, jumlahTestimoni: 1)
    private static let dimas = TestWorld.mentor(3, "Dimas Arya", biaya: 90_000, rating: 4.6, jumlahTestimoni: 40)

    private func kursus(_ id: Int64, _ nama: String, _ mentor: Mentor, day: Int = 2, deskripsi: String? = nil) -> Kursus {
        TestWorld.kursus(
            id, nama, deskripsi: deskripsi, mentor: mentor,
            jadwal: [TestWorld.jadwal(100 + id, kursus: id, day: day, at: "19.00")])
    }

    private func choose(_ kursus: [Kursus], _ sesi: [Sesi] = []) -> [Rekomendasi] {
        Rekomendasi.choose(from: kursus, booked: sesi, now: TestWorld.now, limit: 8)
    }

    /// Ayu's booking of the kursus with that id and name.
    private func booked(_ id: Int64, _ nama: String, _ mentor: Mentor = RekomendasiTests.bagas, topic: String? = nil) -> Sesi {
        SesiFixture.sesi(id, nama, mentor, TestWorld.jadwal(id, day: 1, at: "08:00"), payment: .accepted, topic: topic)
    }

    @Test("The same topic comes first, and is told by its word")
    func topic() throws {
        let picks = choose(
            [kursus(11, "Kimia Organik", Self.bagas), kursus(12, "Kalkulus Lanjut", Self.dimas)], [booked(1, "Kalkulus Dasar")])
        #expect(picks.map(\.kursus.nama) == ["Kalkulus Lanjut", "Kimia Organik"])
        #expect(picks.first?.alasan == .topik("Kalkulus"))
    }

    @Test("A word that many kursus share is no topic")
    func shared() {
        let many = (0..<8).map { kursus(20 + $0, "Bahasa nomor \($0)", Self.dimas) }
        #expect(choose(many, [booked(1, "Bahasa Inggris")]).allSatisfy { $0.alasan != .topik("Bahasa") })
        #expect(choose(Array(many.prefix(2)), [booked(1, "Bahasa Inggris")]).allSatisfy { $0.alasan == .topik("Bahasa") })
    }

    @Test("A topic that was asked for counts where a kursus describes it")
    func described() {
        let picks = choose(
            [
                kursus(11, "Kimia Organik", Self.dimas),
                kursus(12, "Matematika SMA", Self.dimas, deskripsi: "Limit, turunan dan terapannya."),
            ], [booked(1, "Kalkulus Dasar", topic: "Turunan berantai")])
        #expect(picks.first?.kursus.nama == "Matematika SMA" && picks.first?.alasan == .bahasan("turunan"))
    }

    @Test("Words that every kursus has, as dasar and lanjut, are no topic")
    func commonWords() {
        #expect(
            choose([kursus(11, "Fisika Dasar", Self.dimas)], [booked(1, "Kalkulus Dasar")]).first?.alasan
                != .topik("Dasar"))
    }

    @Test("One vote of five stars counts less than many of nearly five")
    func damped() {
        let picks = choose([kursus(11, "Kimia Organik", Self.citra), kursus(12, "Statistika", Self.bagas)])
        #expect(picks.map(\.kursus.nama) == ["Statistika", "Kimia Organik"])
        #expect(picks.first?.alasan == .nilai(Rating(4.8), 26))
    }

    @Test("A word that joins others is no topic, however rare it is")
    func joiningWords() {
        let pick = kursus(11, "Kewirausahaan", Self.dimas, deskripsi: "Menguji ide dalam satu bulan.")
        #expect(
            choose([pick], [booked(1, "Bahasa Inggris", topic: "Wawancara dalam bahasa Inggris")]).first?.alasan
                == .nilai(Rating(4.6), 40))
    }

    @Test("A low price counts among equals, and so does a nearer slot")
    func priceAndSlot() {
        let (near, far) = (TestWorld.mentor(4, "Endah", biaya: 26_000), TestWorld.mentor(5, "Farid", biaya: 120_000))
        let picks = choose([kursus(11, "Kimia", far), kursus(12, "Biologi", near)], [booked(1, "Kalkulus Dasar")])
        #expect(picks.map(\.kursus.nama) == ["Biologi", "Kimia"] && picks.first?.alasan == .harga)
        #expect(
            choose([kursus(11, "Kimia", near, day: 12), kursus(12, "Biologi", near, day: 1)]).map(\.kursus.nama)
                == ["Biologi", "Kimia"])
    }

    @Test("A mentor who is known is a reason of its own")
    func mentor() {
        #expect(
            choose([kursus(11, "Kimia Organik", Self.bagas)], [booked(1, "Kalkulus Dasar")]).first?.alasan
                == .mentor("Bagas Nugroho"))
    }

    @Test("What was booked, and what has no slot to come, is not recommended")
    func leftOut() {
        let over = kursus(12, "Kimia Organik", Self.bagas, day: -1)
        #expect(choose([kursus(1, "Kalkulus Dasar", Self.bagas), over], [booked(1, "Kalkulus Dasar")]).isEmpty)
        var released = booked(1, "Kalkulus Dasar")
        released.statusSesi = .cancelled
        #expect(choose([kursus(1, "Kalkulus Dasar", Self.bagas)], [released]).count == 1)
    }

    @Test("Numbers at their limits end nobody")
    func extremes() {
        let rich = TestWorld.mentor(4, "Kaya", biaya: .max, rating: 5, jumlahTestimoni: Int.max)
        let free = TestWorld.mentor(5, "Gratis", biaya: 0, rating: 0, jumlahTestimoni: -3)
        #expect(choose([kursus(11, "Kimia", rich), kursus(12, "Biologi", free)], [booked(1, "Fisika", rich)]).count == 2)
    }
}
