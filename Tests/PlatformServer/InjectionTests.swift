import ChillAjarKit
import SQL
import Testing

@testable import PlatformServer

/// Fields that are the server's own, sent along with everything that a pelanggan or a mentor may send.
struct InjectionTests {
    private static let path = "\"../../../.env\""

    /// Names and values as JSON.
    static let injections: [(name: String, value: String)] = [
        ("peran", "\"admin\""), ("role", "\"admin\""), ("is_admin", "true"), ("user_id", "1"), ("status", "\"active\""),
        ("statusSesi", "\"started\""), ("statusSesi", "\"end\""), ("statusSesi", "\"reviewed\""), ("statusSesi", "\"cancelled\""),
        ("status_sesi", "\"end\""), ("statusPembayaran", "\"accepted\""), ("statusPembayaran", "\"rejected\""),
        ("statusPembayaran", "\"lunas\""), ("status_pembayaran", "\"accepted\""), ("jumlah", "1"), ("jumlah", "\"0\""),
        ("jumlah", "-25000"), ("jumlah", "24999.4"), ("jumlahSementara", "1"), ("jumlah_sementara", "1"), ("biayaPerSesi", "1"),
        ("biaya_per_sesi", "1"), ("harga", "1"), ("harga_dasar", "0"), ("diskon", "999999"), ("rating", "99"), ("rating", "-1"),
        ("rating", "\"5; DROP TABLE users\""), ("jumlah_testimoni", "1000"), ("jumlah_bintang", "5000"), ("mentor_id", "2"),
        ("mentor_id", "0"), ("mentor_id", "\"1 OR 1=1\""), ("pelanggan_id", "2"), ("pelanggan_id", "-1"), ("id", "999999"),
        ("id", "\"1; --\""), ("kursus_id", "2"), ("jadwal_kursus_id", "999"), ("sesi_id", "999"), ("paket_id", "999"),
        ("transaksi_id", "1"), ("batasWaktu", "\"2099-01-01\""), ("batas_waktu", "\"2099-01-01\""),
        ("created_at", "\"2020-01-01\""), ("updated_at", "\"2020-01-01\""), ("dihapus_at", "\"2020-01-01\""),
        ("deleted_at", "\"2020-01-01\""), ("buktiPembayaran", path), ("bukti_pembayaran", path), ("bukti_sha256", "\"x\""),
        ("fotoKursus", path), ("foto_kursus", path), ("foto_profil", path), ("dokumen_pendukung", path), ("alasan", "\"x\""),
        ("oleh", "1"), ("email", "\"x@uji.test\""), ("email_verified_at", "\"2020-01-01\""), ("password", "\"rahasia1\""),
        ("sandi", "\"x\""), ("transaksi", "{\"statusPembayaran\": \"accepted\"}"), ("mentor", "{\"rating\": 5}"),
        ("riwayat", "[]"), ("tautan", "\"javascript:alert(1)\""), ("_method", "\"DELETE\""),
    ]

    /// What no pelanggan and no mentor can bring about by what they send along.
    private static let forbidden: [String] = [
        "SELECT count(*) FROM kursus WHERE mentor_id <> id OR foto_kursus IS NOT NULL OR dihapus_at IS NOT NULL OR id > 2",
        """
        SELECT count(*) FROM sesi WHERE pelanggan_id <> 1 OR mentor_id <> 1 OR kursus_id <> 1 OR jumlah_sementara <> 25000
            OR status_sesi <> 'pending' OR batas_waktu > '2026-11-24' OR created_at < '2026-11-22' OR updated_at < '2026-11-22'
        """,
        """
        SELECT count(*) FROM transaksi WHERE pelanggan_id <> 1 OR mentor_id <> 1 OR jumlah <> 25000 OR alasan IS NOT NULL
            OR status_pembayaran <> 'menunggu_pembayaran' OR bukti_pembayaran IS NOT NULL OR bukti_sha256 IS NOT NULL
            OR dihapus_at IS NOT NULL OR updated_at < '2026-11-22'
        """,
        "SELECT count(*) FROM jadwal_kursus WHERE kursus_id <> 1 OR dihapus_at IS NOT NULL OR tautan IS NOT NULL",
        "SELECT count(*) FROM testimoni", "SELECT count(*) FROM berkas",
        "SELECT count(*) FROM peristiwa WHERE jenis NOT IN ('sesi_dipesan')",
    ]

    /// The tables of which nothing may change at all.
    private static let untouched = ["users", "pelanggan", "mentor", "paket", "item_paket", "paket_item"]

