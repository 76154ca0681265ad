import ChillAjarKit
import TerminalUI

/// Which proof of a transaksi is meant: a pelanggan may replace one that waits.
struct BuktiVersion: Hashable, Sendable {
    let id: TransaksiID
    private let path: String?
    private let updatedAt: Timestamp?

    init(_ transaksi: Transaksi) {
        id = transaksi.id
        path = transaksi.buktiPembayaran
        updatedAt = transaksi.updatedAt
    }

    /// A name that no other proof has.
    var name: String { "bukti \(id) \(path ?? "") \(updatedAt?.description ?? "")" }
}

/// A proof that waits, with what an admin compares.
package struct AntreanRow: Sendable {
    /// Whether what was paid is what must be paid.
    enum Comparison: Sendable {
        case same
        case different
        /// The price is not known here.
        case unknown
    }

    let transaksi: Transaksi
    let version: BuktiVersion
    /// The price: as it was when booked, else by the rule; nil where neither is known.
    package let harusDibayar: Rupiah?

    /// What is taught.
    let kursus: String?

    package init(_ transaksi: Transaksi) {
        self.transaksi = transaksi
        version = BuktiVersion(transaksi)
        harusDibayar = transaksi.sesi?.jumlahSementara ?? Self.price(of: transaksi)
        kursus = transaksi.sesi?.kursus?.nama
    }

    /// One that is known by its sesi.
    init(_ transaksi: Transaksi, of sesi: Sesi) {
        self.transaksi = transaksi
        version = BuktiVersion(transaksi)
        harusDibayar = sesi.jumlahSementara ?? transaksi.jumlah
        kursus = sesi.kursus?.nama
    }

    var id: TransaksiID { transaksi.id }
    var jumlah: Rupiah? { transaksi.jumlah }
    package var pelanggan: String { (transaksi.pelanggan ?? transaksi.sesi?.pelanggan)?.user?.nama ?? "" }
    var mentor: String? { (transaksi.mentor ?? transaksi.sesi?.mentor)?.nama }
    /// When this proof came: a second one is younger than its transaksi.
    package var sentAt: Timestamp? { transaksi.updatedAt ?? transaksi.createdAt }

    var comparison: Comparison {
        guard let harusDibayar, let jumlah else { return .unknown }
        return harusDibayar == jumlah ? .same : .different
    }

    /// The name under which the file is kept on this computer: `bukti-18-ayu-prameswari.jpg`.
    package func fileName(_ kind: BuktiFile.Kind?) -> String {
        let words = pelanggan.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.prefix(4)
        let stem = (["bukti", id.description] + words.map(String.init)).joined(separator: "-")
        return kind.map { "\(stem).\($0.fileExtension)" } ?? stem
    }

    private static func price(of transaksi: Transaksi) -> Rupiah? {
        guard let biaya = (transaksi.mentor ?? transaksi.sesi?.mentor)?.biayaPerSesi else { return nil }
        let paket = transaksi.paket ?? transaksi.sesi?.paket
        let hasPaket = transaksi.paketID != nil || transaksi.sesi?.paketID != nil
        // A paket whose items were not loaded has a price that cannot be told here.
        if hasPaket, paket?.items.isEmpty ?? true { return nil }
        return Harga(biayaPerSesi: biaya, paket: paket).total
    }
}
