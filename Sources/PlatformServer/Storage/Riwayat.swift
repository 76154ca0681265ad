import ChillAjarKit
import SQL

/// One step in the life of a payment.
struct RiwayatRecord: Sendable {
    var transaksiID: Int64
    var status: StatusPembayaran
    var waktu: String
    /// Who took it; nil for the platform itself.
    var oleh: (nama: String, peran: String)?

    fileprivate init(_ row: borrowing Row) throws {
        transaksiID = try row.int64(0)
        status =
            switch Peristiwa.Jenis(rawValue: try row.string(1)) {
            case .pembayaranDiterima: .accepted
            case .pembayaranDitolak: .rejected
            default: .menungguVerifikasi
            }
        waktu = try row.string(2)
        if let nama = try row.stringOrNil(3) { oleh = (nama, try row.string(4)) }
    }
}

extension Connection {
    private static let steps = "e.jenis IN ('bukti_dikirim', 'pembayaran_diterima', 'pembayaran_ditolak')"

    /// What ``riwayat(of:)`` asks of a pelanggan's transaksi, or a mentor's.
    static func riwayatQuery(_ condition: String) -> String {
        """
        SELECT e.transaksi_id, e.jenis, e.created_at, u.nama, u.peran
        FROM transaksi t JOIN peristiwa e ON e.transaksi_id = t.id LEFT JOIN users u ON u.id = e.oleh
        WHERE \(condition) AND \(steps) ORDER BY e.id
        """
    }

    /// What happened to an owner's transaksi, by their ids, in order; one question whatever their number.
    func riwayat(of owner: Owner) throws -> [Int64: [RiwayatRecord]] {
        let (condition, values) = owner.condition("t")
        return Dictionary(
            grouping: try query(Self.riwayatQuery(condition), values: values) { try RiwayatRecord($0) }, by: \.transaksiID)
    }

    /// What happened to one transaksi, as ``riwayat(of:)`` gives it.
    func riwayat(ofTransaksi id: Int64) throws -> [Int64: [RiwayatRecord]] {
        [id: try query(Self.riwayatQuery("t.id = ?"), id) { try RiwayatRecord($0) }]
    }
}
