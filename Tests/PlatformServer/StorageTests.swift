import ChillAjarKit
import Glibc
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

    @Test("Free slots are found by indexes, not by reading the history")
    func freeSlotsByIndex() async throws {
        let world = try await World()
        let plan = try world.platform.services.database.read { db in
            try db.query("EXPLAIN QUERY PLAN \(SQL.Connection.freeSlotsQuery)", "2026-11-22", "12:00:00", "x") {
                try $0.string(3)
            }
        }
        #expect(plan.contains { $0.contains("jadwal_kursus_waktu") }, "\(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }

    @Test("Of jobs that wait together one that fails takes nothing of the others with it")
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

/// A folder of a test's own.
enum TemporaryPath {
    static func make() -> String? {
        var template = Array("/tmp/chillajar-server-XXXXXX".utf8CString)
        return template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } }
    }
}
