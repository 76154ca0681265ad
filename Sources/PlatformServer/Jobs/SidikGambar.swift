import ChillAjarKit
import Pictures

extension JobKind {
    static let sidikGambar = JobKind(rawValue: "sidik_gambar")
    static let berkasBasi = JobKind(rawValue: "berkas_basi")
}

extension JobDefinition {
    /// Decodes a proof's picture to its end and looks for others like it; warns the admins of what it finds.
    static let sidikGambar = JobDefinition(.sidikGambar, maximumAttempts: 3) { job, context in
        guard let id = Int64(job.payload), let sidik = try context.services.database.read({ try $0.sidik(id) }) else {
            return .obsolete(note: "Bukti sudah tidak ada.")
        }
        return try await PictureCheck(services: context.services, now: context.now).run(sidik)
    }

    /// Removes, each hour, files that nobody names, and uploads that have run out.
    static let berkasBasi = JobDefinition(.berkasBasi, schedule: .every(hours: 1)) { _, context in
        try await context.services.collectUnggahan(at: context.now)
        let count = try await context.services.collectUnnamed(at: context.now)
        try context.services.collectRowless(olderThan: 86_400)
        return count == 0 ? .done : .done(note: "\(count) berkas tanpa pemakai")
    }
}

/// The long look at a proof's picture.
struct PictureCheck: Sendable {
    let services: Services
    let now: Timestamp

    /// Hashes further apart are not looked at: scaled, encoded anew or cropped by up to two hundredths, a picture's hash stays
    /// within this.
    static let maximumHashDistance = 12
    /// At most so many pictures are laid over one.
    static let maximumCandidates = 12
    /// Variants of one receipt differ by up to 48 where they differ most, two receipts of one layout by 78 and more.
    static let maximumDifference = 60

    func run(_ sidik: SidikRecord) async throws -> JobOutcome {
        guard let file = services.files.find(path(sidik)) else { return .obsolete(note: "Bukti sudah diganti.") }
        let looks: PictureLooks
        do {
            looks = try await services.files.looks(ofFile: file.path)
        } catch let error as PictureError {
            try await services.database.write { db in
                try db.warn(sidik.transaksiID, PeringatanRecord(jenis: .rusak), at: now)
            }
            return .done(note: "rusak: \(error)")
        }
        let candidates = try services.database.read { db in
            try db.sidik(
                near: looks.hash, within: Self.maximumHashDistance, notOf: sidik.transaksiID, most: Self.maximumCandidates)
        }
        var alike: [PeringatanRecord] = []
        for candidate in candidates {
            guard let other = services.files.find(path(candidate)),
                let otherLooks = try? await services.files.looks(ofFile: other.path)
            else { continue }
            let difference = try await services.files.difference(looks, otherLooks)
            if difference <= Self.maximumDifference {
                alike.append(PeringatanRecord(jenis: .gambarMirip, lain: candidate.transaksiID, jarak: Int64(difference)))
            }
        }
        return try await settle(sidik, looks.hash, alike)
    }

    private func settle(_ sidik: SidikRecord, _ hash: UInt64, _ alike: [PeringatanRecord]) async throws -> JobOutcome {
        try await services.database.write { db in
            try db.setHash(hash, of: sidik.id)
            // Meanwhile another proof may have taken this one's place.
            guard try db.transaksi(sidik.transaksiID)?.bukti == sidik.nama else { return .done }
            let same = Set(try db.peringatan(of: sidik.transaksiID).filter { $0.jenis == .buktiSama }.map(\.lain))
            for peringatan in alike where !same.contains(peringatan.lain) {
                try db.warn(sidik.transaksiID, peringatan, at: now)
            }
            return .done(note: alike.isEmpty ? nil : "\(alike.count) gambar mirip")
        }
    }

    private func path(_ sidik: SidikRecord) -> String { "\(FileShelf.bukti.rawValue)/\(sidik.nama)" }
}

extension FileStore {
    /// Decodes a picture to its end. Throws ``PictureError`` where it is damaged.
    fileprivate func looks(ofFile path: String) async throws -> PictureLooks {
        try await checkers.run { PictureLooks(try Pictures.decode(path: path, fitting: PictureLooks.box)) }
    }

    fileprivate func difference(_ looks: PictureLooks, _ other: PictureLooks) async throws -> Int {
        try await checkers.run { looks.difference(from: other) }
    }
}
