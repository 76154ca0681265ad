import SQL

extension Schema {
    /// What the platform saw of itself: its hours, and the warnings that it raised.
    static let pantauan = Migration(
        "0010-pantauan",
        """
        CREATE TABLE metrik_jam (
            jam TEXT PRIMARY KEY NOT NULL, permintaan BIGINT NOT NULL, ditolak BIGINT NOT NULL, gagal BIGINT NOT NULL,
            ms_jumlah DOUBLE PRECISION NOT NULL, ms_terlama DOUBLE PRECISION NOT NULL, ms_sebaran TEXT NOT NULL,
            login_gagal BIGINT NOT NULL, cache_kena BIGINT NOT NULL, cache_luput BIGINT NOT NULL, rss BIGINT NOT NULL,
            cpu DOUBLE PRECISION NOT NULL, memori DOUBLE PRECISION NOT NULL, pekerjaan BIGINT NOT NULL);
        CREATE TABLE peringatan (
            id \(key), jenis TEXT NOT NULL, nilai DOUBLE PRECISION NOT NULL, ambang DOUBLE PRECISION NOT NULL,
            mulai_at TEXT NOT NULL, selesai_at TEXT);
        CREATE UNIQUE INDEX peringatan_berlaku ON peringatan (jenis) WHERE selesai_at IS NULL;
        CREATE INDEX peringatan_mulai ON peringatan (mulai_at);
        """)
}
