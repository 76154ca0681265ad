import ChillAjarApp
import ChillAjarKit
import FoundationEssentials
import TerminalUI
import Testing

/// What a pelanggan finds at home, in their payments, their news and their calendar, with a real server behind it.
@Suite("The pelanggan's own places", .timeLimit(.minutes(10)))
struct WorkspaceJourneyTests {
    private let folder: JourneyFolder
    private let platform: TestPlatform

    init() async throws {
        folder = try JourneyFolder()
        platform = try await TestPlatform(folder: folder.path)
    }

    private func person(_ name: String) throws -> Person { try Person(name, on: platform.server, folder: folder.path) }

    /// Fajar makes an account, books and pays; he is left on the payment that is being checked.
    private func newcomer() async throws -> Person {
        let fajar = try person("Fajar")
        try await fajar.registers("Fajar Hidayat", "fajar.hidayat@contoh.test")
        try await fajar.sees("Mulai dari sini")
        fajar.presses("Enter")
        try await fajar.opens(kursus: "Kalkulus Dasar")
        try await fajar.composes(topik: "Deret pangkat")
        fajar.presses("y")
        try await fajar.sendsBukti(try folder.picture("bukti.jpg"))
        try await fajar.sees("Bukti sedang diperiksa")
        return fajar
    }

    @Test("A newcomer is led to the first booking; what became of the payment is news, and the sesi goes into a calendar")
    func fromNewcomer() async throws {
        let fajar = try await newcomer()
        fajar.goes(to: .beranda)
        try await fajar.sees("Belum ada sesi yang terjadwal.")
        try await fajar.sees("Semua beres.")

        let rani = try person("Rani")
        try await rani.signsIn(as: .admin)
        try await rani.decidesTheNewest(of: "Fajar Hidayat", keys: "a y")
        try await rani.sees("diterima")

        try await fajar.sees("1 notifikasi belum dibaca")
        fajar.goes(to: .notifikasi)
        try await fajar.sees("Pembayaran diterima")
        fajar.presses("Enter")
        try await fajar.sees("✓ pembayaran diterima")
        try await fajar.sees("→ mulai")
        fajar.presses("v")
        try await fajar.noLongerSees("Mengambil bukti")
        #expect(!fajar.screen.contains { $0.contains("belum dapat diambil") })
        fajar.presses("Esc e")
        try await fajar.sees("▣ terjadwal")
        fajar.presses("i")
        try await fajar.sees("Disimpan:")
        let saved = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/unduhan")
        #expect(saved.count == 1 && saved.first?.hasSuffix("-kalkulus-dasar.ics") == true)
        fajar.goes(to: .beranda)
        try await fajar.sees("Semua beres.")
    }

    @Test("After a reject home tells why and leads to the next proof; the way of the payment keeps both")
    func afterReject() async throws {
        let fajar = try await newcomer()
        let rani = try person("Rani")
        try await rani.signsIn(as: .admin)
        try await rani.decidesTheNewest(of: "Fajar Hidayat", keys: "x")
        try await rani.sees("Tolak")
        rani.presses("2 Enter")
        try await rani.sees("ditolak")

        fajar.goes(to: .beranda)
        try await fajar.sees("Kirim bukti lagi")
        try await fajar.sees("“Bukti tidak terbaca")
        fajar.presses("Enter")
        try await fajar.sees("Bukti sebelumnya ditolak")
        try await fajar.sendsBukti(try folder.picture("jelas.jpg", seed: 1))
        try await fajar.sees("Bukti sedang diperiksa")
        fajar.goes(to: .transaksi)
        try await fajar.sees("✗ bukti ditolak")
        try await fajar.sees("✓ bukti dikirim lagi")
    }

    @Test("A second start is at home at once, from the copies, without any server")
    func secondStart() async throws {
        let fajar = try await newcomer()
        fajar.goes(to: .beranda)
        try await fajar.sees("Semua beres.")
        await fajar.leaves()
        await platform.stop()

        let again = try person("Fajar")
        #expect(again.screen.contains { $0.contains("Untuk Anda") })
        again.goes(to: .transaksi)
        #expect(again.screen.contains { $0.contains("bukti diperiksa") })
    }
}
