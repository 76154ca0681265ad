import ChillAjarKit
import Glibc
import PowerLoss
import SQL
import Testing

@testable import PlatformServer

/// The platform's store when the power goes. In the second lane: two thousand disks take their time.
@Suite("After a power cut", .serialized, .timeLimit(.minutes(10)))
struct EnduranceOfPowerLossTests {
    private static let images = 2_000

    @Test("The platform's store is sound and has every acknowledged booking, payment and review, in 2,000 ways a disk can end")
    func store() async throws {
        let (images, acknowledged, name) = try await work()
        #expect(images.count > 300)
        var wrong = 0
        for seed in 0..<UInt64(Self.images) where wrong < 5 {
            let moments = UInt64(images.count - acknowledged.begin + 1)
            let position = acknowledged.begin + Int(seed.multipliedReportingOverflow(by: 7_919).partialValue % moments)
            let possible = acknowledged.states.possible(before: position)
            let found = try state(of: images, name, before: position, seed: seed)
            guard !possible.contains(found) else { continue }
            wrong += 1
            Issue.record("image \(seed) before operation \(position): \(found)\ninstead of \(possible)")
        }
    }

    private struct Acknowledged {
        var begin = 0
        var states = Acknowledgements()
    }

    /// Bookings that are paid, accepted, taught and reviewed, given back and rejected.
    private func work() async throws -> (CrashImages, Acknowledged, String) {
        let parent = try #require(TemporaryPath.make())
        defer { EphemeralFolder.remove(parent) }
        let record = try DiskRecord(of: parent)
        let world = try await World { $0.dataFolder = parent }
        let name = try #require(DataFolder.names(in: parent).first { $0.hasSuffix(".db") })
        var acknowledged = Acknowledged(begin: record.position)
        func done() throws {
            acknowledged.states.note(try world.platform.services.database.read(Self.state), at: record.position)
        }
        try done()
        for round in 0..<14 {
            let slot = try await world.slot(minute: round)
            try done()
            let booked = try await world.book(slot)
            try #require(booked.status == 201)
            try done()
            let sesi = try #require(booked.json["sesi"]["id"].number)
            if round % 4 == 3 {
                try #require(try await world.send(.delete, "/sesi/\(sesi)", as: "ayu").status < 300)
                try done()
                continue
            }
            let transaksi = try await world.paid(sesi)
            try done()
            if round % 4 == 2 {
                try #require(try await world.reject(transaksi).status == 200)
                try done()
                continue
            }
            try #require(try await world.accept(transaksi).status == 200)
            try done()
            for step in ["mulai", "selesai"] {
                try #require(try await world.post("/mentor/\(step)-sesi/\(sesi)", as: "bagas").status == 200)
                try done()
            }
            let review = try await world.post(
                "/pelanggan/beri-testimoni/\(sesi)", as: "ayu", #"{"rating": 5, "komentar": "Runtut"}"#)
            try #require(review.status == 201)
            try done()
        }
        return (CrashImages(record), acknowledged, name)
    }

    private func state(of images: CrashImages, _ name: String, before position: Int, seed: UInt64) throws -> String {
        let image = try #require(TemporaryPath.make())
        defer { EphemeralFolder.remove(image) }
        try images.write(to: image, before: position, seed: seed)
        do {
            let connection = try SQL.Connection(path: image + "/" + name)
            let faults = try connection.faults()
            return faults.isEmpty ? try Self.state(connection) : "damaged: \(faults)"
        } catch {
            return "does not open: \(error)"
        }
    }

    private static func state(_ db: SQL.Connection) throws -> String {
        func rows(_ sql: String) throws -> String {
            try db.query(sql) { "\(try $0.int64(0)) \(try $0.stringOrNil(1) ?? "-")" }.joined(separator: ",")
        }
        return [
            try rows("SELECT id, status_sesi FROM sesi ORDER BY id"),
            try rows("SELECT id, status_pembayaran FROM transaksi ORDER BY id"),
            try rows("SELECT id, komentar FROM testimoni ORDER BY id"),
            try rows("SELECT id, waktu FROM jadwal_kursus ORDER BY id"),
        ].joined(separator: " | ")
    }
}
