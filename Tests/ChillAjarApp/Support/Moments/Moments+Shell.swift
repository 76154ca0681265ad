import ChillAjarKit
import TerminalUI

@testable import ChillAjarApp

extension Moment {
    private static let profiles = ["utama", "kampus", "kerja"].compactMap { name in
        Server("https://\(name).chillajar.example").map { Profil(name: name, server: $0) }
    }
    private static var several: TestApp {
        TestApp(.pelanggan, profil: (profiles, "utama"))
    }
    private static var themed: TestApp {
        TestApp(
            .pelanggan, snapshots: [.kursus: .kursus(Crowd.kursus), .sesiPelanggan: .sesi(Crowd.sesi)],
            themes: ThemeChoice(["chill", "monokrom", "senja"].map { ThemeChoice.Name($0, isOwn: false) }, kept: "chill"))
    }

    private static let long = (1...40).map { "Kalimat \($0) tentang limit dan turunan." }.joined(separator: " ")
    private static var reading: TestApp {
        Moment(
            "",
            MentorFixtures.app(sesi: [
                MentorFixtures.sesi(1, "Ayu Prameswari", day: 0, at: "19:00", .pending, topik: long)
            ]), press: "v"
        ).app
    }

    /// What every place has: help, palette, settings, themes, and what the first and the last line tell.
    static var shell: [Moment] {
        [
            Moment("bantuan", student, press: "?"),
            Moment("bantuan-cari", student, press: "?") { $0.type("bayar") },
            Moment("bantuan-kosong", student, press: "?") { $0.type("zzzqq") },
            Moment("palet", student, press: ":"),
            Moment("palet-cari", student, press: ":") { $0.type("kim") },
            Moment("palet-kosong", student, press: ":") { $0.type("zzzqq") },
            Moment("pengaturan", student, press: ","),
            Moment("pengaturan-unduhan", student, press: ", Down Down Down Down Down Down Down Down Down Enter"),
            Moment("tema", themed, press: "T"),
            Moment("ganti-profil", several, press: "P") {
                $0.tell(
                    .profil([
                        "utama": ProfilState(user: nil, unsentCount: 7),
                        "kampus": ProfilState(user: TestWorld.session(.mentor).user, unsentCount: 3),
                    ]))
            },
            Moment("ganti-profil-memuat", several, press: "P"),
            Moment("keluar-akun", student, press: "K"),
            Moment("baca", reading),
            Moment("baca-cari", reading, press: "/") { $0.type("kalimat 17") },
            Moment("portal", student, press: "2") { $0.tell(.connection(.captive(since: $0.now))) },
            Moment("server-sibuk", student, press: "2") { $0.tell(.connection(.unwell(since: $0.now, status: 429))) },
            Moment("penyimpanan-gagal", student, press: "2") { $0.tell(.storeFailed("disk I/O error")) },
            Moment("terlalu-kecil", TestApp(.pelanggan, size: (30, 8))),
        ]
    }
}
