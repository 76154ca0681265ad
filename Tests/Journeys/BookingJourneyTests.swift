import ChillAjarKit
import TerminalUI
import Testing

/// A booking from course to review: three people at three terminals, one real server.
@Suite("From course to review", .timeLimit(.minutes(10)))
struct BookingJourneyTests {
    private let folder: JourneyFolder
    private let platform: TestPlatform

    init() async throws {
        folder = try JourneyFolder()
        platform = try await TestPlatform(folder: folder.path)
    }

    private func person(_ name: String) throws -> Person { try Person(name, on: platform.server, folder: folder.path) }

    @Test("A pelanggan books with a paket and pays, an admin accepts, a mentor teaches, the pelanggan reviews")
    func wholeJourney() async throws {
        let ayu = try person("Ayu")
        try await ayu.signsIn(as: .pelanggan)
        try await ayu.opens(kursus: "Kalkulus Dasar")
        try await ayu.composes(paket: 1, topik: "Turunan trigonometri")
        try await ayu.sees("Rp63.000")
        ayu.presses("y")
        try await ayu.sendsBukti(try folder.picture("bukti transfer.jpg"))
        try await ayu.sees("Bukti sedang diperiksa")

        let rani = try person("Rani")
        try await rani.signsIn(as: .admin)
        try await rani.decidesTheNewest(of: "Ayu Prameswari", keys: "a y")
        try await rani.sees("diterima")

        let bagas = try person("Bagas")
        try await bagas.signsIn(as: .mentor)
        try await bagas.sees("Ayu P")
        try await bagas.chooses("Turunan trigonometri")
        bagas.presses("b y")
        try await bagas.sees("Sesi dengan Ayu P. dimulai")
        try await bagas.chooses("Turunan trigonometri")
        bagas.presses("e y")
        try await bagas.sees("Sesi dengan Ayu P. selesai")

        ayu.presses("Esc r")
        try await ayu.chooses("Turunan trigonometri")
        try await ayu.sees("u beri ulasan")
        ayu.presses("u 5 Tab")
        ayu.types("Runtut dan sabar 🙏")
        ayu.presses("C-s")
        try await ayu.sees("Runtut dan sabar")
        await ayu.leaves()
    }

    @Test("After a reject the pelanggan reads the reason and sends a PDF, which is accepted")
    func rejectJourney() async throws {
        let ayu = try person("Ayu")
        try await ayu.signsIn(as: .pelanggan)
        try await ayu.opens(kursus: "Kalkulus Dasar")
        try await ayu.composes(topik: "Integral tentu")
        ayu.presses("y")
        try await ayu.sendsBukti(try folder.picture("buram.jpg"))
        try await ayu.sees("Bukti sedang diperiksa")

        let rani = try person("Rani")
        try await rani.signsIn(as: .admin)
        try await rani.decidesTheNewest(of: "Ayu Prameswari", keys: "x")
        try await rani.sees("Tolak")
        rani.presses("2 Enter")
        try await rani.sees("ditolak")

        ayu.presses("r")
        try await ayu.sees("Bukti sebelumnya ditolak")
        try await ayu.sendsBukti(try folder.document("bukti.pdf"))
        try await ayu.sees("Bukti sedang diperiksa")

        rani.presses("r")
        try await rani.sees("PDF", pressing: "End")
        rani.presses("a y")
        try await rani.sees("diterima")
        ayu.presses("r")
        try await ayu.sees("diterima")
    }

    @Test("Of two people who want one slot one gets it; the other is told, sees fresh slots and loses no word")
    func oneSlot() async throws {
        let ayu = try person("Ayu")
        try await ayu.signsIn(as: .pelanggan)
        let fajar = try person("Fajar")
        try await fajar.registers("Fajar Hidayat", "fajar.hidayat@contoh.test")
        for who in [ayu, fajar] {
            try await who.opens(kursus: "Kalkulus Dasar")
            try await who.composes(topik: "Topik milik \(who.name)")
        }
        ayu.presses("y")
        try await ayu.sees("Transfer ke")
        fajar.presses("y")
        try await fajar.takesAnotherSlot()
        try await fajar.sees("Topik milik Fajar")
        fajar.presses("y")
        try await fajar.sees("Transfer ke")
    }
}
