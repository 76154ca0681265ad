/// Every entity that the answers name (contract, Part 1 and the keys that Part 3 adds).
enum Entities {
    static let all = people + accounts + catalogue + bookings + platform + administration

    private static let times: [EntityShape.Field] = [.always("created_at", .textOrNull), .always("updated_at", .textOrNull)]

    private static let people = [
        EntityShape(
            "User",
            [
                .always("id", .integer), .always("nama", .text), .sometimes("email", .textOrNull),
                .sometimes("email_verified_at", .textOrNull), .always("nomorTelepon", .textOrNull),
                .sometimes("peran", .choice(["admin", "mentor", "pelanggan"])), .always("alamat", .textOrNull),
                .always("foto_profil", .textOrNull), .sometimes("created_at", .textOrNull), .sometimes("updated_at", .textOrNull),
                .sometimes("pelanggan", .nullable(.entity("Pelanggan"))), .sometimes("mentor", .nullable(.entity("Mentor"))),
            ]),
        EntityShape(
            "Pelanggan",
            [.always("id", .integer), .always("user_id", .integer), .sometimes("user", .nullable(.entity("User")))] + times),
        EntityShape(
            "Mentor",
            [
                .always("id", .integer), .always("user_id", .integer), .always("rating", .number),
                .always("biayaPerSesi", .integer), .always("deskripsi", .textOrNull),
                .always("status", .choice(["active", "pending", "rejected"])), .sometimes("dokumen_pendukung", .textOrNull),
                .sometimes("jumlah_testimoni", .integer), .sometimes("created_at", .textOrNull),
                .sometimes("updated_at", .textOrNull), .sometimes("user", .nullable(.entity("User"))),
                .sometimes("kursus", .list(.entity("Kursus"))),
            ]),
    ]

    private static let accounts = [
        EntityShape(
            "SesiLogin",
            [
                .always("id", .integer), .always("perangkat", .textOrNull), .always("alamat", .textOrNull),
                .always("created_at", .text), .always("dipakai_at", .text), .always("saat_ini", .boolean),
            ]),
        EntityShape(
            "OTPStatus",
            [.always("enabled", .boolean), .always("required", .boolean), .always("recovery_codes_left", .integer)]),
    ]

    private static let catalogue = [
        EntityShape(
            "Kursus",
            [
                .always("id", .integer), .always("namaKursus", .text), .always("deskripsi", .textOrNull),
                .always("mentor_id", .integer), .always("fotoKursus", .textOrNull),
                .sometimes("mentor", .nullable(.entity("Mentor"))), .sometimes("jadwal_kursus", .list(.entity("JadwalKursus"))),
                .sometimes("visibilitas_paket", .list(.entity("VisibilitasPaket"))),
            ] + times),
        EntityShape(
            "JadwalKursus",
            [
                .always("id", .integer), .always("kursus_id", .integer), .always("tanggal", .text), .always("waktu", .text),
                .always("gayaMengajar", .choice(["online", "offline"])), .always("keterangan", .textOrNull),
                .always("tempat", .textOrNull), .sometimes("waktuSelesai", .textOrNull), .sometimes("tautan", .textOrNull),
                .sometimes("kursus", .nullable(.entity("Kursus"))), .sometimes("sesi", .object),
            ] + times),
        EntityShape(
            "Paket",
            [
                .always("id", .integer), .always("nama", .text), .always("harga_dasar", .integer), .always("diskon", .integer),
                .always("deskripsi", .textOrNull), .always("tanggal_mulai", .textOrNull),
                .always("tanggal_berakhir", .textOrNull), .always("max_pembelian_per_user", .integerOrNull),
                .always("deleted_at", .textOrNull), .always("items", .list(.entity("ItemPaket"))),
            ] + times),
        EntityShape(
            "ItemPaket",
            [
                .always("id", .integer), .always("nama", .text), .always("harga", .integer), .always("diskon", .integer),
                .always("deskripsi", .textOrNull), .always("deleted_at", .textOrNull), .sometimes("pivot", .object),
            ] + times),
        EntityShape(
            "VisibilitasPaket",
            [
                .always("id", .integer), .always("kursus_id", .integer), .always("paket_id", .integer),
                .always("visibilitas", .integer), .sometimes("paket", .nullable(.entity("Paket"))),
            ] + times),
    ]

