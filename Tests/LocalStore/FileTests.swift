import ChillAjarKit
import Glibc
import SQL
import Testing

@testable import LocalStore

@Suite("The store's files")
struct FileTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    private func database() throws -> String {
        StoreFolder.path(in: folder.path, of: try #require(Folder.server)) + "/store.sqlite"
    }

    private let session = Session(user: User(id: ayu, nama: "Ayu", peran: .pelanggan), token: "17|sangat-rahasia")

    @Test("Folders have mode 0700 and files 0600, also where the folder was open before")
    func modes() throws {
        let open = folder.path + "/contoh.test"
        try #require(mkdir(open, 0o755) == 0 && chmod(open, 0o755) == 0)
        let store = try folder.store()
        try store.saveSession(session)
        try store.save(Snapshot(.kursus(kursusList), fetchedAt: noon), of: .kursus, owner: nil)
        let path = try folder.write("bukti.jpg", [0xFF, 0xD8, 0xFF])
        _ = try store.enqueue(proof(at: path), owner: ayu, idempotencyKey: "a", at: noon, heldUntil: nil)
        #expect(Folder.mode(open) == 0o700)
        #expect(Folder.mode(open + "/spool") == 0o700)
        let files = folder.files().filter { $0.hasPrefix(open) }
        #expect(
            Set(files.compactMap { $0.split(separator: "/").last }).isSuperset(of: [
                "store.sqlite", "session.json", "lock", "a.jpg",
            ]))
        for file in files { #expect(Folder.mode(file) == 0o600, "\(file)") }
    }

    @Test("The session is kept outside the database, replaced and removed")
    func sessionFile() throws {
        let store = try folder.store()
        #expect(try store.session() == nil)
        try store.saveSession(session)
        #expect(try folder.store().session() == session)
        for file in folder.files() where file.contains("store.sqlite") {
            let text = String(decoding: try Folder.bytes(file), as: UTF8.self)
            #expect(!text.contains("sangat-rahasia"))
        }
        try store.saveSession(nil)
        try store.saveSession(nil)
        #expect(try store.session() == nil)
        #expect(!folder.files().contains { $0.contains("session") })
    }

    @Test("After signing out no byte of the person's is left in the folder but of what has not arrived")
    func wiped() throws {
        let store = try folder.store()
        let rani = UserID(31)
        try store.saveSession(session)
        for round in 0..<3 {
            // Written again and again, so that older copies lie in what the database has freed.
            let sesi = (0..<200).map { Sesi(id: SesiID(Int64($0)), detailKursus: "Rahasia Ayu \(round)") }
            try store.save(Snapshot(.sesi(sesi), fetchedAt: noon), of: .sesiPelanggan, owner: ayu)
        }
        try store.save(
            Snapshot(.sesi([Sesi(id: SesiID(1), detailKursus: "Milik Rani")]), fetchedAt: noon), of: .sesiMentor, owner: rani)
        try store.save(Snapshot(.kursus(kursusList), fetchedAt: noon), of: .kursus, owner: nil)
        try store.saveDraft("Rahasia Ayu", name: "topik", owner: ayu)
        try store.saveFile(Array("Rahasia Ayu".utf8), name: "bukti-7", owner: ayu)
        try store.saveFile(Array("Milik Rani".utf8), name: "bukti-8", owner: rani)
        _ = try store.enqueue(booking, owner: ayu, idempotencyKey: "a", at: noon, heldUntil: nil)
        try store.saveSession(nil)
        try store.forget(owner: ayu)
        for file in folder.files() {
            let text = String(decoding: try Folder.bytes(file), as: UTF8.self)
            #expect(!text.contains("Rahasia Ayu") && !text.contains("sangat-rahasia"), "\(file)")
        }
        #expect(try store.outbox(owner: ayu).count == 1)
        #expect(try store.file(name: "bukti-8", owner: rani) == Array("Milik Rani".utf8))
        #expect(try store.snapshot(of: .sesiMentor, owner: rani) != nil)
        #expect(try store.snapshot(of: .kursus, owner: nil)?.content == .kursus(kursusList))
        let words = try #require(kursusList.first?.nama.split(separator: " ").first)
        #expect(try !store.searchKursus(String(words)).isEmpty)
    }

    @Test("A session file that cannot be read counts as none")
    func brokenSession() throws {
        let store = try folder.store()
        try store.saveSession(session)
        _ = try folder.write("contoh.test/session.json", Array("{\"token\":".utf8))
        #expect(try store.session() == nil)
    }

