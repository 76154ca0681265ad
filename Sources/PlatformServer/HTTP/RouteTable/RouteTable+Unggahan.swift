import ChillAjarKit

extension RouteTable {
    /// Resumable uploads (tus 1.0), which travel in headers.
    static let unggahan = [
        RouteRow(.unggahanOptions, .everybody, "Yang dilayani dari protokol tus.", success: 204, gives: .empty),
        RouteRow(
            .createUnggahan, .only([.pelanggan]), owns: .ownRow, "Memulai unggahan bertahap (tus 1.0, Upload-Length).",
            success: 201, gives: .object([:])),
        RouteRow(
            .unggahanOffset, .only([.pelanggan]), owns: .ownRow, "Sampai mana sebuah unggahan (Upload-Offset).", gives: .empty),
        RouteRow(
            .appendUnggahan, .only([.pelanggan]), owns: .ownRow, "Menambah isi sebuah unggahan (Upload-Offset).", success: 204,
            gives: .empty),
    ]
}
