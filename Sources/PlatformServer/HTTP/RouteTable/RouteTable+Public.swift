import ChillAjarKit

extension RouteTable {
    /// What everybody sees, and what the platform tells of itself.
    static let publik = [
        RouteRow(.capabilities, .everybody, "Kemampuan server ini.", gives: .entity("Capabilities")),
        RouteRow(.openapi, .everybody, "Uraian API ini menurut OpenAPI 3.1.", gives: .object([:])),
        RouteRow(.publicKursus, .everybody, "Kursus dengan slot yang masih bebas.", gives: .list("Kursus"), cached: catalogue),
        RouteRow(
            .pelangganKursus, .everybody, "Kursus dengan slot yang masih bebas.", gives: .list("Kursus"), cached: catalogue),
        RouteRow(
            .publicMentor, .everybody, "Mentor yang mengajar.", gives: .list("Mentor"), cached: .shared(["mentor", "users"])),
        RouteRow(
            .berkas, .everybody, owns: .ownRow, "Gambar publik, atau berkas sendiri dengan token.", gives: .file),
    ]

    /// What the list of courses is read from.
    static let catalogue = CachedList.shared([
        "kursus", "mentor", "users", "jadwal_kursus", "sesi", "visibilitas_paket", "paket", "item_paket", "paket_item",
    ])
}
