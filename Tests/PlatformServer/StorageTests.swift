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

    @Test("The schema itself lets one live sesi hold a slot, whatever the code above it does")
    func uniqueSlot() throws {
        let db = try SQL.Connection(path: ":memory:")
        try db.migrate(Schema.migrations)
        try db.run("PRAGMA foreign_keys=OFF")
        func book(_ status: String) throws {
            try db.execute(
                """
                INSERT INTO sesi (mentor_id, pelanggan_id, kursus_id, jadwal_kursus_id, jumlah_sementara, status_sesi, created_at,
                    updated_at) VALUES (1, 1, 1, 28, 25000, ?, '2026-11-22', '2026-11-22')
                """, status)
        }
        try book("cancelled")
        try book("pending")
        #expect(throws: (any Error).self) { try book("pending") }
        #expect(throws: (any Error).self) { try book("started") }
        try book("cancelled")
        #expect(try db.count("SELECT count(*) FROM sesi") == 3)
    }

    @Test("Free slots are found by indexes, not by reading the history")
    func freeSlotsByIndex() async throws {
        let world = try await World()
        let plan = try world.platform.services.database.read { db in
            try db.query("EXPLAIN QUERY PLAN \(SQL.Connection.slotsQuery)", "x", "2026-11-22") {
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

    @Test("What waits together is committed together, and each is on disk when its answer comes")
    func sharedCommit() async throws {
        let world = try await World()
        let database = world.platform.services.database
        let now = world.now
        let before = (
            jobs: database.counters.jobs.load(ordering: .relaxed), commits: database.counters.commits.load(ordering: .relaxed)
        )
        // Holds the writer until all the others stand in line.
        async let first: Void = database.write { _ in
            while database.writesWaiting < 61 { sched_yield() }
        }
        let seen = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<60 {
                group.addTask {
                    let id = try await database.write {
                        try $0.insertPaket(nama: "P\(number)", diskon: .zero, deskripsi: nil, maksimum: nil, at: now)
                    }
                    let other = try SQL.Connection(path: world.folder + "/chillajar.db", options: .init(isReadOnly: true))
                    return try other.first("SELECT 1 FROM paket WHERE id = ?", id) { try $0.int(0) } == 1
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        try await first
        #expect(seen.count == 60 && seen.allSatisfy { $0 })
        #expect(database.counters.jobs.load(ordering: .relaxed) - before.jobs == 61)
        // One, if all stood in line before the writer came.
        #expect(database.counters.commits.load(ordering: .relaxed) - before.commits <= 2)
    }

    @Test("The log begins anew after many commits, though the writer waits for no checkpoint but a small one")
    func logIsBounded() async throws {
        let world = try await World()
        let database = world.platform.services.database
        // About 60 pages a commit, 72 MB in all.
        let body = [UInt8](repeating: 7, count: 240_000)
        let user = try database.read { try $0.first("SELECT min(id) FROM users") { try $0.int64(0) } } ?? 0
        for number in 0..<300 {
            let now = world.now
            try await database.write {
                try $0.remember(key: "k\(number)", user: user, fingerprint: "", status: 200, body: body, at: now)
            }
        }
        var status = stat()
        #expect(stat(world.folder + "/chillajar.db-wal", &status) == 0)
        #expect(status.st_size < 60 << 20, "\(status.st_size)")
        #expect(status.st_size > 1 << 20)
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
