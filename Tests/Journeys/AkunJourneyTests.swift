import ChillAjarKit
import Testing

@testable import PlatformServer

/// What people do with their own account, against a real server.
@Suite("One's own account", .timeLimit(.minutes(10)))
struct AkunJourneyTests {
    private let folder: JourneyFolder
    private let platform: TestPlatform
    private let email: String

    init() async throws {
        folder = try JourneyFolder()
        platform = try await TestPlatform(folder: folder.path)
        email = try #require(DemoAccounts.signIn(.pelanggan)).email
    }

    private func ayu(_ name: String = "Ayu") async throws -> Person {
        let ayu = try Person(name, on: platform.server, folder: folder.path)
        try await ayu.signsIn(as: .pelanggan)
        ayu.presses("A")
        try await ayu.sees("perangkat ini")
        return ayu
    }

    @Test("A profile is changed without a connection, and arrives by itself")
    func offlineEdit() async throws {
        let ayu = try await ayu()
        ayu.presses("e")
        try await ayu.sees("Ctrl-S simpan")
        await platform.stop()
        ayu.presses("Up C-u")
        ayu.types("Jl. Kenanga 12, Bandung")
        ayu.presses("C-s")
        try await ayu.sees("Tersimpan di antrean kirim")
        try await ayu.sees("Jl. Kenanga 12, Bandung")
        try await ayu.sees("menunggu terkirim")

        try await platform.start()
        try await ayu.isInSync()
        try await ayu.sees("Jl. Kenanga 12, Bandung")
        #expect(try platform.account(email, "alamat") == "Jl. Kenanga 12, Bandung")
    }

    @Test("A profile that the platform refuses says so under its field")
    func refusedEdit() async throws {
        let ayu = try await ayu()
        ayu.presses("e")
        try await ayu.sees("Ctrl-S simpan")
        ayu.presses("Down C-u")
        ayu.types(try #require(DemoAccounts.signIn(.mentor)).email)
        ayu.presses("C-s")
        try await ayu.sees("✗")
        #expect(ayu.screen.contains { $0.contains("Ctrl-S simpan") }, "the form stays")
    }

    @Test("A picture is sent, and seen on another device")
    func picture() async throws {
        let ayu = try await ayu()
        ayu.presses("f")
        try await ayu.sees("Ganti foto profil")
        ayu.pastes("'\(try folder.picture("saya.jpg"))'")
        try await ayu.sees("JPEG")
        ayu.presses("Enter")
        try await ayu.sees("Foto profil diganti")
        #expect(try platform.account(email, "foto_profil")?.hasPrefix("foto_profil/") == true)

        let elsewhere = try await self.ayu("Ayu di warnet")
        try await elsewhere.noLongerSees("belum ada foto")
        try await elsewhere.noLongerSees("memuat foto")
        #expect(!elsewhere.screen.contains { $0.contains("tidak dapat dimuat") })
    }

    @Test("A password is changed; the old one no longer opens, the new one does, and other devices are out")
    func password() async throws {
        let elsewhere = try await ayu("Ayu di warnet")
        let ayu = try await ayu()
        ayu.presses("s")
        try await ayu.sees("Sandi lama")
        ayu.types("bukan-ini")
        ayu.presses("Tab")
        ayu.types("tujuh gajah terbang")
        ayu.presses("Tab")
        ayu.types("tujuh gajah terbang")
        ayu.presses("Enter")
        try await ayu.sees("sandi lama salah")
        ayu.presses("C-u")
        ayu.types(DemoAccounts.password)
        ayu.presses("Tab Tab Enter")
        try await ayu.sees("Kata sandi diubah")

        elsewhere.presses("r")
        try await elsewhere.sees("Masuk lagi")
        elsewhere.types(DemoAccounts.password)
        elsewhere.presses("Enter")
        try await elsewhere.sees("Email atau kata sandi salah")
        elsewhere.presses("C-u")
        elsewhere.types("tujuh gajah terbang")
        elsewhere.presses("Enter")
        try await elsewhere.noLongerSees("Masuk lagi")
    }

    @Test("A device that was left signed in is signed out from another")
    func device() async throws {
        let lost = try await ayu("Ayu di warnet")
        let ayu = try await ayu()
        try await ayu.sees("dipakai baru saja")
        ayu.presses("Home")
        if !ayu.screen.contains(where: { $0.contains("▌ ○") }) { ayu.presses("Down") }
        ayu.presses("x")
        try await ayu.sees("Keluarkan perangkat?")
        ayu.presses("y")
        try await ayu.sees("Perangkat sudah dikeluarkan")
        lost.presses("r")
        try await lost.sees("Masuk lagi")
        #expect(ayu.screen.contains { $0.contains("perangkat ini") })
    }

    @Test("Signing out everywhere leaves nobody signed in")
    func everywhere() async throws {
        let elsewhere = try await ayu("Ayu di warnet")
        let ayu = try await ayu()
        ayu.presses("X")
        try await ayu.sees("Keluar dari semua perangkat?")
        ayu.presses("y")
        try await ayu.sees("tamu")
        elsewhere.presses("r")
        try await elsewhere.sees("Masuk lagi")
    }

    @Test("A second factor is set up with the first code of the shown key, asked for at the next sign-in, and turned off")
    func secondFactor() async throws {
        let ayu = try await ayu()
        try await ayu.sees("tidak aktif")
        ayu.presses("v")
        try await ayu.sees("Ketik enam angka")
        ayu.presses("c")
        let key = try #require(ayu.clipboard?.string)
        ayu.types(try code(of: key))
        try await ayu.sees("Kode pemulihan")
        ayu.presses("c")
        let recovery = try #require(ayu.clipboard?.string).split(separator: "\n").map(String.init)
        #expect(recovery.count == 10)
        ayu.presses("Esc")
        try await ayu.sees("aktif, sisa 10 kode")

        ayu.presses("K")
        try await ayu.sees("Keluar dari akun?")
        ayu.presses("y")
        try await ayu.sees("tamu")
        ayu.presses("m")
        try await ayu.sees("Kata sandi")
        ayu.types(email)
        ayu.presses("Tab")
        ayu.types(DemoAccounts.password)
        ayu.presses("Enter")
        try await ayu.sees("Kode verifikasi")
        // The code of this half minute has been used.
        ayu.types(recovery[0])
        ayu.presses("Enter")
        try await ayu.sees("Selamat datang")
        ayu.presses("A")
        try await ayu.sees("aktif, sisa 9 kode")
        ayu.presses("v")
        try await ayu.sees("matikan")
        ayu.presses("Right Tab")
        ayu.types(recovery[1])
        ayu.presses("Enter")
        try await ayu.sees("Verifikasi dua langkah dimatikan")
    }

    /// The code that an authenticator app shows now for a key.
    private func code(of key: String) throws -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bytes, buffer, bits): ([UInt8], UInt32, Int) = ([], 0, 0)
        for letter in key {
            buffer = buffer << 5 | UInt32(try #require(letters.firstIndex(of: letter)))
            bits += 5
            if bits >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits - 8)))
                bits -= 8
            }
        }
        return TOTP.code(bytes, step: TOTP.step(at: .current))
    }
}
