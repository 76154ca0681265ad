import ChillAjarKit
import SQL
import Testing

@testable import PlatformServer

struct NotificationTests {
    /// Who is told of what, when the platform itself did it: p the pelanggan, m the mentor, a every admin, u the account. Of what
    /// does not stand here nobody is told.
    static let told: [Peristiwa.Jenis: String] = [
        .sesiDipesan: "m", .buktiDikirim: "a", .pembayaranDiterima: "pm", .pembayaranDitolak: "p", .sesiDilepas: "pm",
        .sesiDibatalkan: "pm", .sesiDimulai: "p", .sesiSelesai: "p", .testimoniDiberikan: "m", .pengingatHari: "pm",
        .pengingatJam: "pm", .pengingatMentor: "m", .mentorDisetujui: "u", .mentorDitolak: "u", .sandiDiubah: "u",
        .peringatanServer: "a",
    ]

    @Test("Each event is told to whom it concerns and to nobody else", arguments: Peristiwa.Jenis.allCases)
    func concerned(_ jenis: Peristiwa.Jenis) async throws {
        let world = try await World()
        let sesi = try await world.quietSesi()
        let citra = try await world.userID("citra")
        try await world.record(Peristiwa(jenis, by: nil, sesi: sesi, user: citra, "Keterangan"))
        for (person, letter) in [("ayu", "p"), ("bagas", "m"), ("rani", "a"), ("citra", "u"), ("fajar", "-")] {
            let isTold = Self.told[jenis, default: ""].contains(letter)
            #expect(try await world.told(person) == (isTold ? [jenis.rawValue] : []), "\(jenis) to \(person)")
        }
    }

    @Test("Who did it is not told, but for a changed password, which may have been a thief's doing")
    func notTheDoer() async throws {
        let world = try await World()
        let sesi = try await world.quietSesi()
        let (ayu, bagas) = (try await world.userID("ayu"), try await world.userID("bagas"))
        try await world.record(Peristiwa(.sesiDibatalkan, by: ayu, sesi: sesi))
        try await world.record(Peristiwa(.testimoniDiberikan, by: bagas, sesi: sesi))
        try await world.record(Peristiwa(.sandiDiubah, by: ayu, user: ayu))
        #expect(try await world.told("ayu") == ["sandi_diubah"])
        #expect(try await world.told("bagas") == ["sesi_dibatalkan"])
    }

    @Test("A booking from the order to the review tells each side what the other did, with sesi and transaksi")
    func wholeStory() async throws {
        let world = try await World()
        let sesi = try await world.endedSesi()
        let review = try await world.post("/pelanggan/beri-testimoni/\(sesi)", as: "ayu", #"{"rating": 5}"#)
        try #require(review.status == 201)
        #expect(try await world.told("ayu") == ["sesi_selesai", "sesi_dimulai", "pembayaran_diterima"])
        #expect(try await world.told("bagas") == ["testimoni_diberikan", "pembayaran_diterima", "sesi_dipesan"])
        let queue = try await world.get("/notifikasi", as: "rani").json[0]
        #expect(queue["jenis"].text == "bukti_dikirim" && queue["sesi_id"].number == sesi)
        #expect(queue["transaksi_id"].number != nil && queue["dibaca_at"] == .null)
        #expect(
            queue["isi"].text
                == "Ayu mengirim bukti pembayaran Rp25.000 untuk sesi Kalkulus pada Selasa, 24 November 2026 pukul 19.00 WIB.")
    }

    @Test("A reject tells its reason, and every admin hears of a new proof")
    func rejected() async throws {
        let world = try await World()
        try await world.platform.services.database.write { db in
            try db.execute("UPDATE users SET peran = 'admin' WHERE nama = 'Fajar'")
        }
        let transaksi = try await world.paid(try await world.booked())
        try #require(try await world.reject(transaksi, "Nominal tidak terbaca. ").status == 200)
        let told = try await world.get("/notifikasi", as: "ayu").json[0]
        #expect(told["isi"].text?.contains("untuk sesi Kalkulus ditolak: Nominal tidak terbaca. Kirim") == true)
        #expect(try await world.told("fajar") == ["bukti_dikirim"])
        #expect(try await world.told("rani") == ["bukti_dikirim"])
    }

