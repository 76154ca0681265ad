import ChillAjarKit
import Testing
import TerminalUI

@testable import ChillAjarApp

@Suite("Browsing mentors")
struct MentorScreenTests {
    private static let mentors = [
        Mentor(
            id: MentorID(1), userID: UserID(101), rating: Rating(4.8), biayaPerSesi: Rupiah(25_000),
            deskripsi: "Lulusan matematika, pelan dan runtut.", status: .active, jumlahTestimoni: 26,
            user: User(id: UserID(101), nama: "Bagas Nugroho", alamat: "Jl. Margonda 112, Depok")),
        KursusFixtures.citra, KursusFixtures.rene,
        TestWorld.mentor(4, "Dewi Anggun", biaya: 15_000, rating: 5, jumlahTestimoni: 1),
        Mentor(id: MentorID(5), status: .pending, user: User(id: UserID(105), nama: "Belum Diterima")),
    ]

    /// The program at the mentors' place.
    private static func app(_ peran: Peran? = nil, size: (Int, Int) = (120, 40), mentors: [Mentor] = mentors) -> TestApp {
        var app = TestApp(
            peran, size: size, snapshots: [.mentor: .mentor(mentors), .kursus: .kursus(KursusFixtures.all)])
        goToMentor(&app)
        return app
    }

    private static func goToMentor(_ app: inout TestApp) {
        let place = app.app.tabs.firstIndex { $0.tab == .mentor } ?? 0
        app.press("\(place + 1)")
    }

    private static func review(_ id: Int64, _ stars: Double, _ text: String, daysAgo: Int64, _ nama: String) -> Testimoni {
        Testimoni(
            id: TestimoniID(id), rating: Rating(stars), komentar: text, tanggal: TestWorld.now.adding(seconds: -daysAgo * 86_400),
            pelanggan: Pelanggan(id: PelangganID(id), user: User(id: UserID(300 + id), nama: nama)))
    }

    private static let reviews = [
        review(1, 4, "Lumayan", daysAgo: 9, "Gita S."), review(2, 5, "Sabar sekali", daysAgo: 1, "Fajar H."),
        review(3, 5, "Runtut", daysAgo: 4, "Hendra W."),
    ]

    @Test("A guest sees every mentor: stars of how many, price, kursus, and the next free slot")
    func list() {
        let app = Self.app()
        #expect(app.line(with: "▌Bagas Nugroho").contains("★ 4,8 (26)    Rp25.000"))
        #expect(app.line(with: "▌1 kursus").contains("3 slot sepekan"))
        #expect(app.line(with: "René Salmon").contains("baru"))
        #expect(!app.line(with: "belum ada kursus").contains("penuh"))
        #expect(!app.shows("Belum Diterima"))
        #expect(app.commands.contains(.watch([.kursus, .mentor])))
    }

    @Test("s goes through the orders; one vote of five stars does not beat many of 4,8")
    func sorting() {
        var app = Self.app()
        let names = ["Bagas Nugroho", "Citra Maharani", "Dewi Anggun", "René Salmon"]
        func order() -> [String] {
            app.lines.compactMap { line in names.first { line.prefix(40).contains($0) } }.reduce(into: []) {
                if !$0.contains($1) { $0.append($1) }
            }
        }
        #expect(order().first == "Bagas Nugroho")
        app.press("s")
        #expect(app.shows("urut: nama") && order() == names)
        app.press("s")
        #expect(app.shows("urut: harga") && order().first == "Dewi Anggun")
        app.press("s")
        #expect(app.shows("urut: slot terdekat") && order().first == "Citra Maharani")
    }

    @Test("A filter looks in names, in what mentors tell, and in their kursus")
    func filter() {
        var app = Self.app()
        for (words, name) in [("rene", "René Salmon"), ("runtut", "Bagas Nugroho"), ("aljabar", "Citra Maharani")] {
            app.press("/")
            app.type(words)
            #expect(app.shows("▌\(name)") && app.shows("1 dari 4"))
            app.press("Esc")
        }
        app.press("/ z z z Enter")
        #expect(app.shows("Tidak ada yang cocok"))
    }

    @Test("The profile tells who it is; what was written is asked for once the profile has the keys")
    func profil() {
        var app = Self.app()
        #expect(app.shows("4,8 dari 26 testimoni") && app.shows("Lulusan matematika, pelan dan runtut."))
        #expect(app.shows("1 kursus · online/tatap muka · Depok") && !app.shows("Margonda"))
        #expect(!app.commands.contains(.fetchTestimoni(MentorID(1))))
        app.press("Enter")
        #expect(app.commands.contains(.fetchTestimoni(MentorID(1))))
        app.tell(.testimoni(MentorID(1), Self.reviews))
        #expect(app.line(with: " 5 ★").contains(" 2") && app.line(with: " 4 ★").contains(" 1"))
        let lines = app.lines
        let first = lines.firstIndex { $0.contains("★★★★★  Fajar H.  21 Nov") } ?? 99
        let last = lines.firstIndex { $0.contains("★★★★☆  Gita S.  13 Nov") } ?? 0
        #expect(first < last)
    }

