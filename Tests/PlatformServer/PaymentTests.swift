import ChillAjarKit
import Testing

@testable import PlatformServer

struct PaymentTests {
    let world: World

    init() async throws { world = try await World() }

    @Test("A proof waits for the admin, who alone can download it, byte for byte")
    func pay() async throws {
        let sesi = try await world.booked()
        let picture = try World.jpeg()
        let reply = try await world.pay(sesi, file: TestFile(bytes: picture))
        #expect(reply.status == 201)
        let transaksi = reply.json["transaksi"]
        #expect(transaksi["statusPembayaran"].text == "menunggu_verifikasi")
        #expect(transaksi["jumlah"].number == 25_000)
        #expect(transaksi["tanggalPembayaran"].text == "2026-11-22T00:00:00.000000Z")
        #expect(transaksi["buktiPembayaran"].text?.hasSuffix(".jpg") == true)
        let id = try #require(transaksi["id"].number)
        let file = try await world.get("/admin/download-bukti-pembayaran/\(id)", as: "rani")
        #expect(file.body == picture && file.header("Content-Type") == "image/jpeg")
        #expect(try await world.get("/admin/download-bukti-pembayaran/999", as: "rani").status == 404)
    }

    @Test("The kind is told by content: a PNG and a PDF are taken under any name")
    func kinds() async throws {
        let png = try await world.pay(try await world.booked(), file: TestFile(name: "x.jpg", bytes: try TestPicture.png()))
        #expect(png.json["transaksi"]["buktiPembayaran"].text?.hasSuffix(".png") == true)
        let pdf = try await world.pay(try await world.booked(minute: 1), file: TestFile(name: "../../.env", bytes: World.pdf))
        #expect(pdf.json["transaksi"]["buktiPembayaran"].text?.hasSuffix(".pdf") == true)
    }

    @Test(
        "A file that is no whole picture is 422, and nothing is kept", arguments: ["empty", "cut", "text", "cut pdf"])
    func brokenFiles(_ kind: String) async throws {
        let sesi = try await world.booked()
        let jpeg = try World.jpeg()
        let bytes: [UInt8] =
            switch kind {
            case "empty": []
            case "cut": Array(jpeg.prefix(jpeg.count / 2))
            case "text": Array("bukan gambar".utf8)
            default: Array(World.pdf.prefix(World.pdf.count / 2))
            }
        let reply = try await world.pay(sesi, file: TestFile(bytes: bytes))
        #expect(reply.status == 422 && reply.json["errors"].has("buktiPembayaran"))
        #expect(world.storedFiles == 0)
        #expect(try await world.seen(sesi)["transaksi"] == .null)
        #expect(DataFolder.names(in: world.folder + "/masuk").isEmpty)
    }

    @Test("A file beyond 10 MiB is 413 while it is read, and leaves nothing")
    func tooLarge() async throws {
        let sesi = try await world.booked()
        let bytes = try World.jpeg() + [UInt8](repeating: 0, count: Int(BuktiFile.maximumBytes))
        #expect(try await world.pay(sesi, file: TestFile(bytes: bytes)).status == 413)
        #expect(DataFolder.names(in: world.folder + "/masuk").isEmpty)
    }

    @Test("Another amount than the price is 409 with the right one")
    func amount() async throws {
        let sesi = try await world.booked()
        let reply = try await world.pay(sesi, jumlah: "24000", file: TestFile(bytes: try World.jpeg()))
        #expect(reply.status == 409 && reply.json["jumlah"].number == 25_000)
        #expect(reply.json["message"].text?.contains("Rp25.000") == true)
        #expect(world.storedFiles == 0)
    }

    @Test("A second payment for a sesi is 409, a payment for another's sesi 403, for none 404")
    func oncePerSesi() async throws {
        let sesi = try await world.booked()
        _ = try await world.paid(sesi)
        let file = TestFile(bytes: try World.jpeg())
        #expect(try await world.pay(sesi, file: file).status == 409)
        #expect(try await world.pay(sesi, as: "fajar", file: file).status == 403)
        #expect(try await world.pay(999, file: file).status == 404)
        #expect(world.storedFiles == 1)
    }

