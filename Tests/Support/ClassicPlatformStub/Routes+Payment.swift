import TinyHTTPServer

/// Payments and their proofs.
enum Payment {
    private static let maximumBytes = 10 << 20

    /// Makes a transaksi, as many as are asked for; with `id`, takes a proof for that one and forgets its paket.
    @Sendable static func create(_ database: inout Database, _ call: Call) -> Reply {
        if let wrong = complaint(call.files["buktiPembayaran"], kinds: ["jpg", "png"]) { return .invalid([wrong]) }
        let path = store(call.files["buktiPembayaran"], &database)
        if let id = call.input["id"].int {
            let row = database.update(.transaksi, id) { row in
                row["statusPembayaran"] = "menunggu_verifikasi"
                row["paket_id"] = call.input["paket_id"].int.map { .int($0) } ?? .null
                if path != .null { row["buktiPembayaran"] = path }
            }
            return row.map { .ok(["message": "Bukti pembayaran berhasil diperbarui.", "transaksi": $0]) }
                ?? .noModel(.transaksi, id)
        }
        let missing = call.missing("pelanggan_id", "mentor_id", "sesi_id", "jumlah", "metodePembayaran", "tanggalPembayaran")
        guard missing.isEmpty else { return .invalid(missing) }
        var echo = call.input.only("pelanggan_id", "mentor_id", "sesi_id")
        echo["paket_id"] = call.input["paket_id"]
        // The amount that was sent is ignored.
        echo["jumlah"] = database.price(mentor: echo["mentor_id"].int, paket: echo["paket_id"].int)
        echo["statusPembayaran"] =
            call.input["statusPembayaran"] == .null ? "menunggu_verifikasi" : call.input["statusPembayaran"]
        echo["metodePembayaran"] = call.input["metodePembayaran"]
        echo["tanggalPembayaran"] = "\(call.input["tanggalPembayaran"].text ?? "")T00:00:00.000000Z"
        echo["buktiPembayaran"] = path
        let transaksi = Booking.store(&database, .transaksi, echo, columns: [])
        return .json(201, ["message": "Transaksi baru berhasil dibuat.", "transaksi": transaksi])
    }

    /// Takes a proof in every status, a PDF too, and whose transaksi it is does not matter.
    @Sendable static func upload(_ database: inout Database, _ call: Call) -> Reply {
        guard let file = call.files["buktiPembayaran"] else {
            return .invalid([("buktiPembayaran", "The bukti pembayaran field is required.")])
        }
        if let wrong = complaint(file, kinds: ["jpg", "png", "pdf"]) { return .invalid([wrong]) }
        let path = store(file, &database)
        let row = database.update(.transaksi, call.id) { row in
            row["buktiPembayaran"] = path
            row["statusPembayaran"] = "menunggu_verifikasi"
            if call.input["tanggalPembayaran"] != .null { row["tanggalPembayaran"] = call.input["tanggalPembayaran"] }
        }
        return row.map { .ok(["message": "Bukti pembayaran berhasil diunggah", "transaksi": $0]) }
            ?? .noModel(.transaksi, call.id)
    }

    /// Accepts a payment, whatever its status was; whoever asks.
    @Sendable static func verify(_ database: inout Database, _ call: Call) -> Reply {
        guard let row = database.update(.transaksi, call.id, { $0["statusPembayaran"] = "accepted" }) else {
            return .noModel(.transaksi, call.id)
        }
        let sent: JSON = ["status": true, "message": "Pesan berhasil dikirim"]
        return .ok([
            "message": "Pembayaran berhasil diverifikasi", "transaksi": database.fullTransaksi(row), "wa_result_pelanggan": sent,
            "wa_result_mentor": ["status": false, "message": "Gagal mengirim pesan", "error": "ECONNREFUSED"],
        ])
    }

    /// Rejects a payment; the reason is lost.
    @Sendable static func reject(_ database: inout Database, _ call: Call) -> Reply {
        guard let row = database.update(.transaksi, call.id, { $0["statusPembayaran"] = "rejected" }) else {
            return .noModel(.transaksi, call.id)
        }
        return .ok([
            "message": "Pembayaran ditolak", "transaksi": row,
            "wa_result": ["status": true, "message": "Pesan berhasil dikirim"],
        ])
    }

    @Sendable static func download(_ database: inout Database, _ call: Call) -> Reply {
        guard let row = database.find(.transaksi, call.id) else { return .noModel(.transaksi, call.id) }
        guard let path = row["buktiPembayaran"].text, let upload = database.uploads[path] else {
            return .message(404, "File bukti pembayaran tidak ditemukan")
        }
        return .file(contentType: upload.contentType, bytes: upload.bytes)
    }

    private static func store(_ file: TinyFormPart?, _ database: inout Database) -> JSON {
        guard let file else { return nil }
        let kind = kind(of: file)
        let path = "bukti_bayar/\(String(UInt64.random(in: .min ... .max), radix: 36)).\(kind)"
        let contentType = ["jpg": "image/jpeg", "png": "image/png", "pdf": "application/pdf"][kind] ?? "application/octet-stream"
        database.uploads[path] = Database.Upload(contentType: contentType, bytes: file.bytes)
        return .text(path)
    }

    private static func complaint(_ file: TinyFormPart?, kinds: [String]) -> (String, String)? {
        guard let file else { return nil }
        if file.bytes.count > maximumBytes {
            return ("buktiPembayaran", "The bukti pembayaran field must not be greater than 10240 kilobytes.")
        }
        guard kinds.contains(kind(of: file)) else {
            let demand = kinds.contains("pdf") ? "a file of type: jpg, jpeg, png, pdf" : "an image"
            return ("buktiPembayaran", "The bukti pembayaran field must be \(demand).")
        }
        return nil
    }

    /// What a file is by its first bytes; an empty one is what its name says.
    private static func kind(of file: TinyFormPart) -> String {
        if file.bytes.starts(with: [0xFF, 0xD8]) { return "jpg" }
        if file.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "png" }
        if file.bytes.starts(with: Array("%PDF".utf8)) { return "pdf" }
        guard file.bytes.isEmpty else { return "bin" }
        let ending = file.fileName?.split(separator: ".").last.map(String.init) ?? ""
        return ending == "jpeg" ? "jpg" : ending
    }
}
