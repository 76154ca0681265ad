import ChillAjarKit
import Testing

@testable import LocalStore

@Suite("A store of each profile")
struct ProfileStoreTests {
    private let folder: Folder
    private let server: Server

    init() throws {
        folder = try Folder()
        server = try #require(Folder.server)
    }

    private func store(_ profile: String?) throws -> LocalStore {
        try LocalStore(directory: folder.path, server: server, profile: profile)
    }

    @Test("Two profiles on one server share nothing, and neither does who has none")
    func apart() throws {
        for profile in [nil, "kampus", "kerja", "Kampus", "toko.ku"] {
            try store(profile).saveDraft(profile ?? "-", name: "topik", owner: nil)
            try store(profile).saveSession(
                Session(user: User(id: UserID(6), nama: profile ?? "-"), token: profile ?? "-"))
        }
        for profile in [nil, "kampus", "kerja", "Kampus", "toko.ku"] {
            #expect(try store(profile).draft(name: "topik", owner: nil) == profile ?? "-")
            #expect(try store(profile).session()?.token == profile ?? "-")
        }
    }

    @Test("Who has no profile finds their store where it always was")
    func oldFolder() throws {
        try store(nil).saveDraft("x", name: "topik", owner: nil)
        #expect(Folder.exists(folder.path + "/contoh.test/store.sqlite"))
    }

    @Test("No server's name leads into a profile's folder")
    func noClash() throws {
        try store("kampus").saveDraft("rahasia", name: "topik", owner: nil)
        let names = Folder.names(in: folder.path)
        for name in names {
            let other = try #require(Server("https://\(name)"))
            #expect(try LocalStore(directory: folder.path, server: other).draft(name: "topik", owner: nil) == nil)
        }
        #expect(Folder.names(in: folder.path).count == names.count * 2)
    }

    @Test("A store is looked into without being made, and without disturbing who works on it")
    func survey() throws {
        let nobody = StoreSurvey(directory: folder.path, server: server, profile: "kampus")
        #expect(nobody?.user == nil && nobody?.unsentCount == 0)
        #expect(Folder.names(in: folder.path).isEmpty)
        let store = try store("kampus")
        try store.saveSession(Session(user: User(id: UserID(6), nama: "Ayu", peran: .pelanggan), token: "t"))
        _ = try store.enqueue(
            .cancelSesi(SesiID(1)), owner: UserID(6), idempotencyKey: "a", at: Timestamp(seconds: 0), heldUntil: nil)
        let found = StoreSurvey(directory: folder.path, server: server, profile: "kampus")
        #expect(found?.user?.nama == "Ayu" && found?.unsentCount == 1)
        #expect(try store.outbox(owner: UserID(6)).count == 1)
    }

    @Test("A store that cannot be read says nothing")
    func unreadable() throws {
        _ = try store("kampus")
        _ = try folder.write("profil+kampus/contoh.test/store.sqlite", Array(repeating: UInt8(ascii: "x"), count: 8192))
        #expect(StoreSurvey(directory: folder.path, server: server, profile: "kampus") == nil)
    }
}
