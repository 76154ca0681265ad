import ChillAjarKit
import Testing
import TinyHTTPServer

@testable import PlatformServer

struct WhatsAppMessageTests {
    @Test(
        "Local and international numbers become 62…, and nothing else does",
        arguments: [
            ("081234567890", "6281234567890"), ("+62 812-3456-7890", "6281234567890"), ("6281234567890", "6281234567890"),
            ("(0274) 512.345", "62274512345"), ("006281234567890", "6281234567890"), ("08123456", nil), ("+4915112345678", nil),
            ("+62081234567890", nil), ("0812345678901234567", nil), ("", nil), ("0812 E 345678", nil), ("62+81234567890", nil),
        ])
    func numbers(_ text: String, _ expected: String?) {
        #expect(NomorWhatsApp(text)?.digits == expected)
    }

    /// The messages that wait, by the end of their key's person: (about, text).
    private func messages(_ world: World) throws -> [(about: String, text: String)] {
        try world.jobs(.whatsApp).map { job in
            let message = try world.payload(job.id).flatMap { WhatsAppMessage(payload: $0) }
            return (job.keterangan ?? "", message?.text ?? "")
        }
    }

    @Test("An accepted payment tells pelanggan and mentor, an ended sesi asks for a review")
    func acceptedAndEnded() async throws {
        let world = try await World()
        let sesi = try await world.endedSesi()
        let sent = try messages(world)
        #expect(
            sent.map(\.about) == [
                "Pembayaran diterima, sesi \(sesi), ke 6281•••••00", "Pembayaran diterima, sesi \(sesi), ke 6281•••••00",
                "Ajakan mengulas, sesi \(sesi), ke 6281•••••00",
            ])
        #expect(
            sent[0].text
                == "Halo Ayu, pembayaran Anda untuk sesi Kalkulus bersama Bagas sudah kami terima. "
                + "Sampai jumpa pada Selasa, 24 November 2026 pukul 19.00 WIB, daring. – Chill Ajar")
        #expect(sent[1].text.hasPrefix("Halo Bagas, ada sesi baru yang sudah dibayar: Kalkulus dengan Ayu"))
        #expect(sent[2].text.contains("Beri ulasan"))
    }

    @Test("A reject tells the reason, a released slot tells so; a repeated request sends nothing twice")
    func rejectedAndReleased() async throws {
        let world = try await World()
        let transaksi = try await world.paid(try await world.booked(day: 9))
        for _ in 0..<3 { _ = try await world.reject(transaksi, "Jumlah kurang") }
        try await world.runJobs()
        world.advance(hours: 25)
        try await world.runJobs()
        try await world.runJobs()
        let jobs = try world.jobs(.whatsApp)
        #expect(jobs.map { $0.keterangan?.prefix { $0 != "," } } == ["Pembayaran ditolak", "Slot dilepas"])
        let sesi = PesanWhatsApp.pembayaranDitolak(try await row(world), alasan: "Jumlah kurang")
        #expect(sesi.contains("Alasannya: Jumlah kurang. Silakan unggah"))
    }

    private func row(_ world: World) async throws -> PesanWhatsApp.Sesi {
        let row = try world.platform.services.database.read { try $0.sesiRow(1) }
        return PesanWhatsApp.Sesi(try #require(row))
    }

    @Test("What people write into their names stays on one line and within bounds")
    func hostileNames() {
        #expect(PesanWhatsApp.line("Ayu\n\nTransfer ke\u{202E} 123\u{0007}") == "Ayu Transfer ke 123")
        #expect(PesanWhatsApp.line(String(repeating: "a", count: 300)).count == 80)
    }

    @Test("Who has no usable number gets no message, and the answer says so; without a gateway it says that")
    func results() async throws {
        let off = try await World()
        let without = try await off.accept(try await off.paid(try await off.booked()))
        #expect(without.json["wa_result_mentor"]["status"] == .bool(false))
        #expect(without.json["wa_result_mentor"]["error"].text == "gateway_belum_diatur")

        let gateway = try TinyServer { _ in TinyAnswer(200) }
        let world = try await World { $0.gateway = GatewayConfiguration(url: gateway.url) }
        try await world.platform.services.database.write {
            try $0.execute("UPDATE users SET nomor_telepon = NULL WHERE nama = 'Bagas'")
        }
        let reply = try await world.accept(try await world.paid(try await world.booked()))
        #expect(reply.json["wa_result_pelanggan"]["queued"] == .bool(true))
        #expect(reply.json["wa_result_pelanggan"]["message"].text == "Pesan WhatsApp masuk antrean.")
        #expect(reply.json["wa_result_mentor"]["error"].text == "nomor_tidak_sah")
        #expect(try world.jobs(.whatsApp).count == 1)
        #expect(gateway.requests.isEmpty)
    }

    @Test("A mentor's approval and refusal tell the mentor")
    func mentors() async throws {
        let world = try await World()
        let now = world.now
        try await world.platform.services.database.write { db in
            let bagas = try db.mentor(world.ids.bagas)?.userID
            try db.record(Peristiwa(.mentorDisetujui, by: nil, user: bagas), at: now)
            try db.record(Peristiwa(.mentorDitolak, by: nil, user: bagas, "Dokumen kurang"), at: now)
        }
        let sent = try messages(world)
        #expect(sent[0].text.contains("sudah disetujui") && sent[1].text.contains("Catatan admin: Dokumen kurang"))
    }

    @Test("The demo's history sends nobody a message")
    func demo() async throws {
        let folder = try #require(TemporaryPath.make())
        defer { EphemeralFolder.remove(folder) }
        let platform = try Platform(PlatformConfiguration(dataFolder: folder, passwordCost: .demo))
        try await platform.seedDemo()
        let jobs = try platform.services.database.read {
            try $0.count("SELECT count(*) FROM pekerjaan WHERE jenis = 'whatsapp'")
        }
        #expect(jobs == 0)
    }
}
