import ChillAjarKit
import Pictures
import Testing

@testable import PlatformServer

struct ProofWarningTests {
    private static func receipt(_ number: Int, amount: Int64 = 63_000, bank: Int = 0, layout: UInt64 = 1) -> Pixels {
        ReceiptPicture(
            bank: ReceiptPicture.Bank.all[bank], amount: amount, sender: "AYU LESTARI",
            reference: "TRX\(20_261_000 + number * 7919)",
            time: "\(number % 28 + 1) Nov 2026 \(10 + number % 10):\(10 + number * 7 % 50) WIB", seed: layout + UInt64(4 * number)
        ).pixels()
    }

    private static func looks(_ bytes: [UInt8]) throws -> PictureLooks {
        PictureLooks(try Pictures.decode(bytes: bytes, fitting: PictureLooks.box))
    }

    /// The picture without so many pixels at its edges.
    private static func cropped(_ pixels: Pixels, left: Int, top: Int, right: Int, bottom: Int) -> Pixels {
        var bytes: [UInt8] = []
        for y in top..<pixels.height - bottom {
            bytes += pixels.bytes[(y * pixels.width + left) * 4..<(y * pixels.width + pixels.width - right) * 4]
        }
        return Pixels(width: pixels.width - left - right, height: pixels.height - top - bottom, bytes: bytes)
    }

    private static func brightened(_ pixels: Pixels, by share: Int, plus: Int) -> Pixels {
        let bytes = pixels.bytes.enumerated().map { index, byte in
            index % 4 == 3 ? byte : UInt8(clamping: Int(byte) * share / 100 + plus)
        }
        return Pixels(width: pixels.width, height: pixels.height, bytes: bytes)
    }

    @Test(
        "Scaled, encoded anew, brightened or slightly cropped a receipt stays the same; another of its layout is another",
        arguments: 0..<4)
    func likeness(layout: Int) throws {
        let original = Self.receipt(1, layout: UInt64(layout))
        let looks = try Self.looks(original.encodeJPEG(quality: 82))
        let smaller = try Pictures.decode(bytes: original.encodePNG(), fitting: PictureSize(width: 504, height: 896))
        let variants = [
            try original.encodeJPEG(quality: 30), try smaller.encodeJPEG(quality: 50), try original.encodePNG(),
            try Self.brightened(original, by: 110, plus: 10).encodeJPEG(quality: 75),
            try Self.brightened(original, by: 80, plus: 0).encodeJPEG(quality: 75),
            try Self.cropped(original, left: 7, top: 12, right: 7, bottom: 12).encodeJPEG(quality: 75),
            try Self.cropped(original, left: 0, top: 25, right: 0, bottom: 0).encodeJPEG(quality: 75),
        ]
        for (index, variant) in variants.enumerated() {
            let other = try Self.looks(variant)
            #expect(other.difference(from: looks) <= PictureCheck.maximumDifference, "variant \(index)")
            #expect(Pixels.hashDistance(other.hash, looks.hash) <= PictureCheck.maximumHashDistance, "variant \(index)")
        }
        for number in [2, 3] {
            let other = try Self.looks(Self.receipt(number, layout: UInt64(layout)).encodeJPEG(quality: 82))
            #expect(other.difference(from: looks) > PictureCheck.maximumDifference, "receipt \(number)")
        }
        let dearer = try Self.looks(Self.receipt(1, amount: 65_000, layout: UInt64(layout)).encodeJPEG(quality: 82))
        #expect(dearer.difference(from: looks) > PictureCheck.maximumDifference)
    }

    private func warnings(_ world: World, of transaksi: Int64, as person: String = "rani") async throws -> JSONValue {
        try await world.get("/transaksi", as: person).json.array.first { $0["id"].number == transaksi }?["peringatan"] ?? .null
    }

    private func pay(_ world: World, _ minute: Int, _ bytes: [UInt8]) async throws -> Int64 {
        let reply = try await world.pay(try await world.booked(minute: minute), file: TestFile(bytes: bytes))
        try #require(reply.status == 201)
        return try #require(reply.json["transaksi"]["id"].number)
    }

    @Test("The same file for another transaksi is told to admins at once, and not to the pelanggan")
    func sameFile() async throws {
        let world = try await World()
        let file = try Self.receipt(1).encodeJPEG(quality: 80)
        let first = try await pay(world, 1, file)
        let second = try await pay(world, 2, file)
        try await world.runJobs()
        #expect(try await warnings(world, of: first) == .null)
        let seen = try await warnings(world, of: second)
        #expect(seen.array.count == 1 && seen[0]["jenis"].text == "bukti_sama")
        #expect(seen[0]["transaksi_id"].number == first && seen[0]["jarak"].number == 0)
        #expect(try await warnings(world, of: second, as: "ayu") == .null)
        let mentor = try await world.get("/transaksi", as: "bagas")
        #expect(!mentor.json.array.isEmpty && mentor.json.array.allSatisfy { !$0.has("peringatan") })
    }

    @Test("A picture that was changed a little is found by a job; different receipts of one layout are not")
    func similarPicture() async throws {
        let world = try await World()
        let first = try await pay(world, 1, try Self.receipt(1).encodeJPEG(quality: 85))
        let other = try await pay(world, 2, try Self.receipt(2).encodeJPEG(quality: 85))
        let changed = try await pay(world, 3, try Self.brightened(Self.receipt(1), by: 90, plus: 4).encodeJPEG(quality: 50))
        try await world.runJobs()
        #expect(try await warnings(world, of: first) == .null)
        #expect(try await warnings(world, of: other) == .null)
        let seen = try await warnings(world, of: changed)
        #expect(seen.array.count == 1 && seen[0]["jenis"].text == "gambar_mirip" && seen[0]["transaksi_id"].number == first)
        let audit = try world.platform.services.database.read { db in
            try db.query("SELECT keterangan FROM peristiwa WHERE jenis = 'bukti_dicurigai' AND transaksi_id IS NULL") {
                try $0.string(0)
            }
        }
        #expect(audit == ["transaksi \(changed): gambar_mirip, transaksi \(first)"])
    }

    @Test("A picture that is whole by its structure and damaged within is flagged as such; another proof takes that back")
    func damaged() async throws {
        let world = try await World()
        var bytes = try Self.receipt(1).encodeJPEG(quality: 80)
        bytes.removeSubrange(bytes.count / 2..<bytes.count - 2)
        let transaksi = try await pay(world, 1, bytes)
        try await world.runJobs()
        let seen = try await warnings(world, of: transaksi)
        #expect(seen.array.count == 1 && seen[0]["jenis"].text == "rusak" && seen[0]["transaksi_id"] == .null)
        #expect(try await world.upload(transaksi, try World.jpeg()).status == 200)
        try await world.runJobs()
        #expect(try await warnings(world, of: transaksi) == .null)
    }

    @Test("Every band is found by an index")
    func plan() async throws {
        let world = try await World()
        for band in 0..<8 {
            let plan = try world.platform.services.database.read { db in
                try db.query(
                    "EXPLAIN QUERY PLAN SELECT id FROM sidik_bukti WHERE pita\(band) = 3 AND transaksi_id <> 9 ORDER BY id DESC LIMIT 64"
                ) { try $0.string(3) }
            }
            #expect(
                plan.contains { $0.contains("sidik_bukti_pita\(band)") } && !plan.contains { $0.contains("TEMP B-TREE") },
                "\(plan)")
        }
    }
}
