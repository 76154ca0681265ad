import ChillAjarKit
import SQL
import Testing

@testable import PlatformServer

struct StorageTests {
    @Test("Every foreign key has an index that begins with it")
    func foreignKeys() throws {
        let db = try SQL.Connection(path: ":memory:")
        try db.migrate(Schema.migrations)
        let tables = try db.query("SELECT name FROM sqlite_master WHERE type = 'table'") { try $0.string(0) }
        for table in tables {
            let keys = try db.query("PRAGMA foreign_key_list(\(table))") { try $0.string(3) }
            let indexes = try db.query("SELECT name FROM pragma_index_list('\(table)') WHERE partial = 0") { try $0.string(0) }
            let leading = try indexes.flatMap { name in
                try db.query("SELECT name FROM pragma_index_info('\(name)') WHERE seqno = 0") { try $0.string(0) }
            }
            for key in keys { #expect(leading.contains(key), "\(table).\(key)") }
        }
    }

    @Test("The list of courses asks for free slots by indexes, and takes as many statements for one course as for many")
    func catalogueCost() async throws {
        let world = try await World()
        let plan = try world.platform.services.database.read { db in
            try db.query(
                """
                EXPLAIN QUERY PLAN SELECT j.id FROM jadwal_kursus j WHERE (j.tanggal, j.waktu) > ('2026-11-22', '12:00:00')
                AND j.dihapus_at IS NULL AND NOT EXISTS (
                    SELECT 1 FROM sesi s WHERE s.jadwal_kursus_id = j.id AND s.status_sesi <> 'cancelled'
                    AND (s.status_sesi <> 'pending' OR s.batas_waktu IS NULL OR s.batas_waktu > 'x'))
                """
            ) { try $0.string(3) }
        }
        #expect(plan.contains { $0.contains("jadwal_kursus_waktu") }, "\(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }

    @Test("Jobs that wait together share a commit, and one that fails takes nothing of the others with it")
    func groupCommit() async throws {
        struct Stop: Error {}
        let world = try await World()
        let database = world.platform.services.database
        let now = world.now
        let succeeded = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<64 {
                group.addTask {
                    let made = try? await database.write { db in
                        let id = try db.insertPaket(nama: "P\(number)", diskon: .zero, deskripsi: nil, maksimum: nil, at: now)
                        if number.isMultiple(of: 3) { throw Stop() }
                        return id
                    }
                    return made != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(succeeded == 42)
        #expect(try database.read { try $0.count("SELECT count(*) FROM paket WHERE nama LIKE 'P%'") } == 42)
    }

    @Test("A second server on the same folder, and a database of a newer version, are refused with a sentence")
    func refusals() async throws {
        let world = try await World()
        let folder = world.folder
        #expect(throws: PlatformFailure.dataFolder(path: folder, reason: "sedang dipakai server lain")) {
            try Platform(PlatformConfiguration(dataFolder: folder, passwordCost: .demo))
        }
        let path = folder + "/baru/chillajar.db"
        try DataFolder.make(folder + "/baru")
        do {
            let newer = try SQL.Connection(path: path)
            try newer.migrate(Schema.migrations + [Migration("9999-masa-depan", "SELECT 1")])
        }
        #expect(throws: PlatformFailure.newerDatabase(path: path, migration: "9999-masa-depan")) {
            try Platform(PlatformConfiguration(dataFolder: folder + "/baru", passwordCost: .demo))
        }
    }
}
