import ChillAjarKit

@testable import ChillAjarApp

/// Bagas's sesi and kursus, for tests of a mentor's places. It is Sunday 22 November, 14.31 WIB.
enum MentorFixtures {
    static let sesi = [
        sesi(1, "Ayu Prameswari", day: 0, at: "13:00", .started, topik: "Turunan"),
        sesi(2, "Fajar Hidayat", day: 0, at: "19:00", .pending, gaya: .offline, tempat: "Perpustakaan Kota"),
        sesi(3, "Gita Savira", day: 1, at: "08:00", .pending),
        sesi(4, "Hendra Wijaya", day: 2, at: "10:00", .pending),
        sesi(5, "Intan Permata", day: -1, at: "19:00", .end),
        sesi(6, "Joko", day: -2, at: "19:00", .pending),
    ]

    static func sesi(
        _ id: Int64, _ nama: String, day: Int, at time: String, _ status: StatusSesi, topik: String? = nil,
        gaya: GayaMengajar = .online, tempat: String? = nil
    ) -> Sesi {
        let jadwal = TestWorld.jadwal(id, day: day, at: time, gaya: gaya, tempat: tempat)
        return Sesi(
            id: SesiID(id), kursusID: KursusID(1), jadwalKursusID: jadwal.id, detailKursus: topik, statusSesi: status,
            pelanggan: Pelanggan(id: PelangganID(id), user: User(id: UserID(200 + id), nama: nama)),
            kursus: Kursus(id: KursusID(1), nama: "Kalkulus Dasar"), jadwal: jadwal, paket: id == 1 ? TestWorld.paket : nil)
    }

    /// Kalkulus with a booked slot tomorrow (3), a free one on Tuesday (20) and one that has passed (21); Aljabar with none.
    static let kursus = [
        Kursus(
            id: KursusID(1), nama: "Kalkulus Dasar",
            jadwal: [
                TestWorld.jadwal(21, day: -3, at: "19:00"), TestWorld.jadwal(20, day: 2, at: "19:00"),
                TestWorld.jadwal(3, day: 1, at: "08:00"),
            ]),
        Kursus(id: KursusID(2), nama: "Aljabar Linear"),
    ]

    /// The program of a mentor, at their sesi.
    static func app(
        _ size: (Int, Int) = TestApp.size, sesi: [Sesi] = sesi, kursus: [Kursus] = kursus, language: Language = .id
    ) -> TestApp {
        TestApp(
            .mentor, size: size, snapshots: [.sesiMentor: .sesi(sesi), .kursusMentor: .kursus(kursus)], language: language)
    }

    /// The program of a mentor, at their schedule.
    static func jadwal(_ size: (Int, Int) = TestApp.size, kursus: [Kursus] = kursus) -> TestApp {
        var app = app(size, kursus: kursus)
        app.go(to: .jadwalMentor)
        return app
    }
}
