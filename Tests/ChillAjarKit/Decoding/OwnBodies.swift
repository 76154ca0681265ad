/// Bodies of the wire that the samples do not have: what our server adds (contract, Part 3), invented.
enum OwnBodies {
    static let capabilities =
        #"{"server": "chillajar-server", "version": "1.0.0", "features": ["idempotency", "etag", "events", "detail", "notifications"]}"#

    static let kursus = #"""
        [{"id": 18, "namaKursus": "Kalkulus", "deskripsi": "Turunan\ndan integral", "mentor_id": 1, "fotoKursus": null,
        "mentor": {"id": 1, "user_id": 3, "rating": "4.80", "biayaPerSesi": "27500.50", "deskripsi": null, "status": "active",
        "jumlah_testimoni": 12, "user": {"id": 3, "nama": "Bagas"}},
        "jadwal_kursus": [{"id": 28, "kursus_id": 18, "tanggal": "2026-11-25", "waktu": "23:30:00", "waktuSelesai": "01:00",
        "gayaMengajar": "offline", "keterangan": null, "tempat": "R. 3", "tautan": "https://contoh.test/r/1"}],
        "visibilitas_paket": [{"id": 1, "kursus_id": 18, "paket_id": "2", "visibilitas": "1", "paket": {"id": 2, "nama": "NgeChill",
        "harga_dasar": 10000, "diskon": "2000.00", "deleted_at": null, "items": [{"id": 1, "nama": "Kopi", "harga": 12000.5,
        "diskon": 500, "pivot": {"paket_id": 2, "item_paket_id": 1, "jumlah_item": "3"}}]}}]}]
        """#

    static let sesi = #"""
        [{"id": 78, "mentor_id": 1, "pelanggan_id": "1", "kursus_id": 18, "jadwal_kursus_id": 28, "paket_id": 2,
        "detailKursus": "Turunan", "jumlahSementara": 63000, "statusSesi": "end", "created_at": "2026-11-22 13:06:20",
        "batasWaktu": "2026-11-23T13:06:20.000000Z", "rekening": {"bank": "BCA", "nomor": "0001", "atasNama": "Chill Ajar"},
        "kursus": {"id": 18, "namaKursus": "Kalkulus"}, "jadwal_kursus": {"id": 28, "tanggal": "2026-11-25", "waktu": "19:00"},
        "paket": {"id": 2, "nama": "NgeChill", "items": [{"id": 1, "nama": "Kopi", "harga": 38000, "pivot": {"jumlah_item": 1}}]},
        "transaksi": {"id": 9, "sesi_id": 78, "pelanggan_id": 1, "jumlah": "63000", "statusPembayaran": "rejected",
        "tanggalPembayaran": "2026-11-22", "buktiPembayaran": "bukti_bayar/a.jpg", "alasan": "Buram",
        "batasWaktu": "2026-11-23T13:06:20.000000Z", "updated_at": "2026-11-22T13:19:17.000000Z",
        "riwayat": [{"status": "rejected", "waktu": "2026-11-22T13:19:17.000000Z", "oleh": "Rani"}]},
        "testimoni": {"id": 4, "sesi_id": 78, "rating": "5", "komentar": "Jelas", "tanggal": "2026-11-26T01:00:00+07:00"}}]
        """#

    static let notifikasi = #"""
        [{"id": 5, "jenis": "pembayaran_diterima", "judul": "Pembayaran diterima", "isi": "Sampai jumpa.", "sesi_id": 78,
        "transaksi_id": "9", "dibaca_at": null, "created_at": "2026-11-22T13:19:17.000000Z"},
        {"id": 4, "judul": "Sesi dimulai", "isi": "Besok 19.00 WIB", "dibaca_at": "2026-11-22 13:06:20"}]
        """#

    static let testimoni = #"""
        [{"id": 16, "sesi_id": 78, "pelanggan_id": 1, "mentor_id": 1, "rating": 4.5, "komentar": "Sabar", "tanggal": "2026-11-22",
        "pelanggan": {"id": 1, "user_id": 6, "user": {"id": 6, "nama": "Ayu"}}}, {"id": 17, "rating": "3", "komentar": null}]
        """#

    static let jadwal = #"""
        {"message": "Jadwal tersimpan", "jadwal": {"kursus_id": "18", "tanggal": "2026-11-25", "waktu": "19:00",
        "gayaMengajar": "online", "updated_at": "2026-11-22T13:19:17.000000Z", "id": 29}}
        """#

    static let selesai =
        #"{"message": "Sesi selesai", "wa_result": {"status": false, "message": "Gateway tidak menjawab", "error": "503"}}"#

    static let login = #"""
        {"message": "Login berhasil", "token": "a.b.c", "refresh_token": "segar-1", "expires_in": 3600, "user": {"id": 3,
        "nama": "Bagas", "email": "bagas@contoh.test", "peran": "mentor", "created_at": "2026-11-22T13:06:20.000000Z",
        "pelanggan": null, "mentor": {"id": 1, "user_id": 3, "rating": 4.2, "biayaPerSesi": 25000, "status": "active"}}}
        """#

    static let otp = #"{"otp_required": true, "challenge": "c0ffee", "message": "Masukkan kode"}"#

    static let register = #"""
        {"message": "Terdaftar", "user": {"id": 9, "nama": "Citra", "peran": "pelanggan"}, "pelanggan": {"id": 4, "user_id": 9},
        "token": "t", "refresh_token": "r", "expires_in": 900}
        """#

    static let refresh = #"{"token": "a.b.d", "refresh_token": "segar-2", "expires_in": 3600}"#

    static let session = #"""
        {"user": {"id": 6, "nama": "Ayu", "peran": "pelanggan", "pelanggan": {"id": 1}}, "token": "a.b.c",
        "refreshToken": "segar-1", "expiresAt": "2026-11-22T14:00:00.000000Z"}
        """#

    static let mutation = #"""
        {"uploadBukti": {"_0": {"sesiID": -12, "mentorID": 1, "pelangganID": 1, "jumlah": 63000, "metodePembayaran": "transfer",
        "tanggalPembayaran": "2026-11-22", "path": "/s/1", "kind": "jpeg"}}}
        """#
}
