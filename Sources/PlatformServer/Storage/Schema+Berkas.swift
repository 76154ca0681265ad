import SQL

extension Schema {
    /// The files of people: each row is a file that some entity names, and counts against its owner's quota.
    static let berkas = Migration(
        "0006-berkas",
        """
        CREATE TABLE berkas (
            nama TEXT PRIMARY KEY NOT NULL, rak TEXT NOT NULL, pemilik BIGINT REFERENCES users (id) ON DELETE SET NULL,
            ukuran BIGINT NOT NULL, sha256 TEXT NOT NULL, jenis TEXT NOT NULL, created_at TEXT NOT NULL);
        CREATE INDEX berkas_pemilik ON berkas (pemilik, ukuran);
        INSERT INTO berkas (nama, rak, pemilik, ukuran, sha256, jenis, created_at)
            SELECT t.bukti_pembayaran, 'bukti_bayar', p.user_id, 0, t.bukti_sha256,
                CASE WHEN t.bukti_pembayaran LIKE '%.pdf' THEN 'pdf' WHEN t.bukti_pembayaran LIKE '%.png' THEN 'png'
                    ELSE 'jpeg' END, t.updated_at
            FROM transaksi t JOIN pelanggan p ON p.id = t.pelanggan_id WHERE t.bukti_pembayaran IS NOT NULL;
        CREATE TABLE unggahan (
            id TEXT PRIMARY KEY NOT NULL, user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            panjang BIGINT NOT NULL, sha256 TEXT, created_at TEXT NOT NULL, kedaluwarsa TEXT NOT NULL);
        CREATE INDEX unggahan_user ON unggahan (user_id);
        CREATE INDEX unggahan_kedaluwarsa ON unggahan (kedaluwarsa);
        CREATE TABLE sidik_bukti (
            id \(key), transaksi_id BIGINT NOT NULL REFERENCES transaksi (id) ON DELETE CASCADE, nama TEXT NOT NULL,
            sha256 TEXT NOT NULL, sidik BIGINT, pita0 BIGINT, pita1 BIGINT, pita2 BIGINT, pita3 BIGINT, pita4 BIGINT,
            pita5 BIGINT, pita6 BIGINT, pita7 BIGINT, created_at TEXT NOT NULL);
        CREATE INDEX sidik_bukti_transaksi ON sidik_bukti (transaksi_id);
        CREATE INDEX sidik_bukti_sha256 ON sidik_bukti (sha256);
        \((0..<8).map { "CREATE INDEX sidik_bukti_pita\($0) ON sidik_bukti (pita\($0), id) WHERE pita\($0) IS NOT NULL;" }
            .joined(separator: "\n"))
        CREATE TABLE peringatan_bukti (
            id \(key), transaksi_id BIGINT NOT NULL REFERENCES transaksi (id) ON DELETE CASCADE, jenis TEXT NOT NULL,
            lain_transaksi_id BIGINT REFERENCES transaksi (id) ON DELETE CASCADE, jarak BIGINT, created_at TEXT NOT NULL);
        CREATE INDEX peringatan_bukti_transaksi ON peringatan_bukti (transaksi_id);
        CREATE INDEX peringatan_bukti_lain ON peringatan_bukti (lain_transaksi_id);
        INSERT INTO sidik_bukti (transaksi_id, nama, sha256, created_at)
            SELECT id, bukti_pembayaran, bukti_sha256, updated_at FROM transaksi WHERE bukti_pembayaran IS NOT NULL;
        CREATE INDEX transaksi_bukti ON transaksi (bukti_pembayaran) WHERE bukti_pembayaran IS NOT NULL;
        CREATE INDEX users_foto ON users (foto_profil) WHERE foto_profil IS NOT NULL;
        CREATE INDEX kursus_foto ON kursus (foto_kursus) WHERE foto_kursus IS NOT NULL;
        CREATE INDEX mentor_dokumen ON mentor (dokumen_pendukung) WHERE dokumen_pendukung IS NOT NULL;
        """)
}
