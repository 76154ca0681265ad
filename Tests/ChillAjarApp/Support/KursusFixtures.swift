import ChillAjarKit

@testable import ChillAjarApp

/// Kursus that the tests of browsing and booking share.
enum KursusFixtures {
    static let bagas = TestWorld.mentor(1, "Bagas Nugroho", biaya: 25_000, rating: 4.8, jumlahTestimoni: 26)
    static let citra = TestWorld.mentor(2, "Citra Maharani", biaya: 30_000, rating: 4.6)
    static let rene = TestWorld.mentor(3, "René Salmon", biaya: 20_000)

    /// Booked by the tests: Tue 24 at 8 and 19, Wed 25 at 19, Thu 3 December at 13.
    static let kalkulus = TestWorld.kursus(
        1, "Kalkulus Dasar", deskripsi: "Limit, turunan, dan terapannya. Cocok untuk semester 1.", mentor: bagas,
        jadwal: [
            TestWorld.jadwal(101, day: 2, at: "08.00"),
            TestWorld.jadwal(102, day: 2, at: "19.00", gaya: .offline, tempat: "Perpustakaan"),
            TestWorld.jadwal(103, day: 3, at: "19.00"), TestWorld.jadwal(104, day: 11, at: "13.00"),
        ])
    /// One slot, tomorrow.
    static let aljabar = TestWorld.kursus(
        2, "Aljabar Linear", deskripsi: "Matriks dan ruang vektor.", mentor: citra,
        jadwal: [TestWorld.jadwal(201, kursus: 2, day: 1, at: "19.00"), TestWorld.jadwal(202, kursus: 2, day: 9, at: "19.00")],
        paket: [])
    /// Nothing free.
    static let kimia = TestWorld.kursus(3, "Kimia Organik", mentor: rene)

    static let all = [kalkulus, aljabar, kimia]

    /// The program with these kursus in its store.
    static func app(_ peran: Peran?, size: (Int, Int) = TestApp.size, kursus: [Kursus] = all) -> TestApp {
        var app = TestApp(peran, size: size, snapshots: [.kursus: .kursus(kursus)])
        app.go(to: .kursus)
        return app
    }

    /// The same kursus without one of its slots.
    static func kalkulus(without slot: Int64) -> Kursus {
        var kursus = kalkulus
        kursus.jadwal.removeAll { $0.id == JadwalKursusID(slot) }
        return kursus
    }

    /// A pelanggan with the summary of a booking in sight: Tue 24 at 8, the first paket, a topic.
    static func summary(size: (Int, Int) = TestApp.size) -> TestApp {
        var app = app(.pelanggan, size: size)
        app.press("Enter p Enter")
        app.type("limit")
        app.press("Enter")
        app.forgetEffects()
        return app
    }
}
