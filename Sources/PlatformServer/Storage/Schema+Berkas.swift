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
        CREATE INDEX transaksi_bukti ON transaksi (bukti_pembayaran) WHERE bukti_pembayaran IS NOT NULL;
        CREATE INDEX users_foto ON users (foto_profil) WHERE foto_profil IS NOT NULL;
        CREATE INDEX kursus_foto ON kursus (foto_kursus) WHERE foto_kursus IS NOT NULL;
        CREATE INDEX mentor_dokumen ON mentor (dokumen_pendukung) WHERE dokumen_pendukung IS NOT NULL;
        """)
}