    @Test("Admins hear of a mentor who registered and waits, and of nobody else who did")
    func pendingMentor() async throws {
        let world = try await World()
        for (nama, peran) in [("Dewi", "mentor"), ("Eka", "pelanggan")] {
            let reply = try await world.post(
                "/register", #"{"peran": "\#(peran)", "nama": "\#(nama)", "email": "\#(nama)@uji.test", "password": "rahasia"}"#)
            try #require(reply.status == 201)
        }
        let list = try await world.get("/notifikasi", as: "rani").json.array
        #expect(list.compactMap { $0["isi"].text } == ["Dewi mendaftar sebagai mentor dan menunggu persetujuan."])
    }

    @Test("What was rolled back is told to nobody")
    func rolledBack() async throws {
        let world = try await World()
        let sesi = try await world.quietSesi()
        let (now, newest) = (world.now, try await world.newestEvent())
        await #expect(throws: Problem.self) {
            try await world.platform.services.database.write { db in
                try db.record(Peristiwa(.pembayaranDiterima, by: nil, sesi: sesi), at: now)
                throw Problem.busy
            }
        }
        #expect(try await world.told("ayu").isEmpty)
        #expect(try await world.newestEvent() == newest)
    }

    @Test("Reading is marked once and only by whom it is for; all at once too")
    func readMarks() async throws {
        let world = try await World()
        let sesi = try await world.quietSesi()
        for jenis in [Peristiwa.Jenis.sesiDimulai, .sesiSelesai, .pengingatHari] {
            try await world.record(Peristiwa(jenis, by: nil, sesi: sesi))
        }
        let id = try #require(try await world.get("/notifikasi", as: "ayu").json[0]["id"].number)
        #expect(try await world.post("/notifikasi/\(id)/dibaca", as: "bagas").status == 404)
        let first = try await world.post("/notifikasi/\(id)/dibaca", as: "ayu")
        let at = try #require(first.json["notifikasi"]["dibaca_at"].text)
        world.advance(hours: 1)
        let second = try await world.post("/notifikasi/\(id)/dibaca", as: "ayu")
        #expect(second.status == 200 && second.json["notifikasi"]["dibaca_at"].text == at)
        #expect(try await world.post("/notifikasi/dibaca", as: "ayu").json["jumlah"].number == 2)
        #expect(try await world.post("/notifikasi/dibaca", as: "ayu").json["jumlah"].number == 0)
        #expect(try await world.get("/notifikasi", as: "ayu").json.array.allSatisfy { $0["dibaca_at"] != .null })
        #expect(try await world.get("/notifikasi", as: "bagas").json[0]["dibaca_at"] == .null)
    }

    @Test("The list is given in pages, newest first")
    func pages() async throws {
        let world = try await World()
        let sesi = try await world.quietSesi()
        for _ in 0..<5 { try await world.record(Peristiwa(.sesiDimulai, by: nil, sesi: sesi)) }
        let all = try await world.get("/notifikasi", as: "ayu").json.array.compactMap { $0["id"].number }
        #expect(all.count == 5 && all == all.sorted(by: >))
        let page = try await world.get("/notifikasi?batas=2&sebelum=\(all[1])", as: "ayu").json.array.compactMap {
            $0["id"].number
        }
        #expect(page == Array(all[2...3]))
        for bad in ["batas=0", "batas=201", "batas=x", "sebelum=0", "sebelum=x"] {
            #expect(try await world.get("/notifikasi?\(bad)", as: "ayu").status == 422, "\(bad)")
        }
    }

    @Test("Notifications go after 180 days, events after 7; the log keeps its newest so that its ids go on")
    func forgotten() async throws {
        let world = try await World()
        let sesi = try await world.quietSesi()
        for _ in 0..<3 { try await world.record(Peristiwa(.sesiDimulai, by: nil, sesi: sesi)) }
        let services = world.platform.services
        let newest = try services.database.read { try $0.newestEvent() }
        world.advance(hours: 24 * 8)
        try await services.forgetOldEvents()
        #expect(try services.database.read { try $0.events(after: 0, limit: 10) }.map(\.id) == [newest])
        func kept() throws -> Int64 { try services.database.read { try $0.count("SELECT count(*) FROM notifikasi") } }
        #expect(try kept() == 3)
        world.advance(hours: 24 * 173)
        try await services.forgetOldEvents()
        #expect(try kept() == 0)
    }
}

extension World {
    /// The kinds that a person was told, newest first.
    func told(_ person: String) async throws -> [String] {
        let user = try await userID(person)
        return try platform.services.database.read { try $0.notifikasi(ofUser: user, before: nil, limit: 100) }.map(\.jenis)
    }

    /// A sesi of Ayu's with Bagas that nobody was told of.
    func quietSesi() async throws -> Int64 {
        let slot = try await slot()
        let (ids, now) = (ids, now)
        return try await platform.services.database.write { db in
            try db.insertSesi(
                mentor: ids.bagas, pelanggan: ids.ayu, kursus: ids.kalkulus, jadwal: slot, paket: nil, detail: nil,
                harga: Rupiah(25_000), batasWaktu: nil, at: now)
        }
    }
}
