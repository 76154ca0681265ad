import ChillAjarKit
import LocalStore
import Testing

@Suite("A list that was read is kept")
struct RecentListTests {
    private let folder: Folder
    private let store: LocalStore
    private let old = Snapshot(.kursus(kursusList), fetchedAt: noon)
    private let new = Snapshot(.kursus([kursusList[1]]), fetchedAt: noon.adding(seconds: 1))

    init() throws {
        folder = try Folder()
        store = try folder.store()
        try store.save(old, of: .kursus, owner: nil)
    }

    /// Where the rows of a list begin in memory.
    private func place(_ snapshot: Snapshot?) throws -> UnsafeRawPointer? {
        guard case .kursus(let rows) = snapshot?.content else { throw Missing("kursus") }
        return rows.withUnsafeBytes(\.baseAddress)
    }

    @Test("Who reads it a second time shares the rows of the first")
    func shared() throws {
        let first = try store.snapshot(of: .kursus, owner: nil)
        let second = try store.snapshot(of: .kursus, owner: nil)
        #expect(try place(first) == place(second))
        #expect(second == old)
    }

    @Test("What another program has written meanwhile is read all the same")
    func otherProgram() throws {
        _ = try store.snapshot(of: .kursus, owner: nil)
        try folder.store().save(new, of: .kursus, owner: nil)
        #expect(try store.snapshot(of: .kursus, owner: nil) == new)
    }

    @Test("What this program has written is read, and one person's list is nobody else's")
    func own() throws {
        _ = try store.snapshot(of: .kursus, owner: nil)
        try store.save(new, of: .kursus, owner: nil)
        #expect(try store.snapshot(of: .kursus, owner: nil) == new)
        #expect(try store.snapshot(of: .kursus, owner: ayu) == nil)
    }
}
