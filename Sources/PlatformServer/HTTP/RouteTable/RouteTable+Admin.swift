import ChillAjarKit

extension RouteTable {
    /// What an admin calls: people and the platform itself.
    static let admin = [
        RouteRow(.adminDashboard, .only([.admin]), "Angka-angka platform.", gives: .entity("AdminDashboard")),
        RouteRow(.monitor, .only([.admin]), "Kesehatan server untuk dasbor.", gives: .entity("Monitor")),
        RouteRow(.downloadBukti, .only([.admin]), "Berkas bukti pembayaran.", gives: .file),
        RouteRow(
            .verifikasiPembayaran, .only([.admin]), "Menerima pembayaran.",
            gives: .object(["transaksi": "Transaksi", "wa_result_pelanggan": "WaResult", "wa_result_mentor": "WaResult"])),
        RouteRow(
            .tolakPembayaran, .only([.admin]), "Menolak pembayaran.", takes: [.optional("alasan", .text(maximum: 1000))],
            gives: .object(["transaksi": "Transaksi", "wa_result": "WaResult"])),
    ]
}
