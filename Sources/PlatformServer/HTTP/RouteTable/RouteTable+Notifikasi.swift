import ChillAjarKit

extension RouteTable {
    /// What a person is told, now and before.
    static let notifikasi = [
        RouteRow(
            .notifikasiList, .anyone, owns: .ownView, "Notifikasi sendiri, yang terbaru dulu.",
            query: [.optional("sebelum", .id), .optional("batas", .integer(1...Handlers.notifikasiPage.most))],
            gives: .list("Notifikasi"), cached: .personal(["notifikasi"])),
        RouteRow(
            .notifikasiDibaca, .anyone, owns: .ownRow, "Menandai notifikasi sudah dibaca.",
            gives: .object(["notifikasi": "Notifikasi"])),
        RouteRow(.notifikasiSemuaDibaca, .anyone, owns: .ownView, "Menandai semua notifikasi sudah dibaca."),
        RouteRow(
            .events, .anyone, owns: .ownView,
            "Peristiwa yang menyangkut orang ini: notifikasi, perubahan (daftar yang berubah), dan ulang (baca semuanya lagi).",
            query: [.optional("last_event_id", .text(maximum: 255))], gives: .events),
    ]
}