    @Test("Two servers share nothing, whatever their addresses look like")
    func servers() throws {
        let addresses = [
            "https://contoh.test", "http://contoh.test", "https://contoh.test:8080", "https://contoh.test/a",
            "https://../contoh", "https://" + String(repeating: "a", count: 300), "https://" + String(repeating: "a", count: 301),
        ]
        for address in addresses {
            try folder.store(address).saveDraft(address, name: "topik", owner: nil)
        }
        for address in addresses { #expect(try folder.store(address).draft(name: "topik", owner: nil) == address) }
        #expect(Folder.names(in: folder.path).count == addresses.count)
    }

    @Test("A damaged database is told as such; moved aside, the program starts anew and nothing is deleted")
    func corrupt() throws {
        _ = try folder.store()
        let garbage = Array(repeating: UInt8(ascii: "x"), count: 8192)
        _ = try folder.write("contoh.test/store.sqlite", garbage)
        #expect(throws: StoreFailure.self) { try folder.store() }
        let failure = #expect(throws: StoreFailure.self) { try folder.store() }
        #expect(failure?.kind == .corrupt)
        #expect(failure?.reason.contains(folder.path + "/contoh.test/store.sqlite") == true)
        _ = try folder.write("contoh.test/spool/kunci.pdf", garbage)
        let aside = try mend()
        #expect(aside == folder.path + "/contoh.test/store.sqlite.rusak-20261125-190000")
        #expect(try Folder.bytes(try #require(aside)) == garbage)
        #expect(try Folder.bytes(folder.path + "/contoh.test/spool.rusak-20261125-190000/kunci.pdf") == garbage)
        #expect(try folder.store().outbox(owner: ayu).isEmpty)
        #expect(try mend() == nil)
        _ = try folder.write("contoh.test/store.sqlite", garbage)
        #expect(try mend() == "\(aside ?? "")-2")
    }

    /// Opens the store at 19.00 WIB; where its database lies now, if it was damaged.
    private func mend() throws -> String? {
        let now = Timestamp(microseconds: 1_795_608_000_000_000)
        return try LocalStore.mended(directory: folder.path, server: try #require(Folder.server), now: now).damaged
    }

    @Test("A damaged database that another program is at work on stays where it is")
    func corruptAtWork() throws {
        _ = try folder.store()
        _ = try folder.write("contoh.test/store.sqlite", Array(repeating: UInt8(ascii: "x"), count: 8192))
        let other = open(folder.path + "/contoh.test/lock", O_RDWR | O_CLOEXEC)
        defer { close(other) }
        try #require(flock(other, LOCK_EX | LOCK_NB) == 0)
        let failure = #expect(throws: StoreFailure.self) { try mend() }
        #expect(failure?.kind == .corrupt)
        #expect(!Folder.names(in: folder.path + "/contoh.test").contains { $0.contains("rusak") })
    }

    @Test("A database of a later version is told as such and stays as it is")
    func newer() throws {
        _ = try folder.store()
        let path = try database()
        try SQL.Connection(path: path).run("INSERT INTO schema_migrations VALUES ('9999-nanti', '2030-01-01')")
        let failure = #expect(throws: StoreFailure.self) { try folder.store() }
        #expect(failure?.kind == .newer)
        let steps = try SQL.Connection(path: path).query("SELECT id FROM schema_migrations ORDER BY id") { try $0.string(0) }
        #expect(steps.contains("9999-nanti"))
    }

    @Test("A folder that cannot be made is told as such")
    func noFolder() throws {
        let file = try folder.write("berkas", [1])
        let failure = #expect(throws: StoreFailure.self) {
            try LocalStore(directory: file, server: try #require(Folder.server))
        }
        #expect(failure?.kind == .cannotOpen)
    }

    @Test("A row that a later version wrote in an unknown state counts as unclear, never as unsent")
    func unknownState() throws {
        let store = try folder.store()
        _ = try store.enqueue(booking, owner: ayu, idempotencyKey: "a", at: noon, heldUntil: nil)
        try SQL.Connection(path: try database()).run("UPDATE outbox SET state = 'dijadwalkan'")
        #expect(try store.outbox(owner: ayu).map(\.state) == [.unclear])
    }

    @Test("Many threads use one store at once")
    func threads() async throws {
        let store = try folder.store()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<16 {
                group.addTask {
                    for round in 0..<10 {
                        _ = try store.enqueue(booking, owner: ayu, idempotencyKey: "\(number)-\(round)", at: noon, heldUntil: nil)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try store.outbox(owner: ayu).count == 160)
    }
}
