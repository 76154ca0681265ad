import ChillAjarKit

@testable import ChillAjarApp

extension Moment {
    /// A pelanggan before all kursus and mentors.
    static var student: TestApp {
        TestApp(
            .pelanggan,
            snapshots: [.kursus: .kursus(Crowd.kursus), .mentor: .mentor(Crowd.mentors), .sesiPelanggan: .sesi(Crowd.sesi)])
    }

    /// Somebody who has just begun, before the first answer of the platform.
    static var newcomer: TestApp {
        TestApp(.pelanggan)
    }

    private static func typed(_ text: String) -> (inout TestApp) -> Void {
        { app in app.type(text) }
    }

    /// Looking for a kursus and a mentor.
    static var browsing: [Moment] {
        [
            Moment("kursus", student, press: "2"),
            Moment("kursus-belum-dimuat", newcomer, press: "2"),
            Moment("kursus-belum-dimuat-luring", newcomer, press: "2") { $0.loseServer() },
            Moment("kursus-gagal-dimuat", newcomer, press: "2") {
                $0.tell(.refreshFailed(.kursus, .server(status: 500, message: nil)))
                $0.tell(.connection(.unwell(since: $0.now, status: 500)))
            },
            Moment("kursus-luring", student, press: "2") { $0.loseServer() },
            Moment("kursus-tidak-ada", newcomer, press: "2") { $0.tell(.kursus, .kursus([])) },
            Moment("kursus-cari", student, press: "2 /", then: typed("kal")),
            Moment("kursus-cari-kosong", student, press: "2 /", then: typed("zzzqq")),
            Moment("kursus-faset", student, press: "2 f"),
            Moment("kursus-tersaring", student, press: "2 f Space Tab Space Esc"),
            Moment("kursus-tersaring-habis", student, press: "2 f Space Tab Space Tab Space Down Space Esc /", then: typed("zz")),
            Moment("kursus-nama-panjang", student, press: "2 /", then: typed("objek")),
            Moment("kursus-rincian", student, press: "2 Enter"),
            Moment("kursus-rincian-panjang", student, press: "2 /") {
                $0.type("objek"); $0.press("Enter Enter")
            },
            Moment("kursus-penuh", student, press: "2 /") {
                $0.type("kalkulus"); $0.press("Enter Enter")
            },
            Moment("testimoni", student) { $0.open(TestimoniDialog(Crowd.mentors[0])) },
            Moment("testimoni-ada", student) {
                $0.open(TestimoniDialog(Crowd.mentors[0]))
                $0.tell(.testimoni(Crowd.mentors[0].id, Crowd.testimoni))
            },
            Moment("testimoni-cari", student) {
                $0.open(TestimoniDialog(Crowd.mentors[0]))
                $0.tell(.testimoni(Crowd.mentors[0].id, Crowd.testimoni))
                $0.press("/")
                $0.type("sabar")
            },
            Moment("testimoni-kosong", student) {
                $0.open(TestimoniDialog(Crowd.mentors[2]))
                $0.tell(.testimoni(Crowd.mentors[2].id, []))
            },
            Moment("testimoni-gagal", student) {
                $0.open(TestimoniDialog(Crowd.mentors[0]))
                $0.tell(.testimoniFailed(Crowd.mentors[0].id, .unreachable("refused")))
            },
            Moment("mentor", student, press: "3"),
            Moment("mentor-belum-dimuat", newcomer, press: "3"),
            Moment("mentor-cari-kosong", student, press: "3 /", then: typed("zzzqq")),
            Moment("mentor-nama-panjang", student, press: "3 /", then: typed("raden")),
            Moment("mentor-profil", student, press: "3 Enter") {
                $0.tell(.testimoni(Crowd.mentors[1].id, Crowd.testimoni))
            },
            Moment("mentor-profil-memuat", student, press: "3 Enter"),
            Moment("mentor-profil-panjang", student, press: "3 /") {
                $0.type("raden")
                $0.press("Enter Enter")
                $0.tell(.testimoni(Crowd.mentors[1].id, Crowd.testimoni))
            },
        ]
    }
}
