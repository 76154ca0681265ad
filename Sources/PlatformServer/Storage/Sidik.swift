import ChillAjarKit
import SQL

/// Why an admin should look twice at a proof.
enum JenisPeringatan: String, Sendable {
    /// The same file was sent for another transaksi.
    case buktiSama = "bukti_sama"
    /// The picture looks like that of another transaksi.
    case gambarMirip = "gambar_mirip"
    /// The picture is damaged within.
    case rusak
}

/// A warning on a transaksi, for admins.
struct PeringatanRecord: Sendable, Equatable {
    var jenis: JenisPeringatan
    /// The transaksi that had the proof, or one that looks like it, before.
    var lain: Int64?
    /// How much the two pictures differ where they differ most; 0 for the same file.
    var jarak: Int64?
}

/// What is remembered of a proof, also when another has taken its place.
struct SidikRecord: Sendable {
    var id: Int64
    var transaksiID: Int64
    /// The file's name on the shelf.
    var nama: String
    var hash: UInt64?

    fileprivate init(_ row: borrowing Row) throws {
        id = try row.int64(0)
        transaksiID = try row.int64(1)
        nama = try row.string(2)
        hash = try row.int64OrNil(3).map { UInt64(bitPattern: $0) }
    }

    fileprivate static let select = "SELECT id, transaksi_id, nama, sidik FROM sidik_bukti"
}

extension Connection {
    /// Remembers a proof that was put on a transaksi, and warns when the same file was sent for another; what was said of the
    /// transaksi's proof before is taken back. A picture is looked at by a job.
    func rememberBukti(_ file: StoredFile, of transaksi: Int64, at now: Timestamp) throws {
        try execute("DELETE FROM peringatan_bukti WHERE transaksi_id = ?", transaksi)
        let id = try insert(
            "INSERT INTO sidik_bukti (transaksi_id, nama, sha256, created_at) VALUES (?, ?, ?, ?) RETURNING id", transaksi,
            file.name, file.sha256, now.description)
        let others = try query(
            "SELECT DISTINCT transaksi_id FROM sidik_bukti WHERE sha256 = ? AND transaksi_id <> ? LIMIT 5", file.sha256, transaksi
        ) { try $0.int64(0) }
        for other in others { try warn(transaksi, PeringatanRecord(jenis: .buktiSama, lain: other, jarak: 0), at: now) }
        if file.kind != .pdf {
            try enqueue(NewJob(.sidikGambar, payload: String(id), key: "sidik-\(id)", about: "transaksi \(transaksi)"), at: now)
        }
    }

    /// Warns the admins of a transaksi's proof, once of the same thing.
    func warn(_ transaksi: Int64, _ peringatan: PeringatanRecord, at now: Timestamp) throws {
        let known = try self.peringatan(of: transaksi)
        guard !known.contains(where: { $0.jenis == peringatan.jenis && $0.lain == peringatan.lain }) else { return }
        try execute(
            "INSERT INTO peringatan_bukti (transaksi_id, jenis, lain_transaksi_id, jarak, created_at) VALUES (?, ?, ?, ?, ?)",
            transaksi, peringatan.jenis.rawValue, peringatan.lain, peringatan.jarak, now.description)
        // Without the transaksi's id: its history is shown to the pelanggan, who is not told.
        let other = peringatan.lain.map { ", transaksi \($0)" } ?? ""
        try record(Peristiwa(.buktiDicurigai, by: nil, "transaksi \(transaksi): \(peringatan.jenis.rawValue)\(other)"), at: now)
    }

    func peringatan(of transaksi: Int64) throws -> [PeringatanRecord] {
        try query("SELECT jenis, lain_transaksi_id, jarak FROM peringatan_bukti WHERE transaksi_id = ? ORDER BY id", transaksi) {
            try Self.peringatan($0, from: 0)
        }.compactMap(\.self)
    }

    /// Every warning, by transaksi.
    func allPeringatan() throws -> [Int64: [PeringatanRecord]] {
        var all: [Int64: [PeringatanRecord]] = [:]
        try forEach("SELECT transaksi_id, jenis, lain_transaksi_id, jarak FROM peringatan_bukti ORDER BY id") { row in
            if let peringatan = try Self.peringatan(row, from: 1) { all[try row.int64(0), default: []].append(peringatan) }
        }
        return all
    }

    private static func peringatan(_ row: borrowing Row, from at: Int) throws -> PeringatanRecord? {
        guard let jenis = JenisPeringatan(rawValue: try row.string(at)) else { return nil }
        return PeringatanRecord(jenis: jenis, lain: try row.int64OrNil(at + 1), jarak: try row.int64OrNil(at + 2))
    }

    func sidik(_ id: Int64) throws -> SidikRecord? {
        try first("\(SidikRecord.select) WHERE id = ?", id) { try SidikRecord($0) }
    }

    /// Writes a picture's hash down, whole and in eight bands by which others find it.
    func setHash(_ hash: UInt64, of sidik: Int64) throws {
        let bands = Self.bands(of: hash)
        try execute(
            """
            UPDATE sidik_bukti SET sidik = ?, pita0 = ?, pita1 = ?, pita2 = ?, pita3 = ?, pita4 = ?, pita5 = ?, pita6 = ?,
                pita7 = ? WHERE id = ?
            """, Int64(bitPattern: hash), bands[0], bands[1], bands[2], bands[3], bands[4], bands[5], bands[6], bands[7], sidik)
    }

    private static func bands(of hash: UInt64) -> [Int64] { (0..<8).map { Int64(hash >> UInt64($0 * 8) & 255) } }

    /// How many of the newest pictures that share a band are looked at: the cost does not grow with history.
    private static let newestPerBand = 64

    /// Pictures of other transaksi whose hash differs in at most so many bits, the nearest first. Among the newest of each band
    /// none within seven bits is missed: of eight bands one is the same.
    func sidik(near hash: UInt64, within distance: Int, notOf transaksi: Int64, most: Int) throws -> [SidikRecord] {
        var found: [Int64: SidikRecord] = [:]
        for (index, band) in Self.bands(of: hash).enumerated() {
            let newest = try query(
                "\(SidikRecord.select) WHERE pita\(index) = ? AND transaksi_id <> ? ORDER BY id DESC LIMIT \(Self.newestPerBand)",
                band, transaksi
            ) { try SidikRecord($0) }
            for record in newest { found[record.id] = record }
        }
        let near = found.values.compactMap { record in
            record.hash.map { (record, ($0 ^ hash).nonzeroBitCount) }
        }
        return near.filter { $0.1 <= distance }.sorted { ($0.1, -$0.0.id) < ($1.1, -$1.0.id) }.prefix(most).map(\.0)
    }
}