    @Test("Sixty-six fields that are the server's own, sent along on every route of pelanggan and mentors, change nothing")
    func nothingChanges() async throws {
        let world = try await World()
        let sesi = try await world.booked()
        #expect(try await world.pay(sesi).status == 201)
        let slot = try await world.slot(day: 4)
        let before = try Self.people(world)
        for (number, (name, value)) in Self.injections.enumerated() {
            for request in Self.updates(sesi: sesi, slot: slot) {
                let reply = try await request.send(name, value, in: world)
                #expect(reply.status < 500, "\(name) \(value) by \(request.path)")
            }
            try await Self.create(name, value, number, in: world)
            for check in Self.forbidden {
                #expect(try world.platform.services.database.read { try $0.count(check) } == 0, "\(name) \(value): \(check)")
            }
            #expect(try Self.people(world) == before, "\(name) \(value)")
        }
        #expect(Self.injections.count >= 60)
    }

    private struct Attempt {
        let method: String
        let path: String
        let person: String
        var body: [(String, String)] = []

        /// The body with the field in it, in the place of one of its own where it has it.
        func send(_ name: String, _ value: String, in world: World) async throws -> Reply {
            let fields = body.filter { $0.0 != name } + [(name, value)]
            let json = "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
            return method == "PUT" ? try await world.put(path, as: person, json) : try await world.post(path, as: person, json)
        }
    }

    /// Everything that changes what is there, by its owner.
    private static func updates(sesi: Int64, slot: Int64) -> [Attempt] {
        let own = ["/mentor/kursus/1", "/kursus/1", "/jadwal-kursus/\(slot)", "/sesi/\(sesi)"].map {
            Attempt(method: "PUT", path: $0, person: "bagas")
        }
        let others = ["/kursus/1", "/sesi/\(sesi)", "/jadwal-kursus/\(slot)"].map {
            Attempt(method: "PUT", path: $0, person: "citra")
        }
        let paying = ["ayu", "fajar"].map { Attempt(method: "PUT", path: "/transaksi/1", person: $0) }
        let buying = [
            "/pelanggan/unggah-bukti/1", "/pelanggan/unggah-ulang-bukti/1", "/transaksi/1/unggah-bukti",
            "/pelanggan/beri-testimoni/\(sesi)", "/testimoni", "/transaksi/1/verifikasi", "/transaksi/1/tolak",
            "/admin/verifikasi-pembayaran/1", "/paket", "/item-paket",
        ].map { Attempt(method: "POST", path: $0, person: "ayu", body: [("sesi_id", "\(sesi)"), ("nama", "\"X\"")]) }
        let teaching = [
            "/mentor/mulai-sesi/\(sesi)", "/mentor/selesai-sesi/\(sesi)", "/sesi/\(sesi)/konfirmasi", "/sesi/\(sesi)/selesai",
            "/mentor/kursus", "/transaksi", "/testimoni",
        ].map { Attempt(method: "POST", path: $0, person: "bagas") }
        return own + others + paying + buying + teaching
    }

    /// Everything that makes something, whole but for the field.
    private static func create(_ name: String, _ value: String, _ number: Int, in world: World) async throws {
        let slot = try await world.slot(day: 10 + number)
        let booking = Attempt(
            method: "POST", path: number.isMultiple(of: 2) ? "/pelanggan/pesan-sesi" : "/sesi", person: "ayu",
            body: [("mentor_id", "1"), ("pelanggan_id", "1"), ("kursus_id", "1"), ("jadwal_kursus_id", "\(slot)")])
        if try await booking.send(name, value, in: world).status != 201 { _ = try await world.book(slot) }
        let made = try world.platform.services.database.read { try $0.count("SELECT max(id) FROM sesi") }
        let payment = Attempt(
            method: "POST", path: "/transaksi", person: "ayu", body: [("sesi_id", "\(made)"), ("jumlah", "25000")])
        #expect(try await payment.send(name, value, in: world).status < 500)
        let time = "\"2027-01-\(10 + number % 20)\""
        let jadwal = Attempt(
            method: "POST", path: number.isMultiple(of: 2) ? "/mentor/atur-jadwal" : "/jadwal-kursus", person: "bagas",
            body: [
                ("kursus_id", "1"), ("tanggal", time), ("waktu", "\"0\(number % 10):\(10 + number % 50)\""),
                ("gayaMengajar", "\"online\""),
            ])
        #expect(try await jadwal.send(name, value, in: world).status < 500)
    }

    /// Every value of the tables that nobody here may touch.
    private static func people(_ world: World) throws -> [[SQLValue]] {
        try world.platform.services.database.read { db in
            try untouched.flatMap { table in
                try db.query("SELECT * FROM \(table) ORDER BY 1, 2") { row in try (0..<row.count).map { try row.value($0) } }
            }
        }
    }
}