    private static let bookings = [
        EntityShape(
            "Sesi",
            [
                .always("id", .integer), .always("mentor_id", .integer), .always("pelanggan_id", .integer),
                .always("kursus_id", .integer), .always("jadwal_kursus_id", .integer), .always("paket_id", .integerOrNull),
                .always("detailKursus", .textOrNull), .always("jumlahSementara", .integerOrNull),
                .always("statusSesi", .choice(["pending", "started", "end", "reviewed", "cancelled"])),
                .sometimes("batasWaktu", .textOrNull), .sometimes("rekening", .object),
                .sometimes("mentor", .nullable(.entity("Mentor"))), .sometimes("pelanggan", .nullable(.entity("Pelanggan"))),
                .sometimes("kursus", .nullable(.entity("Kursus"))),
                .sometimes("jadwal_kursus", .nullable(.entity("JadwalKursus"))),
                .sometimes("paket", .nullable(.entity("Paket"))), .sometimes("transaksi", .nullable(.entity("Transaksi"))),
                .sometimes("testimoni", .nullable(.entity("Testimoni"))),
            ] + times),
        EntityShape(
            "Transaksi",
            [
                .always("id", .integer), .always("pelanggan_id", .integer), .always("mentor_id", .integer),
                .always("sesi_id", .integer), .always("paket_id", .integerOrNull), .always("jumlah", .integer),
                .always(
                    "statusPembayaran", .choice(["menunggu_pembayaran", "menunggu_verifikasi", "accepted", "rejected"])),
                .always("metodePembayaran", .textOrNull), .always("tanggalPembayaran", .textOrNull),
                .always("buktiPembayaran", .textOrNull), .sometimes("alasan", .textOrNull),
                .sometimes("batasWaktu", .textOrNull), .sometimes("rekening", .object),
                .sometimes("riwayat", .list(.object)), .sometimes("peringatan", .list(.object)),
                .sometimes("pelanggan", .nullable(.entity("Pelanggan"))), .sometimes("mentor", .nullable(.entity("Mentor"))),
                .sometimes("sesi", .nullable(.entity("Sesi"))), .sometimes("paket", .nullable(.entity("Paket"))),
            ] + times),
        EntityShape(
            "Testimoni",
            [
                .always("id", .integer), .always("sesi_id", .integer), .always("pelanggan_id", .integer),
                .always("mentor_id", .integer), .always("rating", .integer), .always("komentar", .textOrNull),
                .always("tanggal", .textOrNull), .sometimes("sesi", .nullable(.entity("Sesi"))),
                .sometimes("pelanggan", .nullable(.entity("Pelanggan"))), .sometimes("mentor", .nullable(.entity("Mentor"))),
            ] + times),
    ]

    private static let platform = [
        EntityShape(
            "Capabilities",
            [.always("server", .text), .always("version", .text), .always("features", .list(.text))]),
        EntityShape(
            "WaResult",
            [
                .always("status", .boolean), .always("queued", .boolean), .always("message", .text),
                .sometimes("error", .textOrNull),
            ]),
        EntityShape(
            "Notifikasi",
            [
                .always("id", .integer), .always("jenis", .text), .always("judul", .text), .always("isi", .text),
                .always("sesi_id", .integerOrNull), .always("transaksi_id", .integerOrNull),
                .always("dibaca_at", .textOrNull), .always("created_at", .text),
            ]),
        EntityShape(
            "Pekerjaan",
            [
                .always("id", .integer), .always("jenis", .text), .always("status", .text), .always("keterangan", .textOrNull),
                .always("percobaan", .integer), .always("jalan_at", .text), .always("kesalahan", .textOrNull),
                .always("selesai_at", .textOrNull), .always("created_at", .text), .always("updated_at", .text),
            ]),
        EntityShape(
            "AdminDashboard",
            [
                .always("jumlah_user", .integer), .always("jumlah_pelanggan", .integer), .always("jumlah_mentor", .integer),
                .always("jumlah_kursus", .integer), .always("jumlah_sesi", .integer), .always("jumlah_transaksi", .integer),
                .always("user_terbaru", .list(.entity("User"))),
            ]),
        EntityShape(
            "MentorDashboard",
            [.always("mentor_status", .text), .always("analytics", .object), .always("calendar", .list(.object))]),
        EntityShape(
            "PelangganInfo",
            [.always("jumlah_sesi", .integer), .always("jumlah_mentor", .integer), .always("jumlah_kursus", .integer)]),
        EntityShape(
            "Monitor",
            [
                .always("waktu", .text), .always("mulai", .text), .always("versi", .text), .always("proses", .object),
                .always("mesin", .object), .always("antrean", .object), .always("cache", .object), .always("cadangan", .object),
                .always("permintaan", .object), .always("login_gagal", .integer), .always("menit", .list(.object)),
                .always("jam", .list(.object)), .always("peringatan", .list(.object)),
            ]),
    ]
}
