import ChillAjarKit
import Glibc
import LocalStore
import PowerLoss
import SQL
import Testing

/// The client's store when the power goes. In the second lane: two thousand disks take their time.
@Suite("After a power cut", .serialized, .timeLimit(.minutes(10)))
struct EnduranceOfPowerLossTests {
    private static let images = 2_000

    @Test("The store opens, is sound, and has everything that was acknowledged, in 2,000 of the ways a disk can end")
    func store() throws {
        let folder = try Folder()
        let record = try DiskRecord(of: folder.path + "/contoh.test")
        var acknowledged = Acknowledgements()
        try work(in: folder) { acknowledged.note($0, at: record.position) }
        let images = CrashImages(record)
        #expect(images.count > 300)
        var wrong = 0
        for seed in 0..<UInt64(Self.images) where wrong < 5 {
            let position = Int(seed.multipliedReportingOverflow(by: 7_919).partialValue % UInt64(images.count + 1))
            let possible = acknowledged.possible(before: position)
            let found = try state(of: images, before: position, seed: seed)
            // Before the first word of success there may be anything that opens.
            guard possible.first != nil, !possible.contains(found) else { continue }
            wrong += 1
            Issue.record("image \(seed) before operation \(position): \(found)\ninstead of \(possible)")
        }
    }

    @Test("Without a full sync rows are missed: the images are not too kind")
    func withoutSync() throws {
        let folder = try Folder()
        mkdir(folder.path + "/contoh.test", 0o700)
        let record = try DiskRecord(of: folder.path + "/contoh.test")
        var acknowledged = Acknowledgements()
        let path = folder.path + "/contoh.test/store.sqlite"
        let connection = try SQL.Connection(path: path)
        try connection.run("CREATE TABLE baris (id INTEGER PRIMARY KEY, isi TEXT)")
        let begin = record.position
        try connection.run("PRAGMA synchronous=OFF")
        for number in 1...50 {
            try connection.execute("INSERT INTO baris VALUES (?, ?)", number, String(repeating: "x", count: 300))
            acknowledged.note("\(number)", at: record.position)
        }
        let images = CrashImages(record)
        var missed = 0
        for seed in 0..<UInt64(100) {
            let position = begin + Int(seed) % (images.count - begin)
            let image = try Folder()
            try images.write(to: image.path, before: position, seed: seed)
            let connection = try? SQL.Connection(path: image.path + "/store.sqlite")
            let found = try? connection?.first("SELECT count(*) FROM baris") { try $0.int(0) }
            if !acknowledged.possible(before: position).contains("\((found ?? nil) ?? -1)") { missed += 1 }
        }
        #expect(missed > 10)
    }

    /// What a person does in a day, and in the end the program begins anew and goes on; after each step its state is noted.
    private func work(in folder: Folder, _ note: (String) -> Void) throws {
        let picture = try folder.write("bukti.jpg", Array(repeating: 7, count: 5_000))
        for round in 0..<3 {
            let store = try folder.store()
            func done() throws { note(try Self.state(of: store)) }
            try done()
            for step in 0..<12 {
                let key = "\(round)-\(step)"
                var booked = try store.enqueue(booking, owner: ayu, idempotencyKey: key, at: noon, heldUntil: nil)
                try done()
                let paid = try store.enqueue(
                    proof(at: picture), owner: ayu, idempotencyKey: key + "b", at: noon, heldUntil: noon.adding(seconds: 5))
                try done()
                (booked.state, booked.attempts, booked.lastError) = (.unclear, 1, "putus")
                try store.update(booked)
                try done()
                try store.saveDraft("topik \(key)", name: "pesan", owner: ayu)
                try done()
                switch step % 3 {
                case 0:
                    _ = try store.replace(booked, with: .startSesi(SesiID(78)), idempotencyKey: key + "c")
                    try done()
                case 1:
                    var freed = paid
                    freed.heldUntil = nil
                    try store.remove(booked.id, updating: [freed])
                    try done()
                default:
                    try store.remove(paid.id)
                    try done()
                }
                try store.save(Snapshot(.kursus(Self.catalogue(round * 12 + step)), fetchedAt: noon), of: .kursus, owner: nil)
                try done()
            }
        }
    }

    /// Large enough that the log is brought into the database now and then.
    private static func catalogue(_ number: Int) -> [Kursus] {
        (1...150).map { id in
            Kursus(id: KursusID(Int64(id)), nama: "Kursus \(id) \(number)", deskripsi: String(repeating: "kata ", count: 40))
        }
    }

    private func state(of images: CrashImages, before position: Int, seed: UInt64) throws -> String {
        let image = try Folder()
        mkdir(image.path + "/contoh.test", 0o700)
        try images.write(to: image.path + "/contoh.test", before: position, seed: seed)
        defer { withExtendedLifetime(image) {} }
        do {
            let store = try image.store()
            let faults = try SQL.Connection(path: image.path + "/contoh.test/store.sqlite").faults()
            return faults.isEmpty ? try Self.state(of: store) : "damaged: \(faults)"
        } catch {
            return "does not open: \(error)"
        }
    }

    private static func state(of store: LocalStore) throws -> String {
        let rows = try store.outbox(owner: ayu).map { row in
            "\(row.id) \(row.idempotencyKey) \(row.mutation.kind) \(row.state) \(row.heldUntil.map(\.description) ?? "-")"
        }
        var kursus = "-"
        if case .kursus(let list) = try store.snapshot(of: .kursus, owner: nil)?.content { kursus = list.last?.nama ?? "" }
        return (rows + [try store.draft(name: "pesan", owner: ayu) ?? "-", kursus]).joined(separator: "|")
    }
}
