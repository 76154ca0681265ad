import ChillAjarKit
import Testing

@testable import PlatformServer

struct AuditTests {
    let world: World

    init() async throws { world = try await World() }

    private func audit(_ query: String = "") async throws -> [JSONValue] {
        let reply = try await world.get("/admin/audit\(query)", as: "rani")
        #expect(reply.status == 200)
        return reply.json.array
    }

    @Test("The audit says who did what when to what, newest first")
    func newestFirst() async throws {
        let sesi = try await world.booked()
        world.advance(hours: 1)
        let transaksi = try await world.paid(sesi)
        #expect(try await world.reject(transaksi, "Kurang jelas").status == 200)
        let rows = try await audit()
        #expect(rows.map { $0["jenis"].text } == ["pembayaran_ditolak", "bukti_dikirim", "sesi_dipesan"])
        #expect(rows[0]["oleh"]["nama"].text == "Rani" && rows[0]["oleh"]["peran"].text == "admin")
        #expect(rows[0]["transaksi_id"].number == transaksi && rows[0]["sesi_id"].number == sesi)
        #expect(rows[0]["keterangan"].text == "Kurang jelas")
        #expect(rows[2]["created_at"].text == World.start.description && rows[2]["user"] == .null)
    }

    @Test("Pages follow each other without a gap or a repetition, also where many things happened at one moment")
    func pages() async throws {
        for minute in 0..<7 { _ = try await world.booked(minute: minute) }
        let all = try await audit().compactMap { $0["id"].number }
        var paged: [Int64] = []
        var query = "?batas=3"
        while true {
            let page = try await audit(query).compactMap { $0["id"].number }
            guard let last = page.last else { break }
            paged += page
            query = "?batas=3&sebelum=\(last)"
        }
        #expect(all.count == 7 && paged == all)
    }

    @Test("The audit is narrowed to a kind, and to what a person did or met")
    func filtered() async throws {
        let sesi = try await world.booked()
        _ = try await world.paid(sesi)
        let put = try await world.send(
            .put, "/admin/pelanggan/\(world.ids.ayu)", as: "rani", type: "application/json", body: Array(#"{"alamat": "x"}"#.utf8)
        )
        #expect(put.status == 200)
        #expect(try await audit("?jenis=bukti_dikirim").count == 1)
        let users = try await world.get("/admin/users", as: "rani").json.array
        let ayu = try #require(users.first { $0["nama"].text == "Ayu" }?["id"].number)
        let met = try await audit("?user=\(ayu)")
        #expect(met.map { $0["jenis"].text } == ["akun_diubah", "bukti_dikirim", "sesi_dipesan"])
        #expect(met[0]["keterangan"].text == "alamat" && met[0]["user"]["nama"].text == "Ayu")
        #expect(try await audit("?user=\(ayu)&jenis=sesi_dipesan&batas=1").count == 1)
        #expect(try await audit("?user=999").isEmpty)
    }

    @Test("A strange kind, page size or record is 422", arguments: ["jenis=x", "batas=0", "batas=201", "sebelum=99", "user=x"])
    func refused(query: String) async throws {
        let reply = try await world.get("/admin/audit?\(query)", as: "rani")
        #expect(reply.status == 422 && reply.json["errors"].has(String(query.prefix { $0 != "=" })))
    }

    @Test(
        "Each way into the audit is an index that gives one page", arguments: [nil, Peristiwa.Jenis.akunDibuat], [nil, Int64(1)])
    func byIndex(jenis: Peristiwa.Jenis?, user: Int64?) async throws {
        let (sql, values) = Connection.auditPage(
            AuditFilter(jenis: jenis, user: user, sebelum: nil, batas: 50), before: "9999", 0)
        let plan = try world.platform.services.database.read { db in
            try db.query("EXPLAIN QUERY PLAN \(sql)", values: values) { try $0.string(3) }
        }
        #expect(!plan.contains { $0.contains("TEMP B-TREE FOR ORDER BY") || $0 == "SCAN peristiwa" }, "\(plan)")
    }
}

struct LaporanTests {
    let world: World

    init() async throws { world = try await World() }

    private func report(_ query: String = "?dari=2026-11-22&sampai=2026-11-24") async throws -> Reply {
        try await world.send(.get, "/admin/laporan\(query)", token: try await world.freshToken("rani"))
    }

