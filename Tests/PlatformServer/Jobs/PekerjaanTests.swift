import ChillAjarKit
import SQL
import Testing

@testable import PlatformServer

struct PekerjaanTests {
    let world: World

    init() async throws { world = try await World() }

    /// Jobs of the test's kind in these states, made in this order.
    private func make(_ statuses: [JobStatus]) async throws -> [Int64] {
        let now = world.now
        return try await world.platform.services.database.write { db in
            try statuses.map { status in
                let id = try db.enqueue(NewJob(.test, payload: "{\"kode\":\"482913\"}", about: "Uji"), at: now) ?? 0
                try db.execute("UPDATE pekerjaan SET status = ? WHERE id = ?", status.rawValue, id)
                return id
            }
        }
    }

    private func list(_ query: String = "") async throws -> Reply { try await world.get("/admin/pekerjaan" + query, as: "rani") }

    @Test("Dead letters come first, pages follow one another without a gap, and what a job carries is not told")
    func pages() async throws {
        let ids = try await make([.selesai, .mati, .menunggu, .mati, .berjalan])
        let all = try await list()
        let order = [ids[3], ids[1], ids[4], ids[2], ids[0]]
        #expect(all.json.array.compactMap { $0["id"].number } == order)
        #expect(!String(decoding: all.body, as: UTF8.self).contains("482913"))
        var seen: [Int64] = []
        while seen.count < 5 {
            let after = seen.last.map { "&sesudah=\($0)" } ?? ""
            let page = try await list("?batas=2" + after).json.array.compactMap { $0["id"].number }
            try #require(!page.isEmpty)
            seen += page
        }
        #expect(seen == order)
        #expect(try await list("?status=mati").json.array.compactMap { $0["id"].number } == [ids[3], ids[1]])
        for wrong in ["?status=aneh", "?batas=0", "?batas=x", "?sesudah=999999"] {
            #expect(try await list(wrong).status == 422, "\(wrong)")
        }
    }

    @Test("A dead letter is tried again or given up, once; anything else is 409; both are recorded with who did it")
    func decide() async throws {
        let ids = try await make([.mati, .mati, .menunggu])
        let again = try await world.post("/admin/pekerjaan/\(ids[0])/ulangi", as: "rani")
        #expect(again.status == 200 && again.json["pekerjaan"]["status"].text == "menunggu")
        #expect(try await world.post("/admin/pekerjaan/\(ids[0])/ulangi", as: "rani").status == 409)
        #expect(try await world.delete("/admin/pekerjaan/\(ids[1])", as: "rani").status == 200)
        #expect(try await world.delete("/admin/pekerjaan/\(ids[1])", as: "rani").status == 409)
        #expect(try await world.delete("/admin/pekerjaan/\(ids[2])", as: "rani").status == 409)
        #expect(try await world.post("/admin/pekerjaan/999999/ulangi", as: "rani").status == 404)
        #expect(try world.payload(ids[1]) == "{}")
        let recorded = try world.platform.services.database.read { db in
            try db.query("SELECT jenis FROM peristiwa WHERE oleh IS NOT NULL ORDER BY id") { try $0.string(0) }
        }
        #expect(recorded == ["pekerjaan_diulangi", "pekerjaan_dibatalkan"])
    }

    @Test("What waits, runs and is dead is counted by kind, with the age of what is due longest")
    func queue() async throws {
        _ = try await make([.selesai, .mati, .menunggu, .menunggu, .berjalan])
        world.advance(hours: 0.5)
        let now = world.now
        let queue = try world.platform.services.database.read { try $0.jobQueue(at: now) }
        #expect(queue.count(.menunggu) == 2 && queue.count(.berjalan) == 1 && queue.count(.mati) == 1)
        #expect(queue.oldestDueAge == 1800)
        #expect(queue.counts.allSatisfy { $0.jenis == "uji" })
    }

    @Test("At night what is past its time goes, and what is not stays")
    func housekeeping() async throws {
        try await world.runJobs()
        let ids = try await make([.selesai, .mati])
        let now = world.now
        try await world.platform.services.database.write { db in
            func ended(_ id: Int64, days: Int64) throws {
                try db.execute(
                    "UPDATE pekerjaan SET selesai_at = ? WHERE id = ?", now.adding(seconds: -days * 86_400).description, id)
            }
            try ended(ids[0], days: 30)
            for (key, days) in [("lama", Int64(92)), ("baru", 89)] {
                try db.remember(
                    key: key, user: 1, fingerprint: "", status: 200, body: [], at: now.adding(seconds: -days * 86_400))
            }
        }
        world.advance(hours: 16)
        try await world.runJobs()
        #expect(try world.jobs(.test).map(\.id) == [ids[1]])
        let keys = try world.platform.services.database.read {
            try $0.query("SELECT kunci FROM idempotency") { try $0.string(0) }
        }
        #expect(keys == ["baru"])
    }

    @Test("Counts of reviews that drifted are repaired at night")
    func ratings() async throws {
        try await world.runJobs()
        let sesi = try await world.endedSesi()
        #expect(try await world.post("/pelanggan/beri-testimoni/\(sesi)", as: "ayu", "{\"rating\": 4}").status == 201)
        let mentor = world.ids.bagas
        try await world.platform.services.database.write {
            try $0.execute("UPDATE mentor SET jumlah_testimoni = 7, jumlah_bintang = 9 WHERE id = ?", mentor)
        }
        world.advance(hours: 17)
        try await world.runJobs()
        let record = try world.platform.services.database.read { try $0.mentor(mentor) }
        #expect(record?.jumlahTestimoni == 1 && record?.jumlahBintang == 4)
        #expect(try world.jobs(.ratings).first?.kesalahan == "diperbaiki: mentor \(mentor)")
    }
}