    @Test("A path is never taken from input")
    func paths() async throws {
        let sesi = try await world.booked()
        let reply = try await world.form(
            "/transaksi", as: "ayu", ["sesi_id": "\(sesi)", "buktiPembayaran": "../../../.env"])
        #expect(reply.status == 422 && reply.json["errors"].has("buktiPembayaran"))
    }

    @Test("After a reject the reason is seen, and every way of uploading again reuses the transaksi", arguments: 0..<4)
    func reupload(_ way: Int) async throws {
        let sesi = try await world.booked()
        let transaksi = try await world.paid(sesi)
        #expect(try await world.reject(transaksi, "Buram").status == 200)
        let seen = try await world.seen(sesi)["transaksi"]
        #expect(seen["statusPembayaran"].text == "rejected" && seen["alasan"].text == "Buram")
        let again = try World.jpeg(shade: 9)
        let reply =
            switch way {
            case 0: try await world.upload(transaksi, again)
            case 1: try await world.upload(transaksi, again: true, again)
            case 2: try await world.form("/transaksi", as: "ayu", ["id": "\(transaksi)"], file: TestFile(bytes: again))
            default: try await world.pay(sesi, file: TestFile(bytes: again))
            }
        #expect((200...201).contains(reply.status))
        #expect(reply.json["transaksi"]["id"].number == transaksi)
        #expect(reply.json["transaksi"]["statusPembayaran"].text == "menunggu_verifikasi")
        #expect(reply.json["transaksi"]["alasan"] == .null)
        #expect(try await world.get("/admin/download-bukti-pembayaran/\(transaksi)", as: "rani").body == again)
        #expect(world.storedFiles == 1)
    }

    @Test("A waiting proof may be replaced, an accepted one not; uploading anew before a reject is 422")
    func replacing() async throws {
        let transaksi = try await world.paid(try await world.booked())
        #expect(try await world.upload(transaksi, again: true, try World.jpeg()).status == 422)
        #expect(try await world.upload(transaksi, try World.jpeg(shade: 3)).status == 200)
        #expect(try await world.upload(transaksi, as: "fajar", try World.jpeg()).status == 403)
        #expect(try await world.accept(transaksi).status == 200)
        #expect(try await world.upload(transaksi, try World.jpeg()).status == 409)
        #expect(world.storedFiles == 1)
    }

    @Test("A proof is decided once: the second decision is 409 and changes nothing")
    func decideOnce() async throws {
        let sesi = try await world.booked()
        let transaksi = try await world.paid(sesi)
        let accepted = try await world.accept(transaksi)
        #expect(accepted.status == 200 && accepted.json["transaksi"]["sesi"]["kursus"]["namaKursus"].text == "Kalkulus")
        #expect(accepted.json["wa_result_pelanggan"].has("status") && accepted.json["wa_result_mentor"].has("status"))
        #expect(try await world.accept(transaksi).status == 409)
        #expect(try await world.reject(transaksi).status == 409)
        #expect(try await world.seen(sesi)["transaksi"]["statusPembayaran"].text == "accepted")
        #expect(try await world.accept(999).status == 404)
    }

    @Test("What was made without a proof cannot be accepted, and takes its proof later")
    func proofLater() async throws {
        let made = try await world.pay(try await world.booked())
        let id = try #require(made.json["transaksi"]["id"].number)
        #expect(try await world.accept(id).status == 409)
        #expect(try await world.get("/admin/download-bukti-pembayaran/\(id)", as: "rani").status == 404)
        #expect(try await world.upload(id, World.pdf).status == 200)
        #expect(try await world.accept(id).status == 200)
    }

    @Test("Everybody's transaksi are the admin's to see, one's own anybody's")
    func lists() async throws {
        _ = try await world.paid(try await world.booked())
        #expect(try await world.get("/transaksi", as: "rani").json.array.count == 1)
        #expect(try await world.get("/transaksi", as: "ayu").json.array.count == 1)
        #expect(try await world.get("/transaksi", as: "fajar").json.array.isEmpty)
        #expect(try await world.get("/transaksi", as: "bagas").json.array.count == 1)
        #expect(try await world.get("/transaksi", as: "citra").json.array.isEmpty)
    }
}
