import ChillAjarKit
import ClassicPlatformStub
import TerminalUI
import Testing

/// The same client against a platform that answers as the one that exists today.
@Suite("On the classic platform", .timeLimit(.minutes(10)))
struct ClassicJourneyTests {
    private let folder: JourneyFolder
    private let platform: ClassicPlatform
    private let server: Server

    init() throws {
        folder = try JourneyFolder()
        platform = try ClassicPlatform()
        server = try #require(Server(platform.url))
    }

    private func person(_ account: ClassicAccount) async throws -> Person {
        let rekening = Rekening(bank: "Bank Nusa", nomor: "1234567890", atasNama: "PT Contoh")
        let person = try Person(account.nama, on: server, folder: folder.path, rekening: rekening)
        try await person.signsIn(account.email, account.password)
        return person
    }

    @Test("A booking is paid by picture, accepted, taught and reviewed")
    func wholeJourney() async throws {
        defer { platform.stop() }
        let ayu = try await person(.pelanggan)
        try await ayu.books(topik: "Topik klasik")
        try await ayu.sendsBukti(try folder.picture("bukti.jpg"))
        try await ayu.sees("Bukti sedang diperiksa")

        let rani = try await person(.admin)
        try await rani.decidesTheNewest(of: "Ayu Lestari", keys: "a y")
        try await rani.sees("diterima")

        let dimas = try await person(.mentor)
        try await dimas.sees("Ayu L")
        try await dimas.chooses("Topik klasik")
        dimas.presses("b y")
        try await dimas.sees("dimulai")
        try await dimas.chooses("Topik klasik")
        dimas.presses("e y")
        try await dimas.sees("Sesi dengan Ayu L. selesai")

        ayu.presses("Esc r")
        try await ayu.sees("u beri ulasan")
        ayu.presses("u 4 C-s")
        try await ayu.noLongerSees("u beri ulasan")
    }

    @Test("The profile is changed, and what the platform does not manage is absent calmly")
    func profile() async throws {
        defer { platform.stop() }
        let ayu = try await person(.pelanggan)
        ayu.presses("A")
        try await ayu.sees("Belum tersedia di platform ini")
        ayu.presses("e")
        try await ayu.sees("Ctrl-S simpan")
        ayu.presses("Up C-u")
        ayu.types("Jl. Kenanga 12")
        ayu.presses("C-s")
        try await ayu.sees("Profil tersimpan")
        try await ayu.sees("Jl. Kenanga 12")
        await ayu.leaves()
        let again = try Person(ClassicAccount.pelanggan.nama, on: server, folder: folder.path)
        again.presses("A")
        #expect(again.screen.contains { $0.contains("Jl. Kenanga 12") }, "also at the next start")
    }

    @Test("A PDF goes the way that the classic platform takes it, also after a reject")
    func documents() async throws {
        defer { platform.stop() }
        let ayu = try await person(.pelanggan)
        try await ayu.books(topik: "Bukti PDF")
        try await ayu.sendsBukti(try folder.document("bukti.pdf"))
        try await ayu.sees("Bukti sedang diperiksa")

        let rani = try await person(.admin)
        try await rani.decidesTheNewest(of: "Ayu Lestari", keys: "x")
        try await rani.sees("Tolak bukti")
        rani.presses("2 Enter")
        try await rani.sees("ditolak")

        ayu.presses("r")
        try await ayu.sees("Bukti sebelumnya ditolak")
        try await ayu.sendsBukti(try folder.document("bukti lagi.pdf"))
        try await ayu.sees("Bukti sedang diperiksa")
    }

    @Test("A booking whose answer is lost is looked for before it is sent again, and is there once")
    func lostAnswer() async throws {
        defer { platform.stop() }
        let ayu = try await person(.pelanggan)
        let before = platform.sesi.count
        platform.inject(.dropsAfterActing, into: "POST /api/pelanggan/pesan-sesi")
        try await ayu.books(topik: "Jawaban hilang")
        #expect(platform.sesi.count == before + 1)
    }
}

extension Person {
    /// Books the first free slot of the first mentor's first kursus.
    fileprivate func books(topik: String, _ location: SourceLocation = #_sourceLocation) async throws {
        try await opens(kursus: "Dimas", location)
        try await composes(topik: topik, location)
        presses("y")
        try await sees("Transfer ke", location)
    }
}