    @Test("Enter on a kursus of the profile opens it, and Esc leads back to the profile", arguments: [(120, 40), (80, 24)])
    func toKursus(width: Int, height: Int) {
        var app = Self.app(size: (width, height))
        app.press("Enter")
        #expect(app.line(with: "▌ Kalkulus Dasar").contains("3 slot sepekan"))
        app.press("Enter")
        #expect(app.top is KursusDetailScreen && app.shows("Slot bebas, waktu WIB"))
        app.press("Esc")
        #expect(app.shows("▌ Kalkulus Dasar"))
        app.press("Esc")
        #expect(app.shows("▌Bagas Nugroho"))
    }

    @Test("In a small window the profile scrolls from kursus to what was written, and back")
    func small() {
        var app = Self.app(size: (40, 12))
        app.press("Enter")
        app.tell(.testimoni(MentorID(1), Self.reviews))
        app.press("t")
        #expect(app.shows("Testimoni"))
        app.press("End")
        #expect(app.shows("Lumayan"))
        app.press("Home")
        #expect(app.shows("4,8 dari 26"))
        app.press("Down Down Down Down Down Down Down Down Down Down Down Down Down Down Down Down Down Down Down Down")
        #expect(app.shows("Lumayan"))
    }

    @Test("A guest whom the platform shows no testimoni is told to sign in; a failure says why and is tried again")
    func noTestimoni() {
        var app = Self.app()
        app.press("Enter")
        app.tell(.testimoniFailed(MentorID(1), .unauthorized(message: nil)))
        #expect(app.shows("Masuk dulu untuk membaca testimoni."))
        app.tell(.testimoniFailed(MentorID(1), .server(status: 503, message: nil)))
        #expect(app.shows("Server sedang bermasalah (503)."))
        app.forgetEffects()
        app.tell(.refreshing(.mentor))
        #expect(app.commands.contains(.fetchTestimoni(MentorID(1))))
    }

    @Test("Mentors that stand with a kursus only are shown too, while the list of mentors is missing")
    func withoutList() {
        var app = TestApp(nil, snapshots: [.kursus: .kursus(KursusFixtures.all)])
        Self.goToMentor(&app)
        #expect(app.shows("▌Bagas Nugroho") && app.shows("Citra Maharani") && app.shows("René Salmon"))
    }

    @Test("Loading, an error and being offline without a copy each have their words")
    func states() {
        var app = TestApp(nil)
        Self.goToMentor(&app)
        #expect(app.shows("Memuat mentor…") && app.shows("▄▄▄▄▄▄"))
        app.tell(.refreshFailed(.mentor, .unreachable("no route")))
        #expect(app.shows("Server tidak terjangkau.") && app.shows("r coba lagi"))
        app.tell(.mentor, .mentor([]))
        #expect(app.shows("Belum ada mentor"))
    }

    @Test("The mouse selects a mentor, opens the profile, and two clicks on a kursus open it")
    func mouse() {
        var app = Self.app()
        app.click("Citra Maharani")
        #expect(app.shows("▌Citra Maharani"))
        app.click("⏎ untuk membaca testimoni.")
        #expect(app.commands.contains(.fetchTestimoni(MentorID(2))))
        app.click("Aljabar Linear", isDouble: true)
        #expect(app.top is KursusDetailScreen && app.shows("Aljabar Linear"))
    }

    @Test(
        "No window is too small or too large to be drawn",
        arguments: [(1, 1), (3, 3), (20, 5), (30, 8), (89, 6), (90, 6), (250, 80)])
    func sizes(width: Int, height: Int) {
        var app = Self.app(size: (width, height))
        app.press("Enter Down t End Esc / x Esc s")
        #expect(app.lines.count == height && app.lines.allSatisfy { $0.unicodeScalars.count <= width })
    }

    @Test("Names of any length, with emoji and control characters, keep the columns")
    func hostileNames() {
        let long = TestWorld.mentor(
            9, String(repeating: "Panjang 🎨 ", count: 20) + "\u{202E}\u{1B}[31m", rating: 5, jumlahTestimoni: 99)
        let app = Self.app(mentors: Self.mentors + [long])
        #expect(app.lines.contains { $0.contains("Panjang") && $0.contains("★ 5,0 (99)") })
        #expect(!app.text.contains("\u{1B}") && !app.text.contains("\u{202E}"))
    }
}
