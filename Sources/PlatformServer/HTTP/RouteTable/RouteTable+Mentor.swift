import ChillAjarKit

extension RouteTable {
    /// What a mentor calls.
    static let mentor = [
        RouteRow(.mentorProfil, .only([.mentor]), owns: .ownView, "Profil mentor.", gives: .object(["mentor": "Mentor"])),
        RouteRow(
            .mentorDashboard, .only([.mentor]), owns: .ownView, "Angka-angka dan kalender mentor.",
            gives: .entity("MentorDashboard")),
        RouteRow(
            .createMentorKursus, .only([.mentor]), owns: .ownRow, "Membuat kursus.",
            takes: kursus(isNew: true).map { $0.name == "paket_ids" ? .required($0.name, $0.kind) : $0 }, success: 201,
            gives: .entity("Kursus")),
        RouteRow(
            .updateMentorKursus, .only([.mentor]), owns: .ownRow, "Mengubah kursus; yang tidak dikirim tetap.",
            takes: kursus(isNew: false), gives: .entity("Kursus")),
        RouteRow(
            .mentorKursus, .only([.mentor]), owns: .ownView, "Kursus sendiri dengan semua slot.", gives: .list("Kursus"),
            cached: .personal(["kursus", "jadwal_kursus"])),
        RouteRow(
            .mentorJadwal, .only([.mentor]), owns: .ownView, "Slot sendiri.", gives: .list("JadwalKursus"),
            cached: .personal(["kursus", "jadwal_kursus"])),
        RouteRow(
            .mentorSesi, .only([.mentor]), owns: .ownView, "Sesi yang sudah dibayar.", gives: .list("Sesi"), cached: ownSesi),
        RouteRow(
            .mentorDaftarTestimoni, .only([.mentor]), owns: .ownView, "Sesi yang sudah diulas.", gives: .list("Sesi"),
            cached: ownSesi),
        RouteRow(
            .mentorTestimoni, .anyone, "Testimoni seorang mentor.", gives: .list("Testimoni"),
            cached: .shared(["testimoni", "pelanggan", "users", "mentor"])),
        RouteRow(
            .aturJadwal, .only([.mentor]), owns: .ownRow, "Menambah atau mengubah slot.", takes: slot,
            gives: .object(["jadwal": "JadwalKursus"])),
        RouteRow(.mulaiSesi, .only([.mentor]), owns: .ownRow, "Memulai sesi."),
        RouteRow(.selesaiSesi, .only([.mentor]), owns: .ownRow, "Menyelesaikan sesi.", gives: .object(["wa_result": "WaResult"])),
    ]

    /// What a slot is made of.
    static let slot: [FieldShape] = [
        .required("kursus_id", .id), .optional("id", .id), .required("tanggal", .tanggal), .required("waktu", .waktu),
        .required("gayaMengajar", .choice(["online", "offline"])), .optional("keterangan", .text(maximum: 1000)),
        .optional("tempat", .text(maximum: 255)), .optional("waktuSelesai", .waktu), .optional("tautan", .text(maximum: 1000)),
    ]
}