    @Test("Days are WIB: what happens at 23.59 belongs to the day, a minute later to the next")
    func days() async throws {
        world.advance(hours: 11.99)
        _ = try await world.booked(minute: 1)
        world.advance(hours: 0.02)
        _ = try await world.booked(minute: 2)
        let days = try await report().json["hari"].array
        #expect(days.map { $0["tanggal"].text } == ["2026-11-22", "2026-11-23", "2026-11-24"])
        #expect(days.map { $0["sesi_dipesan"].number } == [1, 1, 0])
    }

    @Test("Booked, paid, ended, given back and released sesi are counted, with the money that came")
    func figures() async throws {
        let ended = try await world.endedSesi(minute: 1)
        #expect(try await world.post("/pelanggan/beri-testimoni/\(ended)", as: "ayu", #"{"rating": 4}"#).status == 201)
        let given = try await world.booked(minute: 2)
        #expect(try await world.delete("/sesi/\(given)", as: "ayu").status == 204)
        _ = try await world.booked(minute: 3)
        world.advance(hours: 25)
        _ = try await world.releaseExpired()
        let json = try await report().json
        let sum = json["jumlah"]
        #expect(sum["sesi_dipesan"].number == 3 && sum["sesi_dibayar"].number == 1 && sum["sesi_selesai"].number == 1)
        #expect(sum["sesi_dibatalkan"].number == 2 && sum["pendapatan"].number == 25_000)
        #expect(sum["pelanggan_baru"].number == 2 && sum["rating_rata_rata"].number == 4)
        #expect(json["hari"][0]["sesi_dibatalkan"].number == 1 && json["hari"][1]["sesi_dibatalkan"].number == 1)
        #expect(json["hari"][1]["rating_rata_rata"] == .null && json["hari"][1]["waktu_verifikasi_median_detik"] == .null)
        #expect(json["mentor_teraktif"].array.count == 1)
        #expect(json["mentor_teraktif"][0]["mentor_id"].number == world.ids.bagas)
        #expect(json["mentor_teraktif"][0]["sesi_selesai"].number == 1)
    }

    @Test("How long proofs wait is the middle of all, from the last proof that was sent")
    func median() async throws {
        for (minute, hours) in [(1, 0.25), (2, 1.0), (3, 0.5)] {
            let transaksi = try await world.paid(try await world.booked(minute: minute))
            world.advance(hours: hours)
            #expect(try await world.accept(transaksi).status == 200)
        }
        #expect(try await report().json["jumlah"]["waktu_verifikasi_median_detik"].number == 1800)
        let again = try await world.paid(try await world.booked(minute: 4))
        #expect(try await world.reject(again).status == 200)
        world.advance(hours: 1)
        #expect(try await world.upload(again, try World.jpeg(shade: 9)).status == 200)
        #expect(try await world.accept(again).status == 200)
        #expect(try await report().json["jumlah"]["waktu_verifikasi_median_detik"].number == 900)
    }

    @Test("Without days the report is of the last thirty")
    func defaults() async throws {
        let json = try await report("").json
        #expect(json["sampai"].text == "2026-11-22" && json["dari"].text == "2026-10-24" && json["hari"].array.count == 30)
    }

    @Test(
        "A span that ends before it begins, is longer than 366 days, or is no span is 422",
        arguments: [
            "dari=2026-11-23&sampai=2026-11-22", "dari=2025-11-22&sampai=2026-11-23", "dari=kemarin", "sampai=2026-02-30",
        ])
    func refused(query: String) async throws {
        #expect(try await report("?\(query)").status == 422)
        #expect(try await report("?dari=2025-11-22&sampai=2026-11-22").status == 200)
    }

    @Test("The time that proofs waited is found by the transaksi, not by reading every proof of the past")
    func verificationByIndex() throws {
        let plan = try world.platform.services.database.read { db in
            try db.query("EXPLAIN QUERY PLAN \(Connection.verificationQuery)", "a", "b") { try $0.string(3) }
        }
        #expect(
            plan.contains { $0.contains("peristiwa_transaksi") } && plan.contains { $0.contains("peristiwa_jenis") }, "\(plan)")
    }
}
