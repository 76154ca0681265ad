import ChillAjarKit
import TerminalUI
import Testing

/// What people see and lose (nothing) when the server or the session goes away.
@Suite("When the server goes away", .timeLimit(.minutes(10)))
struct OfflineJourneyTests {
    private let folder: JourneyFolder
    private let platform: TestPlatform

    init() async throws {
        folder = try JourneyFolder()
        platform = try await TestPlatform(folder: folder.path)
    }

    private func person(_ name: String) throws -> Person { try Person(name, on: platform.server, folder: folder.path) }

    @Test("The lists stay, the first line tells, and all is well by itself once the server is back")
    func recovery() async throws {
        let ayu = try person("Ayu")
        try await ayu.signsIn(as: .pelanggan)
        ayu.goes(to: .sesiPelanggan)
        try await ayu.sees("belum dibayar")
        await platform.stop()
        ayu.presses("r")
        try await ayu.sees("luring sejak")
        try await ayu.sees("belum dibayar")
        ayu.goes(to: .kursus)
        try await ayu.sees("Kalkulus Dasar")
        try await platform.start()
        try await ayu.noLongerSees("luring sejak")
    }

    @Test("A second start paints what the first one read, without any server")
    func secondStart() async throws {
        let ayu = try person("Ayu")
        try await ayu.signsIn(as: .pelanggan)
        ayu.goes(to: .sesiPelanggan)
        try await ayu.sees("belum dibayar")
        await ayu.leaves()
        await platform.stop()

        let again = try person("Ayu")
        #expect(again.screen.contains { $0.contains("Bayar Rp") }, "the first frame has what waits for the person")
        again.goes(to: .kursus)
        #expect(again.screen.contains { $0.contains("Aljabar Linear") }, "and the kursus")
        again.goes(to: .sesiPelanggan)
        #expect(again.screen.contains { $0.contains("belum dibayar") }, "and the person's own sesi")
    }

    @Test("A booking and its proof are made without a connection; both arrive by themselves, once, when it is back")
    func bookingOffline() async throws {
        let ayu = try person("Ayu")
        try await ayu.signsIn(as: .pelanggan)
        try await ayu.opens(kursus: "Kalkulus Dasar")
        try await ayu.composes(topik: "Deret Taylor")
        await platform.stop()
        ayu.presses("y")
        try await ayu.sees("Deret Taylor")
        try await ayu.sees("luring sejak")
        try await ayu.chooses("b lihat pembayaran")
        ayu.presses("b")
        try await ayu.sendsBukti(try folder.picture("bukti.jpg"))
        try await ayu.sees("⇡2")

        try await platform.start()
        try await ayu.noLongerSees("luring sejak")
        try await ayu.sees("Terima kasih! Bukti sedang diperiksa")
        let sesi = try await platform.sesi(topik: "Deret Taylor")
        #expect(sesi.count == 1)
        #expect(try await platform.transaksiCount(ofSesi: try #require(sesi.first)) == 1)
    }

    @Test("A session that ended on the server asks for the password over the screen, and goes on")
    func expiredSession() async throws {
        let ayu = try person("Ayu")
        try await ayu.signsIn(as: .pelanggan)
        ayu.goes(to: .sesiPelanggan)
        try await ayu.sees("belum dibayar")
        try await platform.endSessions()
        ayu.presses("r")
        try await ayu.sees("Masuk lagi")
        ayu.types(DemoAccounts.password)
        ayu.presses("Enter")
        try await ayu.noLongerSees("Masuk lagi")
        try await ayu.sees("belum dibayar")
    }

    @Test("A wrong password is told in a sentence, and the address stays")
    func wrongPassword() async throws {
        let ayu = try person("Ayu")
        ayu.presses("m")
        try await ayu.sees("Kata sandi")
        ayu.types("ayu@chillajar.test")
        ayu.presses("Tab")
        ayu.types("bukan-ini")
        ayu.presses("Enter")
        try await ayu.sees("Email atau kata sandi salah")
        try await ayu.sees("ayu@chillajar.test")
    }

    @Test("A file that is no proof is told before it is sent, and another can be chosen")
    func wrongFile() async throws {
        let ayu = try person("Ayu")
        try await ayu.signsIn(as: .pelanggan)
        ayu.goes(to: .sesiPelanggan)
        try await ayu.sees("belum dibayar")
        try await ayu.chooses("b bayar dan kirim bukti")
        ayu.presses("b")
        try await ayu.sees("Transfer ke")
        ayu.pastes("file://" + (try folder.write(Array("bukan gambar".utf8), "catatan.jpg")))
        try await ayu.sees("bukan JPEG, PNG, atau PDF")
        ayu.presses("b C-u")
        ayu.pastes(try folder.picture("benar.jpg"))
        try await ayu.sees("kirim bukti")
    }
}
