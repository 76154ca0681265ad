import SQL

extension Schema {
    /// Work that is done beside the requests, and survives the process.
    static let pekerjaan = Migration(
        "0004-pekerjaan",
        """
        CREATE TABLE pekerjaan (
            id \(key), jenis TEXT NOT NULL, payload TEXT NOT NULL, keterangan TEXT, kunci TEXT UNIQUE,
            status TEXT NOT NULL CHECK (status IN ('menunggu', 'berjalan', 'selesai', 'mati', 'dibatalkan')),
            percobaan BIGINT NOT NULL DEFAULT 0, jalan_at TEXT NOT NULL, berlaku_sampai TEXT, pemilik TEXT, dikunci_sampai TEXT,
            kesalahan TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, selesai_at TEXT);
        CREATE INDEX pekerjaan_antrean ON pekerjaan (jenis, jalan_at) WHERE status = 'menunggu';
        CREATE INDEX pekerjaan_berjalan ON pekerjaan (dikunci_sampai) WHERE status = 'berjalan';
        CREATE INDEX pekerjaan_status ON pekerjaan (status, id);
        CREATE INDEX idempotency_waktu ON idempotency (created_at);
        CREATE INDEX pekerjaan_selesai ON pekerjaan (selesai_at) WHERE selesai_at IS NOT NULL;
        """)
}
