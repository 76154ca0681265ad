import ChillAjarKit
import LocalStore
import Testing

@Suite("The store keeps the outbox")
struct OutboxTests {
    private let folder: Folder
    private let store: LocalStore

    init() throws {
        folder = try Folder()
        store = try folder.store()
    }

    private func spooled(_ row: OutboxEntry) throws -> String {
        guard case .uploadBukti(let upload) = row.mutation else { throw Missing("an upload") }
        return upload.path
    }

    @Test("Every kind of mutation comes back as it was asked for, oldest first")
    func everyKind() throws {
        let waktu = Waktu(secondOfDay: 68_400)
        let entry = JadwalEntry(
            id: JadwalKursusID(3), kursusID: KursusID(9), tanggal: Tanggal(dayNumber: 20_784), waktu: waktu,
            gayaMengajar: .offline, keterangan: "", tempat: "R. 3")
        let mutations: [Mutation] = [
            booking, .cancelSesi(SesiID(1)), .reviewSesi(SesiID(1), rating: 5, komentar: "Jelas 🎉"), .startSesi(SesiID(1)),
            .finishSesi(SesiID(1)), .saveJadwal(entry), .deleteJadwal(JadwalKursusID(3)), .verifyPembayaran(TransaksiID(4)),
            .rejectPembayaran(TransaksiID(4), alasan: "Buram"), .updateProfil(ProfilEdit(nama: "Ayu P.", alamat: "")),
        ]
        for (index, mutation) in mutations.enumerated() {
            _ = try store.enqueue(
                mutation, owner: ayu, idempotencyKey: "kunci-\(index)", at: noon.adding(seconds: -Int64(index)), heldUntil: nil)
        }
        let rows = try folder.store().outbox(owner: ayu)
        #expect(rows.map(\.mutation) == mutations)
        #expect(rows.map(\.idempotencyKey) == mutations.indices.map { "kunci-\($0)" })
        #expect(rows.allSatisfy { $0.state == .waiting && $0.attempts == 0 && $0.owner == ayu })
        #expect(rows.last?.createdAt == noon.adding(seconds: -9))
    }

    @Test("A picture of the person lies in the spool too, and goes with its row")
    func picture() throws {
        let original = try folder.write("saya.png", [1, 2, 3])
        let row = try store.enqueue(
            .uploadFoto(FotoUpload(path: original, kind: .png)), owner: ayu, idempotencyKey: "a", at: noon, heldUntil: nil)
        let copy = try #require(row.mutation.file).path
        #expect(copy != original && copy.hasSuffix(".png"))
        #expect(row.mutation == .uploadFoto(FotoUpload(path: copy, kind: .png)).carrying(copy, byteCount: 3))
        #expect(try Folder.bytes(copy) == [1, 2, 3])
        try store.remove(row.id)
        #expect(!Folder.exists(copy) && Folder.exists(original))
    }

    @Test(
        "State, attempts, error, refusal and mutation of a row are replaced",
        arguments: [OutboxEntry.State.waiting, .sending, .unclear, .refused])
    func update(state: OutboxEntry.State) throws {
        var row = try store.enqueue(booking, owner: ayu, idempotencyKey: "a", at: noon, heldUntil: nil)
        row.state = state
        row.attempts = 3
        row.lastError = "reset"
        row.refusal = .invalid(message: "Tidak sah", fields: ["rating": ["wajib diisi"]])
        row.mutation = .cancelSesi(SesiID(1))
        try store.update(row)
        #expect(try folder.store().outbox(owner: ayu) == [row])
    }

    @Test("A person's rows are theirs alone")
    func owners() throws {
        _ = try store.enqueue(booking, owner: ayu, idempotencyKey: "a", at: noon, heldUntil: nil)
        #expect(try store.outbox(owner: gita).isEmpty)
    }

    @Test("The number of a removed row is never given again")
    func numbers() throws {
        let first = try store.enqueue(booking, owner: ayu, idempotencyKey: "a", at: noon, heldUntil: nil)
        try store.remove(first.id)
        let second = try store.enqueue(booking, owner: ayu, idempotencyKey: "b", at: noon, heldUntil: nil)
        #expect(second.id > first.id)
        #expect(try store.outbox(owner: ayu) == [second])
    }

    @Test("A key stands for one mutation: a second row with it is refused, and the first keeps its proof")
    func doubleKey() throws {
        _ = try store.enqueue(booking, owner: ayu, idempotencyKey: "a", at: noon, heldUntil: nil)
        #expect(throws: StoreFailure.self) {
            try store.enqueue(booking, owner: ayu, idempotencyKey: "a", at: noon, heldUntil: nil)
        }
        #expect(try store.outbox(owner: ayu).count == 1)
    }

    @Test("A proof is copied, for its owner's eyes only; the original may go")
    func spool() throws {
        let content: [UInt8] = [0xFF, 0xD8, 0xFF] + (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
        let path = try folder.write("foto saya.jpg", content)
        let row = try store.enqueue(proof(at: path), owner: ayu, idempotencyKey: "../../a b", at: noon, heldUntil: nil)
        let copy = try spooled(row)
        #expect(copy != path)
        #expect(copy.hasPrefix(folder.path) && !copy.contains(".."))
        #expect(Folder.mode(copy) == 0o600)
        _ = try folder.write("foto saya.jpg", [])
        #expect(try Folder.bytes(copy) == content)
        try store.remove(row.id)
        #expect(!Folder.exists(copy))
        #expect(Folder.exists(path))
    }

    @Test("A proof that cannot be read is told with its path, and leaves no row")
    func unreadable() throws {
        let missing = folder.path + "/tidak-ada.jpg"
        for path in [missing, folder.path] {
            let failure = #expect(throws: StoreFailure.self) {
                try store.enqueue(proof(at: path), owner: ayu, idempotencyKey: "a", at: noon, heldUntil: nil)
            }
            #expect(failure?.kind == .unreadableFile(path: path))
        }
        #expect(try store.outbox(owner: ayu).isEmpty)
        #expect(!folder.files().contains { $0.contains("/spool/") })
    }

    @Test("After a crash the rows and their proofs are there, and a proof without a row is cleared away")
    func crash() throws {
        let path = try folder.write("bukti.jpg", [0xFF, 0xD8, 0xFF])
        let other = try Folder()
        let (row, copy, orphan) = try {
            let crashing = try other.store()
            let row = try crashing.enqueue(proof(at: path), owner: ayu, idempotencyKey: "a", at: noon, heldUntil: nil)
            let copy = try spooled(row)
            let spool = copy.dropLast("a.jpg".count).dropFirst(other.path.count + 1)
            return (row, copy, try other.write(spool + "b.jpg", [1]))
        }()
        let next = try other.store()
        #expect(try next.outbox(owner: ayu) == [row])
        #expect(Folder.exists(copy))
        #expect(!Folder.exists(orphan))
    }
}
