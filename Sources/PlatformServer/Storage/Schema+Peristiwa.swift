import SQL

extension Schema {
    /// What happened: the history of a transaksi, the audit, and the source of every message.
    static let peristiwa = Migration(
        "0002-peristiwa",
        """
        CREATE TABLE peristiwa (
            id \(key), jenis TEXT NOT NULL, oleh BIGINT REFERENCES users (id) ON DELETE SET NULL,
            sesi_id BIGINT REFERENCES sesi (id) ON DELETE SET NULL,
            transaksi_id BIGINT REFERENCES transaksi (id) ON DELETE SET NULL,
            user_id BIGINT REFERENCES users (id) ON DELETE SET NULL, keterangan TEXT, created_at TEXT NOT NULL);
        CREATE INDEX peristiwa_oleh ON peristiwa (oleh);
        CREATE INDEX peristiwa_sesi ON peristiwa (sesi_id);
        CREATE INDEX peristiwa_transaksi ON peristiwa (transaksi_id);
        CREATE INDEX peristiwa_user ON peristiwa (user_id);
        CREATE INDEX peristiwa_waktu ON peristiwa (created_at);
        """)
}
