import ChillAjarKit
import Glibc
import Hummingbird
import Logging
import SQL
import Synchronization
import Testing

@testable import PlatformServer

/// A platform of its own in a temporary folder, with a clock that the test turns, people with tokens, and a few courses.
final class World: Sendable {
    /// Sunday 22 November 2026, 12.00 WIB.
    static let start = Timestamp(seconds: 1_795_323_600)

    let platform: Platform
    let responder: PlatformResponder
    let folder: String
    private let time: Clock

    /// Tokens by name: ayu and fajar are pelanggan, bagas and citra mentors, rani is the admin.
    let tokens: [String: String]
    let ids: Ids

    struct Ids: Sendable {
        var ayu: Int64 = 0
        var fajar: Int64 = 0
        var bagas: Int64 = 0
        var citra: Int64 = 0
        /// Bagas' and Citra's kursus.
        var kalkulus: Int64 = 0
        var fisika: Int64 = 0
        /// Offered with kalkulus only: two modules at 12.000 less 2.000 each, a recording at 20.000; 2.000 off the sum.
        var paket: Int64 = 0
    }

    final class Clock: Sendable {
        private let current = Mutex(World.start)

        var now: Timestamp { current.withLock { $0 } }

        func advance(hours: Double) { current.withLock { $0 = $0.adding(seconds: Int64(hours * 3600)) } }
    }

    /// - Parameter configure: changes the configuration, in which nobody is limited and no admin needs a second factor.
    init(_ configure: (inout PlatformConfiguration) -> Void = { _ in }) async throws {
        folder = try #require(TemporaryPath.make())
        let time = Clock()
        self.time = time
        var configuration = PlatformConfiguration(
            dataFolder: folder, rekening: Rekening(bank: "Bank Uji", nomor: "123", atasNama: "PT Uji"), passwordCost: .demo,
            clock: { time.now })
        configuration.security = .demo
        configure(&configuration)
        platform = try Platform(configuration)
        responder = platform.responder(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let hash = try await platform.services.passwords.hash("rahasia")
        (ids, tokens) = try await platform.services.database.write { try World.fill($0, passwordHash: hash, at: time.now) }
    }

    deinit { EphemeralFolder.remove(folder) }

    var now: Timestamp { time.now }

    func advance(hours: Double) { time.advance(hours: hours) }

    private static func fill(_ db: SQL.Connection, passwordHash: String, at now: Timestamp) throws -> (Ids, [String: String]) {
        var ids = Ids()
        var tokens: [String: String] = [:]
        func user(_ name: String, _ peran: Peran) throws -> Int64 {
            let id = try db.insertUser(
                NewUser(
                    nama: name.withCapital, email: "\(name)@uji.test", passwordHash: passwordHash, peran: peran,
                    nomorTelepon: "0812000000"), at: now)
            tokens[name] = Secret.token()
            try db.insertSession(
                NewSession(user: id, kind: .token(digest: Secret.digest(ofToken: tokens[name] ?? ""))), at: now)
            return id
        }
        _ = try user("rani", .admin)
        ids.ayu = try db.insertPelanggan(user: try user("ayu", .pelanggan), at: now)
        ids.fajar = try db.insertPelanggan(user: try user("fajar", .pelanggan), at: now)
        ids.bagas = try db.insertMentor(
            user: try user("bagas", .mentor), biaya: Rupiah(25_000), deskripsi: nil, status: .active, at: now)
        ids.citra = try db.insertMentor(
            user: try user("citra", .mentor), biaya: Rupiah(30_000), deskripsi: nil, status: .active, at: now)
        ids.kalkulus = try db.insertKursus(nama: "Kalkulus", deskripsi: nil, mentor: ids.bagas, at: now)
        ids.fisika = try db.insertKursus(nama: "Fisika", deskripsi: nil, mentor: ids.citra, at: now)
        ids.paket = try db.insertPaket(nama: "NgeChill", diskon: Rupiah(2_000), deskripsi: nil, maksimum: nil, at: now)
        let modul = try db.insertItemPaket(nama: "Modul", harga: Rupiah(12_000), diskon: Rupiah(2_000), deskripsi: nil, at: now)
        let rekaman = try db.insertItemPaket(nama: "Rekaman", harga: Rupiah(20_000), diskon: .zero, deskripsi: nil, at: now)
        try db.put(item: modul, times: 2, inPaket: ids.paket, at: now)
        try db.put(item: rekaman, times: 1, inPaket: ids.paket, at: now)
        try db.setVisible(true, paket: ids.paket, kursus: ids.kalkulus, at: now)
        return (ids, tokens)
    }

    /// A free slot of a kursus, so many days from today at 19.00 WIB; each call takes another minute.
    func slot(_ kursus: Int64? = nil, day: Int = 2, minute: Int = 0) async throws -> Int64 {
        let kursus = kursus ?? ids.kalkulus
        let now = now
        return try await platform.services.database.write { db in
            try db.insertJadwal(
                SlotDraft(
                    kursusID: kursus, tanggal: now.tanggal(in: .wib).adding(days: day),
                    waktu: Waktu(secondOfDay: 19 * 3600 + minute * 60), gaya: .online), at: now)
        }
    }
}

extension String {
    fileprivate var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
