import ChillAjarKit
import Pictures
import Testing

@testable import PlatformServer

/// The steps of a booking, as a client takes them.
extension World {
    /// A small picture that decodes to its end.
    static func jpeg(shade: UInt8 = 120) throws -> [UInt8] {
        var bytes: [UInt8] = []
        for pixel in 0..<48 * 64 { bytes += [shade, UInt8(pixel % 251), UInt8(pixel % 13 * 19), 255] as [UInt8] }
        return try Pixels(width: 48, height: 64, bytes: bytes).encodeJPEG(quality: 80)
    }

    static let pdf = DemoPDF.receipt(amount: "Rp25.000", sender: "Ayu", time: "22 Nov 2026")

    func bookingBody(_ slot: Int64, kursus: Int64? = nil, pelanggan: Int64? = nil, paket: Int64? = nil) -> String {
        let paket = paket.map { ", \"paket_id\": \($0)" } ?? ""
        return """
            {"mentor_id": \(ids.bagas), "pelanggan_id": \(pelanggan ?? ids.ayu), "kursus_id": \(kursus ?? ids.kalkulus),
             "jadwal_kursus_id": \(slot), "detailKursus": "Turunan", "statusSesi": "pending"\(paket)}
            """
    }

    func book(
        _ slot: Int64, kursus: Int64? = nil, as person: String = "ayu", paket: Int64? = nil, key: String? = nil
    ) async throws -> Reply {
        let pelanggan = person == "ayu" ? ids.ayu : ids.fajar
        return try await post(
            "/pelanggan/pesan-sesi", as: person, bookingBody(slot, kursus: kursus, pelanggan: pelanggan, paket: paket), key: key)
    }

    /// A booked sesi of Ayu's with Bagas.
    func booked(day: Int = 2, minute: Int = 0, paket: Int64? = nil) async throws -> Int64 {
        let reply = try await book(try await slot(day: day, minute: minute), paket: paket)
        try #require(reply.status == 201)
        return try #require(reply.json["sesi"]["id"].number)
    }

    func pay(
        _ sesi: Int64, as person: String = "ayu", jumlah: String = "25000", file: TestFile? = nil, key: String? = nil,
        boundary: String = "batas"
    ) async throws -> Reply {
        try await form(
            "/transaksi", as: person,
            [
                "pelanggan_id": String(person == "ayu" ? ids.ayu : ids.fajar), "mentor_id": String(ids.bagas),
                "sesi_id": String(sesi), "jumlah": jumlah, "statusPembayaran": "menunggu_verifikasi",
                "metodePembayaran": "transfer", "tanggalPembayaran": "2026-11-22",
            ], file: file, boundary: boundary, key: key)
    }

    /// A transaksi of that sesi whose proof waits.
    func paid(_ sesi: Int64) async throws -> Int64 {
        let reply = try await pay(sesi, file: TestFile(bytes: try Self.jpeg()))
        try #require(reply.status == 201)
        return try #require(reply.json["transaksi"]["id"].number)
    }

    func accept(_ transaksi: Int64) async throws -> Reply {
        try await post("/admin/verifikasi-pembayaran/\(transaksi)", as: "rani")
    }

    func reject(_ transaksi: Int64, _ alasan: String = "Kurang jelas") async throws -> Reply {
        try await post("/admin/tolak-pembayaran/\(transaksi)", as: "rani", "{\"alasan\": \"\(alasan)\"}")
    }

    func upload(_ transaksi: Int64, again: Bool = false, as person: String = "ayu", _ bytes: [UInt8]) async throws -> Reply {
        try await form(
            "/pelanggan/unggah\(again ? "-ulang" : "")-bukti/\(transaksi)", as: person, ["tanggalPembayaran": "2026-11-22"],
            file: TestFile(bytes: bytes))
    }

    /// A sesi that was paid and accepted.
    func acceptedSesi(minute: Int = 0) async throws -> Int64 {
        let sesi = try await booked(minute: minute)
        try #require(try await accept(try await paid(sesi)).status == 200)
        return sesi
    }

    /// A sesi that has ended.
    func endedSesi(minute: Int = 0) async throws -> Int64 {
        let sesi = try await acceptedSesi(minute: minute)
        try #require(try await post("/mentor/mulai-sesi/\(sesi)", as: "bagas").status == 200)
        try #require(try await post("/mentor/selesai-sesi/\(sesi)", as: "bagas").status == 200)
        return sesi
    }

    /// The ids of the slots that the public list shows.
    func freeSlots() async throws -> [Int64] {
        try await get("/public/kursus").json.array.flatMap { $0["jadwal_kursus"].array.compactMap { $0["id"].number } }
    }

    /// The pelanggan's own view of one sesi.
    func seen(_ sesi: Int64, as person: String = "ayu") async throws -> JSONValue {
        try await get("/pelanggan/daftar-sesi-transaksi", as: person).json.array.first { $0["id"].number == sesi } ?? .null
    }

    /// How many proofs lie in the store.
    var storedFiles: Int { DataFolder.names(in: folder + "/berkas/bukti_bayar").count }

    /// Another session of a person: the first one ends when the clock is turned far enough.
    func freshToken(_ name: String) async throws -> String { try await freshToken(user: try accountID(name)) }

    func freshToken(user: Int64) async throws -> String {
        let token = Secret.token()
        let now = now
        try await platform.services.database.write {
            _ = try $0.insertSession(
                NewSession(user: user, kind: .token(digest: Secret.digest(ofToken: token))), at: now)
        }
        return token
    }
}
