import ChillAjarKit
import LocalStore
import Testing

@Suite("The store keeps lists")
struct ListTests {
    private let folder: Folder
    private let store: LocalStore

    init() throws {
        folder = try Folder()
        store = try folder.store()
    }

    @Test("A list that was never read is not there")
    func nothing() throws {
        for resource in Resource.allCases { #expect(try store.snapshot(of: resource, owner: ayu) == nil) }
    }

    @Test("Kursus come back in their order with mentor, slots and paket, field by field")
    func kursus() throws {
        let snapshot = Snapshot(.kursus(kursusList), fetchedAt: noon)
        try store.save(snapshot, of: .kursus, owner: nil)
        #expect(try store.snapshot(of: .kursus, owner: nil) == snapshot)
        #expect(try folder.store().snapshot(of: .kursus, owner: nil) == snapshot)
    }

    @Test("A kursus of which the paket are not known is not one without paket")
    func unknownPaket() throws {
        try store.save(Snapshot(.kursus(kursusList), fetchedAt: noon), of: .kursusMentor, owner: ayu)
        guard case .kursus(let read) = try store.snapshot(of: .kursusMentor, owner: ayu)?.content else { throw Missing("kursus") }
        #expect(read.map { $0.visibilitasPaket?.count } == [2, 0, nil, nil])
    }

    @Test("Sesi and transaksi come back with everything that hangs on them")
    func documents() throws {
        let sesi = Snapshot(.sesi(sesiList), fetchedAt: noon)
        let transaksi = Snapshot(
            .transaksi([Transaksi(id: TransaksiID(1), sesi: sesiList[0]), Transaksi(id: TransaksiID(2))]), fetchedAt: noon)
        try store.save(sesi, of: .sesiPelanggan, owner: ayu)
        try store.save(transaksi, of: .antrean, owner: ayu)
        #expect(try store.snapshot(of: .sesiPelanggan, owner: ayu) == sesi)
        #expect(try store.snapshot(of: .antrean, owner: ayu) == transaksi)
    }

    @Test("An empty list is known to be empty")
    func empty() throws {
        for (resource, content) in [
            (Resource.kursus, ResourceContent.kursus([])), (.sesiMentor, .sesi([])), (.antrean, .transaksi([])),
        ] {
            try store.save(Snapshot(content, fetchedAt: noon), of: resource, owner: ayu)
            #expect(try store.snapshot(of: resource, owner: ayu)?.content == content)
        }
    }

    @Test("A new copy replaces the old one, rows and moment")
    func replace() throws {
        try store.save(Snapshot(.kursus(kursusList), fetchedAt: noon), of: .kursus, owner: nil)
        let next = Snapshot(.kursus([kursusList[1]]), fetchedAt: noon.adding(seconds: 9))
        try store.save(next, of: .kursus, owner: nil)
        #expect(try store.snapshot(of: .kursus, owner: nil) == next)
    }

    @Test("A copy that was found unchanged gets a later moment; where there is none, none is made")
    func confirm() throws {
        try store.save(Snapshot(.sesi(sesiList), fetchedAt: noon), of: .sesiPelanggan, owner: ayu)
        try store.confirm(.sesiPelanggan, owner: ayu, at: noon.adding(seconds: 60), etag: nil)
        try store.confirm(.sesiPelanggan, owner: gita, at: noon, etag: nil)
        let expected = Snapshot(.sesi(sesiList), fetchedAt: noon.adding(seconds: 60))
        #expect(try store.snapshot(of: .sesiPelanggan, owner: ayu) == expected)
        #expect(try store.snapshot(of: .sesiPelanggan, owner: gita) == nil)
    }

    @Test("One person never sees another's rows, and everybody's are another thing again")
    func owners() throws {
        try store.save(Snapshot(.sesi(sesiList), fetchedAt: noon), of: .sesiPelanggan, owner: ayu)
        try store.save(Snapshot(.sesi([]), fetchedAt: noon), of: .sesiPelanggan, owner: gita)
        #expect(try store.snapshot(of: .sesiPelanggan, owner: ayu)?.content == .sesi(sesiList))
        #expect(try store.snapshot(of: .sesiPelanggan, owner: gita)?.content == .sesi([]))
        #expect(try store.snapshot(of: .sesiPelanggan, owner: nil) == nil)
    }

    @Test("A person is forgotten with lists and drafts; the outbox, others and what everybody sees stay")
    func forget() throws {
        let list = Snapshot(.sesi(sesiList), fetchedAt: noon)
        for owner in [ayu, gita] {
            try store.save(list, of: .sesiPelanggan, owner: owner)
            try store.saveDraft("turunan", name: "topik", owner: owner)
        }
        try store.save(Snapshot(.kursus(kursusList), fetchedAt: noon), of: .kursus, owner: nil)
        let path = try folder.write("bukti.jpg", [0xFF, 0xD8, 0xFF])
        let row = try store.enqueue(proof(at: path), owner: ayu, idempotencyKey: "a", at: noon, heldUntil: nil)
        try store.forget(owner: ayu)
        #expect(try store.snapshot(of: .sesiPelanggan, owner: ayu) == nil)
        #expect(try store.draft(name: "topik", owner: ayu) == nil)
        #expect(try store.snapshot(of: .sesiPelanggan, owner: gita) == list)
        #expect(try store.draft(name: "topik", owner: gita) == "turunan")
        #expect(try store.snapshot(of: .kursus, owner: nil) != nil)
        #expect(try store.outbox(owner: ayu) == [row])
        guard case .uploadBukti(let upload) = row.mutation else { throw Missing("an upload") }
        #expect(Folder.exists(upload.path))
    }

    @Test("Drafts are kept by form and person, replaced, and removed")
    func drafts() throws {
        try store.saveDraft("tur", name: "topik", owner: ayu)
        try store.saveDraft("turunan", name: "topik", owner: ayu)
        try store.saveDraft("", name: "alasan", owner: ayu)
        try store.saveDraft("ayu@contoh.test", name: "masuk", owner: nil)
        #expect(try store.drafts(owner: ayu) == [Draft(name: "alasan", text: ""), Draft(name: "topik", text: "turunan")])
        #expect(try store.drafts(owner: nil) == [Draft(name: "masuk", text: "ayu@contoh.test")])
        try store.saveDraft(nil, name: "topik", owner: ayu)
        #expect(try store.draft(name: "topik", owner: ayu) == nil)
    }
}
