import ChillAjarKit

extension RouteTable {
    /// The jobs, as admins look after them.
    static let pekerjaan = [
        RouteRow(
            .pekerjaanList, .only([.admin]), "Pekerjaan latar; yang mati lebih dulu.",
            query: [
                .optional("status", .choice(JobStatus.allCases.map(\.rawValue))), .optional("sesudah", .id),
                .optional("batas", .integer(1...200)),
            ], gives: .list("Pekerjaan")),
        RouteRow(
            .ulangiPekerjaan, .only([.admin]), "Mengulangi pekerjaan yang mati.", gives: .object(["pekerjaan": "Pekerjaan"])),
        RouteRow(.deletePekerjaan, .only([.admin]), "Membatalkan pekerjaan yang mati."),
    ]
}
