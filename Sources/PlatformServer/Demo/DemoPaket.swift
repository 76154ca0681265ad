import ChillAjarKit
import SQL

/// The bundles of the demo.
enum DemoPaket {
    private struct Item {
        let nama: String
        let harga: Int64
        let diskon: Int64
        let deskripsi: String
    }

    private static let items = [
        Item(nama: "Modul PDF", harga: 12_000, diskon: 2_000, deskripsi: "Ringkasan materi dan latihan, boleh disimpan."),
        Item(nama: "Rekaman sesi", harga: 20_000, diskon: 0, deskripsi: "Rekaman video yang dapat diputar ulang selama 90 hari."),
        Item(nama: "Koreksi tugas", harga: 15_000, diskon: 0, deskripsi: "Satu tugas dikoreksi dengan catatan tertulis."),
        Item(nama: "Tanya jawab WhatsApp", harga: 10_000, diskon: 0, deskripsi: "Tujuh hari tanya jawab setelah sesi."),
    ]

    private struct Bundle {
        let nama: String
        let deskripsi: String
        let diskon: Int64
        let maksimum: Int64?
        /// Index of the item, and how many of it.
        let content: [(item: Int, count: Int64)]
    }

    private static let bundles = [
        Bundle(
            nama: "NgeChill", deskripsi: "Belajar santai dengan bekal untuk mengulang di rumah.", diskon: 2_000, maksimum: nil,
            content: [(0, 2), (1, 1)]),
        Bundle(
            nama: "NgeTask & Chill", deskripsi: "Untuk yang punya tugas menumpuk.", diskon: 5_000, maksimum: 10,
            content: [(0, 1), (2, 2)]),
        Bundle(
            nama: "Siap Ujian", deskripsi: "Paling lengkap: modul, rekaman, koreksi, dan teman bertanya.", diskon: 12_000,
            maksimum: 5, content: [(0, 3), (1, 1), (2, 1), (3, 1)]),
    ]

    /// Makes items and bundles; returns the bundles' ids.
    static func insert(into db: Connection, at now: Timestamp) throws -> [Int64] {
        let ids = try items.map {
            try db.insertItemPaket(
                nama: $0.nama, harga: Rupiah($0.harga), diskon: Rupiah($0.diskon), deskripsi: $0.deskripsi, at: now)
        }
        return try bundles.map { bundle in
            let id = try db.insertPaket(
                nama: bundle.nama, diskon: Rupiah(bundle.diskon), deskripsi: bundle.deskripsi, maksimum: bundle.maksimum, at: now)
            for (item, count) in bundle.content { try db.put(item: ids[item], times: count, inPaket: id, at: now) }
            return id
        }
    }
}
