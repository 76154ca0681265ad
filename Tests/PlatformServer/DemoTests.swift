import ChillAjarKit
import Glibc
import Testing

@testable import PlatformServer

struct DemoTests {
    @Test("It can be begun at any hour: no mentor teaches two at once", arguments: 0..<24)
    func anyHour(_ hour: Int) throws {
        let now = Timestamp(try #require(Tanggal("2026-11-26")), Waktu(secondOfDay: hour * 3600 + 1800), in: .wib)
        let lessons = DemoBooking.all(at: now).map { booking in
            let begin = booking.day * 86_400 + booking.waktu.secondOfDay
            return (mentor: booking.mentor, time: begin..<begin + DemoSeeder.lesson, topic: booking.topic)
        }
        for (place, lesson) in lessons.enumerated() {
            for other in lessons.dropFirst(place + 1) where other.mentor == lesson.mentor {
                #expect(!lesson.time.overlaps(other.time), "\(lesson.topic), \(other.topic)")
            }
        }
    }

    @Test("The demo has what it promises, and its three people sign in")
    func promises() async throws {
        let world = try await DemoWorld()
        let kursus = try await world.get("/public/kursus").array
        #expect(kursus.count >= 24)
        #expect(kursus.reduce(0) { $0 + $1["jadwal_kursus"].array.count } >= 120)
        #expect(kursus.allSatisfy { !$0["visibilitas_paket"].array.isEmpty })
        let mentors = try await world.get("/public/mentor").array
        #expect(mentors.count >= 8)
        let queue = try await world.get("/transaksi", as: .admin).array.filter {
            $0["statusPembayaran"].text == "menunggu_verifikasi"
        }
        #expect(queue.count >= 12)
        let endings = Set(queue.compactMap { $0["buktiPembayaran"].text?.split(separator: ".").last.map(String.init) })
        #expect(endings == ["jpg", "png", "pdf"])
    }

    @Test("Ayu has a sesi in every state that a pelanggan meets, Bagas one that goes on and some to come")
    func states() async throws {
        let world = try await DemoWorld()
        let own = try await world.get("/pelanggan/daftar-sesi-transaksi", as: .pelanggan).array
        let states = Set(own.map { "\($0["statusSesi"].text ?? "") \($0["transaksi"]["statusPembayaran"].text ?? "-")" })
        #expect(
            states == [
                "pending -", "pending menunggu_verifikasi", "pending rejected", "pending accepted", "end accepted",
                "reviewed accepted",
            ])
        let taught = try await world.get("/mentor/daftar-sesi", as: .mentor).array.compactMap { $0["statusSesi"].text }
        #expect(taught.count { $0 == "pending" } >= 3 && taught.contains("started"))
    }

    @Test("Mentors differ as they do in life: in votes and stars, prices, ways and hours; one is new, one kursus is full")
    func variety() async throws {
        let world = try await DemoWorld()
        let mentors = try await world.get("/public/mentor").array
        let votes = mentors.map { Int($0["jumlah_testimoni"].number ?? 0) }
        #expect(votes.contains(0) && votes.contains(1) && (votes.max() ?? 0) >= 12 && Set(votes).count >= 6)
        let ratings = mentors.compactMap { mentor -> Double? in
            if case .number(let digits) = mentor["rating"] { Double(digits) } else { nil }
        }.filter { $0 > 0 }
        #expect((ratings.min() ?? 5) < 4 && (ratings.max() ?? 0) > 4.7)
        let prices = Set(mentors.compactMap { $0["biayaPerSesi"].number })
        #expect((prices.min() ?? 0) * 3 <= (prices.max() ?? 0) && prices.count >= 6)
        let kursus = try await world.get("/public/kursus").array
        #expect(kursus.contains { $0["jadwal_kursus"].array.isEmpty })
        let ways = kursus.map { Set($0["jadwal_kursus"].array.compactMap { $0["gayaMengajar"].text }) }
        #expect(ways.contains(["online"]) && ways.contains(["offline"]) && ways.contains(["online", "offline"]))
        let hours = Set(kursus.flatMap { $0["jadwal_kursus"].array.compactMap { $0["waktu"].text?.prefix(2) } })
        #expect(hours.contains("08") && hours.contains("20"))
    }

    @Test("No two free slots of a mentor begin at the same time")
    func slots() async throws {
        let world = try await DemoWorld()
        var seen: Set<String> = []
        for kursus in try await world.get("/public/kursus").array {
            let mentor = Int(kursus["mentor_id"].number ?? 0)
            for slot in kursus["jadwal_kursus"].array {
                let place = "\(mentor) \(slot["tanggal"].text ?? "") \(slot["waktu"].text ?? "")"
                #expect(seen.insert(place).inserted, "twice: \(place)")
            }
        }
        #expect(seen.count >= 120)
    }

    @Test("A proof that can be sent lies ready in the data folder, and no job is late from the start")
    func ready() async throws {
        let world = try await DemoWorld().world
        let path = "\(world.platform.configuration.dataFolder)/\(DemoAccounts.proofFolder)/bukti-transfer.jpg"
        let file = try #require(fopen(path, "r"))
        defer { fclose(file) }
        var head = [UInt8](repeating: 0, count: 3)
        #expect(fread(&head, 1, 3, file) == 3 && head == [0xFF, 0xD8, 0xFF])
        let now = world.platform.services.clock()
        let due = try world.platform.services.database.read { db in
            try db.query("SELECT jalan_at FROM pekerjaan WHERE status = 'menunggu'") { try $0.string(0) }
        }
        #expect(!due.isEmpty && due.allSatisfy { $0 >= now.description })
    }

    @Test("The demo goes into an empty folder only")
    func once() async throws {
        let world = try await DemoWorld()
        await #expect(throws: PlatformFailure.self) { try await world.world.platform.seedDemo() }
    }

    /// The demo at an awkward hour: shortly before midnight WIB.
    private struct DemoWorld {
        let world: World
        private var tokens: [Peran: String] = [:]

        init() async throws {
            world = try await World()
            world.advance(hours: 11.9)
            try await world.platform.services.database.write { db in
                for table in [
                    "sesi_login", "visibilitas_paket", "paket_item", "item_paket", "paket", "kursus", "mentor", "pelanggan",
                    "users",
                ] {
                    try db.execute("DELETE FROM \(table)")
                }
            }
            try await world.platform.seedDemo()
            for peran in [Peran.pelanggan, .mentor, .admin] {
                let account = try #require(DemoAccounts.signIn(peran))
                let reply = try await world.post(
                    "/login", as: nil, #"{"email": "\#(account.email)", "password": "\#(account.password)"}"#)
                tokens[peran] = try #require(reply.json["token"].text)
            }
        }

        func get(_ path: String, as peran: Peran? = nil) async throws -> JSONValue {
            try await world.send(.get, path, token: peran.flatMap { tokens[$0] }).json
        }
    }
}
