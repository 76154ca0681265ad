import ChillAjarKit
import Glibc
import Testing

@testable import LocalStore

@Suite("The outbox as a queue")
struct QueueTests {
    private let folder: Folder
    private let store: LocalStore
    private let ayu = UserID(6)

    init() throws {
        folder = try Folder()
        store = try folder.store()
    }

    private func keep(_ mutation: Mutation, key: String) throws -> OutboxEntry {
        try store.enqueue(mutation, owner: ayu, idempotencyKey: key, at: noon, heldUntil: nil)
    }

    @Test("A row knows over a start until when it may be taken back, and which booking it depends on")
    func columns() throws {
        let held = try store.enqueue(
            booking, owner: ayu, idempotencyKey: "a", at: noon, heldUntil: noon.adding(seconds: 5))
        let dependant = try keep(.cancelSesi(SesiID(bookedBy: held.id)), key: "b")
        #expect(held.heldUntil == noon.adding(seconds: 5))
        #expect(dependant.dependsOn == held.id)
        #expect(try folder.store().outbox(owner: ayu) == [held, dependant])
    }

    @Test("A booking goes and what depended on it is about its sesi, both or neither")
    func adapted() throws {
        let first = try keep(booking, key: "a")
        var second = try keep(.reviewSesi(SesiID(bookedBy: first.id), rating: 5, komentar: ""), key: "b")
        (second.dependsOn, second.mutation) = (nil, .reviewSesi(SesiID(78), rating: 5, komentar: ""))
        try store.remove(first.id, updating: [second])
        #expect(try store.outbox(owner: ayu) == [second])
    }

    @Test("Another proof takes the place of one: its file is kept, the one before goes, and it waits under its own key")
    func replaced() throws {
        let before = try folder.write("lama.jpg", Array("lama".utf8))
        var row = try keep(proof(at: before), key: "a")
        (row.state, row.refusal, row.attempts) = (.refused, .tooLarge, 3)
        try store.update(row)
        let after = try folder.write("baru.jpg", Array("baru".utf8))
        let fresh = try store.replace(row, with: proof(at: after), idempotencyKey: "b")
        #expect(try store.outbox(owner: ayu) == [fresh])
        #expect(fresh.id == row.id)
        #expect(fresh.state == .waiting)
        #expect(fresh.refusal == nil)
        #expect(fresh.attempts == 0)
        guard case .uploadBukti(let old) = row.mutation, case .uploadBukti(let new) = fresh.mutation else { return }
        #expect(!Folder.exists(old.path))
        #expect(Folder.exists(new.path))
    }

    @Test("A row that is gone cannot be replaced, and the file of the attempt is not left behind")
    func replacedTooLate() throws {
        let row = try keep(proof(at: try folder.write("lama.jpg", Array("lama".utf8))), key: "a")
        try store.remove(row.id)
        let path = try folder.write("baru.jpg", Array("baru".utf8))
        #expect(throws: StoreFailure.self) { try store.replace(row, with: proof(at: path), idempotencyKey: "b") }
        #expect(PrivateFiles.names(in: store.spool.folder).isEmpty)
    }

    @Test("Only one of two stores may send; the other may once it has stopped, or is gone")
    func lease() throws {
        #expect(try store.takeLease(.outbox))
        #expect(try store.takeLease(.outbox))
        do {
            let second = try folder.store()
            #expect(try !second.takeLease(.outbox))
            store.releaseLease(.outbox)
            #expect(try second.takeLease(.outbox))
            #expect(try !store.takeLease(.outbox))
        }
        #expect(try store.takeLease(.outbox))
    }
}

@Suite("What is kept beside the lists")
struct KeptTests {
    private let folder: Folder
    private let store: LocalStore

    init() throws {
        folder = try Folder()
        store = try folder.store()
        let names = ["Kalkulus Dasar", "Aljabar Linear", "Résumé & Surat Lamaran", "Fisika"]
        let list = names.enumerated().map { index, name in
            Kursus(
                id: KursusID(Int64(index + 1)), nama: name, deskripsi: index == 3 ? "Dengan sedikit kalkulus." : nil,
                mentor: Mentor(id: MentorID(1), user: User(id: UserID(3), nama: "Bagas Nugroho")))
        }
        try store.save(Snapshot(.kursus(list), fetchedAt: noon), of: .kursus, owner: nil)
    }

    @Test(
        "Kursus are found by the beginnings of words, without case and accents, the name before the description",
        arguments: [
            ("kalk", [1, 4]), ("KALKULUS dasar", [1]), ("resume", [3]), ("bagas fis", [4]), ("nugro", [1, 2, 3, 4]), ("xyz", []),
        ])
    func search(words: String, ids: [Int64]) throws {
        let found = try store.searchKursus(words).map(\.value)
        #expect(words == "nugro" ? found.sorted() == ids : found == ids)
    }

    @Test(
        "No words are an operator",
        arguments: ["", " ", "\"", "AND", "kalk* OR", "nama:fisika", "(", "🎓", "NEAR(a b)", "-", "^a", "a\"b", "\u{0}"])
    func hostileWords(words: String) throws {
        #expect(throws: Never.self) { try store.searchKursus(words) }
    }

    @Test("What is no longer in the list is not found any more")
    func replaced() throws {
        try store.save(Snapshot(.kursus([Kursus(id: KursusID(9), nama: "Biola")]), fetchedAt: noon), of: .kursus, owner: nil)
        #expect(try store.searchKursus("kalkulus").isEmpty)
        #expect(try store.searchKursus("biola") == [KursusID(9)])
    }

    @Test("A list keeps by what the server knows it again")
    func etag() throws {
        try store.save(Snapshot(.sesi([]), fetchedAt: noon, etag: "\"v1\""), of: .sesiPelanggan, owner: UserID(6))
        #expect(try folder.store().snapshot(of: .sesiPelanggan, owner: UserID(6))?.etag == "\"v1\"")
    }

    @Test("A picture is its owner's own, private, and goes when they sign out", arguments: ["bukti-4", "../../a b", ".", "a/b"])
    func files(name: String) throws {
        try store.saveFile([1, 2, 3], name: name, owner: UserID(1))
        #expect(try store.file(name: name, owner: UserID(1)) == [1, 2, 3])
        #expect(try store.file(name: name, owner: UserID(2)) == nil)
        try store.forget(owner: UserID(1))
        #expect(try store.file(name: name, owner: UserID(1)) == nil)
    }
}
