import ChillAjarKit
import Testing

@testable import PlatformServer

/// Nobody reads another's address or telephone anywhere, until they have paid.
struct ContactTests {
    let world: World

    init() async throws {
        world = try await World()
        // One of each for everybody, so that what is seen says whose it is.
        try await world.platform.services.database.write {
            try $0.execute("UPDATE users SET nomor_telepon = '08135550' || (100 + id)")
        }
    }

    private func contacts(of name: String) throws -> [String] {
        ["\(name)@uji.test", "08135550\(100 + (try world.accountID(name)))"]
    }

    /// Every GET route that a person may call, with the rows of the fixture at its placeholders.
    private func paths(for peran: Peran, sesi: Int64, transaksi: Int64) -> [String] {
        RouteTable.rows.filter { $0.route.method == .get && !$0.isStream && $0.admits(peran) }.map { row in
            let first = row.route.template.split(separator: "/").first ?? ""
            let values = row.route.placeholders.map { name -> Int64 in
                switch (name, first) {
                case ("mentorId", _): world.ids.bagas
                case ("sesiId", _), (_, "sesi"): sesi
                case ("transaksiId", _), (_, "transaksi"): transaksi
                case (_, "kursus"): world.ids.kalkulus
                case (_, "paket"): world.ids.paket
                default: 1
                }
            }
            return row.route.path(with: values.map { String($0) })
        }
    }

    /// Whose contacts a person finds, and where.
    private func found(as person: String, _ peran: Peran, sesi: Int64, transaksi: Int64) async throws -> [String: [String]] {
        var found: [String: [String]] = [:]
        for path in paths(for: peran, sesi: sesi, transaksi: transaksi) {
            let reply = try await world.get(path, as: person)
            #expect(reply.status != 500, "\(path)")
            let text = String(decoding: reply.body, as: UTF8.self)
            for other in ["rani", "ayu", "fajar", "bagas", "citra"] where other != person {
                if try contacts(of: other).contains(where: { text.contains($0) }) { found[other, default: []].append(path) }
            }
        }
        return found
    }

    @Test("A pelanggan finds nobody's address or telephone before paying, and the paid mentor's alone after")
    func pelanggan() async throws {
        let other = try #require(
            try await world.book(try await world.slot(minute: 9), as: "fajar").json["sesi"]["id"].number)
        let otherPayment = try await world.pay(other, as: "fajar", file: TestFile(bytes: try World.jpeg(shade: 3)))
        #expect(try await world.accept(try #require(otherPayment.json["transaksi"]["id"].number)).status == 200)
        #expect(try await world.post("/mentor/mulai-sesi/\(other)", as: "bagas").status == 200)
        #expect(try await world.post("/mentor/selesai-sesi/\(other)", as: "bagas").status == 200)
        #expect(try await world.post("/pelanggan/beri-testimoni/\(other)", as: "fajar", #"{"rating": 5}"#).status == 201)
        let sesi = try await world.booked()
        let transaksi = try await world.paid(sesi)
        #expect(try await found(as: "ayu", .pelanggan, sesi: sesi, transaksi: transaksi) == [:])
        #expect(try await found(as: "ayu", .pelanggan, sesi: other, transaksi: transaksi) == [:])
        #expect(try await world.accept(transaksi).status == 200)
        let after = try await found(as: "ayu", .pelanggan, sesi: sesi, transaksi: transaksi)
        #expect(Set(after.keys) == ["bagas"], "\(after)")
        #expect(after["bagas"]?.contains("/pelanggan/daftar-sesi") == true)
    }

    @Test("A mentor finds the paying pelanggan's address and telephone, and nobody else's")
    func mentor() async throws {
        let sesi = try await world.booked()
        let transaksi = try await world.paid(sesi)
        #expect(try await found(as: "bagas", .mentor, sesi: sesi, transaksi: transaksi) == [:])
        #expect(try await found(as: "citra", .mentor, sesi: sesi, transaksi: transaksi) == [:])
        #expect(try await world.accept(transaksi).status == 200)
        #expect(try await Set(found(as: "bagas", .mentor, sesi: sesi, transaksi: transaksi).keys) == ["ayu"])
        #expect(try await found(as: "citra", .mentor, sesi: sesi, transaksi: transaksi) == [:])
    }

    @Test("Without signing in nobody's address or telephone is anywhere")
    func nobody() async throws {
        let sesi = try await world.acceptedSesi()
        for row in RouteTable.rows where row.route.method == .get && row.access == .everybody {
            let text = String(decoding: try await world.get(row.route.path(with: ["1", "1"])).body, as: UTF8.self)
            #expect(!text.contains("@uji.test") && !text.contains("08135550"), "\(row.route.template) \(sesi)")
        }
    }
}

extension RouteRow {
    /// Whether the answer goes on for ever.
    var isStream: Bool { if case .events = answer { true } else { false } }

    func admits(_ peran: Peran) -> Bool {
        switch access {
        case .everybody, .anyone: true
        case .only(let roles): roles.contains(peran)
        }
    }
}
