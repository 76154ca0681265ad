import ChillAjarKit

@testable import ChillAjarApp

extension Moment {
    private static var tutor: TestApp {
        MentorFixtures.app(sesi: Crowd.lessons, kursus: Crowd.schedule)
    }
    private static var newTutor: TestApp {
        TestApp(.mentor)
    }
    private static var soon: TestApp {
        MentorFixtures.app(sesi: [MentorFixtures.sesi[1]])
    }

    /// A slot as a mentor types it, sent.
    private static var slot: TestApp {
        Moment("", MentorFixtures.jadwal(), press: "a") {
            $0.type("26/11")
            $0.press("Tab")
            $0.type("10")
            $0.press("C-s")
        }.app
    }

    /// A mentor's own places.
    static var mentor: [Moment] {
        [
            Moment("sesi-mentor", tutor),
            Moment("sesi-mentor-bawah", tutor, press: "G"),
            Moment("sesi-mentor-kosong", MentorFixtures.app(sesi: [])),
            Moment("sesi-mentor-belum-dimuat", newTutor),
            Moment("sesi-mentor-belum-dimuat-luring", newTutor) { $0.loseServer() },
            Moment("sesi-mentor-mulai", soon, press: "b"),
            Moment("sesi-mentor-mulai-dikirim", soon, press: "b y"),
            Moment("sesi-mentor-mulai-urungkan", soon, press: "b y") { $0.queue(heldFor: 5) },
            Moment("sesi-mentor-mulai-gagal", soon, press: "b y") { $0.fail(.server(status: 500, message: nil)) },
            Moment("sesi-mentor-belum-jelas", soon, press: "b y") { $0.cutOff() },
            Moment("sesi-mentor-selesai", tutor, press: "e"),
            Moment("jadwal", tutor, press: "2"),
            Moment("jadwal-slot", tutor, press: "2 Right Down Down Down"),
            Moment("jadwal-kosong", MentorFixtures.jadwal(kursus: [])),
            Moment("jadwal-belum-dimuat", newTutor, press: "2"),
            Moment("jadwal-belum-dimuat-luring", newTutor, press: "2") { $0.loseServer() },
            Moment("jadwal-tambah", tutor, press: "2 a"),
            Moment("jadwal-tambah-rincian", MentorFixtures.jadwal()) {
                $0.tell(.capabilities(Capabilities(features: ["detail"])))
                $0.press("a")
            },
            Moment("jadwal-tambah-salah", MentorFixtures.jadwal(), press: "a") {
                $0.type("31/02")
                $0.press("Tab")
                $0.type("25.99")
                $0.press("C-s")
            },
            Moment("jadwal-tambah-dikirim", slot),
            Moment("jadwal-tambah-belum-jelas", slot) { $0.cutOff() },
            Moment("jadwal-hapus", MentorFixtures.jadwal(), press: "Right Down x"),
            Moment("jadwal-hapus-urungkan", MentorFixtures.jadwal(), press: "Right Down x y") { $0.queue(heldFor: 5) },
            Moment("akun-mentor", AkunFixture.app(.mentor)),
            Moment("ubah-profil-mentor", AkunFixture.app(.mentor), press: "e"),
        ]
    }
}
